"""How time and memory of merging grow with the mentions: ``python tests/bench/merge_growth.py [SIZES...]``.

The corpus is synthetic with the skews of news: happenings told once to hundreds of times (Pareto), hot days, words by
Zipf's law, one sentence in twenty a verbatim repeat. Each size runs in a process of its own, so that its peak memory
is its own. The exponent is the slope between the first and the last size, both logarithmic.
"""

from __future__ import annotations

import json
import math
import random
import resource
import subprocess
import sys
import time
from datetime import date, timedelta

from chronicle.merge import merge
from chronicle.model import Article, Basis, Mention, Published, PublishedBasis, Status
from chronicle.when import When

SIZES = (10_000, 30_000, 100_000)
ACTIONS = (
    "fire",
    "vote",
    "meet",
    "arrest",
    "vigil",
    "resign",
    "attack",
    "publish",
    "launch",
    "strike",
    "sign",
    "rescue",
)
FIRST_DAY = date(2020, 1, 1)


def words(chance: random.Random, count: int, vocabulary: int) -> list[str]:
    """Draw words by Zipf's law."""
    return [f"w{int(vocabulary ** chance.random())}" for _ in range(count)]


def corpus(size: int) -> tuple[list[Article], list[Mention]]:
    """Make articles of ten mentions each, in the order of their happenings."""
    chance = random.Random(size)
    mentions: list[Mention] = []
    articles: dict[str, Article] = {}
    vocabulary = 40 * int(math.sqrt(size)) + 1000  # Heaps' law
    days = max(30, size // 200)
    while len(mentions) < size:
        day = FIRST_DAY + timedelta(int(days * chance.random() ** 1.5))
        core, action = words(chance, 8, vocabulary), chance.choice(ACTIONS)
        name, place = f"Name{int(vocabulary * chance.random())}", f"Place{int(300 * chance.random() ** 2)}"
        for _ in range(min(int(chance.paretovariate(1.1)), 400)):
            late = int(chance.expovariate(0.5))
            number = chance.randrange(max(1, size // (10 * days)) + 1)
            article = f"{(day + timedelta(late)).isoformat()}-{number}"
            if article not in articles:
                when = Published(When.day(day + timedelta(late)), PublishedBasis.META)
                articles[article] = Article(article, article, "", publisher=f"P{number}", language="en", published=when)
            repeat = chance.random() < 0.05
            told = core if repeat else [w for w in core if chance.random() < 0.7] + words(chance, 4, vocabulary)
            coarse = chance.random() < 0.1
            mentions.append(
                Mention(
                    article,
                    100 * len(mentions),
                    100 * len(mentions) + 90,
                    " ".join((action, *told)),
                    When.month(day.year, day.month) if coarse else When.day(day),
                    Basis.EXPLICIT,
                    Status.HAPPENED,
                    action=action,
                    terms=tuple(told),
                    participants=(name,),
                    places=(place,),
                )
            )  # fmt: skip
    return list(articles.values()), mentions[:size]


def measure(size: int) -> dict[str, float]:
    """Merge one corpus; give seconds, megabytes and events."""
    articles, mentions = corpus(size)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    merged = merge(articles, mentions)
    seconds = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {"mentions": size, "seconds": round(seconds, 2), "mb_before": before // 1024, "mb": peak // 1024,
            "events": len(merged.events)}  # fmt: skip


def main(arguments: list[str]) -> None:
    """Measure every size in a process of its own and print a line for each, then the exponents."""
    if arguments[:1] == ["--one"]:
        sys.stdout.write(json.dumps(measure(int(arguments[1]))))
        return
    rows = []
    for size in [int(a) for a in arguments] or SIZES:
        command = [sys.executable, __file__, "--one", str(size)]
        rows.append(json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout))
        sys.stdout.write(f"{rows[-1]}\n")
        sys.stdout.flush()
    first, last = rows[0], rows[-1]
    if len(rows) > 1:
        span = math.log(last["mentions"] / first["mentions"])
        for key in ("seconds", "mb"):
            sys.stdout.write(f"exponent of {key}: {math.log(last[key] / first[key]) / span:.2f}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
