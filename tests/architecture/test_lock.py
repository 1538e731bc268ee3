"""The locks: everything pinned, everything installable on Windows, no address of any registry."""

import json
import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.tags import Tag, compatible_tags, cpython_tags
from packaging.utils import canonicalize_name, parse_wheel_filename

from tools import make_lock

ROOT = Path(__file__).parents[2]
LOCKED = {lock: make_lock.read_lock((ROOT / lock).read_text(encoding="utf-8")) for lock in make_lock.LOCKS}
LISTED: dict[str, make_lock.Listing] = json.loads(make_lock.FILES.read_text(encoding="utf-8"))
PACKAGES = [(lock, name) for lock, packages in LOCKED.items() for name in packages]

VERSIONS = ((3, 11), (3, 12), (3, 13))
PLATFORMS = {
    "Windows": ["win_amd64"],
    # manylinux2014 is the older name of manylinux_2_17
    "Linux": ["manylinux2014_x86_64", *(f"manylinux_2_{minor}_x86_64" for minor in range(5, 37))],
}


def accepted_tags(version: tuple[int, int], platforms: list[str]) -> set[Tag]:
    """What pip of that Python on that system would install."""
    interpreter = f"cp{version[0]}{version[1]}"
    return {*cpython_tags(version, platforms=platforms), *compatible_tags(version, interpreter, platforms)}


def requirements(path: Path) -> Iterator[Requirement]:
    for line in path.read_text(encoding="utf-8").splitlines():
        text = line.partition("#")[0].strip()
        if text and not text.startswith("-"):
            yield Requirement(text)


def test_the_list_has_the_same_packages_as_the_locks() -> None:
    assert {lock: set(packages) for lock, packages in LISTED.items()} == {
        lock: set(packages) for lock, packages in LOCKED.items()
    }
    assert len(PACKAGES) > 40


@pytest.mark.parametrize(("lock", "name"), PACKAGES)
def test_the_list_agrees_with_the_lock(lock: str, name: str) -> None:
    locked, listed = LOCKED[lock][name], LISTED[lock][name]
    assert listed["version"] == locked["version"]
    assert set(listed["files"].values()) == locked["hashes"]


@pytest.mark.parametrize("system", PLATFORMS)
@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize(("lock", "name"), PACKAGES)
def test_every_package_has_a_wheel(lock: str, name: str, version: tuple[int, int], system: str) -> None:
    accepted = accepted_tags(version, PLATFORMS[system])
    wheels = [file for file in LISTED[lock][name]["files"] if file.endswith(".whl")]
    assert any(accepted & parse_wheel_filename(wheel)[3] for wheel in wheels), f"{name}: {wheels}"


@pytest.mark.parametrize("lock", make_lock.LOCKS)
def test_the_lock_is_made_from_its_source(lock: str) -> None:
    for wanted in requirements(ROOT / make_lock.LOCKS[lock]):
        version = LOCKED[lock][canonicalize_name(wanted.name)]["version"]
        assert wanted.specifier.contains(version), f"{wanted} but {version}: run tools/make_lock.py"


def test_both_locks_install_into_one_environment() -> None:
    runtime, development = LOCKED["requirements.lock"], LOCKED["requirements-dev.lock"]
    shared = runtime.keys() & development.keys()
    assert shared, "typing-extensions at least is in both"
    assert all(runtime[name] == development[name] for name in shared)


def test_the_locks_are_whole() -> None:
    """They are installed as they stand, without resolving: what a package asks for must be locked, and fit."""
    locked = {**LOCKED["requirements.lock"], **LOCKED["requirements-dev.lock"]}
    installed = [dist for dist in distributions() if canonicalize_name(dist.metadata["Name"]) in locked]
    asked = [Requirement(text) for dist in installed for text in dist.requires or ()]
    needed = [item for item in asked if item.marker is None or item.marker.evaluate({"extra": ""})]
    assert len(needed) > 20
    for item in needed:
        assert canonicalize_name(item.name) in locked, item
        assert item.specifier.contains(locked[canonicalize_name(item.name)]["version"]), item


def test_the_wheel_asks_for_what_the_lock_gives() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = {canonicalize_name(Requirement(text).name): Requirement(text) for text in project["dependencies"]}
    assert asked.keys() == {canonicalize_name(item.name) for item in requirements(ROOT / "requirements.in")}
    for name, requirement in asked.items():
        assert requirement.specifier.contains(LOCKED["requirements.lock"][name]["version"]), requirement


def test_no_address_of_a_registry() -> None:
    for file in (*make_lock.LOCKS, *make_lock.LOCKS.values(), make_lock.FILES.name):
        assert not re.search(r"://|index-url|find-links", (ROOT / file).read_text(encoding="utf-8")), file


def test_the_qt_that_kills_python_3_11_is_not_locked() -> None:
    assert LOCKED["requirements.lock"]["pyside6-essentials"]["version"] == "6.11.3"
    assert "pyside6-addons" not in LOCKED["requirements.lock"], "Essentials only: the rest is 175 MB"
