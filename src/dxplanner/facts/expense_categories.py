"""節 of the expenditure budget. 予備費 is a 款 of its own and not among them."""

from dataclasses import dataclass

from dxplanner.core.sources import Source
from dxplanner.facts.records import read_file, unique
from dxplanner.facts.resources import resource_path
from dxplanner.facts.roots import kept

FILE = "expense_categories.toml"


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
