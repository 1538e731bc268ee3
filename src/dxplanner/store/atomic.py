"""The only way bytes reach the officer's folders: whole, by replacing. The old one stands until then.

The three steps that can fail are functions of this module, so that tests can make each of them fail.
"""

import contextlib
import os
import re
import stat
import sys
import time
from pathlib import Path

from dxplanner.core.identity import new_identity

TEMPORARY = ".tmp"


def replace_file(target: Path, data: bytes) -> None:
    """Raises OSError; then the old file stands as it was and nothing is left beside it."""
    temporary = target.with_name(f"{_stem(target)}{new_identity(4)}{TEMPORARY}")
    try:
        write_synced(temporary, data)
        put_in_place(temporary, target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)


def _stem(target: Path) -> str:
    return f".{target.name[:60]}."


def sweep(target: Path) -> None:
    """Take away what a killed process left of a replacement. Only for who holds the file's lock."""
    stem = _stem(target)
    with contextlib.suppress(OSError):
        for item in target.parent.iterdir():
            middle = item.name.removeprefix(stem).removesuffix(TEMPORARY)
            if f"{stem}{middle}{TEMPORARY}" == item.name and re.fullmatch("[0-9a-f]{8}", middle):
                item.unlink()


def write_synced(path: Path, data: bytes) -> None:
    """A new file whose bytes are on the disk, not only on their way."""
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def put_in_place(temporary: Path, target: Path) -> None:
    """Readers see the old file or the new one, never a part. On Windows it fails while somebody reads."""
    if target.exists():
        with contextlib.suppress(OSError):
            temporary.chmod(stat.S_IMODE(target.stat().st_mode))
    for pause in (0.02, 0.1, 0.0) if sys.platform == "win32" else (0.0,):
        try:
            temporary.replace(target)
            return
        except PermissionError:  # a virus scanner has it open for a moment
            if not pause:
                raise
            time.sleep(pause)


def sync_folder(folder: Path) -> None:
    """Makes the new name last through a power cut. Windows does so by itself; some file systems cannot."""
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
