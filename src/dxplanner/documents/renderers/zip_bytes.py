"""A zip whose bytes depend on its contents alone: fixed time, order, system and permissions."""

import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from types import MappingProxyType

_OLDEST = (1980, 1, 1, 0, 0, 0)
_FIRST = ("[Content_Types].xml", "_rels/.rels")


def with_fixed_bytes(
    archive: bytes,
    *,
    keep: Callable[[str], bool] = lambda name: True,
    instead: Mapping[str, bytes] = MappingProxyType({}),
) -> bytes:
    """The same entries written again: the two that Office wants first, then by name.

    `keep` leaves entries out, `instead` gives new contents for entries that are there.
    """
    result = BytesIO()
    with zipfile.ZipFile(BytesIO(archive)) as source, zipfile.ZipFile(result, "w") as target:
        for name in sorted(filter(keep, source.namelist()), key=_place):
            entry = zipfile.ZipInfo(name, _OLDEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            entry.external_attr = 0
            target.writestr(entry, instead.get(name) or source.read(name), compresslevel=6)
    return result.getvalue()


def _place(name: str) -> tuple[int, str]:
    return (_FIRST.index(name) if name in _FIRST else len(_FIRST), name)
