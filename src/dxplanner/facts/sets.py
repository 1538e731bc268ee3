"""制度の版: what a set of facts (all parameters and tables together) says of itself in its `set.toml`.

Whether a set is whole and sound is asked in `set_check`; how it travels in one file stands in `packages`.
"""

import re
from datetime import date
from pathlib import Path

from dxplanner.core.calendar import date_label
from dxplanner.core.dataclass import dataclass
from dxplanner.facts.records import read_file
from dxplanner.facts.resources import resource_path, resources_root
from dxplanner.facts.roots import kept

FORMAT = 1
MANIFEST = "set.toml"
_ID = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(-[a-z0-9]{1,20})?")
_VERSION = re.compile(r"[0-9]{1,4}(\.[0-9]{1,4}){0,3}")
TEXT_LIMIT = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class FactsSet:
    """制度の版. `needs_program` is the least version of the program that can read it."""

    format: int
    id: str
    title: str
    made_on: date
    issuer: str
    needs_program: str
    changes: tuple[str, ...]

    def __post_init__(self) -> None:
        if not _ID.fullmatch(self.id) or not self.id.startswith(self.made_on.isoformat()):
            raise ValueError(
                "id は作成日（made_on）で始め、半角の数字、小文字及び「-」だけで書いてください。"
            )
        if not _VERSION.fullmatch(self.needs_program):
            raise ValueError("needs_program は「0.1.0」の形で書いてください。")
        texts = (self.title, self.issuer, *self.changes)
        if not self.changes or any(not text.strip() for text in texts):
            raise ValueError("title、issuer 及び changes に、空のものがあります。")
        if any(len(text) > TEXT_LIMIT or not text.isprintable() for text in texts):
            raise ValueError(
                f"title、issuer 及び changes は、改行のない{TEXT_LIMIT}字までの文で書いてください。"
            )

    @property
    def made_on_label(self) -> str:
        """「令和8年11月23日版」: how a set is called in sentences."""
        return f"{date_label(self.made_on)}版"


def newer_than(wanted: str, program: str) -> bool:
    """Whether a version of the program comes after this one."""
    return _numbers(wanted) > _numbers(program)


def _numbers(version: str) -> tuple[int, ...]:
    found = [int(part) for part in re.findall("[0-9]+", version)[:4]]
    return tuple(found + [0] * (4 - len(found)))


@kept
def current_set() -> FactsSet:
    """The set that is read just now."""
    return read_file(resource_path(MANIFEST), FactsSet)


def set_at(root: Path | None) -> FactsSet:
    """What the set in a folder says of itself; None is the one that came with the program."""
    return read_file((root or resources_root()) / MANIFEST, FactsSet)
