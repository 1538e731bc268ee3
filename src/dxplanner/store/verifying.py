"""Whether a file is whole and, if it is not, which backup is. Reads only."""

from datetime import datetime
from pathlib import Path

from dxplanner.core.dataclass import dataclass
from dxplanner.store import backups, errors
from dxplanner.store.opening import read_bytes, reading, write_whole
from dxplanner.store.places import whole_path


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """`good_backup` is looked for only when the file is not good; `remarks` are about a good file."""

    good: bool
    message: str
    remarks: tuple[str, ...] = ()
    good_backup: Path | None = None
    good_backup_made_at: datetime | None = None


def verify(path: Path) -> Verification:
    problem, remarks = _problem(path)
    if problem is None:
        return Verification(good=True, message=f"「{path.name}」に問題はありません。", remarks=remarks)
    for backup in backups.kept(whole_path(path)):
        if _problem(backup.path)[0] is None:
            made = backup.made_at
            when = f"{made.year}年{made.month}月{made.day}日{made.hour}時{made.minute:02d}分"
            return Verification(
                good=False,
                message=f"{problem.message}{when}の控え「{backup.path}」は正常です。",
                good_backup=backup.path,
                good_backup_made_at=made,
            )
    return Verification(good=False, message=f"{problem.message}このパソコンに正常な控えはありません。")


def _problem(path: Path) -> tuple[errors.FileProblem | None, tuple[str, ...]]:
    try:
        with reading(read_bytes(path), path.name) as (_connection, _plan, _content, remarks):
            return None, remarks
    except errors.FileProblem as problem:
        return problem, ()


def restore_backup(backup: Path, target: Path, now: datetime) -> Path | None:
    """Put a good backup in the place of a file. Answers where the file that stood there is kept now."""
    data = read_bytes(backup)
    with reading(data, backup.name):
        pass
    kept = None
    if target.exists():
        kept = target.with_name(f"{target.stem}（戻す前 {now:%Y%m%d-%H%M%S}）{target.suffix}")
        write_whole(kept, read_bytes(target))
    write_whole(target, data)
    return kept
