"""What can be done with the file of the open plan: save as, move, go back to a backup, exchange file, take over.

Asks through `messages`, works through `services`, and leaves the showing of plans to the window.
"""

from collections.abc import Callable, Collection
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QWidget

from dxplanner.core.calendar import fiscal_year_label
from dxplanner.core.errors import DxError
from dxplanner.plan.exchange import SavedVersion
from dxplanner.services import files, moving, versions
from dxplanner.services.files import BackupFile
from dxplanner.services.next_year import Shift, from_last_year
from dxplanner.services.session import Session, local_now
from dxplanner.ui import messages
from dxplanner.ui.backups_sheet import backup_words, backups_sheet
from dxplanner.ui.context import Context
from dxplanner.ui.keys import commit_composition
from dxplanner.ui.next_year_sheet import NextYearSheet
from dxplanner.ui.overlay import Overlay
from dxplanner.ui.settings import WindowSettings
from dxplanner.ui.shell import Shell
from dxplanner.ui.start import suggested_file
from dxplanner.ui.theme.theme import Theme
from dxplanner.ui.top_bar import plan_title

NOT_SAVED_TITLE = "まだ保存できていない入力があります"
NOT_SAVED = (
    "このまま閉じると、最後の入力は計画のファイルに入りません（このパソコンの作業用の写しに残り、次に開いたときに"
    "取り戻せることがあります）。取りやめて「名前を付けて保存」で別の場所に保存すると、確実に残せます。"
)
SAMPLE_TITLE = "見本に書き込んだ内容は残りません"
SAMPLE = "自分の計画として残すときは、取りやめて「名前を付けて保存」を選んでください。"


class Host(Protocol):
    """What the window does for these actions. It shows plans and sheets; they do not."""

    theme: Theme
    context: Context
    settings: WindowSettings
    shell: Shell | None

    def show_again(self) -> None: ...

    def show_start(self, sentence: str = "") -> None: ...

    def show_sheet(self, sheet: Overlay) -> None: ...

    def close_plan(self) -> bool: ...

    def open_plan(self, path: Path | None, *, told: str = "") -> None: ...

    def load(
        self, make: Callable[[], Session], *, path: Path | None = None, told: str = "", sample: bool = False
    ) -> None: ...


