"""What holds for every test: fixed examples for properties, and no silent skip in CI."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

# The same examples on every run and machine: a red test is about the change at hand, never about luck.
settings.register_profile("fixed", derandomize=True, deadline=None)
settings.load_profile("fixed")

_skipped: list[str] = []


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    if report.skipped:
        _skipped.append(report.nodeid)


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    if _skipped and exitstatus == pytest.ExitCode.OK and os.environ.get("CI"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if _skipped and os.environ.get("CI"):
        terminalreporter.section("skipped, which fails in CI")
        for nodeid in _skipped:
            terminalreporter.line(nodeid)
