"""Score mentions of German, French and Spanish sentences: python tests/mentions/tongues/score.py [de fr es] [--errors].

Each sentence is an article of its own, published on Monday 15 June 2020. Below it stands what it tells: day, status,
title, names, who says so; a slash parts what is right as well, a ``?`` marks what may be told and need not be.
Sentences of even number were looked at while the rules were written, those of odd number were not.
"""

import sys
from dataclasses import dataclass, field
from pathlib import Path

from chronicle import dates, mentions
from chronicle.model import Article, Mention, Published, PublishedBasis
from chronicle.when import When

__all__ = ["FIELDS", "Case", "cases", "score"]

HERE = Path(__file__).parent
FIELDS = ("date", "status", "title", "names", "by")
PUBLISHED = Published(When.parse("2020-06-15"), PublishedBasis.HEADER)


@dataclass
class Case:
    """A sentence, what it must tell, and the days on which it may tell more."""

    language: str
    number: int
    text: str
    wanted: list[list[set[str]]] = field(default_factory=list)
    allowed: set[str] = field(default_factory=set)

    @property
    def is_tuned(self) -> bool:
        """Tell whether rules were written with the sentence in view."""
        return self.number % 2 == 0

    def told(self) -> list[Mention]:
        """Find its mentions."""
        article = Article("a.txt", "a.txt", self.text, language=self.language, published=PUBLISHED)
        return mentions.find(article, dates.tag(self.text, PUBLISHED.when, language=self.language))


def cases(language: str) -> list[Case]:
    """Read the sentences of a language."""
    found: list[Case] = []
    for line in (HERE / f"{language}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("?"):
            found[-1].allowed.add(line[1:].strip())
        elif line.startswith("="):
            parts = [part.strip() for part in line[1:].split("|")] + [""] * 4
            split = [set(part.split(" / ")) - {""} for part in parts[:3]]
            found[-1].wanted.append([*split, set(parts[3].split("; ")) - {""}, {parts[4]} - {""}])
        else:
            found.append(Case(language, len(found), line))
    return found


def score(chosen: list[Case], *, errors: bool = False) -> dict[str, tuple[int, int]]:
    """Give for each field how many are right and how many are asked for; ``told`` counts mentions that may be told."""
    right, asked = dict.fromkeys((*FIELDS, "told"), 0), dict.fromkeys((*FIELDS, "told"), 0)
    for case in chosen:
        told = case.told()
        wrong = []
        for wanted in case.wanted:
            best = next((m for m in told if m.when and m.when.edtf in wanted[0]), None)
            shown = [] if best is None else [{best.when.edtf}, {best.status.value}, {best.title}]
            shown += [] if best is None else [set(best.participants), {best.reported_by or ""}]
            for name, want, got in zip(FIELDS, wanted, shown or [set()] * 5, strict=True):
                is_right = want <= got if name == "names" else bool(want & got)
                asked[name] += bool(want)
                right[name] += bool(want) and is_right
                if want and not is_right:
                    wrong.append(f"{name}: {sorted(want)} not {sorted(got)}")
        days = {day for wanted in case.wanted for day in wanted[0]} | case.allowed
        spare = [m for m in told if m.when is None or m.when.edtf not in days]
        asked["told"] += len(told)
        right["told"] += len(told) - len(spare)
        wrong += [f"spare: {m.when and m.when.edtf} {m.status.value} {m.title}" for m in spare]
        if errors and wrong:
            sys.stdout.write("\n    ".join([f"{case.language} {case.number} {case.text}", *wrong]) + "\n")
    return {name: (right[name], asked[name]) for name in right}


def main() -> None:
    """Print the scores of both halves."""
    chosen = [name for name in sys.argv[1:] if not name.startswith("-")] or ["de", "fr", "es"]
    for language in chosen:
        for half, is_tuned in (("tuned", True), ("held out", False)):
            found = [case for case in cases(language) if case.is_tuned is is_tuned]
            result = score(found, errors=is_tuned and "--errors" in sys.argv)
            shares = [f"{name} {100 * a / max(b, 1):5.1f} ({a}/{b})" for name, (a, b) in result.items()]
            sys.stdout.write(" ".join([language, f"{half:9}", *shares]) + "\n")


if __name__ == "__main__":
    main()
