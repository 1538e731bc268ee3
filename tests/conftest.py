"""Rules for every test: no network, no window system, no trace in the user's own folders, the same examples
each run. Knows nothing of the program but the names of its environment variables.
"""

import os
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.support import no_network

ROOT = Path(__file__).parents[1]
_CHILD_PATH = os.pathsep.join(map(str, (ROOT / "tests" / "support" / "child", ROOT / "src")))

settings.register_profile(
    "quick",
    deadline=None,  # the machine is shared: a slow moment is not a failure
    derandomize=True,
    database=None,
    max_examples=50,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("deep", settings.get_profile("quick"), derandomize=False, max_examples=1000)


def pytest_configure() -> None:
    """Runs in the main process and in each worker, before any test file is imported."""
    no_network.forbid()
    settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["PYTHONPATH"] = _CHILD_PATH  # started processes find the clone's program, and no network
    os.environ["PYTHONIOENCODING"] = "utf-8"


@pytest.fixture(autouse=True)
def _network_untouched() -> Iterator[None]:
    """Fails a test whose code swallowed the refusal and went on."""
    before = len(no_network.attempts)
    yield
    tried = no_network.attempts[before:]
    assert not tried, f"the network was tried: {tried}"


@pytest.fixture(autouse=True)
def data_dir(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new, empty user-data folder for every test: settings, working copies, backups."""
    folder = tmp_path_factory.mktemp("data", numbered=True)
    monkeypatch.setenv("DXPLANNER_DATA_DIR", str(folder))
    return folder


@pytest.fixture
def fixed_now() -> datetime:
    """令和8年11月24日(火) 9時30分, an ordinary working morning in Japan."""
    return datetime(2026, 11, 24, 9, 30, tzinfo=timezone(timedelta(hours=9), "JST"))
