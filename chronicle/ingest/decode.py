"""Bytes to clean text: encodings, line ends, control characters. What was guessed or lost becomes a problem.

charset-normalizer decides what is not UTF-8; between code pages that read alike (it takes French for Polish) the
language that the text then has decides.
"""

from __future__ import annotations

import codecs
import re
from html import unescape

from chronicle import limits
from chronicle.ingest.language import detect
from chronicle.ingest.words import words
from chronicle.model import Problem

__all__ = ["clean", "cut", "decode", "without_tags"]

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
STRAY_CONTROLS, MAX_CONTROLS = 3, 0.01
"""Control characters that a text may hold, as a number or a share of its bytes: a stray NUL is no binary file."""

MAX_GUESSES = 6
"""Encodings, most likely first, among which the text's language may choose."""

LOST = "\ufffd"

MIN_READ = 2
"""Characters beyond ASCII that UTF-8 reads for each that it cannot, in a text that is UTF-8 and broken."""

_CONTROLS = bytes([*range(9), *range(14, 27), *range(28, 32), 127])
_LINE_ENDS = re.compile("[\x0b\x0c\x85\u2028\u2029]")
_TO_CLEAN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff]")
# C0 and C1 controls but tab and line feed, lone surrogates and the byte order mark: no output format takes them all.
_UNWANTED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff]")
_TAGS = re.compile(r"<(?:script|style)\b.*?</(?:script|style)>|<[^<>]*>", re.DOTALL | re.IGNORECASE)
_BREAKS = re.compile(r"<(?:br|/p|/div|/tr|/h\d|/li)\b[^<>]*>", re.IGNORECASE)


def decode(raw: bytes, path: str) -> tuple[str, list[Problem]]:
    """Give the text of a file; a binary file gives an empty text and an error."""
    for bom, encoding in _BOMS:
        if raw.startswith(bom):
            text = raw.decode(encoding, errors="replace")
            return text, _losses(text, encoding, path)
    controls = len(raw) - len(raw.translate(None, _CONTROLS))
    is_text = controls <= max(STRAY_CONTROLS, MAX_CONTROLS * len(raw))
    if is_text:
        try:
            return raw.decode(), []
        except UnicodeDecodeError:
            pass
    return _guess(raw, path, is_text=is_text)


def clean(text: str) -> str:
    """Give LF line ends and no control characters; what is no character becomes U+FFFD or a space.

    >>> clean("a" + chr(13) + "b" + chr(0) + "c").split(chr(10))
    ['a', 'b c']
    """
    if "\r" in text:  # by far the commonest, and quickly done
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not _TO_CLEAN.search(text):
        return text
    text = _LINE_ENDS.sub("\n", text)
    return _UNWANTED.sub(_replacement, text)


def without_tags(text: str) -> str:
    r"""Give the text of a fragment of HTML, such as a mail's or a record's, a blank line for each block.

    >>> without_tags("<p>Closed.</p><p>The council &amp; the mayor agreed.</p>")
    'Closed.\n\nThe council & the mayor agreed.'
    """
    return clean(unescape(_TAGS.sub("", _BREAKS.sub("\n\n", text)))).strip("\n")


def cut(text: str, path: str) -> tuple[str, list[Problem]]:
    """Leave out what is beyond the longest text that an article may have."""
    if len(text) <= limits.MAX_TEXT_CHARS:
        return text, []
    message = f"the text is longer than {limits.MAX_TEXT_CHARS:,} characters; the rest is left out"
    return text[: limits.MAX_TEXT_CHARS], [Problem("text-cut", "warning", message, path)]


def _replacement(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code == 0xFEFF:
        return ""
    return "\ufffd" if 0xD800 <= code <= 0xDFFF else " "


def _guess(raw: bytes, path: str, *, is_text: bool) -> tuple[str, list[Problem]]:
    from charset_normalizer import from_bytes, is_binary  # noqa: PLC0415  # only for files that are not UTF-8

    if not is_text and is_binary(raw):
        return "", [Problem("binary-file", "error", "is no text: the file is binary", path)]
    text = raw.decode(errors="replace")
    if _is_mostly_utf8(text):
        return text, _losses(text, "utf-8", path)
    matches = list(from_bytes(raw))[:MAX_GUESSES]
    if not matches:
        return text, _losses(text, "utf-8", path)
    usual = words("function_words").data["code_pages"]
    match = next((m for m in matches if usual.get(detect(str(m))) == m.encoding), matches[0])
    return str(match), [Problem("encoding-guessed", "warning", f"is not UTF-8; read as {match.encoding}", path)]


def _is_mostly_utf8(text: str) -> bool:
    """Tell whether most of what is beyond ASCII was read: a UTF-8 text with a few broken bytes."""
    lost = text.count(LOST)
    return sum(character > "\x7f" for character in text) - lost > MIN_READ * lost


def _losses(text: str, encoding: str, path: str) -> list[Problem]:
    lost = text.count(LOST)
    if not lost:
        return []
    message = f"{lost} characters cannot be read as {encoding.removesuffix('-sig')} and are shown as U+FFFD"
    return [Problem("encoding-broken", "warning", message, path)]
