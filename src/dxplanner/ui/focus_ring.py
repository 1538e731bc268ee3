"""A ring of 2 px with a gap of 2 px around whatever has the keyboard, so that one always sees where one is."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QScrollArea,
    QTextEdit,
    QTreeView,
    QWidget,
)

from dxplanner.ui.theme.theme import Theme

_WATCHED = frozenset(
    {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.LayoutRequest}
)


def _home_of(widget: QWidget) -> QWidget:
    """What the ring is drawn in: the content that scrolls with the widget, or the window."""
    above = widget.parentWidget()
    while above is not None and not above.isWindow():
        parent = above.parentWidget()
        holder = parent.parentWidget() if parent is not None else None
        if isinstance(holder, QScrollArea) and holder.widget() is above:
            return above
        above = parent
    return above if above is not None else widget


class FocusRing(QWidget):
    """One for a window, in which it rests while nothing has the keyboard; follows the focus by itself."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._target: QWidget | None = None
        self._turn = 0
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._place)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        self.release()
        if now is None or now.isWindow() or isinstance(now, QTreeView):
            return
        if now.window() is not self._window:
            return  # a menu or a sheet of its own shows its place itself
        if isinstance(now, QAbstractScrollArea) and not isinstance(now, QTextEdit | QScrollArea):
            return
        self._target = now
        home = _home_of(now)
        part: QWidget | None = now
        while part is not None:
            part.installEventFilter(self)
            self._watched.append(part)
            if part is home:
                break
            part = part.parentWidget()
        self._turn += 1
        now.destroyed.connect(partial(self._forget, self._turn))
        self.setParent(home)
        self._place()  # at once; again when the layout has settled
        self._timer.start()

    def release(self) -> None:
        """Let go of the widget; also called before a page is thrown away."""
        for part in self._watched:
            try:
                part.removeEventFilter(self)
            except RuntimeError:  # already gone
                continue
        self._watched.clear()
        self._target = None
        self.hide()
        if self.parent() is not self._window:
            self.setParent(self._window)

    def _forget(self, turn: int) -> None:
        """A widget is gone; when the focus has gone on since, the ring stays where it is."""
        if turn == self._turn:
            self._target = None

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _WATCHED:
            self._timer.start()
        return False

    def _place(self) -> None:
        target, home = self._target, self.parentWidget()
        if target is None or home is None or not target.isVisible():
            self.hide()
            return
        around = self._theme.px(4)
        rect = QRect(target.mapTo(home, QPoint(0, 0)), target.size())
        self.setGeometry(rect.adjusted(-around, -around, around, around))
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self._theme.px(2)
        painter.setPen(QPen(QColor(self._theme.tokens.action), width))
        inset = width / 2
        painter.drawRoundedRect(self.rect().toRectF().adjusted(inset, inset, -inset, -inset), 6, 6)
        painter.end()
