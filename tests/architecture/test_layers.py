"""Imports go downward only, and the contracts that say so bite: each is broken once in a copy."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LINT = "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"


def lint_imports(root: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(root / "src")}
    return subprocess.run(
        [sys.executable, "-c", LINT, "--no-logo", "--no-cache"],
        cwd=root,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def test_the_contracts_are_kept() -> None:
    done = lint_imports(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


BREACHES = {
    "upward": ("core/breach.py", "import dxplanner.plan", "Layers"),
    "sideways": ("rules/breach.py", "import dxplanner.wizards", "Layers"),
    "only for types": (
        "plan/breach.py",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import dxplanner.services",
        "Layers",
    ),
    "inside a function": ("facts/breach.py", "def f():\n    import dxplanner.checks", "Layers"),
    "a room without a place": ("attic/__init__.py", "", "attic"),
    "Qt": ("services/breach.py", "from PySide6.QtCore import QObject", "Qt only in ui"),
    "SQL": ("services/breach.py", "import sqlite3", "SQLite only in store"),
    "PDF": ("documents/builders/breach.py", "import reportlab.lib.units", "Document libraries"),
    "Word": ("documents/breach.py", "import docx", "Document libraries"),
    "Excel": ("services/breach.py", "import openpyxl", "openpyxl only"),
    "renderer": ("documents/renderers/breach.py", "import dxplanner.plan", "Renderers know"),
}


@pytest.mark.parametrize("breach", BREACHES)
def test_a_breach_is_seen(breach: str, tmp_path: Path) -> None:
    place, code, named = BREACHES[breach]
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    target = tmp_path / "src" / "dxplanner" / place
    target.parent.mkdir(exist_ok=True)
    target.write_text(code + "\n", encoding="utf-8")
    done = lint_imports(tmp_path)
    assert done.returncode != 0
    assert named in done.stdout + done.stderr
    assert target.parent.name in done.stdout + done.stderr
