"""Hypothesis strategies for anything the plan declares, made from the shapes by reflection.

`plans()` are valid: links point at rows that are there, marks and drafts stand on fields that are there.
`changes(plan)` are edits that may be made to a given plan. Only a few leaves of each class are filled at a time.
"""

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from dxplanner.core import tree
from dxplanner.core.errors import BadInput
from dxplanner.core.reflect import INTEGER_KINDS, FieldShape, Kind, fault, shape_of
from dxplanner.plan import edit, sound
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import Draft, Mark, MarkKind, OpenQuestion

MAX_ROWS = 3
MAX_FILLED = 5
BOOKKEEPING = ("marks", "drafts", "questions")

_one_line = st.characters(exclude_categories=("Cs", "Cc"))
_lines = st.one_of(_one_line, st.just("\n"))
_usual = st.sampled_from(["見本町", "髙﨑", "𠮷野", "葛󠄀城", "=1+1", "’; DROP TABLE plan; --", "100％", "ｶﾅ"])


def leaf_values(shape: FieldShape) -> st.SearchStrategy[Any]:
    """Values that may stand in a field, without the empty one. Links are the caller's business."""
    if shape.kind in INTEGER_KINDS:
        return st.integers(int(shape.minimum or 0), int(shape.maximum or 0))
    if shape.kind is Kind.DECIMAL:
        return _decimals(shape)
    if shape.kind is Kind.BOOLEAN:
        return st.booleans()
    if shape.kind is Kind.DATE:
        return st.dates(date(1900, 1, 1), date(2100, 12, 31))
    if shape.kind is Kind.CHOICE and shape.choices is not None:
        return st.sampled_from(list(shape.choices))
    letters = _lines if shape.kind is Kind.LONG_TEXT else _one_line
    free = st.text(letters, min_size=1, max_size=min(shape.max_length, 12))
    return st.one_of(_usual.filter(lambda text: len(text) <= shape.max_length), free)


def _decimals(shape: FieldShape) -> st.SearchStrategy[Decimal]:
    low, high = shape.minimum or Decimal(0), shape.maximum or Decimal(0)
    return st.integers(0, 3).flatmap(lambda places: st.decimals(low, high, places=places)).map(abs_zero)


def abs_zero(value: Decimal) -> Decimal:
    """Minus zero is zero."""
    return value if value else Decimal(0)


@st.composite
def nodes(draw: st.DrawFn, /, cls: type, at: str = "", ids: "_Ids | None" = None, **given: Any) -> Any:
    """A branch or row with some of its leaves filled. `ids` are the rows that links may point at."""
    known = ids if ids is not None else _Ids()
    shapes = shape_of(cls).fields
    leaves = [s for s in shapes if s.kind not in (Kind.CHILD, Kind.ROWS, Kind.ID) and s.name not in given]
    filled = draw(st.lists(st.sampled_from(leaves), max_size=MAX_FILLED, unique=True)) if leaves else []
    values = dict(given)
    for shape in filled:
        if shape.kind is not Kind.LINK:
            values[shape.name] = draw(leaf_values(shape))
        elif known.of(shape.target):
            values[shape.name] = draw(st.sampled_from(known.of(shape.target)))
    for shape in shapes:
        here = tree.join(at, shape.name)
        if shape.kind is Kind.CHILD and shape.node is not None:
            values[shape.name] = draw(nodes(shape.node, here, known))
        elif shape.kind is Kind.ROWS and shape.node is not None and here not in BOOKKEEPING:
            row_ids = known.of(here) if known.is_planned(here) else known.more(here, draw(_counts))
            values[shape.name] = tuple(draw(nodes(shape.node, here, known, id=row_id)) for row_id in row_ids)
    return cls(**values)


_counts = st.integers(0, MAX_ROWS)


