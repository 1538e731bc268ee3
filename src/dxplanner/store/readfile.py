"""A plan file that is only looked at: its bytes in memory, read when it was opened. Never writes anything."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from dxplanner.core.dataclass import dataclass
from dxplanner.plan.exchange import SavedVersion
from dxplanner.plan.plan import Plan
from dxplanner.store import errors
from dxplanner.store.inspection import opened
from dxplanner.store.migrations import migrate

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from dxplanner.store.shelf import VersionEntry

LOOKING_ONLY = "閲覧のみで開いているため、書き換えることはできません。内容はそのまま残っています。"


@dataclass(frozen=True, slots=True)
class ReadFile:
    """Has the shape of `services.writer.Keeper` and refuses to keep."""

    path: Path
    data: bytes

    def get_ready(self) -> None:
        """Nothing is written here."""

    def save(self, _plan: Plan) -> str:
        raise errors.FileProblem(LOOKING_ONLY)

    def close(self) -> None:
        """Holds nothing open."""

    def versions(self) -> "tuple[VersionEntry, ...]":
        from dxplanner.store import shelf

        with self._asked() as connection:
            return shelf.list_versions(connection)

    def read_version(self, version_id: str) -> SavedVersion:
        from dxplanner.store import shelf

        with self._asked() as connection:
            return shelf.read_version(connection, version_id)

    def add_version(self, _version: SavedVersion) -> None:
        raise errors.FileProblem(LOOKING_ONLY)

    def remove_version(self, _version_id: str) -> None:
        raise errors.FileProblem(LOOKING_ONLY)

    @contextmanager
    def _asked(self) -> "Iterator[Connection]":
        from dxplanner.store.engine import engine_on

        connection = opened(self.data, self.path.name)
        try:
            migrate(connection)
            with engine_on(connection).connect() as asked:
                yield asked
        finally:
            connection.close()
