"""The declared questions: bound to what exists, complete, asked once, and in the words of the house."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pytest

from dxplanner.core import tree
from dxplanner.core.parse import Parsed
from dxplanner.core.reflect import FieldShape, Kind, fault, shape_of
from dxplanner.plan.organisation import NodeKind, OrgNode
from dxplanner.plan.plan import Plan
from dxplanner.services.samples import sample_plan
from dxplanner.wizards.answers import parse_input
from dxplanner.wizards.engine import StepState, chapter_state, steps_of
from dxplanner.wizards.option_lists import SOURCES
from dxplanner.wizards.options import options
from dxplanner.wizards.registry import CHAPTERS, chapter, field_of, step
from dxplanner.wizards.spec import (
    Answered,
    AnyOf,
    AnyRow,
    Chapter,
    Condition,
    Equals,
    Field,
    Not,
    RowColumn,
    Step,
    Summary,
    TableField,
)
from tests.wizards.known import DOCUMENTS, VIEWS

FORBIDDEN_WORDS = ("不正", "無効", "例外", "エラー", "ユーザー")
LATIN_WORDS = {"G", "DX", "CIO", "CISO", "CDO", "ICT", "AI", "RPA", "A", "B", "C", "R", "km"}
TYPED_KINDS = {Kind.DATE, Kind.FISCAL_YEAR, Kind.QUARTER, Kind.INTEGER, Kind.YEN, Kind.DECIMAL}

NOT_ASKED = {
    "identity": "given by the program",
    "organisation.nodes.kind": "given by the table the row is added to",
    "alternatives.options.headquarters_style": "copied with the organisation",
    "alternatives.options.office_style": "copied with the organisation",
    "alternatives.options.aide_source": "copied with the organisation",
    "organisation.nodes.moved_right": "moved on the chart",
    "organisation.nodes.moved_down": "moved on the chart",
    "organisation.nodes.collapsed": "folded on the chart",
    "costs.lines.work": "given by the calculation the line comes from",
    "costs.lines.component": "given by the calculation the line comes from",
    "questions.path": "set by the page the question is raised on",
    "questions.point": "set where the open point is put on the list",
    "costs.overrides.target": "set by the button beside the figure",
    "circulation.opinions.kind": "given by the table the row is added to",
    "paperwork.carried_into": "set when next year's plan is begun",
    "briefing.answers.ours": "set by the button beside our answer",
    "briefing.answers.based_on": "set by the button beside our answer",
    "policy.statistics.newer_as_of": "asked beside the file of newer figures",
    "policy.statistics.newer_source": "asked beside the file of newer figures",
    "charters.edited.article": "set by the button beside our article",
    "charters.edited.based_on": "set by the button beside our article",
}
NOT_ASKED_BRANCHES = (
    "marks.",
    "drafts.",
    "costs.records.",
    "recruitment.register.releases.",
    "policy.statistics.newer.",
    "organisation.people.levels.",
    "alternatives.options.nodes.",
    "alternatives.options.relations.",
    "alternatives.options.roles.",
)
"""Put on by the buttons beside each field, never by a question."""
ROW_HEADINGS = {"costs.lines.fiscal_year", "costs.lines.name", "costs.works.years.fiscal_year"}
"""Shown again on each page about the cost lines, so that one knows which line one is on."""

ITEMS = [
    pytest.param(part, item, id=f"{part.id}-{position}")
    for chapter_ in CHAPTERS
    for part in chapter_.steps
    for position, item in enumerate(part.items)
    if not isinstance(item, Summary)
]
STEPS = [pytest.param(part, id=f"{item.id}-{part.id}") for item in CHAPTERS for part in item.steps]


def tables_of(item: Field | TableField) -> Iterator[tuple[TableField, FieldShape]]:
    """The item's table and the tables nested in it, with their shapes."""
    if not isinstance(item, TableField):
        return
    table: TableField | None = item
    shape = tree.shape_at(Plan, item.path)
    while table is not None:
        yield table, shape
        if table.nested is not None:
            assert shape.node is not None
            inner = shape_of(shape.node).field(table.nested.path)
            assert inner is not None
            shape = inner
        table = table.nested


