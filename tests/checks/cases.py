"""How a case is written: the sample town, changed in one thing, and where a check then speaks or keeps silent."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from dxplanner.core import tree
from dxplanner.plan.exchange import read_exchange
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import MarkKind

TODAY = date(2026, 11, 24)
SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
Edits = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """`path` None: the check says nothing. `says` are words the message must carry."""

    check: str
    path: str | None
    edits: Edits
    says: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        return f"{self.check} {'quiet' if self.path is None else self.path} {','.join(self.edits)[:60]}"


def finds(check: str, path: str, edits: Edits, *says: str) -> Case:
    return Case(check=check, path=path, edits=edits, says=says)


def quiet(check: str, edits: Edits | None = None) -> Case:
    return Case(check=check, path=None, edits=edits or {})


@cache
def sample(name: str = "mihon") -> Plan:
    """The sample as it is shipped, without what was set aside in it."""
    plan = read_exchange((SAMPLES / f"{name}.json").read_bytes()).plan
    return replace(plan, marks=tuple(mark for mark in plan.marks if mark.kind is not MarkKind.SET_ASIDE))


def changed(edits: Edits, plan: Plan | None = None) -> Plan:
    """Values by path; a function gets the old value. Empty tables and fields are written as () and None."""
    result = plan or sample()
    for path, value in edits.items():
        result = tree.put(result, path, value(tree.get(result, path)) if callable(value) else value)
    return result


def plus(*rows: Any) -> Callable[[tuple[Any, ...]], tuple[Any, ...]]:
    return lambda old: (*old, *rows)


def without(*ids: str) -> Callable[[tuple[Any, ...]], tuple[Any, ...]]:
    return lambda old: tuple(row for row in old if row.id not in ids)


def first(count: int) -> Callable[[tuple[Any, ...]], tuple[Any, ...]]:
    return lambda old: old[:count]


def each(**values: Any) -> Callable[[tuple[Any, ...]], tuple[Any, ...]]:
    """The same values in every row."""
    return lambda old: tuple(replace(row, **values) for row in old)
