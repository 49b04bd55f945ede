"""Words by which German, French and Spanish clauses are read, besides those that English has as well.

They stand in ``words.toml`` under the names of the fields; English leaves them empty.
"""

from __future__ import annotations

from dataclasses import dataclass

from chronicle.mentions.word_lists import Endings, Phrases, PhraseSet, Words

__all__ = ["Idiom"]


@dataclass(frozen=True, slots=True)
class Idiom:
    """Sets of words in small letters, unless said."""

    attributions: Phrases
    """Stand before who says so, the longest first: "laut", "nach Angaben"."""
    nameless: Phrases
    """Those of them that tell a source without a name: "nach amtlichen Angaben"."""
    not_denying: PhraseSet
    """Two words of which one is a negation that denies nothing: "noch nicht"."""
    past_endings: Endings
    """By these, and those of the next two, verbs are known that are not in the table."""
    future_endings: Endings
    participle_endings: Endings
    opening_endings: Endings
    """Endings by which a verb is known also where it opens a sentence: "comieron"."""
    bare_endings: Endings
    """Endings of nouns that are no name after another noun: "legte der Verband | Berufung ein"."""
    subject_relatives: Words
    """Open a relative clause of which they are the subject: "qui"."""
    relative_articles: Words
    """Open a relative clause after a comma: "der", "die"."""
    asked: Endings
    """Stand before who was asked: "a-t-on appris auprès de"."""
    nobody: Words
    """Pronouns with which a verb of saying names nobody: "hieß es"."""
    said_as: Words
    """Open a clause of who says so: "wie die Polizei mitteilte"."""
    of_noun: Words
    """Prepositions of what goes with a noun of a happening: "der Prozess gegen"."""
    of: Words
    """Join two nouns: "le toit de la gare"."""
    inverting: Words
    """English verbs whose subject may follow them: "murieron doce personas"."""
    like_be: Words
    """Verbs that make a passive as "to be" does: "queda cancelado"."""
    ought: Words
    """After a conditional, tell what was to be: "aurait dû", "hätte beginnen sollen"."""
    passive_parts: Words
    """Participles of the verb that makes the passive: "worden"."""
    reflexive: Words
    auxiliary_infinitives: Words
    """Stand last, after the verb they go with: "soll gehoben werden"."""
    acted_on: Words
    """Articles of what is acted on, and so of no subject: "den"."""
    genitive: Words
    clitics: Words
    """Stand between a subject and its verb: "s'", "lo"."""
    leaning: Words
    """Those of them that a title keeps with its verb: "no", "se"."""
    prepositional: Words
    """Conjunctions that are prepositions too, so that before a date they open no clause: "seit", "como"."""
    obliging: Words
    """Before "que", tell what had to be: "tuvo que"."""
