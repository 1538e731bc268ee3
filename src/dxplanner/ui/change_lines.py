"""Lines of what changed between two plans, each with a way to its question where it still stands."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dxplanner.ui.desk import Desk
from dxplanner.ui.parts import button, label, line, reading
from dxplanner.wizards.changes import ChangeLine

SHOWN = 60
CUT = 160


def add_change_lines(
    inside: QVBoxLayout, desk: Desk, lines: tuple[ChangeLine, ...], *, may_open: bool = True
) -> None:
    """`may_open` is False where the later plan is not the one on the desk."""
    for item in lines[:SHOWN]:
        _add_line(inside, desk, item, may_open)
    if len(lines) > SHOWN:
        inside.addWidget(reading(f"ほか{len(lines) - SHOWN}か所", "support"))


def _add_line(inside: QVBoxLayout, desk: Desk, item: ChangeLine, may_open: bool) -> None:
    where = f"{item.what}：{item.where}"
    if item.path and may_open:
        holder = QWidget()
        row = line(holder, desk.theme, gap=10)
        row.addWidget(label(where, "support", wrap=True), 1)
        link = button("開く", "link", partial(desk.go_to_path, item.path))
        link.setAccessibleName(f"{item.where}を開く")
        row.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        inside.addWidget(holder)
    else:
        inside.addWidget(label(where, "support", wrap=True))
    words = " → ".join(_short(part) for part in (item.before, item.after) if part)
    if words:
        inside.addWidget(reading(words, height=130))


def _short(text: str) -> str:
    words = " ".join(text.split())
    return f"{words[:CUT]}…" if len(words) > CUT else words