def columns_of(item: Field | TableField) -> Iterator[tuple[RowColumn, FieldShape]]:
    for table, shape in tables_of(item):
        assert shape.node is not None
        for column in table.columns:
            leaf = shape_of(shape.node).field(column.name)
            assert leaf is not None, f"{table.path} has no {column.name}"
            yield column, leaf


def asked_leaves(item: Field | TableField) -> list[str]:
    """Bare paths of the leaves an item asks for: `roadmap.rows.stages.kind`."""
    if isinstance(item, Field):
        return [item.path]
    paths: list[str] = []
    prefix = ""
    table: TableField | None = item
    while table is not None:
        prefix = f"{prefix}.{table.path}" if prefix else table.path
        paths += [f"{prefix}.{column.name}" for column in table.columns]
        table = table.nested
    return paths


def plan_leaves(cls: type, path: str = "") -> Iterator[str]:
    for shape in shape_of(cls).fields:
        here = tree.join(path, shape.name)
        if shape.kind in (Kind.CHILD, Kind.ROWS):
            assert shape.node is not None
            yield from plan_leaves(shape.node, here)
        elif shape.kind is not Kind.ID:
            yield here


def conditions(condition: Condition | None) -> Iterator[Equals | Answered | AnyRow]:
    if isinstance(condition, AnyOf):
        for part in condition.conditions:
            yield from conditions(part)
    elif isinstance(condition, Not):
        yield from conditions(condition.condition)
    elif condition is not None:
        yield condition


def texts_of(part: Step) -> Iterator[tuple[str, str]]:
    """Every text of a step that an officer can read, with the place it stands."""
    yield from ((f"{part.id}.{name}", getattr(part, name)) for name in ("title", "decide", "weigh", "source"))
    for item in part.items:
        if isinstance(item, Summary):
            yield item.view, item.label
            continue
        label = item.label or tree.shape_at(Plan, item.path).label
        yield from ((f"{item.path}.{name}", text) for name, text in [("label", label), ("why", item.why)])
        yield f"{item.path}.hint", item.hint
        if item.example is not None:
            yield f"{item.path}.example", item.example.text
            yield f"{item.path}.example", item.example.source
        for column, shape in columns_of(item):
            yield f"{item.path}.{column.name}", column.label or shape.label
            yield f"{item.path}.{column.name}", column.hint
        for table, _shape in tables_of(item):
            yield f"{table.path}.row_word", table.row_word
            for suggestion in table.suggestions:
                values = [value for _name, value in suggestion if not value.isascii()]
                yield from ((f"{table.path}.suggestions", value) for value in values)


def test_five_chapters_in_the_order_of_the_book() -> None:
    assert [item.id for item in CHAPTERS] == [
        "municipality",
        "policy",
        "organisation",
        "recruitment",
        "costs",
    ]
    assert [item.number for item in CHAPTERS] == [1, 2, 3, 4, 5]
    assert all(4 <= len(item.steps) <= 28 for item in CHAPTERS)
    assert all(len(steps_of(sample_plan("mihon"), item)) <= 23 for item in CHAPTERS), "pages a town walks"
    for item in CHAPTERS:
        assert len({part.id for part in item.steps}) == len(item.steps)


@pytest.mark.parametrize("part", STEPS)
def test_a_step_is_one_page_with_both_sides_of_the_manual(part: Step) -> None:
    assert 3 <= part.minutes <= 15
    assert part.decide.endswith("。")
    assert part.weigh.endswith("。")
    assert part.source


@pytest.mark.parametrize(("part", "item"), ITEMS)
def test_paths_lead_to_a_shape_of_the_right_sort(part: Step, item: Field | TableField) -> None:
    shape = tree.shape_at(Plan, item.path)
    if isinstance(item, Field):
        assert shape.kind not in (Kind.ID, Kind.CHILD, Kind.ROWS)
        assert item.lines == 0 or shape.kind is Kind.LONG_TEXT
        return
    assert shape.kind is Kind.ROWS
    for table, table_shape in tables_of(item):
        assert table_shape.kind is Kind.ROWS
        assert table.columns
        assert table.prefix.isascii()
        assert table.prefix.isalpha()
        assert table.minimum >= 1, "a table that counts as answered while empty makes a new plan look begun"
    for column, leaf in columns_of(item):
        assert leaf.kind not in (Kind.ID, Kind.CHILD, Kind.ROWS)
        assert 4 <= column.width <= 40
        assert (leaf.choices is None or column.default is None) or column.default in set(leaf.choices)


