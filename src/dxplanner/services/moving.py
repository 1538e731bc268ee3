"""Giving an open plan another name or folder. The session goes on in the moved file, undo with it.

Every step that fails is taken back: the plan is then open where it was, and nothing is lost.
"""

import contextlib
import errno
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from dxplanner.core.errors import BadInput, DxError
from dxplanner.services import recent
from dxplanner.services.files import title_of
from dxplanner.services.session import READ_ONLY, Session, local_now


def move(session: Session, target: Path, now: Callable[[], datetime] = local_now) -> None:
    """Raises DxError; then the session is open as before."""
    source = session.path
    if source is None:
        raise BadInput("この計画には、まだファイルがありません。「名前を付けて保存」で場所を決めてください。")
    if session.read_only:
        raise BadInput(READ_ONLY)
    if _same(source, target):
        return
    if target.exists() and not _only_case(source, target):
        raise BadInput(f"「{target.name}」は、すでにあります。別の名前を付けてください。")
    session.commit(wait=True)
    if session.unsaved:
        raise DxError(
            "まだ保存できていない入力があるため、移しませんでした。保存先の接続と空き容量を確かめてください。"
            "入力した内容は、この画面に残っています。"
        )
    session.close()
    try:
        _relocate(source, target)
    except OSError as problem:
        _go_on(session, source, now)
        raise DxError(_why(target, problem)) from problem
    _go_on(session, target, now)
    recent.forget(source)
    _take_backups_along(source, target)


def _same(source: Path, target: Path) -> bool:
    return source.absolute() == target.absolute()


def _only_case(source: Path, target: Path) -> bool:
    """On a file system that takes 「A」 and 「a」 for one name, the target that exists is the file itself."""
    try:
        return source.samefile(target)
    except OSError:
        return False


def rename(source: Path, target: Path) -> None:
    """What stands at the target was looked for before; a function of its own, so that tests can make it fail."""
    source.replace(target)


def _relocate(source: Path, target: Path) -> None:
    """A rename; to another drive a whole copy first, and only then the old file goes."""
    from dxplanner.store.atomic import replace_file

    try:
        rename(source, target)
    except OSError as problem:
        if problem.errno != errno.EXDEV:
            raise
        replace_file(target, source.read_bytes())
        with contextlib.suppress(OSError):
            source.unlink()


def _go_on(session: Session, path: Path, now: Callable[[], datetime]) -> None:
    """Open the file for the session that was closed. It holds the very plan the session has in memory."""
    from dxplanner.store.opening import open_for_editing

    opened = open_for_editing(path, now)
    recent.remember(opened.file.path, title_of(opened.plan), now())
    session.adopt(opened.file, read_only=opened.read_only, remarks=opened.remarks)


def _take_backups_along(source: Path, target: Path) -> None:
    """The backups are kept by place. A folder that cannot be moved keeps what it has; the plan is safe anyway."""
    from dxplanner.store.backups import folder_of, kept
    from dxplanner.store.places import whole_path

    old, new = folder_of(whole_path(source)), folder_of(whole_path(target))
    with contextlib.suppress(OSError):
        new.mkdir(parents=True, exist_ok=True)
        for backup in kept(whole_path(source)):
            backup.path.rename(new / backup.path.name)
        old.rmdir()


def _why(target: Path, problem: OSError) -> str:
    if isinstance(problem, FileNotFoundError):
        cause = "移す先のフォルダーが見付かりません。"
    elif isinstance(problem, PermissionError):
        cause = "移す先に書き込む権限がないか、ほかのソフトがファイルを使っています。"
    else:
        cause = "空き容量と、USBメモリやネットワークの接続を確かめてください。"
    return f"「{target.name}」に移せませんでした。{cause}計画は元の場所で開いたままです。"
