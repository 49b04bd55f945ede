"""Reads .eml and .mbox: mail headers and the plain text, or else the HTML, of each message."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate_tz

from chronicle.ingest.decode import clean, cut, decode, without_tags
from chronicle.ingest.draft import Draft, File, Rank, Statement
from chronicle.ingest.readers import Result
from chronicle.ingest.written import parse_date
from chronicle.model import Problem
from chronicle.when import Granularity, When

__all__ = ["READER", "mail_date"]

_FROM_LINE = re.compile(rb"^From [^\n]*\d{4}[^\n]*\n", re.MULTILINE)
_REPLY = re.compile(r"\A(?:(?:re|fwd?|aw|wg|tr|rv)\s*:\s*)+", re.IGNORECASE)
_QUOTED = re.compile(r"^(?:>[^\n]*(?:\n|\Z))+", re.MULTILINE)
_QUOTED_FROM = re.compile(r"(?:\A|\n\n)((?!>)[^\n]{1,200}(?:\n[^\n]{1,200})?:[ \t]*\n{1,2})\Z")
_CLOCK_OR_ADDRESS = re.compile(r"\d[:.h]\d\d|\S@\S")
_MAX_ABOVE = 410
"""Characters above a quotation in which the line that names its writer stands: two long lines."""
_DATE_HEADERS = ("Date", "X-Original-Date", "Sent", "Date-Sent", "Resent-Date")
_SIGNATURE = re.compile(r"^-- \n", re.MULTILINE)


class MailReader:
    """A draft a message, which may be a digest of several articles; quoted lines and signatures stay, excluded."""

    def read(self, file: File) -> Result:
        """Read every message; one that cannot be read is a problem, and the others are read."""
        drafts, problems = [], []
        for line, raw in _messages(file.raw):
            draft, trouble = _read_message(raw, file.path, line)
            problems += trouble
            if draft is not None:
                drafts.append(draft)
        return drafts, problems


def mail_date(header: str) -> When | None:
    """Read an RFC 5322 date as the local day and time of its own offset, never converted.

    >>> mail_date("Tue, 07 Feb 2006 22:30:00 -0500").edtf
    '2006-02-07T22:30:00-05:00'
    """
    try:
        parts = parsedate_tz(header)
        if parts is None:
            return None
        local = datetime(*parts[:6], tzinfo=UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    offset = parts[9]
    granularity = Granularity.SECOND if local.second else Granularity.MINUTE
    return When.at(local.date(), local.time(), granularity, None if offset is None else _zone(offset))


def _zone(seconds: int) -> str:
    minutes = abs(seconds) // 60
    return f"{'-' if seconds < 0 else '+'}{minutes // 60:02}:{minutes % 60:02}" if minutes else "Z"


def _messages(raw: bytes) -> Iterator[tuple[int, bytes]]:
    """Give each message of an mbox with the line it starts at; a single message is one."""
    if not raw.startswith(b"From "):
        yield 1, raw
        return
    starts = list(_FROM_LINE.finditer(raw))
    for index, found in enumerate(starts):
        end = starts[index + 1].start() if index + 1 < len(starts) else len(raw)
        if found.start() == 0 or raw[found.start() - 2 : found.start()] == b"\n\n":
            yield raw.count(b"\n", 0, found.start()) + 1, raw[found.end() : end]


def _read_message(raw: bytes, path: str, line: int) -> tuple[Draft | None, list[Problem]]:
    place = f"line {line}"
    try:
        message = message_from_bytes(raw, policy=policy.compat32)
        text, problems = _body(message, path)
        subject, sender = _header(message, "Subject"), _header(message, "From")
        date, when = _sent(message)
    except Exception as error:  # noqa: BLE001  # the mail parser raises many kinds for broken headers
        return None, [Problem("mail-broken", "error", f"the message cannot be read: {error}", path, place)]
    if not text.strip():
        return None, [*problems, Problem("empty", "warning", "the message has no text", path, place)]
    text, more = cut(text, path)
    if when is None:
        message_date = f"the mail's date cannot be read: {date!r}" if date else "the mail has no date"
        more.append(Problem("mail-date", "warning", message_date, path, place))
    draft = Draft(
        text=text,
        title=_REPLY.sub("", subject),
        publisher=parseaddr(sender)[0] or None,
        statements=(Statement(when, Rank.FEED, f'mail header: "{date}"'),) if when else (),
        line=line,
        is_plain=True,
        excluded=(*_quoted(text), *_signature(text)),
    )
    return draft, [*problems, *more]


def _sent(message: Message) -> tuple[str, When | None]:
    """Give the header that tells when a mail was sent, and the date; else the stamp of the first to carry it."""
    told = [f"{name}: {value}" for name in _DATE_HEADERS if (value := _header(message, name))]
    stamps = [str(stamp).rpartition(";")[2] for stamp in message.get_all("Received", [])]
    told += [f"Received: {' '.join(stamp.split())}" for stamp in stamps[-1:]]
    for header in told:
        value = header.partition(": ")[2]
        if when := mail_date(value) or parse_date(value):
            return header, when
    return _header(message, "Date"), None


def _header(message: Message, name: str) -> str:
    """Give a header as text; one that is wrongly encoded is given as it stands."""
    raw = message.get(name)
    if raw is None:
        return ""
    try:
        value = str(make_header(decode_header(str(raw))))
    except (LookupError, ValueError):
        value = str(raw)
    return clean(" ".join(value.split()))


def _body(message: Message, path: str) -> tuple[str, list[Problem]]:
    """Give the first plain text part, or the first HTML part as text."""
    parts = [part for part in message.walk() if not part.is_multipart() and not part.get_filename()]
    for kind in ("text/plain", "text/html"):
        for part in parts:
            if part.get_content_type() == kind:
                text, problems = _decoded(part, path)
                return (without_tags(text) if kind == "text/html" else text), problems
    return "", []


def _decoded(part: Message, path: str) -> tuple[str, list[Problem]]:
    payload = part.get_payload(decode=True)
    raw = payload if isinstance(payload, bytes) else b""
    charset = part.get_content_charset()
    if charset:
        try:
            return clean(raw.decode(charset)), []
        except (LookupError, UnicodeDecodeError):
            pass
    text, problems = decode(raw, path)
    return clean(text), problems


def _quoted(text: str) -> Iterator[tuple[int, int]]:
    """Find what is quoted, each with the line above that says of whom: "On 4 May at 18:02, Ada <ada@wend> wrote:"."""
    for found in _QUOTED.finditer(text):
        above = max(0, found.start() - _MAX_ABOVE)
        leading = _QUOTED_FROM.search(text, above, found.start())
        is_named = leading is not None and _CLOCK_OR_ADDRESS.search(leading[1]) is not None
        yield leading.start(1) if leading is not None and is_named else found.start(), found.end()


def _signature(text: str) -> tuple[tuple[int, int], ...]:
    found = _SIGNATURE.search(text)
    return ((found.start(), len(text)),) if found else ()


READER = MailReader()
