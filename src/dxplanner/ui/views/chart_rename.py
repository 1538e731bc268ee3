"""The name of a box, typed in its place on the chart."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from dxplanner.ui.theme.theme import Theme
from dxplanner.ui.widgets.line_edit import LineEdit

LIMIT = 60


class _NameEdit(LineEdit):
    given_up = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up = True
            self.clearFocus()
        else:
            super().keyPressEvent(event)


class Renamer:
    """At most one name is being typed. `done` gets the text, or None when it was given up with Esc."""

    def __init__(self, surface: QWidget, theme: Theme) -> None:
        self._surface, self._theme = surface, theme
        self.edit: LineEdit | None = None

    def start(self, place: QRect, name: str, done: Callable[[str | None], None]) -> None:
        self.end()
        edit = _NameEdit(self._surface)
        self.edit = edit
        edit.setMaxLength(LIMIT)
        edit.setText(name)
        edit.setAccessibleName(f"{name or '名称のない枠'}の名称")
        wide = min(max(place.width(), self._theme.em(14)), self._surface.width())
        left = max(min(place.x(), self._surface.width() - wide), 0)
        edit.setGeometry(left, place.y(), wide, edit.sizeHint().height())

        def finish() -> None:
            if self.edit is edit:
                text = None if edit.given_up else edit.text()
                self.end()
                done(text)

        edit.returnPressed.connect(finish)
        edit.left.connect(finish)
        edit.show()
        edit.selectAll()
        edit.setFocus()

    def end(self) -> None:
        edit, self.edit = self.edit, None
        if edit is not None:
            edit.hide()
            edit.deleteLater()
