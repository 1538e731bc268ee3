"""The working copy of a file in the data folder, and what tells after a crash whether it holds more.

`traces` are three hashes: of the working copy as it was made, of the officer's file as we last knew it, and of
what we last tried to put there. They are written before each try, so one of the latter two is in the file.
"""

import contextlib
import hashlib
import shutil
import sqlite3
from pathlib import Path

from dxplanner.core.dataclass import dataclass
from dxplanner.store.atomic import replace_file
from dxplanner.store.database import on_working_copy
from dxplanner.store.places import data_dir, key_of

DATABASE = "plan.dxplan"
TRACES = "traces"
OWNER = "of"


def hash_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@dataclass(frozen=True, slots=True)
class WorkCopy:
    folder: Path

    @property
    def database(self) -> Path:
        return self.folder / DATABASE

    @property
    def traces(self) -> tuple[str, ...]:
        try:
            return tuple((self.folder / TRACES).read_text(encoding="ascii", errors="replace").split())
        except OSError:
            return ()

    def trace(self, known: str, tried: str, made: str | None = None) -> None:
        """From here on the officer's file has what was known or what is tried, unless others write it."""
        first = made or (self.traces[:1] or ("-",))[0]
        fresh = self.folder / f"{TRACES}.new"
        fresh.write_text(f"{first}\n{known}\n{tried}\n", encoding="ascii")
        fresh.replace(self.folder / TRACES)

    def remove(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)

    def moved_to(self, target: Path) -> "WorkCopy":
        """The same copy, now of another file."""
        there = work_copy_of(target)
        there.remove()
        self.folder.rename(there.folder)
        _sign(there, target)
        return there


def work_copy_of(target: Path) -> WorkCopy:
    return WorkCopy(data_dir() / "working" / key_of(target))


def make(target: Path, data: bytes, base: str) -> WorkCopy:
    """A fresh working copy. `base` is the hash of the officer's file, perhaps before a migration."""
    copy = work_copy_of(target)
    copy.remove()
    copy.folder.mkdir(mode=0o700, parents=True)
    copy.database.write_bytes(data)
    _sign(copy, target)
    copy.trace(base, base, made=hash_of(data))
    return copy


def carry_on(leftover: "Leftover", data: bytes) -> WorkCopy:
    """The working copy a crash left, perhaps migrated. It keeps its traces: it is still not in the file."""
    if data != leftover.data:
        replace_file(leftover.copy.database, data)
    return leftover.copy


def _sign(copy: WorkCopy, target: Path) -> None:
    (copy.folder / OWNER).write_text(str(target), encoding="utf-8", errors="surrogatepass")


@dataclass(frozen=True, slots=True)
class Leftover:
    """What a session that did not end well left behind."""

    copy: WorkCopy
    data: bytes
    """Whole bytes of the working copy; empty when it cannot be read any more."""

    @property
    def untouched(self) -> bool:
        return self.copy.traces[:1] == (hash_of(self.data),)

    def grew_from(self, base: str) -> bool:
        """Whether the officer's file is the one this copy was last saved to, or was about to replace."""
        return base in self.copy.traces[1:]


def leftover_of(target: Path) -> Leftover | None:
    copy = work_copy_of(target)
    if not copy.folder.is_dir():
        return None
    data = b""
    with contextlib.suppress(sqlite3.Error, OSError):
        connection = on_working_copy(copy.database)
        try:
            data = connection.serialize()
        finally:
            connection.close()
    return Leftover(copy, data)
