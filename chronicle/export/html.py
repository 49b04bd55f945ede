"""Writes a timeline as one self-contained page: no request, no script needed, nothing that a document says can run.

How it looks is the business of timeline.html.j2, timeline.css and timeline.js in the templates.
"""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

from markupsafe import Markup

from chronicle.errors import ConfigError
from chronicle.export.overview import overview_of
from chronicle.export.plain import plain_text
from chronicle.export.templates import Templates, environment, render, source_of
from chronicle.export.view import view_of
from chronicle.timeline import Timeline

__all__ = ["render_html"]

_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*")


def render_html(timeline: Timeline, *, template_dir: Path | None = None) -> bytes:
    """Render timeline.html.j2 in UTF-8. Raises ConfigError where a person's template cannot be followed."""
    jinja = environment(template_dir, escape=_printable, autoescape=True)
    jinja.filters |= {"percent": _percent, "pixels": _pixels, "lang": _language}
    view = view_of(timeline)
    style, script = (
        _embedded(jinja, name, tag) for name, tag in (("timeline.css", "style"), ("timeline.js", "script"))
    )
    page = render(
        jinja,
        "timeline.html.j2",
        view,
        overview=overview_of(view.events),
        style=style,
        script=script,
        policy=_policy(style, script),
    )
    return page.encode()


def _policy(style: str, script: str) -> str:
    """Allow this style sheet and this script and nothing else: no address, no frame, no attribute that runs."""
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _embedded(jinja: Templates, name: str, tag: str) -> Markup:
    """Read a style sheet or script as it is. The policy names its hash, so that no other of its kind runs."""
    text = source_of(jinja, name).replace("\r\n", "\n")
    if f"</{tag}" in text.lower():
        raise ConfigError(f"holds </{tag}, which would end it inside the page", path=name)
    return Markup(text)  # noqa: S704 - a template, not a document's text


def _printable(value: object) -> object:
    """Drop what HTML forbids (control characters, lone surrogates) from every text before it is escaped."""
    return plain_text(value) if type(value) is str else value


def _percent(value: float) -> str:
    return f"{value:.2f}%"


def _pixels(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _language(code: str | None) -> str:
    """Give a lang attribute's value for a language that is not the page's, else nothing."""
    return code if code and code != "en" and _LANGUAGE.fullmatch(code) else ""
