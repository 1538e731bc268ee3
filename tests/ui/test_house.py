"""Rules of this layer: one place for looks and dialogs, nothing heavy before the first paint, Japanese words only."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QRawFont
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from dxplanner.ui.fonts import SCREEN_FONTS
from dxplanner.ui.shell import Shell
from dxplanner.ui.theme.tokens import TOKENS, Scheme, contrast
from dxplanner.ui.window import Window
from dxplanner.wizards.registry import CHAPTERS
from tests.ui.acting import throw_away
from tests.ui.fakes import FONTS

UI = Path(__file__).parents[2] / "src" / "dxplanner" / "ui"
SOURCES = sorted(UI.rglob("*.py"))
ALLOWED_LATIN = {
    "DX", "DXプランナー", "CIO", "CISO", "CDO", "PDF", "Word", "Excel", "CSV", "ICT", "IT", "AI", "RPA", "URL", "ID",
    "SNS", "LGWAN", "DXShip", "Code", "for", "Japan",
}  # fmt: skip
FORBIDDEN = ("不正", "無効", "例外", "エラーコード")


def test_styles_and_dialogs_have_one_home() -> None:
    for path in SOURCES:
        text = path.read_text(encoding="utf-8")
        if path.name != "theme.py":
            assert ".setStyleSheet(" not in text, path
        if path.name != "messages.py":
            assert not re.search(r"\bQ(MessageBox|FileDialog|InputDialog|DesktopServices)\b", text), path
        if path.name not in {"tasks.py", "worker.py"}:  # one-off work, and the one worker of the preview
            assert "import threading" not in text, path


def test_qt_is_not_asked_what_follows_a_widget() -> None:
    """PySide6 would take the answer for a part of the widget asked; `tab_order` knows the order itself."""
    for path in SOURCES:
        assert "InFocusChain(" not in path.read_text(encoding="utf-8"), path


def test_no_forbidden_word_is_said() -> None:
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                assert not any(word in node.value for word in FORBIDDEN), (path, node.value)


def test_nothing_heavy_is_imported_before_the_first_paint() -> None:
    code = (
        "import sys, dxplanner.ui.application\n"
        "heavy = {'sqlite3', 'reportlab', 'xlsxwriter', 'docx', 'pypdfium2', 'openpyxl', 'fontTools'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.strip() == "[]"


def test_modules_are_loaded_without_reading_their_sources() -> None:
    """PySide6 would, to see who uses it. Its own modules that come later change nothing in that."""
    code = (
        "import builtins, linecache\n"
        "from dxplanner.ui.plain_imports import restore_import\n"
        "before = builtins.__import__ is builtins.__feature_import__\n"
        "restore_import()\n"
        "known = len(linecache.cache)\n"
        "import dxplanner.ui.application, dxplanner.ui.shell\n"
        "print(before, builtins.__import__ is builtins.__feature_import__, len(linecache.cache) - known)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.split() == ["True", "False", "0"]


@pytest.mark.parametrize("scheme", [s for s in Scheme if s is not Scheme.SYSTEM])
def test_colours_can_be_read(scheme: Scheme) -> None:
    t = TOKENS[scheme]
    for ground in (t.paper, t.panel, t.tint):
        for ink in (t.ink, t.ink_soft, t.action, t.ok, t.ask, t.fix):
            assert contrast(ink, ground) >= 4.5, (scheme, ink, ground)
    assert contrast(t.on_action, t.action) >= 4.5
    assert contrast(t.on_action, t.action_hover) >= 4.5
    for ground in (t.paper, t.panel):
        assert contrast(t.field_line, ground) >= 3
        assert contrast(t.action, ground) >= 3


@pytest.mark.usefixtures("qapp")  # a raw font without an application ends the process
def test_the_fonts_have_the_characters_of_names() -> None:
    raws = [QRawFont(str(FONTS / name), 12) for name in SCREEN_FONTS]
    for letter in "髙﨑葛辻𠮷①㈱〔〕✓●○！※＋→←↑↓":
        assert any(raw.supportsCharacter(ord(letter)) for raw in raws), letter


def spoken(widget: QWidget) -> list[str]:
    found: list[str] = []
    for child in widget.findChildren(QWidget):
        found += [child.accessibleName(), child.accessibleDescription(), child.toolTip()]
        if isinstance(child, QLabel | QAbstractButton):
            found.append(child.text())
        if isinstance(child, QLineEdit):
            found.append(child.placeholderText())
    return [re.sub(r"<[^>]*>", "", words) for words in found if words]


def test_no_english_on_any_page(window: Window, shell: Shell) -> None:
    keys = r"(Ctrl|Alt|Shift|PageUp|PageDown|Home|Insert|Delete|Esc|Enter|F\d+)"
    for place in [("", ""), ("export", ""), *((c.id, s.id) for c in CHAPTERS for s in c.steps)]:
        shell.go_to(*place)
        throw_away()
        for words in spoken(window):
            if words.startswith("/") or "\u200b" in words:
                continue
            plain = re.sub(keys, "", words)
            for latin in re.findall(r"[A-Za-z]{3,}", plain):
                assert latin in ALLOWED_LATIN, (place, words)
