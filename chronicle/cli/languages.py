"""``chronicle languages``: what is known of each language, and whether the examples beside its rules hold."""

from __future__ import annotations

import click

from chronicle.dates.examples import Checked, check_language
from chronicle.dates.language import known_languages
from chronicle.errors import ConfigError, InputError

__all__ = ["languages"]


@click.command()
@click.argument("codes", nargs=-1, metavar="[LANGUAGE]...")
def languages(codes: tuple[str, ...]) -> None:
    """List the languages that have rules of their own and run the examples beside these rules.

    Other languages are read with the month names, day names and relative phrases that dateparser knows.
    Fails when an example does not hold.
    """
    known = known_languages()
    for code in codes:
        if code not in known:
            raise ConfigError(f"no language {code!r} with rules of its own", hint=f"there are {', '.join(known)}")
    checked = [check_language(code) for code in sorted(set(codes)) or known]
    for one in checked:
        click.echo(_line(one))
        for failure in one.failures:
            click.echo(f"    {failure.rule}: {failure.example!r} gives {failure.found or 'nothing'}")
    if failed := sum(len(one.failures) for one in checked):
        raise InputError(f"{failed} examples do not hold", hint="the rule's name stands before each of them")


def _line(one: Checked) -> str:
    held = one.examples - len(one.failures)
    examples = f"{held} of {one.examples} examples hold" if one.examples else "no examples beside the rules"
    return f"{one.code}  {one.name}: {one.words} words, {one.rules} rules, {examples}"
