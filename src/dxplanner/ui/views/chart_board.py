"""All handles on the organisation chart: which one the keys are at, what each key does, where a drag ends.

One of them can be reached with Tab, the others from there with the arrows, the way they stand on the paper.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from dxplanner.core.dataclass import dataclass
from dxplanner.documents.typeset.geometry import Rect
from dxplanner.plan.organisation import NodeKind
from dxplanner.ui.theme.theme import Theme
from dxplanner.ui.views.chart_handle import BoxHandle

KEYS = (
    "選ぶ：矢印、動かす：Shift＋矢印、並びを前後へ：Ctrl＋←→",
    "選んだ枠の下に加える：1 役職、2 会議体、3 部署、4 各課の担当、5 庁外の団体",
    "線を引く：L の後、矢印で相手を選んで Enter（Esc でやめる）",
    "直す：名前 F2、入力欄へ Enter、下を畳む・開く スペース、消す Delete",
)
_PLAIN, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_WAYS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
}  # fmt: skip
_GO = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_AROUND_PX = 2
_DEEDS = {
    Qt.Key.Key_F2: "RENAME",
    Qt.Key.Key_Space: "FOLD",
    Qt.Key.Key_Delete: "REMOVE",
    Qt.Key.Key_L: "JOIN",
    **dict.fromkeys(_GO, "OPEN"),
    **{Qt.Key(Qt.Key.Key_1.value + at): f"ADD_{kind.value}" for at, kind in enumerate(NodeKind)},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """What a handle stands for. `moves` is False for the box that stands for all leaders."""

    path: str
    rect: Rect
    name: str
    sign: str = ""
    moves: bool = True


class Board(QObject):
    """`act(path, deed, x, y, other)` does what was asked for."""

    def __init__(
        self,
        surface: QWidget,
        theme: Theme,
        *,
        place_of: Callable[[Rect], QRect],
        act: Callable[..., None],
        chosen: Callable[[str], None],
        revealed: Callable[[QRect], None],
    ) -> None:
        super().__init__(surface)
        self._surface, self._theme = surface, theme
        self._place_of, self._act, self._chosen, self._revealed = place_of, act, chosen, revealed
        self._things: dict[str, Thing] = {}
        self._handles: dict[str, BoxHandle] = {}
        self._current = ""
        self.joining = ""
        """The box a line is being drawn from."""
        self.wanted = ""
        """Where the keys go when the drawing is made anew: what was just added."""

    @property
    def handles(self) -> Mapping[str, BoxHandle]:
        return self._handles

    @property
    def current(self) -> str:
        return self._current

    # ---- what there is

    def show(self, things: list[Thing]) -> None:
        """Handles of what is still there stay, and so does the focus."""
        held = self._handles.get(self._current)
        focused = held is not None and held.hasFocus()
        at = next((n for n, path in enumerate(self._things) if path == self._current), 0)
        self._things = {thing.path: thing for thing in things}
        self._current = self._next_current(at)
        if self.joining not in self._things:
            self.stop_joining()
        for thing in things:
            handle = self._handles.get(thing.path) or self._made(thing.path)
            handle.moves = thing.moves
            handle.show_sign(thing.sign)
            handle.setAccessibleName(thing.name)
            handle.setToolTip(thing.name)
        self._rove(self._current)
        if (focused or self.wanted) and self._current:
            self._handles[self._current].setFocus(Qt.FocusReason.OtherFocusReason)
        self.wanted = ""
        for path in [path for path in self._handles if path not in self._things]:
            gone = self._handles.pop(path)
            gone.drop_sign()
            gone.hide()
            gone.deleteLater()
        self.place()

    def _next_current(self, at: int) -> str:
        """What was wanted, what the keys were at, else what now stands in its place."""
        for path in (self.wanted, self._current):
            if path in self._things:
                return path
        paths = list(self._things)
        return paths[min(at, len(paths) - 1)] if paths else ""

    def _made(self, path: str) -> BoxHandle:
        handle = self._handles[path] = BoxHandle(self._surface, self, self._theme, path)
        handle.setAccessibleDescription("。".join(KEYS) + "。")
        handle.show()
        return handle

    def place(self) -> None:
        """Again where the boxes of the drawing are; after a change of size."""
        around = int(self._theme.px(_AROUND_PX))
        for path, thing in self._things.items():
            place = self._place_of(thing.rect).adjusted(-around, -around, around, around)
            self._handles[path].settle(place)

    def _rove(self, path: str) -> None:
        """Tab reaches the current one only."""
        for other, handle in self._handles.items():
            policy = Qt.FocusPolicy.StrongFocus if other == path else Qt.FocusPolicy.ClickFocus
            handle.setFocusPolicy(policy)

    def go_to(self, path: str) -> None:
        if path in self._handles:
            self._handles[path].setFocus(Qt.FocusReason.TabFocusReason)

    # ---- drawing a line

    def start_joining(self, path: str) -> None:
        self.joining = path

    def stop_joining(self) -> None:
        self.joining = ""
        for handle in self._handles.values():
            handle.aim(False)

    # ---- what the handles ask

    def reached(self, handle: BoxHandle) -> None:
        self._current = handle.path
        self._rove(handle.path)
        for path, other in self._handles.items():
            other.aim(bool(self.joining) and path == handle.path and path != self.joining)
        self._chosen(handle.path)
        self._revealed(handle.geometry())
        above = self._surface.parentWidget()
        while above is not None:
            if isinstance(above, QScrollArea) and above.widget() is not self._surface:
                above.ensureWidgetVisible(handle, 12, 24)
            above = above.parentWidget()

    def clicked(self, handle: BoxHandle) -> None:
        if self.joining and self.joining != handle.path:
            self._finish_joining(handle.path)

    def opened(self, handle: BoxHandle) -> None:
        self._act(handle.path, "RENAME")

    def _under(self, point: QPoint, held: BoxHandle) -> str:
        return next(
            (
                path
                for path, handle in self._handles.items()
                if handle is not held and handle.home.contains(point)
            ),
            "",
        )

    def hovers(self, handle: BoxHandle, point: QPoint) -> None:
        below = self._under(point, handle)
        for path, other in self._handles.items():
            other.aim(path == below)

    def let_go(self) -> None:
        for handle in self._handles.values():
            handle.aim(False)

    def dropped(self, handle: BoxHandle, by: QPoint, point: QPoint, joins: bool) -> None:
        below = self._under(point, handle)
        if below:
            self._act(handle.path, "CONNECT" if joins else "UNDER", other=below)
        else:
            self._act(handle.path, "MOVE_PX", by.x(), by.y())

    def _finish_joining(self, target: str) -> None:
        source = self.joining
        self.stop_joining()
        self._act(source, "CONNECT", other=target)

    def key(self, handle: BoxHandle, event: QKeyEvent) -> bool:
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _WAYS:
            return self._arrow(handle, key, held)
        if held != _PLAIN:
            return False
        if self.joining and key in (*_GO, Qt.Key.Key_Escape):
            if key is Qt.Key.Key_Escape:
                source = self.joining
                self.stop_joining()
                self._act(source, "STOP_JOINING")
            elif handle.path != self.joining:
                self._finish_joining(handle.path)
            return True
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            paths = list(self._things)
            self.go_to(paths[0 if key is Qt.Key.Key_Home else -1])
        elif key in _DEEDS:
            self._act(handle.path, _DEEDS[key])
        else:
            return False
        return True

    def _arrow(self, handle: BoxHandle, key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
        dx, dy = _WAYS[key]
        if held == _PLAIN:
            if to := self._towards(handle.path, dx, dy):
                self.go_to(to)
        elif held == _SHIFT:
            self._act(handle.path, "MOVE", dx, dy)
        elif held == _CONTROL and dx:
            self._act(handle.path, "ORDER", dx)
        else:
            return False
        return True

    def _towards(self, path: str, dx: int, dy: int) -> str:
        """The nearest box that way; one that stands askew counts as farther."""
        here = self._things[path].rect
        x, y = here.x + here.width / 2, here.y + here.height / 2
        best: tuple[float, str] | None = None
        for other, thing in self._things.items():
            rect = thing.rect
            along = (rect.x + rect.width / 2 - x) * dx + (rect.y + rect.height / 2 - y) * dy
            across = abs((rect.x + rect.width / 2 - x) * dy) + abs((rect.y + rect.height / 2 - y) * dx)
            if other != path and along > 1 and (best is None or along + 2 * across < best[0]):
                best = (along + 2 * across, other)
        return best[1] if best else ""
