"""All handles on the roadmap's drawing: which one the keys are at, what each key does, and where a drag ends.

One of them can be reached with Tab, the others from there with the arrows.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from dxplanner.documents.typeset.geometry import Rect
from dxplanner.ui.theme.theme import Theme
from dxplanner.ui.views.roadmap_handle import Grip, Handle

KEYS = (
    "選ぶ：↑↓、行ごとに PageUp・PageDown",
    "動かす：←→、終わりだけ Shift＋←→、始まりだけ Ctrl＋←→",
    "加える：段階 Insert、節目 Shift＋Insert",
    "直す：段階の種類 1～6、入力欄へ Enter、消す Delete",
)
_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_PLAIN = Qt.KeyboardModifier.NoModifier
_SIDES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_GRIPS = {_PLAIN: Grip.WHOLE, _SHIFT: Grip.END, _CONTROL: Grip.START}
_LEAST_PX = 10
_AROUND_PX = 2
"""A handle is a little larger than its bar, so that its frame does not lie on the word."""


class Thing:
    """What a handle stands for: its path, place on paper, name, and whether it moves or stretches."""

    __slots__ = ("moves", "name", "path", "rect", "row", "stretches")

    def __init__(
        self, path: str, rect: Rect, name: str, row: str, *, moves: bool = False, stretches: bool = False
    ) -> None:
        self.path, self.rect, self.name, self.row = path, rect, name, row
        self.moves, self.stretches = moves, stretches


class Board(QObject):
    """`act(path, deed, argument)` does what was asked for; `limited` says how far a gesture may go."""

    def __init__(
        self,
        surface: QWidget,
        theme: Theme,
        *,
        place_of: Callable[[Rect], QRect],
        quarter_px: Callable[[], float],
        limited: Callable[[str, Grip, int], tuple[int, int]],
        act: Callable[[str, str, int], None],
        revealed: Callable[[QRect], None],
    ) -> None:
        super().__init__(surface)
        self._surface, self._theme = surface, theme
        self._place_of, self._quarter_px = place_of, quarter_px
        self._limited, self._act, self._revealed = limited, act, revealed
        self._things: list[Thing] = []
        self._handles: dict[str, Handle] = {}
        self._current = ""
        self.wanted = ""
        """Where the keys go when the drawing is made anew: what was just added."""

    # ---- what there is

    @property
    def handles(self) -> Mapping[str, Handle]:
        return self._handles

    @property
    def current(self) -> str:
        return self._current

    @property
    def current_row(self) -> str:
        return next((thing.row for thing in self._things if thing.path == self._current), "")

    def show(self, things: list[Thing]) -> None:
        """In the order the keys walk them. Handles of what is still there stay, and so does the focus."""
        held = self._handles.get(self._current)
        focused = held is not None and held.hasFocus()
        at = next((n for n, thing in enumerate(self._things) if thing.path == self._current), 0)
        self._things = things
        known = {thing.path: thing for thing in things}
        self._current = self._next_current(known, at)
        for thing in things:
            handle = self._handles.get(thing.path) or self._made(thing.path)
            handle.moves, handle.stretches = thing.moves, thing.stretches
            handle.setAccessibleName(thing.name)
            handle.setToolTip(thing.name)
        self._rove(self._current, self._handles.get(self._current))
        if (focused or self.wanted) and self._current:
            self._handles[self._current].setFocus(Qt.FocusReason.OtherFocusReason)
        self.wanted = ""
        for path in [path for path in self._handles if path not in known]:
            gone = self._handles.pop(path)
            gone.hide()
            gone.deleteLater()
        self.place()

    def _next_current(self, known: Mapping[str, Thing], at: int) -> str:
        """What was wanted, what the keys were at, else what now stands in its place."""
        for path in (self.wanted, self._current):
            if path in known:
                return path
        return self._things[min(at, len(self._things) - 1)].path if self._things else ""

    def _made(self, path: str) -> Handle:
        handle = self._handles[path] = Handle(self._surface, self, self._theme, path)
        handle.setAccessibleDescription("。".join(KEYS) + "。")
        handle.show()
        return handle

    def place(self) -> None:
        """Again where the parts of the drawing are; after a change of size."""
        for thing in self._things:
            self._handles[thing.path].settle(self._wide_enough(self._place_of(thing.rect)))

    def _wide_enough(self, place: QRect) -> QRect:
        least = int(self._theme.px(_LEAST_PX))
        if place.width() < least:
            place.adjust(-(least - place.width()) // 2, 0, (least - place.width()) // 2, 0)
        around = int(self._theme.px(_AROUND_PX))
        return place.adjusted(-around, -around, around, around)

    # ---- what the handles ask

    def quarters(self, pixels: float) -> int:
        return round(pixels / max(self._quarter_px(), 1.0))

    def place_for(self, handle: Handle, grip: Grip, by: int) -> QRect:
        thing = next(thing for thing in self._things if thing.path == handle.path)
        start, end = self._limited(handle.path, grip, by)
        place, quarter = self._place_of(thing.rect), self._quarter_px()
        return self._wide_enough(place.adjusted(round(start * quarter), 0, round(end * quarter), 0))

    def dropped(self, handle: Handle, grip: Grip, by: int) -> None:
        self._act(handle.path, grip.name, by)

    def opened(self, handle: Handle) -> None:
        self._act(handle.path, "OPEN", 0)

    def reached(self, handle: Handle) -> None:
        self._rove(self._current, handle)
        self._current = handle.path
        self._revealed(handle.geometry())
        above = self._surface.parentWidget()
        while above is not None:
            if isinstance(above, QScrollArea) and above.widget() is not self._surface:
                above.ensureWidgetVisible(handle, 12, 24)
            above = above.parentWidget()

    def _rove(self, before: str, now: Handle | None) -> None:
        """Tab reaches the current one only, at the place of the former in the page."""
        was = self._handles.get(before)
        if now is None:
            return
        if was is not now:
            QWidget.setTabOrder(was or self._surface, now)
        if was is not None:
            was.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        now.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def key(self, handle: Handle, event: QKeyEvent) -> bool:
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _SIDES and held in _GRIPS:
            self._act(handle.path, _GRIPS[held].name, _SIDES[key])
        elif key is Qt.Key.Key_Insert and held in (_PLAIN, _SHIFT):
            self._act(handle.path, "ADD_MILESTONE" if held == _SHIFT else "ADD_STAGE", 0)
        elif held == _PLAIN and key in _DEEDS:
            self._act(handle.path, *_DEEDS[key])
        elif held == _PLAIN and (to := self._walked(handle.path, key)) is not None:
            self._handles[to].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            return False
        return True

    def _walked(self, path: str, key: Qt.Key) -> str | None:
        """The thing a key leads to; None for other keys. At the ends one stays."""
        paths = [thing.path for thing in self._things]
        at, last = paths.index(path), len(paths) - 1
        rows = [n for n, thing in enumerate(self._things) if thing.path == thing.row]
        to = {
            Qt.Key.Key_Up: max(at - 1, 0),
            Qt.Key.Key_Down: min(at + 1, last),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
            Qt.Key.Key_PageUp: max((n for n in rows if n < at), default=0),
            Qt.Key.Key_PageDown: min((n for n in rows if n > at), default=last),
        }.get(key)
        return None if to is None else paths[to]


_DEEDS: dict[Qt.Key, tuple[str, int]] = {
    Qt.Key.Key_Return: ("OPEN", 0),
    Qt.Key.Key_Enter: ("OPEN", 0),
    Qt.Key.Key_F2: ("OPEN", 0),
    Qt.Key.Key_Space: ("OPEN", 0),
    Qt.Key.Key_Delete: ("REMOVE", 0),
    **{Qt.Key(Qt.Key.Key_1.value + at): ("KIND", at) for at in range(6)},
}
