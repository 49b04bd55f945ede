"""The verb forms of German, French and Spanish, spelled out from a few: which form is of which verb, and its tense.

A form is known by the English verb that tells the same, so that whatever is known of that verb holds for it. Which
words of a sentence are its verb is left to ``complexes``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

__all__ = ["Form", "forms_of"]

_UNPREFIXED = ("be", "emp", "ent", "er", "ge", "miss", "ver", "zer", "über", "unter", "wider")
"""German verbs that begin so have no "ge-" in their participle: "erklärt"."""


class Form(NamedTuple):
    """A form, its letter as in ``tokens``, its tense (empty if not finite), and the English verb."""

    text: str
    tag: str
    tense: str
    base: str


def forms_of(code: str, data: Mapping[str, Any]) -> Iterator[Form]:
    """Spell out the forms of a language's verbs; of two that share a form the first counts."""
    spell = {"de": _german, "fr": _french, "es": _spanish}[code]
    for pair in data.get("auxiliaries", "").split():
        text, _, base = pair.partition(":")
        yield Form(text, "", "", base)
    yield from spell(data)


def _entries(text: str) -> Iterator[list[str]]:
    return (entry.split() for entry in text.split(";") if entry.split())


def _german(data: Mapping[str, Any]) -> Iterator[Form]:
    made: dict[str, list[Form]] = {}
    for infinitive, third, past, participle, base in _entries(data["strong"]):
        made.setdefault(infinitive, _strong(infinitive, third, past, participle, base))
    for pair in (*data["weak"].split(), *(f"{stem}:{stem}" for stem in data["stems"].split())):
        infinitive, _, base = pair.partition(":")
        made.setdefault(infinitive, _weak(infinitive, base))
    for entry in data["parting"].split():
        whole, _, base = entry.partition(":")
        prefix, _, stem = whole.rpartition("-")
        for form in made.get(stem, _weak(stem, base)):
            yield form._replace(text=prefix.replace("-", "") + form.text, base=base)
            if form.tag == "I":  # "abzusagen"
                yield Form(f"{prefix.replace('-', '')}zu{form.text}", "I", "", base)
    for forms in made.values():
        yield from forms


def _strong(infinitive: str, third: str, past: str, participle: str, base: str) -> list[Form]:
    plural = past + ("n" if past.endswith("e") else "en")
    doubled = infinitive.removesuffix("en").removesuffix("n") + "e"
    return [
        Form(past, "V", "past", base),
        Form(plural, "V", "past", base),
        Form(third, "E" if third == participle else "s", "present", base),
        Form(participle, "I" if participle == infinitive else "P", "", base),
        Form(infinitive, "I", "", base),
        Form(doubled, "s", "present", base),  # "er komme", told of what somebody says
    ]


def _weak(infinitive: str, base: str) -> list[Form]:
    stem = infinitive.removesuffix("n").removesuffix("e")
    third = stem + ("et" if stem[-1] in "td" or stem.endswith(("chn", "ffn", "gn")) else "t")
    is_bare = infinitive.startswith(_UNPREFIXED) or infinitive.endswith("ieren")
    participle = third if is_bare else "ge" + third
    return [
        Form(third + "e", "V", "past", base),
        Form(third + "en", "V", "past", base),
        Form(third, "E" if is_bare else "s", "present", base),
        Form(participle, "P", "", base),
        Form(infinitive, "I", "", base),
        Form(stem + "e", "s", "present", base),
    ]


def _french(data: Mapping[str, Any]) -> Iterator[Form]:
    for infinitive, present, imperfect, past, future, participle, base in _entries(data["irregular"]):
        yield from (
            Form(text, "V", "past", base) for text in (*past.split("/"), imperfect + "ait", imperfect + "aient")
        )
        yield from (Form(text, "s", "present", base) for text in present.split("/"))
        yield from _ahead(future, base, ("a", "ont"), ("ait", "aient"))
        yield from _declined(participle, ("", "e", "s", "es"), base)
        yield from (Form(infinitive, "I", "", base), Form(imperfect + "ant", "G", "", base))
    for pair in data["regular"].split():
        infinitive, _, base = pair.partition(":")
        stem = infinitive[:-2]
        if infinitive.endswith("er"):
            soft = stem[:-1] + "ç" if stem.endswith("c") else stem + "e" if stem.endswith("g") else stem
            grave = _graved(stem)
            yield from (Form(text, "V", "past", base) for text in (soft + "a", stem + "èrent"))
            yield from (Form(text, "V", "past", base) for text in (soft + "ait", soft + "aient"))
            yield from (Form(text, "s", "present", base) for text in (grave + "e", grave + "ent"))
            yield from _ahead(grave + "er", base, ("a", "ont"), ("ait", "aient"))
            yield from _declined(stem + "é", ("", "e", "s", "es"), base)
            yield from (Form(infinitive, "I", "", base), Form(soft + "ant", "G", "", base))
        else:
            yield from (Form(stem + end, "V", "past", base) for end in ("it", "irent", "issait", "issaient"))
            yield Form(stem + "issent", "s", "present", base)
            yield from _ahead(infinitive, base, ("a", "ont"), ("ait", "aient"))
            yield from _declined(stem + "i", ("", "e", "s", "es"), base)
            yield from (Form(infinitive, "I", "", base), Form(stem + "issant", "G", "", base))


