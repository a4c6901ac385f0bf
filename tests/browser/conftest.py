"""The browser of the system, driven headless. It may be missing, but not where `.ci/run` or another CI job tests."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from support.reports import BIG, NASTY, REPORTS

NAMES = ("chromium", "chromium-browser", "google-chrome")
SHOTS = "LDPLANNER_SHOTS"
NEEDED = ("CI", "LDPLANNER_BROWSER")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start the system's browser."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    if found is None:
        reason = "no browser: apt-get install -y chromium"
        if any(os.environ.get(name) for name in NEEDED):
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield started
        started.close()


@dataclass
class Opened:
    """A page with what it logged and what it asked of the network."""

    page: Page
    logged: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)


@pytest.fixture
def opened(browser: Browser, report: Path) -> Iterator[Opened]:
    """Open a report on a screen of 1280 by 900."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    found = Opened(page)
    page.on("console", lambda message: found.logged.append(message.text))
    page.on("pageerror", lambda error: found.logged.append(str(error)))
    page.on("request", lambda request: found.asked.append(request.url))
    page.goto(report.as_uri())
    yield found
    page.close()


@pytest.fixture(params=[*REPORTS, NASTY, BIG])
def report(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the file of a report: of each example for each audience, of nasty names, of many people."""
    file: Path = tmp_path_factory.getbasetemp() / f"{request.param.name}.html"
    if not file.exists():
        file.write_text(request.param.make(), encoding="utf-8")
    return file


@pytest.fixture(scope="session")
def shots(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder for pictures to look at: LDPLANNER_SHOTS, or one of pytest's."""
    given = os.environ.get(SHOTS)
    folder = Path(given) if given else tmp_path_factory.mktemp("shots")
    folder.mkdir(parents=True, exist_ok=True)
    return folder
