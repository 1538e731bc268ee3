"""What import-linter cannot say: no machine's paths, no registry, no network modules, no file too long."""

import ast
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "dxplanner"
LONGEST_FILE = 450
ALLOWED_LONGER: dict[str, int] = {}  # path → lines; stays empty: split the file instead

_OURS = ("src", "tests", "tools", "resources", ".ci", "installer", "bench")
_TEXT = {".py", ".toml", ".md", ".in", ".lock", ".json", ".txt", ".cfg", ".csv", ".xcu", ""}


@cache
def python_files() -> tuple[Path, ...]:
    return (ROOT / "run.py", *(p for part in _OURS for p in sorted((ROOT / part).rglob("*.py"))))


@cache
def source_files() -> tuple[Path, ...]:
    return tuple(sorted(SOURCE.rglob("*.py")))


@cache
def text_files() -> tuple[Path, ...]:
    inside = (p for part in _OURS for p in sorted((ROOT / part).rglob("*")))
    return tuple(
        p
        for p in (*sorted(ROOT.iterdir()), *inside)
        if p.is_file()
        and p.suffix in _TEXT
        and "__pycache__" not in p.parts
        and p.name not in (".coverage", ".git")
    )


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imported_modules(path: Path) -> Iterator[str]:
    """Dotted names of everything imported, also inside functions; relative imports are our own."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_the_files_are_found() -> None:
    assert len(source_files()) > 10
    assert len(text_files()) > 30


def test_core_is_standard_library_only() -> None:
    foreign = {
        f"{relative(path)}: {name}"
        for path in (SOURCE / "core").rglob("*.py")
        for name in imported_modules(path)
        if name.partition(".")[0] not in sys.stdlib_module_names and not name.startswith("dxplanner.core")
    }
    assert not foreign


def test_run_py_is_standard_library_only() -> None:
    assert all(
        name.partition(".")[0] in sys.stdlib_module_names for name in imported_modules(ROOT / "run.py")
    )


NETWORK = re.compile(
    r"(socket|socketserver|ssl|asyncio|ftplib|smtplib|imaplib|poplib|telnetlib|xmlrpc|http|webbrowser"
    r"|urllib\.(request|error)|requests|httpx|aiohttp|urllib3|PySide6\.Qt(Network|NetworkAuth|WebSockets))(\.|$)"
)


def test_nothing_in_the_program_can_open_a_connection() -> None:
    found = {
        f"{relative(path)}: {name}"
        for path in source_files()
        for name in imported_modules(path)
        if NETWORK.match(name)
    }
    assert not found


@pytest.mark.parametrize(
    ("name", "refused"),
    [("urllib.request", True), ("urllib.parse", False), ("PySide6.QtNetwork", True), ("sockets", False)],
)
def test_which_modules_count_as_network(name: str, refused: bool) -> None:
    assert bool(NETWORK.match(name)) is refused


def test_style_sheets_only_in_the_theme() -> None:
    theme = SOURCE / "ui" / "theme"
    outside = {
        relative(path)
        for path in source_files()
        if "setStyleSheet" in path.read_text(encoding="utf-8")
        and path != theme.with_suffix(".py")
        and theme not in path.parents
    }
    assert not outside


# Put together from pieces, so that this file does not find itself.
_FOLDERS = "|".join(("home", "root", "work", "Users", "opt", "tmp", "usr/lib", "usr/share"))
MACHINE_PATH = re.compile(rf"(?<![\w.~:/-])/(?:{_FOLDERS})/[\w.]|\b[A-Za-z]:\\\\?Users\b")
REGISTRY = re.compile(
    "|".join(("py" + r"pi\.org", "python" + "hosted", "npm" + r"js\.", r"deb\." + "debian"))
)


def test_no_path_of_a_machine_in_what_is_shipped() -> None:
    shipped = (p for p in text_files() if not relative(p).startswith("tests/"))
    found = {
        f"{relative(path)}: {match[0]}"
        for path in shipped
        for match in MACHINE_PATH.finditer(path.read_text(encoding="utf-8"))
    }
    assert not found


@pytest.mark.parametrize("path", ["/" + "home/x/a", "'/" + "tmp/a'", "C:\\" + "Users\\x"])
def test_a_machine_path_would_be_seen(path: str) -> None:
    assert MACHINE_PATH.search(f"open({path})")


def test_no_address_of_a_registry_anywhere() -> None:
    found = {relative(path) for path in text_files() if REGISTRY.search(path.read_text(encoding="utf-8"))}
    assert not found


def test_no_file_is_too_long_to_hold_in_the_head() -> None:
    lengths = {relative(path): len(path.read_text(encoding="utf-8").splitlines()) for path in python_files()}
    too_long = {path: n for path, n in lengths.items() if n > ALLOWED_LONGER.get(path, LONGEST_FILE)}
    assert not too_long
    assert all(lengths.get(path, 0) > LONGEST_FILE for path in ALLOWED_LONGER), (
        "no longer needed: take it out"
    )


def test_continuous_integration_runs_the_command_of_the_readme() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert script[:2] == ["#!/usr/bin/env bash", "set -euo pipefail"]
    command = script[-1].removeprefix("exec ")
    assert f"\n{command} " in (ROOT / "README.md").read_text(encoding="utf-8")