def _graved(stem: str) -> str:
    """Give the stem before a mute "e": "libérer", "libère"; "lever", "lève"; "rappeler", "rappelle"."""
    if len(stem) > 1 and stem[-2] == "é" and stem[-1] not in "aeiou":
        return stem[:-2] + "è" + stem[-1]
    if stem.endswith(("ev", "en")):
        return stem[:-2] + "è" + stem[-1]
    return stem + "l" if stem.endswith("pel") else stem


def _ahead(stem: str, base: str, future: tuple[str, ...], conditional: tuple[str, ...]) -> Iterator[Form]:
    yield from (Form(stem + end, "s", "will", base) for end in future)
    yield from (Form(stem + end, "s", "would", base) for end in conditional)


def _declined(participle: str, ends: tuple[str, ...], base: str) -> Iterator[Form]:
    stem = participle.removesuffix("o") if "o" in ends else participle
    yield from (Form(stem + end, "P", "", base) for end in ends)


def _spanish(data: Mapping[str, Any]) -> Iterator[Form]:
    regular = [(pair.partition(":")[0], pair.partition(":")[2]) for pair in data["regular"].split()]
    for infinitive, present, past, future, participle, base in _entries(data["irregular"]):
        yield from (Form(text, "V", "past", base) for text in past.split("/"))
        yield from (Form(text, "s", "present", base) for text in present.split("/"))
        yield from _ahead(future, base, ("á", "án"), ("ía", "ían"))
        yield from _declined(participle, ("o", "a", "os", "as"), base)
        for text in present.split("/"):  # the subjunctive: "cierra", "cierre"
            yield Form(re.sub(r"[ae](?=n?\Z)", lambda m: "e" if m[0] == "a" else "a", text), "s", "present", base)
        yield from _shared_of_spanish(infinitive, base)
    for infinitive, base in regular:
        stem, is_first = infinitive[:-2], infinitive.endswith("ar")
        yield from (Form(stem + end, "V", "past", base) for end in (("ó", "aron") if is_first else ("ió", "ieron")))
        yield from (Form(stem + end, "s", "present", base) for end in (("a", "an") if is_first else ("e", "en")))
        yield from _ahead(infinitive, base, ("á", "án"), ("ía", "ían"))
        yield from _declined(stem + ("ado" if is_first else "ido"), ("o", "a", "os", "as"), base)
        yield from _shared_of_spanish(infinitive, base)


def _shared_of_spanish(infinitive: str, base: str) -> Iterator[Form]:
    """Give the forms that irregular verbs have by the rule: imperfect, subjunctives, infinitive with "se"."""
    stem, is_first = infinitive[:-2], infinitive.endswith("ar")
    if len(stem) < 2:  # "ir", "dar": most of their forms are words of another kind
        return
    yield from (Form(stem + end, "V", "past", base) for end in (("aba", "aban") if is_first else ("ía", "ían")))
    ends = ("ara", "aran", "ase", "asen") if is_first else ("iera", "ieran", "iese", "iesen")
    yield from (Form(stem + end, "s", "would", base) for end in ends)
    hard = stem[:-1] + {"z": "c", "c": "qu", "g": "gu"}.get(stem[-1], stem[-1]) if is_first else stem
    yield from (Form(hard + end, "s", "present", base) for end in (("e", "en") if is_first else ("a", "an")))
    yield from (Form(text, "I", "", base) for text in (infinitive, infinitive + "se"))
    yield Form(stem + ("ando" if is_first else "iendo"), "G", "", base)
