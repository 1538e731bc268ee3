"""Figures side by side, right-aligned with digits of one width; under each other where the page is narrow."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from dxplanner.core.dataclass import dataclass
from dxplanner.ui.parts import column, label, line, rule
from dxplanner.ui.theme.theme import Theme

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class FigureLine:
    """Empty figures are left out where figures stand under each other."""

    label: str
    figures: tuple[str, ...]
    total: bool = False


def figure_label(text: str, spoken: str = "") -> QLabel:
    """One figure; `spoken` says what it is to those who hear it alone."""
    made = label(text, "figure")
    made.setAlignment(_RIGHT)
    if spoken:
        made.setAccessibleName(f"{spoken}　{text}")
    return made


def figure_table(
    theme: Theme, corner: str, heads: Sequence[str], lines: Sequence[FigureLine], *, narrow: bool
) -> QWidget:
    holder = QWidget()
    if narrow:
        whole = column(holder, theme, gap=4)
        for entry in lines:
            _stack(whole, theme, heads, entry)
        return holder
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(theme.px(18))
    grid.setVerticalSpacing(theme.px(5))
    grid.setColumnStretch(0, 1)
    grid.addWidget(label(corner, "support", wrap=True), 0, 0, Qt.AlignmentFlag.AlignBottom)
    for at, head in enumerate(heads, 1):
        words = label(head, "support", wrap=True)
        words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        words.setMinimumWidth(theme.em(8.5))
        grid.addWidget(words, 0, at)
    for number, entry in enumerate(lines):
        row = 2 * number + 2
        grid.addWidget(rule(), row - 1, 0, 1, len(heads) + 1)
        grid.addWidget(label(entry.label, "field_label" if entry.total else "", wrap=True), row, 0)
        for at, (head, figure) in enumerate(zip(heads, entry.figures, strict=True), 1):
            spoken = f"{entry.label}　{head}".replace("\n", "")
            grid.addWidget(figure_label(figure, spoken), row, at)
    return holder


def _stack(whole: QVBoxLayout, theme: Theme, heads: Sequence[str], entry: FigureLine) -> None:
    whole.addWidget(rule())
    whole.addWidget(label(entry.label, "field_label", wrap=True))
    for head, figure in zip(heads, entry.figures, strict=True):
        if figure:
            whole.addLayout(pair(theme, head, figure, f"{entry.label}　{head}"))


def pair(theme: Theme, words: str, figure: str, spoken: str = ""):
    """Words on the left, wrapping; their figure on the right."""
    row = line(None, theme, gap=12)
    row.addWidget(label(words, "support", wrap=True), 1)
    row.addWidget(figure_label(figure, spoken or words), 0, Qt.AlignmentFlag.AlignTop)
    return row
