"""One file of the finished folder: tar.xz where there are symbolic links (Linux), zip and a set-up program on Windows.

The same folder gives the same bytes: sorted, without owner, with the time in SOURCE_DATE_EPOCH or a fixed one.
"""

import hashlib
import lzma
import os
import shutil
import subprocess
import sys
import tarfile
import time
import zipfile
from pathlib import Path

from dxplanner import __version__
from installer.names import HERE

EARLIEST = 315_532_800  # the first moment a zip can name, 1980-01-01
STRENGTH = [{"id": lzma.FILTER_LZMA2, "preset": 6, "dict_size": 32 * 1024 * 1024}]
"""Of xz. It must look back further than one executable is long: the second is then nearly free."""


def moment() -> int:
    return max(EARLIEST, int(os.environ.get("SOURCE_DATE_EPOCH", EARLIEST)))


def pack(bundle: Path) -> tuple[Path, ...]:
    """The files to hand out, beside the folder."""
    if sys.platform != "win32":
        return (tar(bundle),)
    setup = set_up_program(bundle)
    return (zipped(bundle), *((setup,) if setup else ()))


def tar(bundle: Path) -> Path:
    target = bundle.parent / f"{bundle.name}.tar.xz"

    def anonymous(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = ""
        entry.mtime = moment()
        entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
        return entry

    with (
        lzma.open(target, "wb", filters=STRENGTH) as stream,
        tarfile.open(fileobj=stream, mode="w|") as archive,
    ):
        archive.add(bundle, bundle.name, recursive=False, filter=anonymous)
        for path in sorted(bundle.rglob("*")):
            name = f"{bundle.name}/{path.relative_to(bundle).as_posix()}"
            archive.add(path, name, recursive=False, filter=anonymous)
    return target


def zipped(bundle: Path) -> Path:
    """Deflate, because Explorer opens nothing else."""
    target = bundle.parent / f"{bundle.name}.zip"
    when = time.gmtime(moment())[:6]
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in sorted(bundle.rglob("*")):
            if path.is_file():
                name = f"{bundle.name}/{path.relative_to(bundle).as_posix()}"
                entry = zipfile.ZipInfo(name, when)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.external_attr = (0o755 if os.access(path, os.X_OK) else 0o644) << 16
                archive.writestr(entry, path.read_bytes())
    return target


def find_inno() -> str | None:
    """The compiler of Inno Setup: on the PATH, or where its own set-up puts it."""
    places = [
        Path(os.environ.get(name, "")) / "Inno Setup 6" for name in ("PROGRAMFILES(X86)", "PROGRAMFILES")
    ]
    places.append(Path(os.environ.get("LOCALAPPDATA", "")) / "Programs" / "Inno Setup 6")
    beside = (str(folder / "ISCC.exe") for folder in places if (folder / "ISCC.exe").is_file())
    return shutil.which("iscc") or next(beside, None)


def set_up_program(bundle: Path) -> Path | None:
    """None where Inno Setup is not installed."""
    compiler = find_inno()
    if compiler is None:
        return None
    name = f"{bundle.name}-setup"
    command = [compiler, "/Qp", f"/DVersion={__version__}", f"/DSource={bundle}", f"/DName={name}"]
    subprocess.run([*command, f"/O{bundle.parent}", str(HERE / "dxplanner.iss")], check=True)
    return bundle.parent / f"{name}.exe"


def digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
