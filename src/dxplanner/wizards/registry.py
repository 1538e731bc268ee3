"""The chapters in order, and where a plan path is asked. Adding a chapter is one module and one line here."""

import re
from functools import cache

from dxplanner.core import tree
from dxplanner.core.dataclass import dataclass
from dxplanner.core.errors import BadInput
from dxplanner.plan.plan import Plan
from dxplanner.wizards.chapters import costs, municipality, organisation, policy, recruitment
from dxplanner.wizards.spec import Chapter, Field, RowColumn, Step, Summary, TableField

CHAPTERS: tuple[Chapter, ...] = (
    municipality.CHAPTER,
    policy.CHAPTER,
    organisation.CHAPTER,
    recruitment.CHAPTER,
    costs.CHAPTER,
)

_ROW = re.compile(r"\[[^\]]*\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a path is asked. `column` is None for a plain field and for a table or row as a whole."""

    chapter: Chapter
    step: Step
    item: Field | TableField
    column: RowColumn | None = None


def chapter(chapter_id: str) -> Chapter:
    """Raises KeyError when there is no such chapter."""
    return _CHAPTER_BY_ID[chapter_id]


def step(chapter_id: str, step_id: str) -> Step:
    """Raises KeyError when there is no such step."""
    return _STEP_BY_ID[chapter_id, step_id]


def field_of(path: str, plan: Plan | None = None) -> Place | None:
    """The question that asks for a path, with or without row ids; None when no chapter asks for it.

    `organisation.nodes[n1].title` stands in one of several tables: with the plan given, the one that
    shows row n1.
    A leaf without a column of its own leads to the table its row is in.
    """
    bare = _ROW.sub("", path)
    while bare and bare not in _PLACES:
        bare = bare.rpartition(".")[0]
    places = _PLACES.get(bare, ())
    return next(
        (place for place in places if plan is None or _shows(place, path, plan)), next(iter(places), None)
    )


@cache
def chosen_paths() -> frozenset[str]:
    """Texts that are chosen from a list of facts, not written: other choices may depend on them."""
    items = (item for c in CHAPTERS for s in c.steps for item in s.items)
    return frozenset(item.path for item in items if isinstance(item, Field) and item.options is not None)


def _shows(place: Place, path: str, plan: Plan) -> bool:
    """Whether the table of this place shows the row the path is in."""
    if not isinstance(place.item, TableField) or place.item.where is None or "[" not in path:
        return True
    name, value = place.item.where
    row = path[: path.index("]") + 1]
    try:
        return bool(getattr(tree.get(plan, row), name) == value)
    except BadInput:
        return False


def _places(chapters: tuple[Chapter, ...]) -> dict[str, tuple[Place, ...]]:
    found: dict[str, tuple[Place, ...]] = {}
    for chapter_ in chapters:
        for step_ in chapter_.steps:
            for item in step_.items:
                if isinstance(item, Summary):
                    continue
                for path, column in _asked(item, item.path):
                    place = Place(chapter=chapter_, step=step_, item=item, column=column)
                    found[path] = (*found.get(path, ()), place)
    return found


def _asked(item: Field | TableField, path: str) -> list[tuple[str, RowColumn | None]]:
    """The paths an item asks for, without row ids."""
    asked: list[tuple[str, RowColumn | None]] = [(path, None)]
    if isinstance(item, TableField):
        asked += [(tree.join(path, column.name), column) for column in item.columns]
        if item.nested is not None:
            asked += _asked(item.nested, tree.join(path, item.nested.path))
    return asked


_CHAPTER_BY_ID = {item.id: item for item in CHAPTERS}
_STEP_BY_ID = {(item.id, part.id): part for item in CHAPTERS for part in item.steps}
_PLACES = _places(CHAPTERS)
