"""Where the program keeps its own things, and how a path is written as an SQLite address.

The data folder holds working copies, backups and the list of recent files; never the officer's own files.
"""

import hashlib
import os
import sys
import unicodedata
from pathlib import Path
from urllib.parse import quote

DATA_DIR_VARIABLE = "DXPLANNER_DATA_DIR"
PORTABLE_MARKERS = ("portable", "portable.txt")
"""Beside the packaged program. Windows hides endings, so an officer's `portable` often is the second."""


def data_dir() -> Path:
    """The folder of this user on this PC, or the one beside a program that is carried around. Not created here."""
    given = os.environ.get(DATA_DIR_VARIABLE)
    if given:
        return Path(given)
    if carried := _beside_program():
        return carried
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA")
        return (Path(base) if base else Path.home() / "AppData" / "Local") / "dxplanner"
    base = os.environ.get("XDG_DATA_HOME")
    return (Path(base) if base else Path.home() / ".local" / "share") / "dxplanner"


def facts_home() -> Path:
    """Where sets of facts lie that were taken in from a file. Not created here."""
    return data_dir() / "facts-sets"


def _beside_program() -> Path | None:
    """Only a packaged program has a folder of its own: that of a Python in a clone belongs to Python."""
    if not getattr(sys, "frozen", False):
        return None
    folder = Path(sys.executable).parent
    return folder / "data" if any((folder / name).is_file() for name in PORTABLE_MARKERS) else None


def whole_path(path: Path) -> Path:
    """The one spelling of a path under which working copies, backups and locks are kept."""
    return Path(os.path.realpath(path))


def key_of(path: Path) -> str:
    """A folder name for what belongs to this file: readable, and different for different files."""
    whole = os.path.normcase(whole_path(path))
    digest = hashlib.sha256(unicodedata.normalize("NFC", whole).encode("utf-8", "surrogatepass")).hexdigest()
    stem = "".join(c if c.isalnum() else "_" for c in path.stem)[:24]
    return f"{stem}-{digest[:16]}"


def sqlite_uri(path: Path, mode: str) -> str:
    """`file:` address with every special character escaped: # % ? and spaces, drives, network shares.

    An unescaped `#` would open another file, named by what stands before it.
    """
    text = str(path).replace("\\", "/") if sys.platform == "win32" else str(path)
    return uri_of(text, mode)


def uri_of(absolute: str, mode: str) -> str:
    """As `sqlite_uri`, for a path with forward slashes: `/home/…`, `C:/…` or `//server/share/…`."""
    slashes = "//" if absolute.startswith("//") else "" if absolute.startswith("/") else "/"
    return f"file:{slashes}{quote(absolute, safe='/:')}?mode={mode}"
