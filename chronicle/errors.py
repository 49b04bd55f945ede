"""The few errors that reach a person: each names what is wrong, where, and what to do about it.

Trouble in one document is a ``Problem`` in the result instead, so that the rest is still built.
"""

from __future__ import annotations

__all__ = ["ChronicleError", "ConfigError", "InputError", "OutputError"]


class ChronicleError(Exception):
    """Something a person can mend. ``exit_code`` is the command's: 1 failed, 2 wrong usage."""

    exit_code = 1

    def __init__(self, message: str, *, path: str | None = None, place: str | None = None, hint: str = "") -> None:
        """Keep the parts; ``place`` is a line, key or element inside the file at ``path``."""
        self.message, self.path, self.place, self.hint = message, path, place, hint
        where = ": ".join(part for part in (path, place) if part)
        text = f"{where}: {message}" if where else message
        super().__init__(f"{text} ({hint})" if hint else text)


class InputError(ChronicleError):
    """A path that was named cannot be read at all."""

    exit_code = 2


class ConfigError(ChronicleError):
    """sources.toml, edits.toml, a template or an option says something that cannot be followed."""

    exit_code = 2


class OutputError(ChronicleError):
    """A result cannot be written."""
