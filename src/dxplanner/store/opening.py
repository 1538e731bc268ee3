"""Opening, reading and making plan files: which steps, in which order, so that no way in can lose anything.

For editing: lock, look for what a crash left, check, back up, migrate in memory, make the working copy. For
reading: check and migrate in memory; no lock, no backup, no byte written anywhere.
"""

import os
import sqlite3
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from dxplanner.core.dataclass import dataclass
from dxplanner.plan.exchange import SavedVersion
from dxplanner.plan.plan import Plan
from dxplanner.plan.sound import check_all
from dxplanner.store import backups, errors, lock, shelf
from dxplanner.store.about import describe
from dxplanner.store.atomic import replace_file, sweep
from dxplanner.store.database import in_memory, transaction
from dxplanner.store.inspection import (
    HEAD,
    SIZE_LIMIT,
    UNREADABLE,
    opened,
    read_content,
    remark_on,
    version_of,
)
from dxplanner.store.mapper import Content, content_of
from dxplanner.store.migrations import LATEST, migrate
from dxplanner.store.places import whole_path
from dxplanner.store.planfile import PlanFile, aside_name, kept_both
from dxplanner.store.readfile import ReadFile
from dxplanner.store.workcopy import Leftover, carry_on, hash_of, leftover_of, make
from dxplanner.store.writing import save

RECOVERED = "前回、保存し終える前にプログラムが終わっていました。そのときの入力を取り戻しました。"
NOT_RECOVERED = (
    "前回、プログラムが途中で終わっていました。ファイルは、そのとき最後に保存した状態です。"
    "直前の入力が入っているか確かめてください。"
)
NO_BACKUP = "控えを作れませんでした。パソコンの空き容量を確かめてください。入力と保存はいつもどおりできます。"
READ_ONLY_PLACE = "書き込みのできない場所にあるため、閲覧のみで開きました。書き換えるには、別の場所に写しを保存してください。"
NO_WORKING_FOLDER = (
    "このパソコンの作業用フォルダーに書き込めないため、閲覧のみで開きました。空き容量を確かめてください。"
)


@dataclass(frozen=True, slots=True)
class Opened:
    """`owner` is who else has the file open, when that is why it is read-only."""

    plan: Plan
    file: PlanFile | ReadFile
    read_only: bool
    remarks: tuple[str, ...]
    owner: lock.Owner | None = None


# ---- reading


def read_bytes(path: Path) -> bytes:
    """The whole file. Raises FileProblem; pipes, folders and files far too large are not read."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):  # opening a pipe would wait for somebody to write
            raise errors.not_a_plan(path.name)
        with path.open("rb") as file:
            head = file.read(HEAD)
            if status.st_size > SIZE_LIMIT:
                version_of(head, path.name)  # says what it is, if it is not ours
                raise errors.too_large(path.name, SIZE_LIMIT)
            return head + file.read()
    except FileNotFoundError:
        raise errors.missing(path) from None
    except OSError:
        raise errors.unreadable(path) from None


@contextmanager
def reading(data: bytes, name: str) -> Iterator[tuple[sqlite3.Connection, Plan, Content, tuple[str, ...]]]:
    """Content checked and brought to the latest form, in memory: connection, plan, rows, remarks."""
    old = version_of(data, name) < LATEST
    connection = opened(data, name)
    try:
        try:
            migrate(connection)
        except UNREADABLE:
            raise errors.damaged(name, "古い形から移せません") from None
        plan, content = read_content(connection, name)
        yield connection, plan, content, () if old else remark_on(connection, content, name)
    finally:
        connection.close()


def read_plan(path: Path) -> Plan:
    """The plan in a file, for commands that only read. Raises FileProblem."""
    with reading(read_bytes(path), path.name) as (_connection, plan, _content, _remarks):
        return plan


def read_with_versions(path: Path) -> tuple[Plan, tuple[SavedVersion, ...]]:
    with reading(read_bytes(path), path.name) as (connection, plan, _content, _remarks):
        versions = [shelf.read_version(connection, entry.id) for entry in shelf.list_versions(connection)]
        return plan, tuple(versions)


# ---- making


def database_bytes(plan: Plan, versions: tuple[SavedVersion, ...] = ()) -> bytes:
    """A new file's content, made by running all migrations. Raises BadInput when the plan cannot stand."""
    check_all(plan)
    connection = in_memory()
    try:
        migrate(connection)
        content = content_of(plan)
        with transaction(connection):
            save(connection, content_of(Plan()), content)
            shelf.save_meta(connection, {}, describe(plan, content))
            for version in versions:
                shelf.add_version(connection, version)
        return connection.serialize()
    finally:
        connection.close()


