"""Sets of facts to be taken in: the program's own with another date and some words changed."""

import shutil
from collections.abc import Callable
from pathlib import Path

from dxplanner.facts.packages import package_bytes, parts_of
from dxplanner.facts.resources import resources_root
from dxplanner.facts.sets import MANIFEST

NEXT = "2027-04-01"
UNCONFIRMED_2026 = """[[parameters.periods]]
from = 2026
status = "unconfirmed"
source = "ordinance_2026"
note ="""
CONFIRMED_2026 = """[[parameters.periods]]
value = "0.5"
from = 2026
to = 2026
status = "confirmed"
source = "ordinance_2026"

[[parameters.periods]]
from = 2027
status = "unconfirmed"
source = "ordinance_2026"
note ="""
Parts = dict[str, bytes]


def parts(made_on: str = NEXT) -> Parts:
    """The program's own set with another date, and 0.5 for the aide in 令和8年度."""
    found = parts_of(resources_root())
    found = changed(found, MANIFEST, "2026-11-23", made_on)
    found = changed(found, MANIFEST, "令和8年11月23日版", f"{made_on}の版")
    return changed(found, "parameters/cio_aide.toml", UNCONFIRMED_2026, CONFIRMED_2026)


def changed(found: Parts, name: str, old: str, new: str) -> Parts:
    text = found[name].decode("utf-8")
    assert old in text, (name, old)
    return {**found, name: text.replace(old, new).encode("utf-8")}


def package(folder: Path, found: Parts | None = None, name: str = "資料.dxfacts") -> Path:
    path = folder / name
    path.write_bytes(package_bytes(found if found is not None else parts()))
    return path


def open_folder(folder: Path, change: Callable[[Path], object] = lambda _path: None) -> Path:
    """A maker's folder, laid out and then changed."""
    for name in ("parameters", "facts"):
        shutil.copytree(resources_root() / name, folder / name)
    shutil.copy(resources_root() / MANIFEST, folder / MANIFEST)
    change(folder)
    return folder


def snapshot(folder: Path) -> dict[str, bytes]:
    """Every file and folder under a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else b"/"
        for path in sorted(folder.rglob("*"))
    }
