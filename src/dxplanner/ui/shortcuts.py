"""The sheet of keys: everything that can be done without the mouse, from the one table in `keys`."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from dxplanner.ui.keys import SHEET, shown
from dxplanner.ui.overlay import Overlay
from dxplanner.ui.parts import label
from dxplanner.ui.theme.theme import Theme

TITLE = "キーボードでの操作"


def shortcut_sheet(window: QWidget, theme: Theme) -> Overlay:
    """Made anew each time; not shown yet."""
    sheet = Overlay(window, theme, TITLE, widest=40)
    inside = sheet.scrolling()
    for heading, rows in SHEET:
        inside.addWidget(label(heading, "heading"))
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, theme.px(10))
        grid.setHorizontalSpacing(theme.px(20))
        grid.setVerticalSpacing(theme.px(6))
        grid.setColumnStretch(0, 1)
        grid.setColumnMinimumWidth(1, theme.em(12))
        for at, (what, keys) in enumerate(rows):
            grid.addWidget(label(what, "", wrap=True), at, 0)
            grid.addWidget(label("　".join(map(shown, keys)), "figure"), at, 1, Qt.AlignmentFlag.AlignTop)
        inside.addWidget(holder)
    inside.addStretch(1)
    return sheet
