"""Where the officer stands: what is visible, answered, missing, and what comes next. Derived, never stored."""

from collections.abc import Iterator, Sequence
from typing import Any

from dxplanner.core import tree
from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
from dxplanner.core.reflect import FieldShape, shape_of
from dxplanner.plan.look import draft_at, has_mark
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import MarkKind
from dxplanner.wizards.spec import (
    Answered,
    AnyOf,
    AnyRow,
    Chapter,
    Condition,
    Equals,
    Field,
    Item,
    Not,
    RowColumn,
    Step,
    Summary,
    TableField,
)


class StepState(Choice):
    NOT_STARTED = "not_started", "未着手"
    IN_PROGRESS = "in_progress", "入力中"
    REVIEW = "review", "要確認"
    DONE = "done", "完了"


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingItem:
    """A question some document needs an answer to. `documents` are document ids."""

    path: str
    label: str
    chapter_id: str
    step_id: str
    documents: tuple[str, ...]


def visible(plan: Plan, condition: Condition | None) -> bool:
    """Whether a question is asked at all, given earlier answers. Hidden answers are kept, never deleted."""
    if condition is None:
        return True
    if isinstance(condition, Equals):
        return bool(tree.get(plan, condition.path) == condition.value)
    if isinstance(condition, Answered):
        value = tree.get(plan, condition.path)
        return value is not None and value != ()
    if isinstance(condition, AnyRow):
        return any(getattr(row, condition.name) in condition.values for row in tree.get(plan, condition.path))
    if isinstance(condition, AnyOf):
        return any(visible(plan, part) for part in condition.conditions)
    if isinstance(condition, Not):
        return not visible(plan, condition.condition)
    raise TypeError(condition)


def steps_of(plan: Plan, chapter: Chapter) -> tuple[Step, ...]:
    """The pages of a chapter that this plan needs."""
    return tuple(step for step in chapter.steps if visible(plan, step.visible_when))


def questions(plan: Plan, step: Step) -> Iterator[Field | TableField]:
    """The questions of a step that are visible now, in order."""
    if not visible(plan, step.visible_when):
        return
    for item in step.items:
        if not isinstance(item, Summary) and visible(plan, item.visible_when):
            yield item


def shape_of_item(item: Field | TableField) -> FieldShape:
    return tree.shape_at(Plan, item.path)


def column_shape(item: TableField, column: RowColumn) -> FieldShape:
    """The declared shape behind a column of a table question."""
    node = shape_of_item(item).node
    shape = shape_of(node).field(column.name) if node is not None else None
    if shape is None:
        raise KeyError(f"{item.path}: {column.name}")
    return shape


def label_of_item(item: Item) -> str:
    if isinstance(item, Summary):
        return item.label
    return item.label or shape_of_item(item).label


def rows_of(plan: Plan, item: TableField) -> tuple[Any, ...]:
    """The rows a table question shows: all, or those its `where` names."""
    rows: tuple[Any, ...] = tree.get(plan, item.path)
    if item.where is None:
        return rows
    name, value = item.where
    return tuple(row for row in rows if getattr(row, name) == value)


def set_off(plan: Plan, path: str) -> bool:
    """Answered with 「わからない」 or 「該当なし」: no answer to wait for on this page."""
    return has_mark(plan, path, MarkKind.UNKNOWN) or has_mark(plan, path, MarkKind.NOT_APPLICABLE)


def is_answered(plan: Plan, item: Field | TableField) -> bool:
    if isinstance(item, TableField):
        return len(rows_of(plan, item)) >= item.minimum
    return tree.get(plan, item.path) is not None


def unfinished_rows(plan: Plan, item: TableField) -> tuple[str, ...]:
    """Paths of required cells of existing rows that are still empty."""
    required = [column.name for column in item.columns if column.required]
    return tuple(
        f"{item.path}[{row.id}].{name}"
        for row in rows_of(plan, item)
        for name in required
        if getattr(row, name) is None
    )


def has_draft(plan: Plan, item: Field | TableField) -> bool:
    """Whether something typed here does not parse yet."""
    if isinstance(item, Field):
        return draft_at(plan, item.path) is not None
    shown = tuple(f"{item.path}[{row.id}]." for row in rows_of(plan, item))
    return any(draft.path is not None and draft.path.startswith(shown) for draft in plan.drafts)


def step_state(plan: Plan, step: Step) -> StepState:
    """完了 means: every question a document needs is answered or set off, and nothing waits as a draft."""
    asked = tuple(questions(plan, step))
    answered = [item for item in asked if is_answered(plan, item)]
    touched = answered or any(set_off(plan, item.path) or has_draft(plan, item) for item in asked)
    if any(has_draft(plan, item) or has_mark(plan, item.path, MarkKind.UNKNOWN) for item in asked):
        return StepState.REVIEW
    if not touched:
        return StepState.NOT_STARTED
    needed = [item for item in asked if item.required_by] or list(asked)
    complete = all(is_answered(plan, item) or set_off(plan, item.path) for item in needed)
    tables_whole = not any(unfinished_rows(plan, item) for item in asked if isinstance(item, TableField))
    return StepState.DONE if complete and tables_whole else StepState.IN_PROGRESS


def chapter_state(plan: Plan, chapter: Chapter) -> StepState:
    return state_of_all([step_state(plan, step) for step in steps_of(plan, chapter)])


def state_of_all(states: Sequence[StepState]) -> StepState:
    """What a chapter says whose steps say this."""
    if StepState.REVIEW in states:
        return StepState.REVIEW
    if all(state is StepState.DONE for state in states):
        return StepState.DONE
    if all(state is StepState.NOT_STARTED for state in states):
        return StepState.NOT_STARTED
    return StepState.IN_PROGRESS


def missing(plan: Plan, chapter: Chapter) -> tuple[MissingItem, ...]:
    """Questions whose place in a document says 〔未記入〕 now, in the order they are asked."""
    found: list[MissingItem] = []
    for step in chapter.steps:
        for item in questions(plan, step):
            settled = is_answered(plan, item) or has_mark(plan, item.path, MarkKind.NOT_APPLICABLE)
            if item.required_by and not settled:
                found.append(
                    MissingItem(
                        path=item.path,
                        label=label_of_item(item),
                        chapter_id=chapter.id,
                        step_id=step.id,
                        documents=item.required_by,
                    )
                )
    return tuple(found)


def minutes_left(chapter_plan: Plan, chapter: Chapter) -> int:
    """Minutes the unfinished steps of a chapter are expected to take."""
    return sum(
        step.minutes
        for step in steps_of(chapter_plan, chapter)
        if step_state(chapter_plan, step) is not StepState.DONE
    )


def next_step(plan: Plan, chapters: tuple[Chapter, ...]) -> tuple[str, str]:
    """続きから: the first step in progress, else the first not started, else one to look at again, else the first."""
    order = (StepState.IN_PROGRESS, StepState.NOT_STARTED, StepState.REVIEW, StepState.DONE)
    states = [
        (step_state(plan, step), chapter.id, step.id)
        for chapter in chapters
        for step in steps_of(plan, chapter)
    ]
    for wanted in order:
        for state, chapter_id, step_id in states:
            if state is wanted:
                return chapter_id, step_id
    raise LookupError("no steps")