@pytest.mark.parametrize(("part", "item"), ITEMS)
def test_every_question_says_what_to_type_and_why(part: Step, item: Field | TableField) -> None:
    for table in (item, *(table for table, _shape in tables_of(item))):
        assert table.hint
        assert table.why.endswith("。")
    hints = [item.hint, *(column.hint for column, _shape in columns_of(item))]
    hints += [table.hint for table, _shape in tables_of(item)]
    for hint in hints:
        assert len(hint) <= 60, hint
        assert hint.endswith("。")
        assert hint.count("。") == 1, f"one sentence: {hint}"
    assert item.label or tree.shape_at(Plan, item.path).label
    assert all(column.label or shape.label for column, shape in columns_of(item))
    assert item.example is None or (item.example.text and item.example.source)


@pytest.mark.parametrize(("part", "item"), ITEMS)
def test_examples_fit_their_fields(part: Step, item: Field | TableField) -> None:
    shape = tree.shape_at(Plan, item.path)
    if item.example is not None and shape.kind in (Kind.TEXT, Kind.LONG_TEXT):
        assert fault(shape, item.example.text) == ""


@pytest.mark.parametrize(("part", "item"), ITEMS)
def test_what_a_hint_offers_as_input_can_be_read(part: Step, item: Field | TableField) -> None:
    hinted = [
        (item.hint, tree.shape_at(Plan, item.path)),
        *((c.hint, shape) for c, shape in columns_of(item)),
    ]
    for hint, shape in hinted:
        offered = re.search(r"（例：(.*?)）", hint)
        if offered is None or shape.kind not in TYPED_KINDS:
            continue
        for text in offered[1].split("、"):
            assert isinstance(parse_input(shape, text), Parsed), f"{text} in {hint}"


@pytest.mark.parametrize(("part", "item"), ITEMS)
def test_ids_of_documents_options_and_views_are_known(part: Step, item: Field | TableField) -> None:
    assert set(item.required_by) <= DOCUMENTS
    options = (
        [item.options] if isinstance(item, Field) else [column.options for column, _shape in columns_of(item)]
    )
    assert {option.source for option in options if option is not None} <= set(SOURCES)
    assert {part_.view for part_ in part.items if isinstance(part_, Summary)} <= VIEWS


@pytest.mark.parametrize(("part", "item"), ITEMS)
def test_conditions_ask_for_answers_that_can_be_given(part: Step, item: Field | TableField) -> None:
    for condition in (*conditions(item.visible_when), *conditions(part.visible_when)):
        shape = tree.shape_at(Plan, condition.path)
        place = field_of(condition.path)
        assert place is not None, f"{condition.path} decides what is shown but is never asked"
        assert condition.path != item.path
        if isinstance(condition, AnyRow):
            asked = field_of(f"{condition.path}.{condition.name}")
            assert asked is not None
            assert isinstance(asked.item, TableField)
            (source,) = {
                c.options.source for c in asked.item.columns if c.name == condition.name and c.options
            }
            assert set(condition.values) <= {option.value for option in options(source, Plan())}
        elif isinstance(condition, Equals) and shape.choices is not None:
            assert condition.value in set(shape.choices)
        elif isinstance(condition, Equals):
            assert fault(shape, condition.value) == ""


@pytest.mark.parametrize(("part", "item"), ITEMS)
def test_suggestions_make_rows_that_can_stand(part: Step, item: Field | TableField) -> None:
    for table, shape in tables_of(item):
        assert shape.node is not None
        row_shape = shape_of(shape.node)
        given = () if table.where is None else (table.where,)
        for suggestion in table.suggestions:
            assert len(dict(suggestion)) == len(suggestion)
            for name, value in (*suggestion, *given):
                leaf = row_shape.field(name)
                assert leaf is not None, name
                if leaf.choices is None:
                    kept = int(value) if leaf.kind is Kind.INTEGER else value
                    assert fault(leaf, kept) == "", f"{table.path}: {value}"
                else:
                    assert value in set(leaf.choices)


