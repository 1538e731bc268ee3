"""The menus of the window and the keys that work everywhere in it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from dxplanner.ui import keys
from dxplanner.ui.places import CASES, EXPORT, HOME, VERSIONS
from dxplanner.ui.plan_menu import RULE, Entry, fill, view_menu
from dxplanner.ui.shell import Shell
from dxplanner.ui.window_host import WindowHost


class WindowKeys:
    """`plan_menu` and `view_menu` drop from the top bar of an open plan."""

    def __init__(self, window: WindowHost, parent: QWidget) -> None:
        self._window = window
        self._parent = parent
        self.plan_menu = QMenu(parent)
        self.plan_menu.setAccessibleName("計画のメニュー")
        self.entries = self._fill_plan_menu()
        self.view_menu = view_menu(
            parent,
            window.theme,
            window.set_percent,
            window.set_scheme,
            (
                Entry(id="steps", words="左の一覧を出す・隠す", run=self._toggle_steps),
                Entry(id="side", words="右の欄を出す・隠す", run=self._toggle_side),
            ),
        )
        self.plan_menu.aboutToShow.connect(self.refresh_menu)
        self._bind_keys()

    def _fill_plan_menu(self) -> dict[str, QAction]:
        window = self._window
        go = window.go

        def do(name: str) -> Callable[[], object]:
            """What is done with files is loaded when it is first done."""
            return lambda: getattr(window.actions_of_plan, name)()

        return fill(
            self.plan_menu,
            (
                Entry(id="home", words="ホーム", run=partial(go, HOME), keys=keys.HOME),
                Entry(id="search", words="探す", run=window.show_search, keys=keys.SEARCH),
                Entry(id="export", words="書類を出す", run=partial(go, EXPORT), keys=keys.EXPORT),
                Entry(id="versions", words="版（残す・比べる・戻す）", run=partial(go, VERSIONS)),
                Entry(id="cases", words="事例を探す", run=partial(go, CASES)),
                RULE,
                Entry(id="save", words="今すぐ保存", run=self._save, keys=keys.SAVE),
                Entry(id="save_as", words="名前を付けて保存", run=do("save_as"), keys=keys.SAVE_AS),
                Entry(id="move", words="名前の変更・移動", run=do("move")),
                Entry(id="backups", words="控え（バックアップ）から戻す", run=do("show_backups")),
                Entry(id="exchange", words="交換用ファイルに書き出す", run=do("write_exchange")),
                RULE,
                Entry(
                    id="open", words="ほかの計画を開く", run=partial(window.open_plan, None), keys=keys.OPEN
                ),
                Entry(id="start", words="スタートページへ", run=window.leave_plan),
                Entry(id="facts", words="制度の資料", run=window.doors.show_facts),
                RULE,
                Entry(id="manual", words="操作の手引", run=window.doors.show_manual, keys=keys.MANUAL),
                Entry(id="keys", words="キーボードでの操作", run=window.show_shortcuts, keys=keys.SHORTCUTS),
                Entry(id="approval", words="ソフトの使用を申請する", run=window.doors.show_approval),
                Entry(id="about", words="このプログラムについて", run=window.show_about),
                Entry(id="quit", words="終了", run=window.close),
            ),
        )

    def refresh_menu(self) -> None:
        """What makes no sense for a sample or for 閲覧のみ is switched off."""
        session = self._window.shell.session if self._window.shell is not None else None
        has_file = session is not None and session.path is not None
        for name in ("move", "backups"):
            writable = has_file and session is not None and not session.read_only
            self.entries[name].setEnabled(writable)

    def _bind_keys(self) -> None:
        window = self._window
        of_plan: tuple[tuple[tuple[str, ...], Callable[[Shell], object]], ...] = (
            (keys.UNDO, Shell.undo),
            (keys.REDO, Shell.redo),
            (keys.SAVE, Shell.save_now),
            (keys.PREVIOUS_STEP, lambda shell: shell.go_by(-1)),
            (keys.NEXT_STEP, lambda shell: shell.go_by(1)),
            (keys.NEXT_PANE, lambda shell: shell.keyboard.cycle(1)),
            (keys.PREVIOUS_PANE, lambda shell: shell.keyboard.cycle(-1)),
            (keys.HOME, lambda shell: shell.go_to(*HOME)),
            (keys.EXPORT, lambda shell: shell.go_to(*EXPORT)),
            (keys.SEARCH, lambda _shell: window.show_search()),
            (keys.SAVE_AS, lambda _shell: window.actions_of_plan.save_as()),
            (keys.PLAN_MENU, self._drop_plan_menu),
        )
        everywhere: tuple[tuple[tuple[str, ...], Callable[[], object]], ...] = (
            (keys.HELP, window.help),
            (keys.MANUAL, window.doors.show_manual),
            (keys.SHORTCUTS, window.show_shortcuts),
            (keys.OPEN, partial(window.open_plan, None)),
        )
        bound = [(names, partial(window.in_shell, run)) for names, run in of_plan]
        for sequences, run in (*bound, *everywhere):
            for sequence in sequences:
                shortcut = QShortcut(QKeySequence(sequence), self._parent)
                shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
                shortcut.activated.connect(run)

    def _save(self) -> None:
        self._window.in_shell(Shell.save_now)

    def _drop_plan_menu(self, shell: Shell) -> None:
        title = shell.top.title
        self.plan_menu.popup(title.mapToGlobal(QPoint(0, title.height())))
        self.plan_menu.setActiveAction(self.plan_menu.actions()[0])

    def _toggle_side(self) -> None:
        self._window.in_shell(lambda shell: shell.show_side(not shell.side.isVisible()))

    def _toggle_steps(self) -> None:
        self._window.in_shell(lambda shell: shell.show_steps(not shell.steps.isVisible()))
