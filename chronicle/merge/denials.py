"""Denials beside what others tell: of a rumour that one passes on, or of a claim that has nothing to do with a plan."""

from __future__ import annotations

from chronicle.merge.profile import Profile
from chronicle.model import Status

__all__ = ["denies_other_claim", "is_denial_of"]

_OTHER_WORDS = ("none shared", "none shared, little told", "another language, of other things")
"""Levels of the words of two clauses that share nothing."""
_DENYING = "deny"
"""The action of a denial whose claim has none of its own."""


def is_denial_of(left: Profile, right: Profile) -> bool:
    """Tell whether one article denies what another only passes on: "aurait traversé le bourg", "no wolf crossed it"."""
    statuses = {left.mention.status, right.mention.status}
    return statuses == {Status.HYPOTHETICAL, Status.DENIED} and left.telling.id != right.telling.id


def denies_other_claim(left: Profile, right: Profile, words: str) -> bool:
    """Tell whether one mention denies what somebody claimed, and the other tells a plan of that day in no word of it.

    Nobody need have planned what was claimed: "denied that the coach was arrested on Monday". What a sentence of its
    own says was not, "not a ball was bowled", may well be the plan. ``words`` is how the words compare.
    """
    denial = left.mention if left.mention.status is Status.DENIED else right.mention
    is_claim = denial.reported_by is not None or denial.action == _DENYING
    return is_claim and words in _OTHER_WORDS
