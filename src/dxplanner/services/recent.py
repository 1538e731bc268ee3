"""最近使った計画: a short list in the data folder. Losing it costs nothing, so damage is shrugged off."""

import contextlib
import json
from datetime import datetime
from pathlib import Path
from typing import Any

from dxplanner.core.dataclass import dataclass
from dxplanner.store.atomic import replace_file
from dxplanner.store.places import data_dir

LIMIT = 10
READ_LIMIT = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class RecentFile:
    path: Path
    name: str
    """What the plan is called: the town and the title, to be shown before the file is opened."""
    opened_at: datetime


def recent_files() -> tuple[RecentFile, ...]:
    """Newest first. Files that are gone stay listed: a stick may come back."""
    try:
        with _place().open("rb") as file:
            content = json.loads(file.read(READ_LIMIT).decode("utf-8"))
    except (OSError, ValueError, RecursionError):
        return ()
    items = content if isinstance(content, list) else []
    return tuple(entry for entry in map(_entry, items) if entry is not None)[:LIMIT]


def remember(path: Path, name: str, now: datetime) -> None:
    """Put a file at the top of the list. A data folder that cannot be written to is no reason to stop."""
    first = RecentFile(path=path.absolute(), name=name, opened_at=now)
    _write([first, *(entry for entry in recent_files() if entry.path != first.path)])


def forget(path: Path) -> None:
    _write([entry for entry in recent_files() if entry.path != path.absolute()])


def _write(entries: list[RecentFile]) -> None:
    content = [
        {"path": str(entry.path), "name": entry.name, "opened_at": entry.opened_at.isoformat()}
        for entry in entries[:LIMIT]
    ]
    text = json.dumps(content, ensure_ascii=False, indent=1)
    with contextlib.suppress(OSError):
        _place().parent.mkdir(parents=True, exist_ok=True)
        replace_file(_place(), text.encode("utf-8", "surrogatepass"))


def _entry(item: Any) -> RecentFile | None:
    try:
        path, name, opened_at = item["path"], item["name"], datetime.fromisoformat(item["opened_at"])
    except (KeyError, TypeError, ValueError):
        return None
    if not isinstance(path, str) or not isinstance(name, str) or "\0" in path:
        return None
    return RecentFile(path=Path(path), name=name, opened_at=opened_at)


def _place() -> Path:
    return data_dir() / "recent.json"
