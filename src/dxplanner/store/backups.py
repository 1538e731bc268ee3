"""控え: whole copies of a file as it was at each opening and before each migration, in the data folder.

Kept: the newest ten, and the last of each of seven days, four weeks and twelve months.
"""

import contextlib
import hashlib
import re
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from dxplanner.core.dataclass import dataclass
from dxplanner.store.atomic import replace_file
from dxplanner.store.places import data_dir, key_of

NEWEST, DAYS, WEEKS, MONTHS = 10, 7, 4, 12

_NAME = re.compile(r"(\d{8}-\d{6})-([0-9a-f]{12})\.dxplan")
_STAMP = "%Y%m%d-%H%M%S"


@dataclass(frozen=True, slots=True)
class Backup:
    path: Path
    made_at: datetime
    """This PC's clock, without a zone."""
    digest: str


def folder_of(target: Path) -> Path:
    return data_dir() / "backups" / key_of(target)


def kept(target: Path) -> tuple[Backup, ...]:
    """The backups of a file, newest first."""
    try:
        names = sorted((path.name for path in folder_of(target).iterdir()), reverse=True)
    except OSError:
        return ()
    matches = [match for match in map(_NAME.fullmatch, names) if match is not None]
    return tuple(backup for match in matches for backup in _backup(folder_of(target), match))


def _backup(folder: Path, match: "re.Match[str]") -> Iterable[Backup]:
    with contextlib.suppress(ValueError):
        made = datetime.strptime(match[1], _STAMP)  # noqa: DTZ007 - a file name has no zone
        yield Backup(folder / match[0], made, match[2])


def keep(target: Path, data: bytes, now: datetime) -> Path | None:
    """Keep these bytes, which were read whole and checked; None when the newest backup is the same.

    Raises OSError when the data folder takes no more.
    """
    digest = hashlib.sha256(data).hexdigest()[:12]
    before = kept(target)
    if before and before[0].digest == digest:
        return None
    folder = folder_of(target)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / f"{now.strftime(_STAMP)}-{digest}.dxplan"
    replace_file(path, data)
    _thin(target)
    return path


def _thin(target: Path) -> None:
    backups = kept(target)
    wanted = chosen([backup.made_at for backup in backups])
    for backup in backups:
        if backup.made_at not in wanted:
            with contextlib.suppress(OSError):
                backup.path.unlink()


def chosen(times: list[datetime]) -> frozenset[datetime]:
    """Which of the backups, by the time they were made, are kept."""
    newest_first = sorted(set(times), reverse=True)
    wanted = set(newest_first[:NEWEST])
    wanted |= _last_of_each(newest_first, "%Y-%j", DAYS)
    wanted |= _last_of_each(newest_first, "%G-%V", WEEKS)
    wanted |= _last_of_each(newest_first, "%Y-%m", MONTHS)
    return frozenset(wanted)


def _last_of_each(newest_first: list[datetime], period: str, count: int) -> set[datetime]:
    last: dict[str, datetime] = {}
    for time in newest_first:
        last.setdefault(time.strftime(period), time)
    return set(list(last.values())[:count])
