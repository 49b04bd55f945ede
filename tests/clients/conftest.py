"""The programs that the exports are tried in. One that is missing is a visible skip, and CI fails on a skip."""

from __future__ import annotations

import itertools
import json
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from chronicle.timeline import Timeline

HERE = Path(__file__).parent
INSTALL = "tests/clients/install.sh installs it"
CHROMIUM_FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip


@pytest.fixture(scope="session")
def program() -> Callable[[str], str]:
    """Find a program by name, or skip."""

    def find(name: str) -> str:
        return shutil.which(name) or pytest.skip(f"{name} is missing; {INSTALL}")

    return find


@pytest.fixture(scope="session")
def npm_package() -> Callable[[str], Path]:
    """Find a file of an npm package, or skip."""

    def find(path: str) -> Path:
        found = HERE / "node_modules" / path
        return found if found.exists() else pytest.skip(f"{path} is missing; {INSTALL}")

    return find


@pytest.fixture(scope="session")
def bridge() -> Timeline:
    """The small timeline of the golden files, which uses every field."""
    return Timeline.read(HERE.parent / "export" / "golden" / "timeline.json")


class Page:
    """A tab, driven over the DevTools protocol; ``messages`` holds console messages, exceptions and policy reports."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        target = browser.send("Target.createTarget", url="about:blank")["targetId"]
        self._session = browser.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log"):
            self.send(f"{domain}.enable")

    def send(self, method: str, **params: object) -> dict[str, Any]:
        return self._browser.send(method, self._session, **params)

    def open(self, path: Path) -> None:
        self._browser.events.clear()
        self.send("Page.navigate", url=path.as_uri())
        until = time.monotonic() + 30
        while self.run("[location.href, document.readyState]") != [path.as_uri(), "complete"]:
            assert time.monotonic() < until, self.messages
            time.sleep(0.02)

    def run(self, expression: str) -> Any:
        answer = self.send("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def resize(self, width: int, height: int = 800, *, mobile: bool = False) -> None:
        self.send("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=mobile)

    def prefer(self, scheme: str) -> None:
        self.send("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])

    def press(self, key: str, **more: object) -> None:
        self.send("Input.dispatchKeyEvent", type="keyDown", key=key, **more)
        self.send("Input.dispatchKeyEvent", type="keyUp", key=key, **more)

    @property
    def messages(self) -> list[str]:
        kinds = ("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded")
        return [json.dumps(e["params"]) for e in self._browser.events if e["method"] in kinds]


class Browser:
    """Chromium over a pipe: no port, an empty profile, and only local files are opened."""

    def __init__(self, program: str, profile: Path) -> None:
        to_child, from_us = os.pipe()
        from_child, to_us = os.pipe()

        def place_pipes() -> None:
            os.dup2(to_child, 3)
            os.dup2(to_us, 4)

        flags = [*CHROMIUM_FLAGS, f"--user-data-dir={profile}", "--remote-debugging-pipe", "about:blank"]
        self._process = subprocess.Popen(
            [program, *flags], pass_fds=(3, 4), preexec_fn=place_pipes, stderr=subprocess.DEVNULL  # noqa: PLW1509  # no threads here
        )  # fmt: skip
        os.close(to_child)
        os.close(to_us)
        self._out, self._in = os.fdopen(from_us, "wb", buffering=0), os.fdopen(from_child, "rb")
        self._ids = itertools.count(1)
        self._buffer = b""
        self.events: list[dict[str, Any]] = []

    def send(self, method: str, session: str | None = None, **params: object) -> dict[str, Any]:
        number = next(self._ids)
        message = {"id": number, "method": method, "params": params} | ({"sessionId": session} if session else {})
        self._out.write(json.dumps(message).encode() + b"\0")
        while True:
            answer = self._read()
            if answer.get("id") == number:
                assert "error" not in answer, (method, answer["error"])
                return answer["result"]

    def _read(self) -> dict[str, Any]:
        while b"\0" not in self._buffer:
            piece = self._in.read1(1 << 20)
            assert piece, "Chromium ended"
            self._buffer += piece
        message, _, self._buffer = self._buffer.partition(b"\0")
        answer: dict[str, Any] = json.loads(message)
        if "method" in answer:
            self.events.append(answer)
        return answer

    def close(self) -> None:
        self._process.terminate()
        self._process.wait(timeout=20)


@pytest.fixture(scope="session")
def browser(program: Callable[[str], str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    found = Browser(program("chromium"), tmp_path_factory.mktemp("profile"))
    yield found
    found.close()


@pytest.fixture
def page(browser: Browser) -> Page:
    return Page(browser)
