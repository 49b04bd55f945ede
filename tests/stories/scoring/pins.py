"""The scores that each story must keep, in pinned.toml: raised freely, lowered only with a reason beside them."""

from __future__ import annotations

import json
import math
import tomllib
from collections.abc import Mapping
from pathlib import Path

from scoring.spans import Json
from scoring.story import STORIES

__all__ = ["PINNED", "PINS", "lower_than_pinned", "pin", "read_pins"]

PINS = STORIES / "pinned.toml"
PINNED = ("overall", "date_accuracy", "publication_accuracy", "forbidden_cleanliness")
"""The mean, and the measures of wrong dates: a missing event is forgiven sooner."""

HEADER = """\
# Scores in percent that each story must keep, with the fingerprint of the corpus they were measured on.
# python tests/stories/score_story.py --pin raises them; to lower one is a decision: --pin --because "the reason".
"""


def read_pins() -> dict[str, Json]:
    """The pins of every story; none when the file is not there yet."""
    return tomllib.loads(PINS.read_text(encoding="utf-8")) if PINS.exists() else {}


def percent(share: float | None) -> float:
    """One decimal, rounded down: a pin never asks for more than was measured."""
    return math.floor((share or 0.0) * 1000 + 1e-9) / 10


def lower_than_pinned(pins: Mapping[str, Json], result: Json) -> list[str]:
    """Tell which pinned measures a score falls short of."""
    pinned = pins.get(result["story"], {})
    return [
        f"{result['story']}: {name} {percent(result[name])} is below the pinned {pinned[name]}"
        for name in PINNED
        if name in pinned and percent(result[name]) < pinned[name]
    ]


def pin(pins: Mapping[str, Json], corpora: Mapping[str, str], results: list[Json], because: str = "") -> str:
    """Give the new content of pinned.toml. Raises ValueError where a pin would fall without a reason."""
    lower = [line for result in results for line in lower_than_pinned(pins, result)]
    if lower and not because:
        raise ValueError("\n".join([*lower, 'nothing is pinned; to lower a pin, say why: --because "..."']))
    fresh = dict(pins)
    for result in results:
        name = result["story"]
        reasons = list(pins.get(name, {}).get("lowered", []))
        if lower_than_pinned(pins, result):
            reasons.append(because)
        scores = {measure: percent(result[measure]) for measure in PINNED if result[measure] is not None}
        fresh[name] = {"corpus": corpora[name], **scores, **({"lowered": reasons} if reasons else {})}
    return HEADER + "".join(section(name, fresh[name]) for name in sorted(fresh))


def section(name: str, values: Json) -> str:
    """Write one table of TOML; JSON's strings, numbers and lists are TOML's as well."""
    lines = [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in values.items()]
    return "\n".join(["", f"[{name}]", *lines, ""])


def write_pins(content: str, path: Path = PINS) -> None:
    """Replace pinned.toml."""
    path.write_text(content, encoding="utf-8")
