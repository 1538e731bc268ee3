"""節 of the expenditure budget. 予備費 is a 款 of its own and not among them."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import replace

from dxplanner.core.dataclass import dataclass
from dxplanner.core.sources import Source
from dxplanner.facts.records import read_file, unique
from dxplanner.facts.resources import resource_path
from dxplanner.facts.roots import kept

FILE = "expense_categories.toml"
_NUMBERED = re.compile(r"^\s*(\d+)\s*節?\s*(.*)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpenseCategory:
    """節."""

    number: int
    name: str
    note: str = ""

    @property
    def label(self) -> str:
        """「11節　役務費」 as printed in a request."""
        return f"{self.number}節　{self.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpenseCategories:
    source: Source
    categories: tuple[ExpenseCategory, ...]


@kept
def expense_category_table() -> ExpenseCategories:
    return read_file(resource_path("facts", FILE), ExpenseCategories)


@kept
def expense_categories() -> dict[str, ExpenseCategory]:
    """By name, in the order of their numbers."""
    return unique(expense_category_table().categories, lambda category: category.name, FILE)


def renamed(own: Mapping[int, str]) -> tuple[ExpenseCategory, ...]:
    """The 27 節 in the town's own words where it has some."""
    return tuple(
        replace(category, name=own.get(category.number, category.name))
        for category in expense_category_table().categories
    )


def category_of(text: str | None, own: Mapping[int, str]) -> ExpenseCategory | None:
    """The 節 a line names, by its number (「11節　役務費」) or by a name known here or in the town; else None."""
    if not text:
        return None
    plain = unicodedata.normalize("NFKC", text)
    found = _NUMBERED.match(plain)
    if found:
        return next((item for item in renamed(own) if item.number == int(found[1])), None)
    names = {unicodedata.normalize("NFKC", item.name): item.number for item in expense_categories().values()}
    names |= {unicodedata.normalize("NFKC", name): number for number, name in own.items()}
    number = names.get(plain.strip())
    return next((item for item in renamed(own) if item.number == number), None)
