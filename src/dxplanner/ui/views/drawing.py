"""A drawing with what one needs around it: sizes to look at it in, and the same thing in words."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from dxplanner.core.dataclass import dataclass
from dxplanner.documents.typeset.geometry import Drawing, Item, all_moved
from dxplanner.plan.plan import Plan
from dxplanner.ui.desk import Desk
from dxplanner.ui.flow_layout import FlowLayout
from dxplanner.ui.parts import button, column, label, reading, set_shown
from dxplanner.ui.views.base import PausingView
from dxplanner.ui.views.picture import Picture

ZOOMS = (100, 125, 150, 200, 300)
"""Per cent of the width there is."""
BETWEEN_PAGES = 16.0
LEAST_SCALE = 0.85
"""Pixels per point (at 100 % text) below which a drawing starts larger than the width, to stay legible."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A drawing, the names of its parts by path, one sentence about it, and all of it in lines of text."""

    drawing: Drawing
    names: Mapping[str, str]
    sentence: str
    lines: tuple[str, ...]


def stacked(pages: Iterable[Drawing]) -> Drawing:
    """Several pages under each other as one."""
    items: list[Item] = []
    width = top = 0.0
    for page in pages:
        top += BETWEEN_PAGES if top else 0.0
        items.extend(all_moved(page.items, 0.0, top))
        width, top = max(width, page.width), top + page.height
    return Drawing(width=width, height=top, items=tuple(items))


class DrawingView(PausingView):
    """`make` is the subclass's: what to show of a plan, or None with `nothing_yet` in its place."""

    title = ""
    nothing_yet = ""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._percent: int | None = None
        """Chosen by the officer; until then as small as can be read."""
        whole = column(self, desk.theme, gap=8)
        self.empty = reading(self.nothing_yet, "support")
        whole.addWidget(self.empty)
        self.picture = Picture(desk.theme, self.title)
        self.picture.path_clicked.connect(desk.jump)
        self.picture.region_reached.connect(self._reveal)
        self.area = QScrollArea()
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self.picture)
        whole.addWidget(self.area)
        self.tools = self._tools()
        whole.addWidget(self.tools)
        self.text = reading("", "support")
        self.text.setVisible(False)
        whole.addWidget(self.text)
        for part in self.extras():
            whole.addWidget(part)
        self._fit = QTimer(self)
        self._fit.setSingleShot(True)
        self._fit.setInterval(0)
        self._fit.timeout.connect(self._place)
        self.refresh(desk.plan)

    def make(self, plan: Plan) -> Shown | None:
        raise NotImplementedError

    def extras(self) -> tuple[QWidget, ...]:
        """What else a subclass has under its drawing."""
        return ()

    def _tools(self) -> QWidget:
        theme = self.desk.theme
        holder = QWidget()
        row = FlowLayout(holder, theme.px(10), theme.px(4))
        self._smaller = button("－ 縮小", "toggle", lambda: self._zoom_by(-1))
        self._larger = button("＋ 拡大", "toggle", lambda: self._zoom_by(1))
        self._smaller.setAccessibleName(f"{self.title}を縮小")
        self._larger.setAccessibleName(f"{self.title}を拡大")
        self._size = label("", "support")
        self._size.setMinimumHeight(theme.px(28))
        self._reader = button("文字で読む", "link", self._toggle_text)
        self._reader.setAccessibleName(f"{self.title}を文字で読む")
        for part in (self._smaller, self._larger, self._size, self._reader):
            row.addWidget(part)
        return holder

    # ---- what is shown

    def draw(self, plan: Plan) -> None:
        shown = self.make(plan)
        for part in (self.area, self.tools):
            set_shown(part, shown is not None)
        set_shown(self.empty, shown is None)
        if shown is None:
            self.text.setVisible(False)
            return
        self.picture.show_drawing(shown.drawing, shown.names, shown.sentence)
        self.text.set_words("\n".join((shown.sentence, *shown.lines)), 140)
        self._place()

    def _toggle_text(self) -> None:
        shown = not self.text.isVisibleTo(self)
        self.text.setVisible(shown)
        self._reader.setText("文字を閉じる" if shown else "文字で読む")

    # ---- its size

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit.start()

    @property
    def percent(self) -> int:
        if self._percent is not None:
            return self._percent
        fitted = self.width() / (self.picture.page.width * self.desk.theme.scale)
        return next((zoom for zoom in ZOOMS if fitted * zoom / 100 >= LEAST_SCALE), ZOOMS[-1])

    def _zoom_by(self, steps: int) -> None:
        at = min(max(ZOOMS.index(self.percent) + steps, 0), len(ZOOMS) - 1)
        self._percent = ZOOMS[at]
        self._place()

    def _place(self) -> None:
        percent = self.percent
        width = round(self.width() * percent / 100)
        height = self.picture.heightForWidth(width)
        self.picture.resize(width, height)
        bar = self.area.horizontalScrollBar().sizeHint().height() if percent > ZOOMS[0] else 0
        self.area.setFixedHeight(height + bar)
        self._size.setText(f"幅の{percent}％")
        self._smaller.setEnabled(percent > ZOOMS[0])
        self._larger.setEnabled(percent < ZOOMS[-1])

    def _reveal(self, place: QRectF) -> None:
        middle = place.center().toPoint()
        self.area.ensureVisible(middle.x(), middle.y(), round(place.width() / 2) + self.desk.theme.px(12), 0)
