"""Questions one asks of a plan: what waits at a field, which marks stand there, what a place is called."""

from typing import Any

from dxplanner.core import tree
from dxplanner.core.errors import BadInput
from dxplanner.core.reflect import Kind, is_node, shape_of
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import Mark, MarkKind

NOTES = ("marks", "drafts", "questions")
"""The tables whose rows stand on a path of the plan."""


def check_notes(plan: Plan) -> None:
    """Raises BadInput when a mark, a draft or a question stands on a path that leads nowhere."""
    notes = [(kind, row) for kind in NOTES for row in getattr(plan, kind) if row.path is not None]
    places: set[str] = set()
    if notes:
        _collect(plan, "", places)
    for kind, row in notes:
        if row.path not in places:
            here = tree.row_path(kind, row.id)
            raise BadInput(f"「{here}」：場所「{row.path}」がこの計画にありません。", here)


def _collect(node: Any, path: str, places: set[str]) -> None:
    """Every path of the plan at once: asking for each note by itself would walk long tables again and again."""
    for shape in shape_of(type(node)).fields:
        here = tree.join(path, shape.name)
        places.add(here)
        if shape.kind is Kind.CHILD:
            _collect(getattr(node, shape.name), here, places)
        elif shape.kind is Kind.ROWS:
            for row in getattr(node, shape.name):
                inner = tree.row_path(here, row.id)
                places.add(inner)
                _collect(row, inner, places)


def draft_at(plan: Plan, path: str) -> str | None:
    """The raw text waiting at a field, if any."""
    return next((draft.raw for draft in plan.drafts if draft.path == path), None)


def marks_at(plan: Plan, path: str) -> tuple[Mark, ...]:
    return tuple(mark for mark in plan.marks if mark.path == path)


def has_mark(plan: Plan, path: str, kind: MarkKind) -> bool:
    return any(mark.path == path and mark.kind is kind for mark in plan.marks)


def label_of(plan: Plan, path: str) -> str:
    """Where a path is, in the officer's words: 「経費と特別交付税 ＞ 経費の明細「求人サイト」 ＞ 予算」."""
    words: list[str] = []
    node: Any = plan
    for segment in tree.parse_path(path):
        shape = shape_of(type(node)).field(segment.name) if is_node(node) else None
        if shape is None:
            break
        node = getattr(node, segment.name)
        word = shape.label
        if segment.row is not None:
            position = tree.find_row(node, segment.row)
            if position < 0:
                words.append(word)
                break
            node = node[position]
            word += f"「{row_title(plan, node) or f'{position + 1}行目'}」"
        words.append(word)
    return " ＞ ".join(words)


def row_title(plan: Plan, row: Any) -> str:
    """What a row is called: its first text, or what its first link points at."""
    return _title(plan, row, frozenset())


def _title(plan: Plan, row: Any, above: frozenset[int]) -> str:
    """`above`: rows that are being named by this one; a row in a ring of links has no name."""
    for shape in shape_of(type(row)).fields:
        value = getattr(row, shape.name)
        if value is None or shape.kind is Kind.ID:
            continue
        if shape.kind in (Kind.TEXT, Kind.LONG_TEXT):
            return str(value).partition("\n")[0][:30]
        if shape.kind is Kind.LINK:
            table = tree.get(plan, shape.target)
            position = tree.find_row(table, value)
            known = position >= 0 and id(table[position]) not in above | {id(row)}
            return _title(plan, table[position], above | {id(row)}) if known else ""
    return ""


def differ_in_words_only(before: Plan, after: Plan, codes: frozenset[str]) -> bool:
    """Whether nothing but texts outside every table differ: then no table can look different.

    `codes` are the paths of texts that stand for something chosen, on which choices in tables may depend.
    """
    return _differ_in_words_only(before, after, codes, "")


def _differ_in_words_only(before: Any, after: Any, codes: frozenset[str], path: str) -> bool:
    for field in shape_of(type(after)).fields:
        old, new = getattr(before, field.name), getattr(after, field.name)
        if old is new:
            continue
        here = f"{path}.{field.name}" if path else field.name
        if field.kind is Kind.CHILD:
            words = _differ_in_words_only(old, new, codes, here)
        elif here == "drafts":
            words = all("[" not in (draft.path or "[") for draft in {*old} ^ {*new})
        else:
            words = field.kind in (Kind.TEXT, Kind.LONG_TEXT) and here not in codes
        if not words:
            return False
    return True
