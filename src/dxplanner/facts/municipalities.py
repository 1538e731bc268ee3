"""The 1,741 municipalities (団体) with code, names and readings, and the search an officer uses to find one.

The sample town stands apart: it is found by its code and by search, never counted. Knows nothing of plans.
"""

import csv
from collections import Counter
from datetime import date

from dxplanner.core.dataclass import dataclass
from dxplanner.core.errors import BadInput
from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.core.sources import Source
from dxplanner.facts.records import read_file, text_of
from dxplanner.facts.resources import resource_path
from dxplanner.facts.roots import kept

SAMPLE_CODE = "999997"
SAMPLE_MARK = "〔架空〕"
_CLASSES = {kind.value: kind for kind in MunicipalityClass}
COLUMNS = (
    "code", "prefecture", "prefecture_kana", "name", "kana", "class", "valid_from", "valid_to", "old_code",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Municipality:
    """団体. `kana` and `prefecture_kana` are ひらがな; a date is None where it has not been checked."""

    code: str
    prefecture: str
    prefecture_kana: str
    name: str
    kana: str
    municipality_class: MunicipalityClass
    valid_from: date | None = None
    valid_to: date | None = None
    old_code: str = ""

    @property
    def is_sample(self) -> bool:
        return self.code == SAMPLE_CODE

    @property
    def full_name(self) -> str:
        """「福島県磐梯町」."""
        return self.prefecture + self.name

    @property
    def printed_name(self) -> str:
        """The full name; the sample town carries 〔架空〕."""
        return self.full_name + (SAMPLE_MARK if self.is_sample else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalityList:
    """What municipalities.toml says about the list."""

    count: int
    licence: str
    note: str
    source: Source


def check_digit(code5: str) -> str:
    """The sixth digit of a 全国地方公共団体コード, from the first five (weights 6 to 2, modulus 11)."""
    total = sum(int(digit) * weight for digit, weight in zip(code5, (6, 5, 4, 3, 2), strict=True))
    return str((11 - total % 11) % 10)


def is_valid_code(code: str) -> bool:
    """Six ASCII digits with the right check digit; says nothing about whether the municipality exists."""
    return len(code) == 6 and code.isascii() and code.isdigit() and check_digit(code[:5]) == code[5]


def _read(file: str) -> tuple[Municipality, ...]:
    reader = csv.DictReader(text_of(resource_path("facts", file)).splitlines())
    if tuple(reader.fieldnames or ()) != COLUMNS:
        raise BadInput(f"資料ファイル {file} の見出しが決まりと違います。", file)
    return tuple(_municipality(row, f"{file} の{number}行目") for number, row in enumerate(reader, 2))


def _municipality(row: dict[str, str], place: str) -> Municipality:
    needed = ("code", "prefecture", "prefecture_kana", "name", "kana", "class")
    if set(row) != set(COLUMNS) or any(not row[key] for key in needed) or None in row.values():
        raise BadInput(f"資料ファイル {place}：列が足りないか、余っています。", place)
    try:
        return Municipality(
            code=row["code"],
            prefecture=row["prefecture"],
            prefecture_kana=row["prefecture_kana"],
            name=row["name"],
            kana=row["kana"],
            municipality_class=_CLASSES[row["class"]],
            valid_from=date.fromisoformat(row["valid_from"]) if row["valid_from"] else None,
            valid_to=date.fromisoformat(row["valid_to"]) if row["valid_to"] else None,
            old_code=row["old_code"],
        )
    except (KeyError, ValueError) as problem:
        raise BadInput(f"資料ファイル {place}：区分又は日付を読み取れません。", place) from problem


@kept
def all_municipalities() -> tuple[Municipality, ...]:
    """All 1,741, in the order of their codes, without the sample town."""
    return _read("municipalities.csv")


@kept
def sample_municipality() -> Municipality:
    return _read("sample_municipality.csv")[0]


@kept
def about_municipalities() -> MunicipalityList:
    return read_file(resource_path("facts", "municipalities.toml"), MunicipalityList)


@kept
def _by_code() -> dict[str, Municipality]:
    return {town.code: town for town in (*all_municipalities(), sample_municipality())}


def by_code(code: str) -> Municipality | None:
    """The municipality of a six-digit code, the sample town included; None when there is none."""
    return _by_code().get(code)


@kept
def same_names() -> frozenset[str]:
    """Names that more than one municipality has; for these the prefecture must be shown."""
    counts = Counter(town.name for town in all_municipalities())
    return frozenset(name for name, number in counts.items() if number > 1)