@pytest.mark.parametrize(("part", "item"), ITEMS)
def test_suggestions_hold_choices_that_the_lists_offer(part: Step, item: Field | TableField) -> None:
    for table, _shape in tables_of(item):
        listed = {
            column.name: column.options.source for column in table.columns if column.options is not None
        }
        for suggestion in table.suggestions:
            for name, value in suggestion:
                if name in listed:
                    assert value in {option.value for option in options(listed[name], Plan())}


def test_nothing_is_asked_twice() -> None:
    counted: Counter[tuple[str, object]] = Counter()
    for chapter_ in CHAPTERS:
        for part in chapter_.steps:
            for item in part.items:
                if not isinstance(item, Summary):
                    where = item.where if isinstance(item, TableField) else None
                    counted.update((path, where) for path in asked_leaves(item) if path not in ROW_HEADINGS)
    assert [key for key, times in counted.items() if times > 1] == []


def test_every_leaf_of_the_plan_is_asked_somewhere() -> None:
    asked = {
        path
        for chapter_ in CHAPTERS
        for part in chapter_.steps
        for item in part.items
        if not isinstance(item, Summary)
        for path in asked_leaves(item)
    }
    leaves = {leaf for leaf in plan_leaves(Plan) if not leaf.startswith(NOT_ASKED_BRANCHES)}
    assert leaves - asked == set(NOT_ASKED)
    assert asked - leaves == set()


def test_every_kind_of_node_has_its_table() -> None:
    shown = {
        item.where[1]
        for part in chapter("organisation").steps
        for item in part.items
        if isinstance(item, TableField) and item.where is not None
    }
    assert shown == {str(kind) for kind in NodeKind}


def test_every_document_needs_something() -> None:
    needed = {
        document
        for chapter_ in CHAPTERS
        for part in chapter_.steps
        for item in part.items
        if not isinstance(item, Summary)
        for document in item.required_by
    }
    assert needed == DOCUMENTS


def test_every_hand_written_view_stands_somewhere() -> None:
    views = [
        item.view for c in CHAPTERS for part in c.steps for item in part.items if isinstance(item, Summary)
    ]
    assert set(views) == VIEWS


def test_an_empty_plan_is_not_started_in_any_chapter() -> None:
    assert {chapter_state(Plan(), item) for item in CHAPTERS} == {StepState.NOT_STARTED}


@pytest.mark.parametrize("part", STEPS)
def test_words_are_those_of_the_house(part: Step) -> None:
    for place, text in texts_of(part):
        assert not [word for word in FORBIDDEN_WORDS if word in text], f"{place}: {text}"
        foreign = set(re.findall(r"[A-Za-z]+", text)) - LATIN_WORDS
        assert not foreign, f"{place}: {foreign}"


def test_lookups() -> None:
    assert chapter("costs").number == 5
    assert step("policy", "vision").title == "めざす姿"
    with pytest.raises(KeyError):
        step("policy", "nowhere")
    place = field_of("costs.lines[c3].settled")
    assert place is not None
    assert (place.chapter.id, place.step.id) == ("costs", "results")
    assert place.column is not None
    assert place.column.name == "settled"
    stage = field_of("roadmap.rows[r1].stages[g2].end_year")
    assert stage is not None
    assert (stage.step.id, stage.item.path) == ("roadmap", "roadmap.rows")
    assert stage.column is not None
    assert stage.column.name == "end_year"
    row = field_of("policy.issues[k1]")
    assert row is not None
    assert row.column is None
    assert field_of("identity") is None
    assert field_of("marks[m1].reason") is None


@pytest.mark.parametrize("kind", list(NodeKind))
def test_a_node_is_found_in_the_table_that_shows_it(kind: NodeKind) -> None:
    plan = Plan()
    plan = replace(plan, organisation=replace(plan.organisation, nodes=(OrgNode(id="n7", kind=kind),)))
    place = field_of("organisation.nodes[n7].title", plan)
    assert place is not None
    assert isinstance(place.item, TableField)
    assert place.item.where == ("kind", str(kind))


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.id)
def test_papers_and_parts_are_there(chapter: Chapter) -> None:
    assert {paper for step in chapter.steps for paper in step.papers} <= DOCUMENTS
    order = [step.id for step in chapter.steps]
    places = [order.index(part.first) for part in chapter.parts]
    assert places == sorted(set(places))
    assert all(part.title for part in chapter.parts)