class PlanActions:
    """`parent` is what dialogs and sheets stand over."""

    def __init__(self, host: Host, parent: QWidget) -> None:
        self._window = host
        self._parent = parent

    # ---- asking for a place

    def _folder(self) -> Path:
        return Path(self._window.settings.folder("plans") or self._window.context.plans_folder)

    def _ask(self, suggestion: Path) -> Path | None:
        path = messages.ask_save_path(self._parent, suggestion)
        if path is not None:
            self._window.settings.set_folder("plans", str(path.parent))
        return path

    def _session(self) -> Session | None:
        shell = self._window.shell
        if shell is None:
            return None
        commit_composition()
        shell.session.commit()
        return shell.session

    def _tell(self, sentence: str, action: str = "", run: Callable[[], None] | None = None) -> None:
        if self._window.shell is not None:
            self._window.shell.message.show_message(sentence, action, run)

    def _name_of(self, session: Session) -> str:
        town = session.plan.municipality.name
        return town or plan_title(session.plan, "名称のない")

    # ---- 名前を付けて保存

    def save_as(self) -> None:
        """A sample gets its place and goes on there; of a plan with a file a copy is made."""
        session = self._session()
        if session is None:
            return
        if session.path is None:
            self._give_place(session)
            return
        path = self._ask(free_name(self._folder_of(session) / f"{session.path.stem}の写し{files.SUFFIX}"))
        if path is None:
            return
        if self._attempt(lambda: files.save_copy_as(session, path)):
            self._tell(
                f"写しを「{path.name}」に保存しました。今の計画は元のファイルで続いています。{_stayed(session)}",
                "写しを開く",
                lambda: self._window.open_plan(path),
            )

    def _folder_of(self, session: Session) -> Path:
        """Beside the plan; where nothing can be written, where plans are kept."""
        if session.read_only or session.path is None:
            return self._folder()
        return session.path.parent

    def _give_place(self, session: Session) -> None:
        path = self._ask(suggested_file(self._folder(), self._name_of(session)))
        if path is not None and self._attempt(lambda: files.place(session, path)):
            self._window.show_again()
            self._tell(f"「{path.name}」に保存しました。これからの入力は、このファイルに自動で保存されます。")

    def copy_and_edit(self) -> None:
        """From 閲覧のみ: a copy of one's own, opened at once."""
        session = self._session()
        if session is None or session.path is None:
            return
        path = self._ask(free_name(self._folder() / f"{session.path.stem}の写し{files.SUFFIX}"))
        if path is not None and self._attempt(lambda: files.save_copy_as(session, path)):
            self._window.open_plan(path, told=_stayed(session))

    # ---- 名前の変更・移動

    def move(self) -> None:
        session = self._session()
        if session is None or session.path is None:
            self._tell("この計画には、まだファイルがありません。「名前を付けて保存」で場所を決めてください。")
            return
        source = session.path
        path = self._ask(source)
        if path is None or path == source:
            return
        moved = self._attempt(lambda: moving.move(session, path))
        self._window.show_again()
        if moved:
            self._tell(f"「{path.name}」に移しました。控えも引き継いでいます。")

    # ---- 控え

    def show_backups(self, path: Path | None = None) -> None:
        """Of the open plan, or of a file that does not open."""
        session = self._session()
        target = path or (session.path if session is not None else None)
        if target is None:
            self._tell(
                "見本には控えがありません。「名前を付けて保存」をした計画には、開くたびに控えが残ります。"
            )
            return
        window = self._window
        window.show_sheet(
            backups_sheet(
                self._parent,
                window.theme,
                target,
                files.backups_of(target),
                lambda backup: self._restore(backup, target),
            )
        )

    def _restore(self, backup: BackupFile, target: Path) -> None:
        window = self._window
        when = backup_words(backup.made_at)
        sure = messages.confirm(
            self._parent,
            f"{when}の控えに戻しますか",
            "その後の入力は計画から消えますが、今のファイルは「戻す前」という名前で同じフォルダーに残します。",
            "控えに戻す",
        )
        if not sure or not window.close_plan():
            return
        try:
            kept = files.restore_backup(backup.path, target)
        except DxError as problem:
            window.show_start(problem.message)
            return
        where = f"戻す前の計画は「{kept.name}」に残しました。" if kept is not None else ""
        window.open_plan(target, told=f"{when}の控えに戻しました。{where}")

    # ---- 交換用ファイル

    def write_exchange(self) -> None:
        session = self._session()
        if session is None:
            return
        stem = session.path.stem if session.path is not None else f"{self._name_of(session)}DX推進計画"
        path = messages.ask_save_path(self._parent, self._folder() / f"{stem}{files.EXCHANGE_SUFFIX}")
        if path is None or (path.exists() and not self._may_replace(path)):
            return
        if self._attempt(lambda: files.write_exchange_file(path, session.plan, _versions(session))):
            self._tell(f"交換用ファイル「{path.name}」を書き出しました。版も入っています。{_stayed(session)}")

    def _may_replace(self, path: Path) -> bool:
        return messages.confirm(
            self._parent,
            f"「{path.name}」を置き換えますか",
            "同じ名前のファイルがあります。置き換えると、前の内容は残りません。",
            "置き換える",
        )

    # ---- 前年度の計画から

    def from_last_year(self) -> None:
        source = messages.ask_open_path(self._parent, self._folder())
        if source is None:
            return
        window = self._window

        def begin(year: int, shifts: Collection[Shift]) -> None:
            self._begin_year(source, year, shifts)

        window.show_sheet(NextYearSheet(self._parent, window.theme, source.name, local_now().date(), begin))

    def _begin_year(self, source: Path, year: int, shifts: Collection[Shift]) -> None:
        path = self._ask(
            free_name(self._folder() / f"{source.stem}（{fiscal_year_label(year)}）{files.SUFFIX}")
        )
        if path is None:
            return

        def make() -> Session:
            files.new_file(path, from_last_year(files.read_plan(source), year, shifts))
            return self._window.context.open_plan(path)

        told = (
            f"「{source.name}」の答えを引き継いだ、{fiscal_year_label(year)}の計画です。"
            "見直すところは、右の「指摘」に並べています。"
        )
        self._window.load(make, told=told)

    # ---- 鍵

    def take_over(self) -> None:
        """The lock of another machine that is known to be gone; the officer says so."""
        session = self._session()
        if session is None or session.path is None or self._window.context.open_over is None:
            return
        path, open_over = session.path, self._window.context.open_over
        holder = self._window.context.holder(path)
        sure = messages.confirm(
            self._parent,
            "ほかのパソコンで開いたままの印を外しますか",
            f"{holder}開いたままという印が残っています。その人が今も使っていると、二人の入力が食い違います。"
            "だれも開いていないことを確かめたときだけ、続けてください。",
            "印を外して書き換える",
        )
        if sure and self._window.close_plan():
            self._window.load(lambda: open_over(path), path=path)

    # ---- closing

    def may_close(self, session: Session, *, sample: bool) -> bool:
        """Asked before a plan is left: is there something that would be lost?"""
        session.commit(wait=True)
        if session.unsaved:
            return messages.confirm(self._parent, NOT_SAVED_TITLE, NOT_SAVED, "保存せずに閉じる")
        if sample and session.path is None and session.can_undo:
            return messages.confirm(self._parent, SAMPLE_TITLE, SAMPLE, "残さずに閉じる")
        return True

    def _attempt(self, work: Callable[[], object]) -> bool:
        """Do it, or say on the message line why not."""
        try:
            work()
        except DxError as problem:
            self._tell(problem.message)
            return False
        return True


def _stayed(session: Session) -> str:
    people = len(session.plan.recruitment.register.people)
    return f"人材台帳の{people}人（個人情報）は入れていません。" if people else ""


def _versions(session: Session) -> tuple[SavedVersion, ...]:
    return tuple(versions.read(session, entry.id) for entry in versions.listed(session))


def free_name(path: Path) -> Path:
    """The path, or the next one with a number that nothing stands at."""
    free, number = path, 2
    while free.exists():
        free = path.with_name(f"{path.stem}({number}){path.suffix}")
        number += 1
    return free
