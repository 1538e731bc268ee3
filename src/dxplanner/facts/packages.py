"""One file that carries a whole set of facts: a `.dxfacts` is a zip with `set.toml`, `parameters/` and `facts/`.

Reading trusts nothing the file says of itself: names come from a closed list, sizes are counted while unpacking.
"""

import io
import re
import zipfile
import zlib
from pathlib import Path

from dxplanner.core.errors import BadInput
from dxplanner.core.text import shown
from dxplanner.facts.sets import MANIFEST

SUFFIX = ".dxfacts"
FILE_LIMIT = 5_000_000
"""Bytes of the file itself."""
PART_LIMIT = 3_000_000
"""Bytes of one part, unpacked."""
WHOLE_LIMIT = 12_000_000
COUNT_LIMIT = 100
_PARAMETERS = re.compile(r"parameters/[a-z0-9_]{1,60}\.toml")
_FOLDERS = frozenset({"parameters/", "facts/"})
_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The same set gives the same bytes."""
UNCHANGED = "今の資料は、そのままです。"

FACT_FILES = (
    "allocation_reports.toml",
    "appointment_forms.toml",
    "cases.toml",
    "evidence.toml",
    "expense_categories.toml",
    "fair_selection.toml",
    "fairness.toml",
    "glossary.toml",
    "holidays.toml",
    "measures.toml",
    "municipalities.csv",
    "municipalities.toml",
    "national_deadlines.toml",
    "national_plans.toml",
    "outdated_wording.toml",
    "recruiting_channels.toml",
    "recruiting_obstacles.toml",
    "procedure.toml",
    "open_data_plan.toml",
    "outside_reasons.toml",
    "ordinance_changes.toml",
    "organisation_patterns.toml",
    "sample_municipality.csv",
    "selection_stages.toml",
    "skill_profiles.toml",
    "standing.toml",
    "statistics.toml",
    "vision_styles.toml",
    "survey_items.toml",
    "training_sources.toml",
    "writing.toml",
)
"""Every file of `facts/`; a set has all of them and no other."""


def refuse(text: str) -> BadInput:
    return BadInput(f"資料のファイルを読み込みませんでした。{text}{UNCHANGED}")


def is_part(name: str) -> bool:
    """Whether a file of this name belongs to a set."""
    folder, _, rest = name.partition("/")
    return name == MANIFEST or bool(_PARAMETERS.fullmatch(name)) or (folder == "facts" and rest in FACT_FILES)


def read_package(path: Path) -> dict[str, bytes]:
    """The parts of a set by name. Raises BadInput; what the parts say is not looked at here."""
    try:
        if path.stat().st_size > FILE_LIMIT:
            raise refuse(f"「{path.name}」が大き過ぎます（{FILE_LIMIT // 1_000_000}MBまで）。")
        data = path.read_bytes()
    except OSError as problem:
        raise refuse(f"「{path}」を開けません。場所と名前を確かめてください。") from problem
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _parts(archive)
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,
        RuntimeError,
        ValueError,
    ) as problem:
        raise refuse(
            f"「{path.name}」は資料のファイル（{SUFFIX}）でないか、途中で壊れています。もう一度受け取ってください。"
        ) from problem


def _parts(archive: zipfile.ZipFile) -> dict[str, bytes]:
    entries = archive.infolist()
    if len(entries) > COUNT_LIMIT:
        raise refuse(f"中のファイルが多過ぎます（{COUNT_LIMIT}個まで）。")
    found: dict[str, bytes] = {}
    whole = 0
    for entry in entries:
        if entry.filename in _FOLDERS:
            continue
        _check_entry(entry)
        if entry.filename in found:
            raise refuse(f"「{entry.filename}」が2つ入っています。")
        with archive.open(entry) as part:
            content = part.read(PART_LIMIT + 1)
        whole += len(content)
        if len(content) > PART_LIMIT or whole > WHOLE_LIMIT:
            raise refuse(f"「{entry.filename}」を広げると大き過ぎます。")
        found[entry.filename] = content
    return found


def _check_entry(entry: zipfile.ZipInfo) -> None:
    name = shown(entry.orig_filename, 80)
    if not is_part(entry.filename) or entry.orig_filename != entry.filename:
        raise refuse(f"資料にない名前のファイル「{name}」が入っています。")
    if entry.flag_bits & 0x1:
        raise refuse(f"「{name}」に暗号（パスワード）が掛かっています。")
    if entry.external_attr >> 16 & 0o170000 not in (0, 0o100000):
        raise refuse(f"「{name}」が、ふつうのファイルではありません。")
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise refuse(f"「{name}」の圧縮の方式を読み取れません。")


def parts_of(folder: Path) -> dict[str, bytes]:
    """The parts of a set that lies open in a folder, for the maker. Other files in its folders are refused."""
    found: dict[str, bytes] = {}
    for place in (folder, folder / "parameters", folder / "facts"):
        for path in sorted(place.iterdir()) if place.is_dir() else ():
            name = path.relative_to(folder).as_posix()
            if place == folder and name != MANIFEST:
                continue  # fonts and samples lie beside the set in the program's own folder
            if not path.is_file() or not is_part(name):
                raise refuse(f"資料にない名前のファイル「{shown(name, 80)}」があります。")
            if path.stat().st_size > PART_LIMIT:
                raise refuse(f"「{name}」が大き過ぎます。")
            found[name] = path.read_bytes()
    return found


def package_bytes(parts: dict[str, bytes]) -> bytes:
    """The one file."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in sorted(parts, key=lambda name: (name != MANIFEST, name)):
            entry = zipfile.ZipInfo(name, _MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, parts[name])
    return target.getvalue()


def unpack(parts: dict[str, bytes], folder: Path) -> None:
    """Lay the parts out in an empty folder; the names are of the closed list, so none leads outside."""
    for name, content in parts.items():
        path = folder.joinpath(*name.split("/"))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
