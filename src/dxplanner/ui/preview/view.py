"""The pages under each other: paints what shows, scrolls to a field, zooms, and says which block was clicked.

Shows a layout; knows nothing of plans, documents or threads.
"""

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QPoint, QPointF, QPropertyAnimation, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from dxplanner.documents.typeset.geometry import Layout, Page, PlacedRegion, Rect
from dxplanner.ui.message_bar import speak
from dxplanner.ui.preview.canvas import Canvas, View
from dxplanner.ui.preview.placing import Placing, place_pages, step_from
from dxplanner.ui.preview.regions import blocks_of, regions_of
from dxplanner.ui.theme.theme import Theme

GLIDE_MS = 110
GAP_PX = 12
"""Around the pages; the same for every text size, the width is for the page."""
MARK_GROW = 2.5
"""Points the mark of the field in hand stands out around its text."""


class PageView(QAbstractScrollArea):
    path_clicked = Signal(str)
    """A block that leads to a question was clicked, or Enter pressed on it."""
    page_changed = Signal(int, int)
    """The page that shows, from 1, and how many there are (0, 0: none)."""
    zoom_changed = Signal(int, bool)
    """Per cent of the real size of the page that shows; whether pages are fitted to the width."""
    drawn = Signal()
    """New pages stand on the screen."""

    def __init__(self, theme: Theme, can_go: Callable[[str], bool], name_of: Callable[[str], str]) -> None:
        super().__init__()
        self._theme = theme
        self._can_go = can_go
        self._name_of = name_of
        self._canvas = Canvas(theme)
        self._layout: Layout | None = None
        self._words = ""
        self._percent: int | None = None
        self._placing = Placing((), 0, 0)
        self._path = ""
        self._marked: tuple[PlacedRegion, ...] = ()
        self._hovered: PlacedRegion | None = None
        self._pressed = ""
        self._moved_by_hand = False
        self._told = (-1, -1, -1, False)
        self._new = False
        """The pages there are have not been drawn yet."""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName("プレビュー")
        self.setAccessibleDescription(
            "Ctrl+↑、Ctrl+↓で印刷される項目を選び、Enterでその質問へ移ります。Ctrl+＋、Ctrl+－で拡大・縮小します。"
        )
        bar = self.verticalScrollBar()
        self._glide = QPropertyAnimation(bar, b"value", self)
        self._glide.setDuration(GLIDE_MS)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        bar.valueChanged.connect(self._tell_page)
        bar.actionTriggered.connect(self._on_moved_by_hand)
        bar.sliderPressed.connect(self._on_moved_by_hand)

    # ---- what is shown

    @property
    def pages(self) -> tuple[Page, ...]:
        return self._layout.pages if self._layout is not None else ()

    @property
    def placing(self) -> Placing:
        return self._placing

    @property
    def marked(self) -> tuple[PlacedRegion, ...]:
        """The places of the field in hand."""
        return self._marked

    @property
    def percent(self) -> int:
        """Zoom of the page that shows."""
        return self._placing.pages[self.current_page].percent if self._placing.pages else 0

    @property
    def fits_width(self) -> bool:
        return self._percent is None

    @property
    def current_page(self) -> int:
        """The page in the upper half of what shows, from 0."""
        return self._placing.page_at(self.verticalScrollBar().value() + self.viewport().height() * 0.4)

    def show_words(self, words: str) -> None:
        """Instead of pages, as long as there are none."""
        self._words = words
        self.viewport().update()

    def show_layout(self, layout: Layout, path: str, *, other_document: bool) -> None:
        """New pages. Follows the field in hand, unless the officer has scrolled away from it."""
        was_visible = self._visible(self._marked)
        new_field = path != self._path
        self._layout, self._path, self._hovered = layout, path, None
        self._marked = regions_of(layout, path)
        self._new = True
        self._canvas.keep(layout.pages)
        self._place()
        if other_document:
            self._glide.stop()
            self.verticalScrollBar().setValue(0)
        if new_field or other_document:
            self._moved_by_hand = False
        target = self._marked[0] if self._marked else layout.place_of(path) if path else None
        if target is not None and (was_visible or not self._moved_by_hand):
            self._reveal(target, glide=not other_document)
        self._tell_page()
        self.viewport().update()

    # ---- placing and zoom

    def _place(self) -> None:
        room = self.viewport().width()
        self._placing = place_pages(
            [(page.width, page.height) for page in self.pages],
            room,
            percent=self._percent,
            gap=GAP_PX,
            margin=GAP_PX,
        )
        view = self.viewport().size()
        vertical, across = self.verticalScrollBar(), self.horizontalScrollBar()
        vertical.setRange(0, max(0, self._placing.height - view.height()))
        vertical.setPageStep(max(view.height() - self._theme.px(24), 1))
        vertical.setSingleStep(self._theme.px(40))
        across.setRange(0, max(0, self._placing.width - view.width()))
        across.setPageStep(view.width())
        across.setSingleStep(self._theme.px(40))

    def set_percent(self, percent: int | None) -> None:
        """A zoom in per cent of the real size, or None for the width of the pane. Keeps what shows where it is."""
        if percent == self._percent:
            return
        before, self._percent = self._percent, percent
        self._replace()
        if before is None or percent is None:
            across = self.horizontalScrollBar()
            across.setValue(across.maximum() // 2)

    def zoom_by(self, by: int) -> None:
        if self._placing.pages:
            self.set_percent(step_from(self.percent, by))

    def _replace(self) -> None:
        """Place anew, keeping the same point of the same page a little below the upper edge."""
        self._glide.stop()
        look = self.viewport().height() * 0.25
        at = self._placing.page_at(self.verticalScrollBar().value() + look)
        share = 0.0
        if self._placing.pages:
            page = self._placing.pages[at]
            share = (self.verticalScrollBar().value() + look - page.y) / max(page.height, 1)
        self._place()
        if at < len(self._placing.pages):
            page = self._placing.pages[at]
            self.verticalScrollBar().setValue(round(page.y + share * page.height - look))
        self._tell_page()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._replace()

    # ---- scrolling

    def _on_moved_by_hand(self, _action: int = 0) -> None:
        self._glide.stop()
        self._moved_by_hand = True

    def _rect_of(self, place: PlacedRegion) -> QRectF:
        """Where a place stands, in pixels of the whole scroll."""
        page = self._placing.pages[place.page]
        rect = place.rect
        return QRectF(
            page.x + rect.x * page.scale, page.y + rect.y * page.scale,
            rect.width * page.scale, rect.height * page.scale,
        )  # fmt: skip

    def _visible(self, places: tuple[PlacedRegion, ...]) -> bool:
        if not places or places[0].page >= len(self._placing.pages):
            return False
        rect, top = self._rect_of(places[0]), self.verticalScrollBar().value()
        return rect.bottom() > top and rect.top() < top + self.viewport().height()

    def _reveal(self, place: PlacedRegion, *, glide: bool = True) -> None:
        """Scroll no more than needed for the place to show with some space around it."""
        rect, bar = self._rect_of(place), self.verticalScrollBar()
        height, space = self.viewport().height(), self._theme.px(40)
        goes_on = self._glide.state() is QPropertyAnimation.State.Running
        now = self._glide.endValue() if goes_on else bar.value()
        if rect.top() - space >= now and rect.bottom() + space <= now + height:
            return
        target = min(max(round(rect.top() - max(height * 0.3 - rect.height() / 2, space)), 0), bar.maximum())
        self._glide.stop()
        if glide and self.isVisible():
            self._glide.setStartValue(bar.value())
            self._glide.setEndValue(target)
            self._glide.start()
        else:
            bar.setValue(target)
        across = self.horizontalScrollBar()
        if across.maximum() and not (
            across.value() <= rect.left() and rect.right() <= across.value() + self.viewport().width()
        ):
            across.setValue(round(rect.left() - space))

    def go_to_page(self, number: int) -> None:
        """The top of a page, counted from 0."""
        if self._placing.pages:
            self._on_moved_by_hand()
            page = self._placing.pages[max(0, min(number, len(self._placing.pages) - 1))]
            self.verticalScrollBar().setValue(page.y - GAP_PX)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        whole_pixels = self.viewport().devicePixelRatioF().is_integer()
        if self.hasFocus() or not whole_pixels:  # the ring around the pane must not be moved with the pages
            self.viewport().update()
        else:
            self.viewport().scroll(dx, dy)

    def _tell_page(self) -> None:
        total = len(self._placing.pages)
        number = self.current_page + 1 if total else 0
        told = (number, total, self.percent, self.fits_width)
        if told == self._told:
            return
        turned = told[:2] != self._told[:2]
        self._told = told
        self.setAccessibleName(f"プレビュー {number}ページ目/{total}" if total else "プレビュー")
        if turned and total and self.hasFocus():
            speak(self, f"{number}ページ目")
        self.page_changed.emit(number, total)
        self.zoom_changed.emit(self.percent, self.fits_width)

    # ---- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        if self._placing.pages:
            self._canvas.paint(
                painter,
                event.rect(),
                self.viewport().devicePixelRatioF(),
                View(self.pages, self._placing, self._offset()),
            )
            if self._marked:
                rects = [self._on_screen(place) for place in self._marked]
                self._canvas.paint_marks(painter, rects, self._placing.pages[self._marked[0].page])
            if self._hovered is not None:
                self._canvas.paint_outline(painter, self._on_screen(self._hovered))
        else:
            self._canvas.paint_words(painter, self.viewport().rect(), self._words)
        if self.hasFocus():
            self._canvas.paint_ring(painter, self.viewport().rect())
        painter.end()
        if self._new:
            self._new = False
            self.drawn.emit()

    def _offset(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _on_screen(self, place: PlacedRegion) -> QRectF:
        """A place in pixels of the viewport, with a little space around it."""
        grow = MARK_GROW * self._placing.pages[place.page].scale
        return self._rect_of(place).adjusted(-grow, -grow, grow, grow).translated(-self._offset())

    # ---- mouse

    def place_at(self, point: QPointF) -> PlacedRegion | None:
        """The smallest block under a point of the viewport that leads to a question."""
        if self._layout is None or not self._placing.pages:
            return None
        x = point.x() + self.horizontalScrollBar().value()
        y = point.y() + self.verticalScrollBar().value()
        number = self._placing.page_at(y)
        page = self._placing.pages[number]
        if not (page.x <= x < page.x + page.width and page.y <= y < page.bottom):
            return None
        at_x, at_y = (x - page.x) / page.scale, (y - page.y) / page.scale
        hits = [
            place
            for place in self._layout.regions
            if place.page == number and place.rect.contains(at_x, at_y) and self._can_go(place.path)
        ]
        return min(hits, key=lambda place: _area(place.rect), default=None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.place_at(event.position()))

    def leaveEvent(self, _event: object) -> None:
        self._hover(None)

    def _hover(self, place: PlacedRegion | None) -> None:
        if place != self._hovered:
            self._hovered = place
            shape = Qt.CursorShape.ArrowCursor if place is None else Qt.CursorShape.PointingHandCursor
            self.viewport().setCursor(shape)
            self.viewport().setToolTip(
                f"「{self._name_of(place.path)}」の質問へ" if place is not None else ""
            )
            self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            place = self.place_at(event.position())
            self._pressed = place.path if place is not None else ""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, ""
        place = self.place_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and pressed and place and place.path == pressed:
            self.path_clicked.emit(pressed)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        self._on_moved_by_hand()
        super().wheelEvent(event)

    # ---- keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        run = _KEYS.get((control, Qt.Key(event.key())))
        if run is not None:
            run(self)
            event.accept()
            return
        super().keyPressEvent(event)

    def step_block(self, by: int) -> None:
        """Mark the next (1) or the previous (-1) block that leads to a question."""
        if self._layout is None:
            return
        blocks = blocks_of(self._layout, self._can_go)
        if not blocks:
            return
        here = self._marked[0] if self._marked else None
        at = next(
            (at for at, block in enumerate(blocks) if here is not None and block.path == here.path), None
        )
        if at is None:
            at = next((at for at, block in enumerate(blocks) if block.page >= self.current_page), 0)
        else:
            at = max(0, min(at + by, len(blocks) - 1))
        self._marked = regions_of(self._layout, blocks[at].path)
        self._reveal(self._marked[0])
        self.viewport().update()
        speak(self, f"{self._name_of(blocks[at].path)}。Enterで、この質問へ移ります。")

    def _enter(self) -> None:
        if self._marked and self._can_go(self._marked[0].path):
            self.path_clicked.emit(self._marked[0].path)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()


def _area(rect: Rect) -> float:
    return rect.width * rect.height


_KEYS: dict[tuple[bool, Qt.Key], Callable[[PageView], None]] = {
    (True, Qt.Key.Key_Plus): lambda view: view.zoom_by(1),
    (True, Qt.Key.Key_Equal): lambda view: view.zoom_by(1),
    (True, Qt.Key.Key_Semicolon): lambda view: view.zoom_by(1),
    (True, Qt.Key.Key_Minus): lambda view: view.zoom_by(-1),
    (True, Qt.Key.Key_0): lambda view: view.set_percent(None),
    (True, Qt.Key.Key_1): lambda view: view.set_percent(100),
    (True, Qt.Key.Key_Down): lambda view: view.step_block(1),
    (True, Qt.Key.Key_Up): lambda view: view.step_block(-1),
    (False, Qt.Key.Key_Home): lambda view: view.go_to_page(0),
    (False, Qt.Key.Key_End): lambda view: view.go_to_page(len(view.pages) - 1),
    (False, Qt.Key.Key_Return): PageView._enter,
    (False, Qt.Key.Key_Enter): PageView._enter,
}
