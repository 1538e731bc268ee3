"""Where a session keeps its plan: what a place must be able to do, and the place in memory a new plan has."""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from dxplanner.core.errors import BadInput
from dxplanner.plan.exchange import SavedVersion
from dxplanner.plan.plan import Plan

if TYPE_CHECKING:  # of the file's own module, loaded when a file is opened
    from dxplanner.store.shelf import VersionEntry


class Keeper(Protocol):
    """When it has a path, all methods are called by the writer's thread. They raise DxError."""

    @property
    def path(self) -> Path | None: ...

    def save(self, plan: Plan) -> str:
        """Bring the plan to the disk; answer a sentence the officer should read, mostly empty."""

    def close(self) -> None: ...

    def versions(self) -> "tuple[VersionEntry, ...]": ...

    def read_version(self, version_id: str) -> SavedVersion: ...

    def add_version(self, version: SavedVersion) -> None: ...

    def remove_version(self, version_id: str) -> None: ...


class MemoryKeeper:
    """A plan that has no file yet. Its versions move into the file when it gets one."""

    path: Path | None = None

    def __init__(self, versions: tuple[SavedVersion, ...] = ()) -> None:
        self._versions = {version.id: version for version in versions}

    def save(self, plan: Plan) -> str:
        return ""

    def close(self) -> None:
        """Holds nothing open."""

    def versions(self) -> "tuple[VersionEntry, ...]":
        from dxplanner.store.shelf import entry_of

        return tuple(entry_of(version) for version in self._versions.values())

    def read_version(self, version_id: str) -> SavedVersion:
        try:
            return self._versions[version_id]
        except KeyError:
            raise BadInput("その版は、この計画にありません。", f"versions[{version_id}]") from None

    def add_version(self, version: SavedVersion) -> None:
        self._versions[version.id] = version

    def remove_version(self, version_id: str) -> None:
        self._versions.pop(version_id, None)
