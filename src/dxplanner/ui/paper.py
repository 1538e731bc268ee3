"""A page that scrolls, with one column of a readable width. What stands on it is the page's own business."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from dxplanner.ui.parts import column, line
from dxplanner.ui.theme.theme import Theme, set_role
from dxplanner.ui.theme.tokens import READING_EM


def scrolling_page(
    page: QWidget, theme: Theme, *, widest: float = READING_EM, centred: bool = False, gap: float = 16
) -> tuple[QScrollArea, QVBoxLayout]:
    """The scrolling area put into `page`, and the column for its content. `widest` in em."""
    set_role(page, "page")
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    column(page, theme).addWidget(area)
    content = QWidget()
    set_role(content, "page")
    outside = line(content, theme, margins=(32, 36 if centred else 24, 32, 32))
    middle = QWidget()
    middle.setMaximumWidth(theme.em(widest))
    if centred:
        outside.addStretch(1)
    outside.addWidget(middle, 100)
    outside.addStretch(1 if centred else 0)
    whole = column(middle, theme, gap=gap)
    area.setWidget(content)
    return area, whole
