"""What dateparser knows of a locale: names of months and days, relative phrases. No other module imports it.

Only its data are read; nothing is parsed by it, so its guesses and its reads of the clock stay out.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import Any

__all__ = ["find_locale", "known_locales", "read_locale"]


@cache
def known_locales() -> frozenset[str]:
    """Give the codes of all locales that there are data for, without those of one country ("pt", not "pt-BR")."""
    found: list[str] = import_module("dateparser.data.languages_info").language_order
    return frozenset(found)


def find_locale(code: str) -> str | None:
    """Find the locale for a language tag: by script ("zh-Hant") or by language ("pt-BR" is "pt"); None if none.

    >>> find_locale("pt-BR"), find_locale("sr-cyrl-RS"), find_locale("tlh")
    ('pt', 'sr-Cyrl', None)
    """
    parts = code.replace("_", "-").split("-")
    language = parts[0].lower()
    script = f"{language}-{parts[1].title()}" if len(parts) > 1 and len(parts[1]) == 4 else language
    return next((name for name in (script, language) if name in known_locales()), None)


@cache
def read_locale(code: str) -> Mapping[str, Any]:
    """Read the translation data of a locale that is known."""
    info: Mapping[str, Any] = import_module(f"dateparser.data.date_translation_data.{code}").info
    return info
