"""Who did it and where it was: what sources disagree on, and what is only told by one of them."""

from __future__ import annotations

import pytest

from chronicle.dates import tag
from chronicle.mentions import find
from chronicle.merge import merge
from chronicle.model import Article, Published, PublishedBasis
from chronicle.when import When

MILITIA = "Fighters of the Red Tarn militia blew up the Orwe bridge on Tuesday, an army spokesman said."
LANDING = "A Norjet plane with 94 people aboard made an emergency landing at Aldstad on Tuesday evening."


def shown(*texts):
    """Merge papers of Wednesday 2031-05-07 and list each conflict over a name with its values."""
    published = Published(When.parse("2031-05-07"), PublishedBasis.META)
    articles, mentions = [], []
    for n, text in enumerate(texts):
        articles.append(
            Article(f"{n}.txt", f"{n}.txt", text, publisher=f"Paper {n}", language="en", published=published)
        )
        mentions += find(articles[-1], tag(text, published.when))
    events = merge(articles, mentions).events
    return [(c.about, sorted(v.value for v in c.values)) for e in events for c in e.conflicts if c.about != "date"]


@pytest.mark.parametrize(
    ("one", "other", "about", "values"),
    [
        (MILITIA, "The Orwe bridge was blown up on Tuesday by the Northern Front, the Front wrote.", "who",
         ["Fighters of the Red Tarn", "Northern Front"]),
        (LANDING, "The Norjet plane with 94 people had to make an emergency landing at Vikhavn on Tuesday evening.",
         "place", ["Aldstad", "Vikhavn"]),
        (LANDING, "The Norjet plane made an emergency landing on Tuesday evening at Vikhavn, not at Aldstad.",
         "place", ["Aldstad", "Vikhavn"]),
    ],
)  # fmt: skip
def test_two_names_for_one_deed_or_place_stand_side_by_side(one, other, about, values):
    assert (about, values) in shown(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (MILITIA, "The Orwe bridge was blown up on Tuesday by the Red Tarn, the Tarn wrote."),
        (MILITIA, "The Northern Front condemned the blast that destroyed the Orwe bridge on Tuesday."),
        (LANDING, "The Norjet plane with 94 people made an emergency landing near Vikhavn, at Aldstad, on Tuesday."),
        (LANDING, "The Norjet plane made an emergency landing on Tuesday evening. The crew met in Vikhavn."),
    ],
)
def test_a_name_that_both_know_and_the_name_of_another_thing_are_no_rivals(one, other):
    assert shown(one, other) == []