class _Ids:
    """Row ids by table. Tables that links point at are planned before any row is made."""

    def __init__(self) -> None:
        self._rows: dict[str, list[str]] = {}
        self._planned: set[str] = set()

    def plan(self, table: str, count: int) -> None:
        self._planned.add(table)
        self.more(table, count)

    def is_planned(self, table: str) -> bool:
        return table in self._planned

    def of(self, table: str) -> list[str]:
        return self._rows.get(table, [])

    def more(self, table: str, count: int) -> list[str]:
        rows = self._rows.setdefault(table, [])
        new = [f"{table[0]}{len(rows) + number}" for number in range(count)]
        rows += new
        return new


def _targets() -> list[str]:
    found: dict[str, None] = {}
    pending: list[type] = [Plan]
    while pending:
        for shape in shape_of(pending.pop()).fields:
            if shape.kind is Kind.LINK:
                found[shape.target] = None
            if shape.node is not None:
                pending.append(shape.node)
    return sorted(found)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    ids = _Ids()
    for table in _targets():
        ids.plan(table, draw(_counts))
    plan: Plan = draw(nodes(Plan, "", ids))
    places = [path for path, shape, _value in tree.leaves(plan) if shape.kind is not Kind.ID]
    empty = [path for path, shape, value in tree.leaves(plan) if shape.kind is not Kind.ID and value is None]
    for table, cls, where in (
        ("marks", Mark, places),
        ("drafts", Draft, empty),
        ("questions", OpenQuestion, places),
    ):
        chosen = draw(st.lists(st.sampled_from(where), max_size=MAX_ROWS, unique=True))
        rows = tuple(draw(nodes(cls, id=f"{table[0]}{n}", path=path)) for n, path in enumerate(chosen))
        plan = tree.put(plan, table, rows)
    return plan


def changes(plan: Plan) -> st.SearchStrategy[edit.Change]:
    """One edit of any kind; `applied` may still refuse it."""
    leaves = [(path, shape) for path, shape, _value in tree.leaves(plan) if shape.kind is not Kind.ID]
    rows = [tree.row_path(path, row.id) for path, _shape, table in tree.tables(plan) for row in table]
    tables = [(path, shape) for path, shape, _table in tree.tables(plan) if path not in BOOKKEEPING]
    some = [
        st.sampled_from(leaves).flatmap(lambda leaf: _set_values(plan, *leaf)),
        st.builds(edit.SetDraft, path=st.sampled_from(leaves).map(lambda leaf: leaf[0]), raw=_usual),
        st.sampled_from(tables).flatmap(lambda table: _new_rows(plan, *table)),
        st.builds(
            edit.SetMark,
            path=st.sampled_from(leaves).map(lambda leaf: leaf[0]),
            kind=st.sampled_from(list(MarkKind)),
        ),
    ]
    if rows:
        some.append(st.builds(edit.RemoveRow, path=st.sampled_from(rows)))
        some.append(st.builds(edit.MoveRow, path=st.sampled_from(rows), position=st.integers(0, MAX_ROWS)))
    return st.one_of(some)


def _set_values(plan: Plan, path: str, shape: FieldShape) -> st.SearchStrategy[edit.Change]:
    values = leaf_values(shape) if shape.kind is not Kind.LINK else st.sampled_from(_linkable(plan, shape))
    return st.builds(edit.SetValue, path=st.just(path), value=st.one_of(st.none(), values))


def _linkable(plan: Plan, shape: FieldShape) -> list[str | None]:
    return [None, *sorted(sound.row_ids(plan, shape.target))]


def _new_rows(plan: Plan, path: str, shape: FieldShape) -> st.SearchStrategy[edit.Change]:
    ids = _Ids()
    row = nodes(shape.node or object, "new", ids, id=edit.new_id(plan, path, "n"))
    return st.builds(edit.AddRow, table=st.just(path), row=row, position=st.none() | st.integers(0, MAX_ROWS))


def is_valid(plan: Plan) -> bool:
    """By the program's own judgement."""
    try:
        sound.check_all(plan)
    except BadInput:
        return False
    return all(not fault(shape, value) for _path, shape, value in tree.leaves(plan))
