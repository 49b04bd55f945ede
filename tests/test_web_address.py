"""Only addresses that a page may link to survive in the model."""

from __future__ import annotations

import json

import pytest

from chronicle.model import Article, web_address
from chronicle.timeline import Source, Timeline

SAFE = ["http://a.example", "HTTPS://a.example/b?c=(d)&e|f#g", "https://münchen.example/ä"]
UNSAFE = [
    "javascript:alert(1)", " JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "//a.example", "/a", "",
    "https://", "https://a.example/ b", 'https://a.example/"onclick=', "https://a.example/<script>",
    "https://a.example/\nBEGIN:VEVENT", "https://a.example/\u2028x", "java\nscript:x", "ftp://a.example",
]  # fmt: skip


@pytest.mark.parametrize("address", SAFE)
def test_an_address_of_the_web_is_kept(address: str) -> None:
    assert web_address(f" {address}\n") == address


@pytest.mark.parametrize("address", UNSAFE)
def test_anything_else_dies_in_the_model(address: str) -> None:
    assert Article("a", "a", "text", url=address).url is None
    assert Source("a", "a", "", None, address, None, "", None, None).url is None


def test_a_timeline_written_by_hand_cannot_bring_one_in(tmp_path) -> None:
    source = {
        "id": "a", "path": "a", "title": "", "publisher": None, "url": "javascript:alert(1)", "language": None,
        "text_sha256": "", "reprint_of": None, "published": None,
    }  # fmt: skip
    record = {"version": "1.0", "title": "", "sources": [source], "events": [], "problems": []}
    (tmp_path / "timeline.json").write_text(json.dumps(record))
    assert Timeline.read(tmp_path / "timeline.json").sources[0].url is None
