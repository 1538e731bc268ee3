"""Choices that come from facts and not from the plan: municipalities, national plans, their items, 節.

The lists themselves stand in `option_lists`; choosing may fill more than the one field, and says so as a change.
"""

from typing import TYPE_CHECKING

from dxplanner.plan.edit import Change, SetValue, Several
from dxplanner.plan.plan import Plan
from dxplanner.wizards.option import Option

if TYPE_CHECKING:
    from dxplanner.facts.municipalities import Municipality


SEARCHED = frozenset({"municipalities"})
"""Lists too long to show whole: they answer to what is typed."""


def options(source: str, plan: Plan, text: str = "") -> tuple[Option, ...]:
    """The choices of a list, narrowed by `text` where the list is searched."""
    from dxplanner.wizards.option_lists import SOURCES  # with all the facts: not before a list is shown

    return SOURCES[source](plan, text)


def _town(code: str) -> "Municipality | None":
    from dxplanner.facts.municipalities import by_code

    return by_code(code)


def label_of_option(source: str, plan: Plan, value: str) -> str:
    """How a stored value is shown; the value itself where the facts do not know it."""
    if source == "municipalities":
        town = _town(value)
        return town.printed_name if town else value
    return next((option.label for option in options(source, plan) if option.value == value), value)


def apply_option(source: str, _plan: Plan, path: str, value: str | None) -> Change:
    """The change that choosing makes. A municipality brings its name, reading, prefecture and class."""
    if source == "municipalities" and value is not None:
        return municipality_change(value)
    return SetValue(path=path, value=value)


def municipality_change(code: str) -> Change:
    """Everything that follows from the code; an unknown code sets only itself."""
    town = _town(code)
    if town is None:
        return SetValue(path="municipality.code", value=code)
    return Several(
        changes=(
            SetValue(path="municipality.code", value=town.code),
            SetValue(path="municipality.name", value=town.name),
            SetValue(path="municipality.kana", value=town.kana),
            SetValue(path="municipality.prefecture", value=town.prefecture),
            SetValue(path="municipality.municipality_class", value=town.municipality_class),
        )
    )
