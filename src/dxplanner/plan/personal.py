"""個人情報: the rows declared `personal`, taken out of everything that leaves the plan unless given out on purpose."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from dxplanner.core import tree
from dxplanner.core.reflect import Kind, shape_of
from dxplanner.plan.plan import Plan


def _tables(cls: type, path: str = "") -> Iterator[str]:
    for shape in shape_of(cls).fields:
        here = tree.join(path, shape.name)
        if shape.kind is Kind.CHILD and shape.node is not None:
            yield from _tables(shape.node, here)
        elif shape.kind is Kind.ROWS and shape.personal:
            yield here


@lru_cache(maxsize=1)
def personal_tables() -> tuple[str, ...]:
    """The paths of the tables about people. What is personal stands in tables of its own, never inside rows."""
    return tuple(_tables(Plan))


def is_personal(path: str | None) -> bool:
    """Whether the path leads into a table about people."""
    return path is not None and any(path == name or path.startswith(f"{name}[") for name in personal_tables())


def has_people(plan: Plan) -> bool:
    return any(tree.get(plan, name) for name in personal_tables())


def without_people(plan: Plan) -> Plan:
    """The plan as it may be handed on: no people, no marks or drafts on them; questions no longer say where."""
    places = [
        *(mark.path for mark in plan.marks),
        *(draft.path for draft in plan.drafts),
        *(question.path for question in plan.questions),
    ]
    noted = any(is_personal(path) for path in places)
    if not noted and not has_people(plan):
        return plan
    for name in personal_tables():
        plan = tree.put(plan, name, ())
    return replace(
        plan,
        marks=tuple(mark for mark in plan.marks if not is_personal(mark.path)),
        drafts=tuple(draft for draft in plan.drafts if not is_personal(draft.path)),
        questions=tuple(
            replace(question, path=None) if is_personal(question.path) else question
            for question in plan.questions
        ),
    )


def with_people_of(plan: Plan, source: Plan) -> Plan:
    """This plan with the people another holds now: a version put back neither brings nor takes any."""
    plan = without_people(plan)
    for name in personal_tables():
        plan = tree.put(plan, name, tree.get(source, name))
    return plan
