"""The lock beside a file: who has it open, where and since when. A second opener reads it and only looks.

The lock is advice between people; that nobody's work is overwritten is also checked at every publishing.
"""

import contextlib
import json
import os
import time
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from dxplanner.core.dataclass import dataclass
from dxplanner.core.identity import new_identity
from dxplanner.store import processes

READ_LIMIT = 4096
UNSIGNED_SECONDS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """`opened_at` is ISO text. `token` tells two openings by one process apart."""

    user: str
    machine: str
    pid: int
    started: str | None
    opened_at: str
    token: str

    def described(self) -> str:
        """「情報係（PC-12）さんが11月24日 9時30分から」."""
        who = self.user or "ほかの人"
        where = f"（{self.machine}）" if self.machine else ""
        try:
            at = datetime.fromisoformat(self.opened_at)
            since = f"{at.month}月{at.day}日{at.hour}時{at.minute:02d}分から"
        except ValueError:
            since = ""
        return f"{who}さん{where}が{since}"


class Locked(Exception):
    """Somebody else has the file. `owner` is None when the lock cannot be read."""

    def __init__(self, owner: Owner | None) -> None:
        super().__init__()
        self.owner = owner


@dataclass(frozen=True, slots=True)
class Lock:
    path: Path
    owner: Owner

    def release(self) -> None:
        """Takes our own lock away, nobody else's; harmless when the stick is gone."""
        with contextlib.suppress(OSError):
            if read_owner(self.path) == self.owner:
                self.path.unlink()


def lock_path(target: Path) -> Path:
    return target.with_name(f".~lock.{target.name}#")


def acquire(target: Path, now: datetime, *, take_over: bool = False) -> Lock:
    """Raises Locked, or OSError when the folder takes no lock.

    `take_over`: the officer decided that the other one, on another machine, is gone.
    """
    path = lock_path(target)
    mine = Owner(
        user=processes.user_name(),
        machine=processes.machine_name(),
        pid=os.getpid(),
        started=processes.started(os.getpid()),
        opened_at=now.isoformat(timespec="seconds"),
        token=new_identity(8),
    )
    for _attempt in range(3):
        if _created(path, mine):
            return Lock(path, mine)
        found = _raw(path)
        if not take_over and not _is_stale(path, found):
            raise Locked(_parsed(found))
        _set_aside(path, found)
    raise Locked(read_owner(path))


def _created(path: Path, owner: Owner) -> bool:
    text = json.dumps(asdict(owner), ensure_ascii=False).encode("utf-8")
    try:
        with path.open("xb") as file:
            file.write(text)
    except FileExistsError:
        return False
    return True


def _set_aside(path: Path, expected: bytes) -> None:
    """Takes a dead lock away. Of two who try, one renames the dead lock; the other may catch the new lock of
    the first, sees that it is not the one expected, and puts it back."""
    aside = path.with_name(f"{path.name}{new_identity(4)}")
    try:
        path.rename(aside)
    except OSError:
        return
    if _raw(aside) != expected and not path.exists():
        with contextlib.suppress(OSError):
            aside.rename(path)
        return
    with contextlib.suppress(OSError):
        aside.unlink()


def _is_stale(path: Path, raw: bytes) -> bool:
    """Only a process of this machine can be known to be dead. A lock that nobody signed was left by a process
    that died while making it, unless it is being made right now."""
    owner = _parsed(raw)
    if owner is None:
        return _age(path) > UNSIGNED_SECONDS
    return owner.machine == processes.machine_name() and not processes.is_alive(owner.pid, owner.started)


def _age(path: Path) -> float:
    try:
        return time.time() - path.stat().st_mtime
    except OSError:
        return 0.0


def read_owner(path: Path) -> Owner | None:
    return _parsed(_raw(path))


def _raw(path: Path) -> bytes:
    """Raises OSError when the lock is there and cannot be read: then it is nobody's to take."""
    try:
        with path.open("rb") as file:
            return file.read(READ_LIMIT)
    except FileNotFoundError:
        return b""


def _parsed(raw: bytes) -> Owner | None:
    try:
        content = json.loads(raw.decode("utf-8"))
        owner = Owner(**content)
    except (ValueError, TypeError, RecursionError):
        return None
    texts = (owner.user, owner.machine, owner.opened_at, owner.token)
    sound = all(isinstance(text, str) for text in texts) and type(owner.pid) is int
    return owner if sound and isinstance(owner.started, str | None) else None
