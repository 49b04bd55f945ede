"""Build thousands of files, some of them bad: ``python tests/bench/bulk.py [--files N] [--bad N] [--alike]``.

The articles are invented and varied: happenings by a skewed chance, told by several papers in their own order of
sentences, some of them reprints, some without a date. With --alike all are one text but for a few words, the worst
case for whatever looks for the same. Fails when a good file is missing in the timeline or a bad one is not named.
"""

from __future__ import annotations

import argparse
import io
import json
import random
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from pypdf import PdfWriter

CHRONICLE = str(Path(sys.executable).with_name("chronicle"))
PLACES = [
    f"{a}{b}"
    for a in ("Al", "Brun", "Cor", "Dun", "Eld", "Far", "Gol", "Har")
    for b in ("by", "ford", "mouth", "ton", "wick")
]
PEOPLE = [
    f"{a} {b}"
    for a in ("Ada", "Ben", "Cara", "Dov", "Elin", "Finn")
    for b in ("Marsh", "Quill", "Rowe", "Stern", "Tamm", "Voss")
]
THINGS = ("bridge", "ferry", "library", "mill", "harbour", "tram", "museum", "quarry", "theatre", "hospital", "stadium")
DEEDS = ("opened", "closed", "was sold", "caught fire", "was flooded", "went on strike", "was searched by the police")
PLANS = ("will open again", "will be sold", "is to be pulled down", "will vote on a new owner", "will hold a vigil")
VIEWS = (
    "{person} called it a bitter day for {place}.",
    "Neighbours in {place} had warned of it for years.",
    "The {thing} employs {number} people.",
    "{person}, who keeps the {thing}, did not want to comment.",
    "It costs the town {number} million crowns, by the count of {person}.",
)
PAPERS = ("Courier", "Post", "Herald", "Tribune", "Observer", "Echo")
FIRST_DAY = date(2015, 1, 5)


def article(chance: random.Random, *, is_alike: bool) -> tuple[str, str]:
    """Make the head and the body of one article."""
    number = 0 if is_alike else int(400 * chance.random() ** 2)
    happening = random.Random(number)
    place, person, thing = happening.choice(PLACES), happening.choice(PEOPLE), happening.choice(THINGS)
    day = FIRST_DAY + timedelta(happening.randrange(900))
    published = day + timedelta(chance.randrange(4))
    ahead = published + timedelta(20)
    views = [v.format(person=person, place=place, thing=thing, number=happening.randrange(20, 900)) for v in VIEWS]
    chance.shuffle(views)
    told = [
        f"The {thing} of {place} {happening.choice(DEEDS)} on {day.day} {day:%B}.",
        *(views if is_alike else views[: chance.randrange(1, 5)]),
        f"It {happening.choice(PLANS)} on {ahead.day} {ahead:%B}, {chance.choice(PEOPLE)} said.",
    ]
    head = f"{thing.title()} of {place}\n{place} {chance.choice(PAPERS)}, {published.day} {published:%B %Y}\n\n"
    return (head if is_alike or chance.random() < 0.9 else ""), " ".join(told)


def zipped(content: bytes) -> bytes:
    """Give a Word file with this as its document."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", content)
    return stream.getvalue()


def scan() -> bytes:
    """Give a PDF with a page and no text."""
    writer, stream = PdfWriter(), io.BytesIO()
    writer.add_blank_page(width=200, height=300)
    writer.write(stream)
    return stream.getvalue()


BAD: tuple[tuple[str, Callable[[], bytes]], ...] = (
    ("mixed.txt", lambda: bytes(range(256)) * 40),
    ("empty.txt", lambda: b""),
    ("deep.html", lambda: b"<html><body>" + b"<div>" * 200_000),
    ("bomb.xml", lambda: b'<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss>&b;</rss>'),
    ("scan.pdf", scan),
    ("torn.pdf", lambda: b"%PDF-1.7 and no more"),
    ("bomb.docx", lambda: zipped(b" " * (65 * 2**20))),
    ("torn.docx", lambda: b"PK\x03\x04 and no more"),
    ("torn.json", lambda: b"[" * 200_000),
    ("number.jsonl", lambda: b'{"text": 7}\n'),
)


def write(folder: Path, files: int, bad: int, *, is_alike: bool) -> tuple[set[str], set[str]]:
    """Write the files and give the names of the good and the bad ones."""
    chance = random.Random(7)
    for number in range(files - bad):
        head, body = article(chance, is_alike=is_alike)
        (folder / f"good{number:05}.txt").write_text(f"{head}{body}\n", encoding="utf-8")
    for number in range(bad):
        name, make = BAD[number % len(BAD)]
        (folder / f"bad{number:02}-{name}").write_bytes(make())
    names = {path.name for path in folder.iterdir()}
    return {n for n in names if n.startswith("good")}, {n for n in names if n.startswith("bad")}


def main() -> int:
    """Write, build, and hold the timeline against what was written."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--bad", type=int, default=50)
    parser.add_argument("--alike", action="store_true")
    parser.add_argument("--keep", type=Path, help="write here, and leave it")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.keep or Path(scratch) / "docs"
        folder.mkdir(parents=True, exist_ok=True)
        good, bad = write(folder, options.files, options.bad, is_alike=options.alike)
        start, out = time.perf_counter(), Path(scratch) / "out"
        command = [CHRONICLE, "build", str(folder), "--out", str(out), "--format", "json", "--quiet"]
        status = subprocess.run(command, check=False, stderr=subprocess.DEVNULL).returncode
        seconds = time.perf_counter() - start
        timeline = json.loads((out / "timeline.json").read_text(encoding="utf-8"))
    built = {source["path"] for source in timeline["sources"]}
    named = {str(problem.get("path")) for problem in timeline["problems"]}
    missing, silent = good - built - named, bad - named
    sys.stdout.write(f"{options.files} files in {seconds:.0f} s (status {status}): {len(timeline['events'])} events, ")
    sys.stdout.write(f"{len(missing)} good files missing, {len(silent)} bad ones not named {sorted(silent)[:5]}\n")
    return 1 if missing or silent or status else 0


if __name__ == "__main__":
    sys.exit(main())
