"""What a row of a table says in a line: the templates of `TableField.title` and `summary`, filled from the plan."""

import re
from typing import Any

from dxplanner.core import tree
from dxplanner.core.reflect import FieldShape, Kind, shape_of
from dxplanner.plan.look import row_title
from dxplanner.plan.plan import Plan
from dxplanner.wizards.answers import display
from dxplanner.wizards.options import label_of_option
from dxplanner.wizards.spec import TableField

BETWEEN = "　"
BETWEEN_ROWS = "、"
GAP = "未入力"
_SAME_ENDS = re.compile(r"([^\s（、～]+)～\1(?=[\s）、]|$)")
_SLOT = re.compile(r"\{(\w+)(\??)\}")


def row_heading(plan: Plan, item: TableField, row: Any, number: int) -> str:
    """What a row is called: its template, its first text, or its number."""
    written = _part(plan, item, row, item.title) if item.title else ""
    return written or row_title(plan, row) or f"{item.row_word}{number}"


def row_summary(plan: Plan, item: TableField, row: Any) -> str:
    """The most telling cells of a row; empty when there is nothing to tell."""
    parts = (_part(plan, item, row, template) for template in item.summary)
    return BETWEEN.join(part for part in parts if part)


def _part(plan: Plan, item: TableField, row: Any, template: str) -> str:
    said: dict[str, str] = {}
    for name, _optional in _SLOT.findall(template):
        said[name] = _words(plan, item, row, shape_of(type(row)).by_name[name])
    telling = [name for name, optional in _SLOT.findall(template) if not optional]
    if not any(said[name] for name in telling):
        return ""
    filled = _SLOT.sub(lambda slot: said[slot[1]] or ("" if slot[2] else GAP), template)
    return _SAME_ENDS.sub(r"\1", filled)


def _words(plan: Plan, item: TableField, row: Any, shape: FieldShape) -> str:
    value = getattr(row, shape.name)
    if shape.kind is Kind.ROWS:
        nested = item.nested
        return BETWEEN_ROWS.join(row_summary(plan, nested, inner) for inner in value) if nested else ""
    if value is None:
        return ""
    column = next((one for one in item.columns if one.name == shape.name), None)
    if column is not None and column.options is not None:
        return label_of_option(column.options.source, plan, str(value))
    if shape.kind is Kind.LINK:
        rows = tree.get(plan, shape.target)
        at = tree.find_row(rows, value)
        return row_title(plan, rows[at]) if at >= 0 else ""
    return f"{display(value, shape)}{shape.unit}".partition("\n")[0]
