"""A story folder: documents, what a careful reader finds in them (gold.json), and a build of them to score.

``docs/`` holds the documents. A ``story.toml`` may name another folder instead (``documents``, relative to the
story) and files of it that the build must not see (``without``).
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

from scoring.measures import score_story
from scoring.spans import Json

__all__ = ["STORIES", "Story", "stories"]

STORIES = Path(__file__).parent.parent
REPOSITORY = STORIES.parent.parent


@dataclass(frozen=True)
class Story:
    """One folder below tests/stories."""

    folder: Path
    documents: Path
    without: tuple[str, ...]

    @classmethod
    def of(cls, folder: Path) -> Story:
        """Read a story folder's settings, if it has any."""
        settings = folder / "story.toml"
        stated = tomllib.loads(settings.read_text(encoding="utf-8")) if settings.exists() else {}
        documents = folder / stated.get("documents", "docs")
        return cls(folder, documents.resolve(), tuple(stated.get("without", ())))

    @property
    def name(self) -> str:
        """Name of the folder."""
        return self.folder.name

    @property
    def gold(self) -> Json:
        """What a careful reader finds in the documents."""
        found: Json = json.loads((self.folder / "gold.json").read_text(encoding="utf-8"))
        return found

    @property
    def corpus(self) -> str:
        """Fingerprint of documents and gold: a pinned score means nothing once these have changed."""
        digest = hashlib.sha256((self.folder / "gold.json").read_bytes())
        for path in sorted(p for p in self.documents.rglob("*") if p.is_file() and p.name not in self.without):
            digest.update(path.relative_to(self.documents).as_posix().encode() + b"\0" + path.read_bytes())
        return digest.hexdigest()[:16]

    def build(self, scratch: Path, *options: str, **environment: str) -> bytes:
        """Build the documents with the command line, into a folder of their own, and give timeline.json."""
        documents, out = scratch / "documents", scratch / "out"
        shutil.copytree(self.documents, documents, ignore=shutil.ignore_patterns(*self.without))
        command = [sys.executable, "-m", "chronicle", "build", str(documents), "--out", str(out), "--no-previous"]
        paths = [str(REPOSITORY), os.environ.get("PYTHONPATH", "")]
        variables = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths)), **environment}
        subprocess.run([*command, "--format", "json", "--quiet", *options], check=True, env=variables)
        return (out / "timeline.json").read_bytes()

    def score(self, scratch: Path) -> Json:
        """Build and compare with the gold."""
        return {**score_story(self.gold, json.loads(self.build(scratch))), "story": self.name}


def stories() -> list[Story]:
    """Every folder below tests/stories that has a gold.json, sorted by name."""
    return [Story.of(path.parent) for path in sorted(STORIES.glob("*/gold.json"))]
