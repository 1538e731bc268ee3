"""A plan file open for editing. Saving writes the rows that differ to the working copy, then publishes it.

Belongs to one thread after opening (the writer's). The officer's file only ever holds a whole database.
"""

import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from dxplanner.plan.exchange import SavedVersion
from dxplanner.plan.plan import Plan
from dxplanner.store import errors, lock, shelf
from dxplanner.store.about import describe, read_meta
from dxplanner.store.atomic import replace_file
from dxplanner.store.database import on_working_copy, transaction
from dxplanner.store.mapper import Content, content_of
from dxplanner.store.shelf import VersionEntry
from dxplanner.store.workcopy import WorkCopy, hash_of
from dxplanner.store.writing import save


class PlanFile:
    """Implements `services.writer.Keeper`."""

    def __init__(
        self,
        target: Path,
        held: lock.Lock,
        copy: WorkCopy,
        stored: tuple[Plan, Content],
        *,
        base: str,
        dirty: bool,
        now: Callable[[], datetime],
    ) -> None:
        self._target = target
        self._lock = held
        self._copy = copy
        self._stored = stored
        self._published = base
        """Hash of what we know the officer's file to hold."""
        self._seen = _look(target)
        self._dirty = dirty
        self._now = now
        self._connection = on_working_copy(copy.database)
        self._meta = read_meta(self._connection)

    @property
    def path(self) -> Path:
        return self._target

    @property
    def dirty(self) -> bool:
        """Whether the working copy holds what the officer's file does not."""
        return self._dirty

    def save(self, plan: Plan) -> str:
        """Answers a sentence when the file had to be kept under another name. Raises FileProblem."""
        content = content_of(plan, self._stored)
        meta = describe(plan, content)
        before = self._stored[1]
        if meta != self._meta or any(content[path].digest != before[path].digest for path in content):

            def write(connection: sqlite3.Connection) -> None:
                save(connection, before, content)
                shelf.save_meta(connection, self._meta, meta)

            self._change(write)
            self._meta = meta
        self._stored = (plan, content)
        return self.publish()

    def _change(self, write: Callable[[sqlite3.Connection], None]) -> None:
        try:
            with transaction(self._connection):
                write(self._connection)
        except sqlite3.DatabaseError as problem:
            raise errors.unwritable(self._target, _as_os_error(problem)) from problem
        self._dirty = True

    # ---- the officer's file

    def publish(self) -> str:
        """Bring the working copy to the officer's file. Raises FileProblem; then the old file stands."""
        if not self._dirty:
            return ""
        try:
            data = self._connection.serialize()
            remark = self._step_aside() if self._changed_elsewhere() else ""
            digest = hash_of(data)
            self._copy.trace(self._published, digest)
            replace_file(self._target, data)
        except OSError as problem:
            raise errors.unwritable(self._target, problem) from problem
        self._published, self._dirty, self._seen = digest, False, _look(self._target)
        return remark

    def _changed_elsewhere(self) -> bool:
        """Looks at the bytes only when size or time tell of a write. A missing file was not changed."""
        seen = _look(self._target)
        if seen is None or seen == self._seen:
            return False
        found = hash_of(self._target.read_bytes())
        if found not in (self._published, *self._copy.traces[1:]):
            return True
        self._published = found  # ours, although the system reported that putting it there failed
        return False

    def _step_aside(self) -> str:
        """Somebody replaced the file in spite of the lock: theirs stays, ours goes on under another name."""
        theirs = self._target
        ours = aside_name(theirs, self._now())
        held = lock.acquire(ours, self._now())
        self._connection.close()
        self._copy = self._copy.moved_to(ours)
        self._connection = on_working_copy(self._copy.database)
        self._lock.release()
        self._target, self._lock = ours, held
        return kept_both(theirs, ours)

    def close(self) -> None:
        """What is not published stays in the working copy, to be offered at the next opening."""
        self._connection.close()
        if not self._dirty:
            self._copy.remove()
        self._lock.release()

    # ---- named versions

    def versions(self) -> tuple[VersionEntry, ...]:
        return shelf.list_versions(self._connection)

    def read_version(self, version_id: str) -> SavedVersion:
        return shelf.read_version(self._connection, version_id)

    def add_version(self, version: SavedVersion) -> None:
        self._change(lambda connection: shelf.add_version(connection, version))
        self.publish()

    def remove_version(self, version_id: str) -> None:
        self._change(lambda connection: shelf.remove_version(connection, version_id))
        self.publish()


def _look(path: Path) -> tuple[int, int, int] | None:
    try:
        stat = path.stat()
    except OSError:
        return None
    return stat.st_mtime_ns, stat.st_size, stat.st_ino


def aside_name(path: Path, now: datetime) -> Path:
    return path.with_name(f"{path.stem}（別に保存 {now:%Y%m%d-%H%M%S}）{path.suffix}")


def kept_both(theirs: Path, ours: Path) -> str:
    return (
        f"「{theirs.name}」は、ほかの人かほかのパソコンで書き換えられていました。あなたの入力は「{ours.name}」に"
        "保存しました。どちらのファイルも残っています。内容を見比べてください。"
    )


def _as_os_error(problem: sqlite3.Error) -> OSError:
    full = "full" in str(problem)
    return OSError(28 if full else 5, str(problem))