def write_new(
    path: Path, plan: Plan, versions: tuple[SavedVersion, ...] = (), *, overwrite: bool = False
) -> None:
    """A new file, whole or not at all. Raises FileProblem or BadInput."""
    if path.exists() and not overwrite:
        raise errors.taken(path)
    data = database_bytes(plan, versions)
    write_whole(path, data)


def write_whole(path: Path, data: bytes) -> None:
    try:
        replace_file(path, data)
    except OSError as problem:
        raise errors.unwritable(path, problem) from problem


# ---- editing


def open_for_editing(path: Path, now: Callable[[], datetime], *, take_over: bool = False) -> Opened:
    """Read-only when somebody else has the file or its place takes no writing. Raises FileProblem."""
    target = whole_path(path)
    if not target.exists():
        raise errors.missing(target)
    if not is_writable(target):
        return _read_only(target, READ_ONLY_PLACE)
    try:
        held = lock.acquire(target, now(), take_over=take_over)
    except lock.Locked as locked:
        return _read_only(target, _in_use(locked.owner), locked.owner)
    except OSError:
        return _read_only(target, READ_ONLY_PLACE)
    try:
        return _edit(target, held, now)
    except BaseException:
        held.release()
        raise


def is_writable(target: Path) -> bool:
    """Asks without trying: on write-protected media not one write is attempted."""
    try:
        mode = target.stat().st_mode
    except OSError:
        return False
    anyone = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH
    return bool(mode & anyone) and os.access(target, os.W_OK) and os.access(target.parent, os.W_OK)


def _in_use(owner: lock.Owner | None) -> str:
    who = f"{owner.described()}開いている" if owner is not None else "ほかの人が開いている"
    return f"{who}ため、閲覧のみで開きました。書き換えるには、その人が閉じてから開き直してください。"


def _read_only(target: Path, remark: str, owner: lock.Owner | None = None) -> Opened:
    data = read_bytes(target)
    with reading(data, target.name) as (_connection, plan, _content, remarks):
        return Opened(plan, ReadFile(target, data), True, (remark, *remarks), owner)


def _edit(target: Path, held: lock.Lock, now: Callable[[], datetime]) -> Opened:
    data = read_bytes(target)
    base = hash_of(data)
    remarks: list[str] = []
    sweep(target)
    recovered = _recovered(target, base, now, remarks)
    source = data if recovered is None else recovered.data
    with reading(source, target.name) as (connection, plan, content, outside):
        remarks += outside
        _back_up(target, data, now, remarks)
        try:
            working = connection.serialize()
            copy = make(target, working, base) if recovered is None else carry_on(recovered, working)
        except OSError:
            held.release()
            return _read_only(target, NO_WORKING_FOLDER)
    file = PlanFile(target, held, copy, (plan, content), base=base, dirty=recovered is not None, now=now)
    if recovered is not None:
        _publish_recovered(file, remarks)
    return Opened(plan, file, False, tuple(remarks))


def _publish_recovered(file: PlanFile, remarks: list[str]) -> None:
    try:
        file.publish()
    except errors.FileProblem as problem:
        remarks.append(problem.message)  # stays in the working copy; tried again with the next change


def _back_up(target: Path, data: bytes, now: Callable[[], datetime], remarks: list[str]) -> None:
    try:
        backups.keep(target, data, now())
    except OSError:
        remarks.append(NO_BACKUP)


def _recovered(target: Path, base: str, now: Callable[[], datetime], remarks: list[str]) -> Leftover | None:
    """What a killed session had not yet brought to the file. Keeps both when the file went on without it."""
    leftover = leftover_of(target)
    if leftover is None or leftover.untouched or hash_of(leftover.data) == base:
        return None
    if not _is_sound(leftover, target.name):
        leftover.copy.folder.rename(_free_folder(leftover.copy.folder, now()))
        remarks.append(NOT_RECOVERED)
        return None
    if leftover.grew_from(base):
        remarks.append(RECOVERED)
        return leftover
    ours = aside_name(target, now())
    write_whole(ours, leftover.data)
    remarks.append(kept_both(target, ours))
    return None


def _is_sound(leftover: Leftover, name: str) -> bool:
    try:
        with reading(leftover.data, name):
            return True
    except errors.FileProblem:
        return False


def _free_folder(folder: Path, now: datetime) -> Path:
    return folder.with_name(f"{folder.name}-{now:%Y%m%d%H%M%S%f}")
