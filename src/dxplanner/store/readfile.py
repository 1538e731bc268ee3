"""A plan file that is only looked at: its bytes in memory, read when it was opened. Never writes anything."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dxplanner.core.dataclass import dataclass
from dxplanner.plan.exchange import SavedVersion
from dxplanner.plan.plan import Plan
from dxplanner.store import errors, shelf
from dxplanner.store.inspection import opened
from dxplanner.store.migrations import migrate
from dxplanner.store.shelf import VersionEntry

LOOKING_ONLY = "閲覧のみで開いているため、書き換えることはできません。内容はそのまま残っています。"


@dataclass(frozen=True, slots=True)
class ReadFile:
    """Has the shape of `services.writer.Keeper` and refuses to keep."""

    path: Path
    data: bytes

    def save(self, _plan: Plan) -> str:
        raise errors.FileProblem(LOOKING_ONLY)

    def close(self) -> None:
        """Holds nothing open."""

    def versions(self) -> tuple[VersionEntry, ...]:
        with self._asked() as connection:
            return shelf.list_versions(connection)

    def read_version(self, version_id: str) -> SavedVersion:
        with self._asked() as connection:
            return shelf.read_version(connection, version_id)

    def add_version(self, _version: SavedVersion) -> None:
        raise errors.FileProblem(LOOKING_ONLY)

    def remove_version(self, _version_id: str) -> None:
        raise errors.FileProblem(LOOKING_ONLY)

    @contextmanager
    def _asked(self) -> Iterator[sqlite3.Connection]:
        connection = opened(self.data, self.path.name)
        try:
            migrate(connection)
            yield connection
        finally:
            connection.close()
