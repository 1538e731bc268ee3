"""ソフトウェア使用申請書: asks the running program what it is, and writes the paper with its two lists beside it.

Hashes are of what is running, whether packaged, installed as a wheel, or straight from the source; the paper says which.
The list of parts (SBOM) is carried by the program; it is copied as it is. Opens no network connection.
"""

import hashlib
import platform
import sys
from collections.abc import Iterator
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from json import loads
from pathlib import Path

from dxplanner import __version__
from dxplanner.core.dataclass import dataclass
from dxplanner.core.errors import DxError
from dxplanner.documents.builders.approval import Applicant, HashedFile, Inside, Origin, Running, build
from dxplanner.documents.builders.approval.sheet import ID
from dxplanner.documents.numbering import numbered
from dxplanner.documents.profile import LayoutProfile, NumberingStyle
from dxplanner.facts.components import Component, ComponentKind, font_files, inside, sbom_path
from dxplanner.facts.resources import resources_root
from dxplanner.plan.plan import Plan
from dxplanner.services.exporting import Exported, file_name, render, write_whole
from dxplanner.store.places import PORTABLE_MARKERS, data_dir

HASHES_NAME = "ソフトウェア使用申請書_ハッシュ値の一覧.txt"
SBOM_NAME = "ソフトウェア使用申請書_SBOM（CycloneDX）.json"
PROGRAMS = ("dxplanner", "dxplanner-cli")
_PACKAGE = Path(__file__).resolve().parents[1]
_PASSED_OVER = ("__pycache__",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """The program as it runs here, and the list of its files as it is handed over."""

    running: Running
    hashes: str


def examine() -> Examined:
    """Reads every file of the program once: up to a second or two, so away from the window's thread."""
    origin, folder = _origin()
    files = tuple(_hashed(path, name) for name, path in sorted(_program_files(origin, folder)))
    listed = "".join(f"{item.sha256}  {item.name}\n" for item in files)
    names = {f"{name}{suffix}" for name in PROGRAMS for suffix in ("", ".exe")}
    data = data_dir()
    running = Running(
        origin=origin,
        version=__version__,
        python=platform.python_version(),
        system=_system(),
        folder=str(folder),
        data_folder=str(data),
        portable=origin is Origin.PACKAGED and data.parent == folder,
        programs=tuple(item for item in files if item.name in names),
        files=len(files),
        list_sha256=hashlib.sha256(listed.encode("utf-8")).hexdigest(),
        inside=_inside(packaged=origin is Origin.PACKAGED),
        fonts=tuple(dict.fromkeys((font.family, font.version, font.licence) for font in font_files())),
        other_versions=_other_versions(),
    )
    return Examined(running=running, hashes=listed)


def write_approval(folder: Path, *, printed_on: date, plan: Plan | None = None) -> tuple[Exported, ...]:
    """The paper, the list of hashes and the list of parts. Raises DxError when a file cannot be written."""
    examined = examine()
    profile = LayoutProfile(numbering=NumberingStyle.OFFICIAL)
    document = numbered(build(examined.running, applicant(plan), printed_on), profile.numbering)
    pdf = render(document, profile, "pdf", printed_on)
    made: tuple[tuple[str, str, bytes], ...] = (
        ("pdf", file_name(document, "pdf"), pdf),
        ("txt", HASHES_NAME, examined.hashes.encode("utf-8")),
        ("json", SBOM_NAME, _sbom()),
    )
    return tuple(
        Exported(document=ID, format=kind, path=write_whole(folder / name, content))
        for kind, name, content in made
    )


def applicant(plan: Plan | None) -> Applicant:
    """Town and section of the open plan; without one the cells stay empty."""
    if plan is None:
        return Applicant()
    municipality = plan.municipality
    town = f"{municipality.prefecture or ''}{municipality.name or ''}"
    return Applicant(town=town, section=municipality.contact.section or "")


# ---- what is running


def _origin() -> tuple[Origin, Path]:
    if getattr(sys, "frozen", False):
        return Origin.PACKAGED, Path(sys.executable).resolve().parent
    carried = resources_root().is_relative_to(_PACKAGE)
    return (Origin.WHEEL, _PACKAGE) if carried else (Origin.SOURCE, _PACKAGE.parents[1])


def _program_files(origin: Origin, folder: Path) -> Iterator[tuple[str, Path]]:
    """Name and path of each; never what the officer or Python put there."""
    roots = (folder,) if origin is not Origin.SOURCE else (_PACKAGE, resources_root())
    for root in roots:
        for path in root.rglob("*"):
            name = path.relative_to(folder).as_posix()
            if path.is_file() and not _is_foreign(name, origin):
                yield name, path


def _is_foreign(name: str, origin: Origin) -> bool:
    first, _slash, rest = name.partition("/")
    if origin is Origin.PACKAGED:
        return (first == "data" and bool(rest)) or name in PORTABLE_MARKERS
    return any(part in _PASSED_OVER for part in name.split("/"))


def _hashed(path: Path, name: str) -> HashedFile:
    try:
        with path.open("rb") as stream:
            return HashedFile(
                name=name,
                size=path.stat().st_size,
                sha256=hashlib.file_digest(stream, "sha256").hexdigest(),
            )
    except OSError as error:
        raise DxError(
            f"プログラムのファイル「{name}」を読めないため、申請書を作れません。プログラムを入れ直してください。"
        ) from error


def _system() -> str:
    names = {"win32": "Windows", "darwin": "macOS"}
    name = names.get(sys.platform, "Linux")
    release = f" {platform.release()}" if sys.platform == "win32" else ""
    return f"{name}{release}（{platform.machine()}）"


# ---- what is inside


def _inside(*, packaged: bool) -> tuple[Inside, ...]:
    found = inside(packaged=packaged, system="windows" if sys.platform == "win32" else "linux")
    return tuple(
        Inside(
            name=item.name,
            version=_version(item),
            licence=item.licence,
            use=item.use,
            parts=tuple((part.name, part.licence) for part in found if part.within == item.id),
        )
        for item in found
        if item.kind is not ComponentKind.PART
    )


def _version(item: Component) -> str:
    if item.id == "python":
        return platform.python_version()
    return (_installed(item.id) or _in_sbom().get(item.id)) or "－"


def _installed(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _other_versions() -> tuple[str, ...]:
    pairs = ((name, _installed(name), listed) for name, listed in _in_sbom().items())
    return tuple(f"{name} {here}" for name, here, listed in pairs if here and here != listed)


def _in_sbom() -> dict[str, str]:
    """Versions as the list of parts has them, of what has one and is asked for by name."""
    content = loads(_sbom())
    return {
        item["bom-ref"]: item["version"]
        for item in content["components"]
        if item["type"] == "library" and "version" in item
    }


def _sbom() -> bytes:
    try:
        return sbom_path().read_bytes()
    except OSError as error:
        raise DxError(
            "プログラムに付属する部品表（SBOM）が見つかりません。プログラムを入れ直してください。"
        ) from error
