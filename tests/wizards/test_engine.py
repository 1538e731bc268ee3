"""Where the officer stands: asked, answered, missing, and what comes next."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from dxplanner.plan.costs import CostKind, CostLine, Costs
from dxplanner.plan.edit import SetDraft, SetMark, applied
from dxplanner.plan.exchange import read_exchange
from dxplanner.plan.municipality import Municipality
from dxplanner.plan.organisation import NodeKind, Organisation, OrgNode
from dxplanner.plan.plan import Plan
from dxplanner.plan.policy import Pillar, Policy
from dxplanner.plan.records import Draft, Mark, MarkKind
from dxplanner.plan.recruitment import AppointmentForm, Recruitment
from dxplanner.wizards.engine import (
    StepState,
    chapter_state,
    column_shape,
    has_draft,
    is_answered,
    label_of_item,
    minutes_left,
    missing,
    next_step,
    questions,
    rows_of,
    set_off,
    step_state,
    steps_of,
    unfinished_rows,
    visible,
)
from dxplanner.wizards.registry import CHAPTERS
from dxplanner.wizards.spec import (
    Answered,
    AnyOf,
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
from tests.support.strategies import plans

NEW, BUSY, REVIEW, DONE = StepState.NOT_STARTED, StepState.IN_PROGRESS, StepState.REVIEW, StepState.DONE
UNKNOWN, NONE = MarkKind.UNKNOWN, MarkKind.NOT_APPLICABLE

TITLE = Field(path="policy.title", required_by=("policy",))
VISION = Field(path="policy.vision", label="めざす姿（仮）")
VICE = Field(
    path="municipality.vice_head_title",
    required_by=("organisation",),
    visible_when=Equals(path="municipality.has_vice_head", value=True),
)
PILLARS = TableField(
    path="policy.pillars",
    columns=(RowColumn(name="name", required=True), RowColumn(name="description")),
    prefix="p",
    row_word="柱",
    minimum=2,
    required_by=("policy", "roadmap"),
)
POSTS = TableField(
    path="organisation.nodes",
    columns=(RowColumn(name="title", required=True),),
    where=("kind", "post"),
    prefix="n",
    row_word="役職",
)
FIRST = Step(
    id="first", title="一", items=(TITLE, VISION, Summary(view="chart", label="図"), VICE), minutes=3
)
SECOND = Step(id="second", title="二", items=(PILLARS,), minutes=4)
THIRD = Step(id="third", title="三", items=(POSTS,), minutes=5)
CHAPTER = Chapter(id="one", number=1, title="章", intro="", steps=(FIRST, SECOND, THIRD))


def plan(**policy: Any) -> Plan:
    return Plan(policy=Policy(**policy))


def marked(base: Plan, path: str, kind: MarkKind) -> Plan:
    return applied(base, SetMark(path=path, kind=kind)).plan


# ---- asked or not

HAS = Equals(path="municipality.has_vice_head", value=True)
TOWN = Plan(
    municipality=Municipality(has_vice_head=False, population=0),
    policy=Policy(pillars=(Pillar(id="p1"),)),
    costs=Costs(lines=(CostLine(id="c1", kind=CostKind.RECRUITMENT),)),
)
CONDITIONS: list[tuple[Condition | None, bool]] = [
    (None, True), (HAS, False), (Not(condition=HAS), True),
    (Equals(path="municipality.has_vice_head", value=False), True),
    (Equals(path="costs.lines[c1].kind", value="recruitment"), True),
    (Answered(path="municipality.population"), True), (Answered(path="municipality.households"), False),
    (Answered(path="municipality.has_vice_head"), True),
    (Answered(path="policy.pillars"), True), (Answered(path="policy.issues"), False),
    (AnyOf(conditions=(HAS, Answered(path="policy.pillars"))), True), (AnyOf(conditions=(HAS,)), False),
    (AnyOf(conditions=()), False), (Not(condition=AnyOf(conditions=(HAS, HAS))), True),
]  # fmt: skip


@pytest.mark.parametrize(("condition", "asked"), CONDITIONS)
def test_visible(condition: Condition | None, asked: bool) -> None:
    assert visible(TOWN, condition) is asked


def test_hidden_questions_are_not_asked_and_summaries_are_none() -> None:
    assert list(questions(Plan(), FIRST)) == [TITLE, VISION]
    asked = list(questions(Plan(municipality=Municipality(has_vice_head=True)), FIRST))
    assert asked == [TITLE, VISION, VICE]


def test_labels() -> None:
    assert label_of_item(TITLE) == "計画の名称"
    assert label_of_item(VISION) == "めざす姿（仮）"
    assert label_of_item(Summary(view="chart", label="図")) == "図"
    assert column_shape(PILLARS, PILLARS.columns[0]).label == "柱の名称"
    with pytest.raises(KeyError):
        column_shape(PILLARS, RowColumn(name="colour"))


# ---- answered or not


def test_zero_and_no_are_answers() -> None:
    assert is_answered(TOWN, Field(path="municipality.population"))
    assert is_answered(TOWN, Field(path="municipality.has_vice_head"))
    assert not is_answered(TOWN, TITLE)


def test_a_table_is_answered_by_enough_of_its_own_rows() -> None:
    assert not is_answered(plan(pillars=(Pillar(id="a"),)), PILLARS)
    assert is_answered(plan(pillars=(Pillar(id="a"), Pillar(id="b"))), PILLARS)
    nodes = (OrgNode(id="n1", kind=NodeKind.BODY), OrgNode(id="n2", kind=NodeKind.POST), OrgNode(id="n3"))
    town = Plan(organisation=Organisation(nodes=nodes[:1]))
    assert not is_answered(town, POSTS)
    town = Plan(organisation=Organisation(nodes=nodes))
    assert rows_of(town, POSTS) == nodes[1:2]
    assert unfinished_rows(town, POSTS) == ("organisation.nodes[n2].title",)


def test_drafts_count_where_they_stand() -> None:
    nodes = (OrgNode(id="n1", kind=NodeKind.BODY), OrgNode(id="n2", kind=NodeKind.POST))
    town = Plan(organisation=Organisation(nodes=nodes))
    on_body = applied(town, SetDraft(path="organisation.nodes[n1].count", raw="数人")).plan
    assert not has_draft(on_body, POSTS)
    assert step_state(on_body, THIRD) is BUSY
    on_post = applied(town, SetDraft(path="organisation.nodes[n2].count", raw="数人")).plan
    assert has_draft(on_post, POSTS)
    assert step_state(on_post, THIRD) is REVIEW
    assert has_draft(Plan(drafts=(Draft(id="d", path="policy.title", raw="x"),)), TITLE)
    assert not has_draft(Plan(drafts=(Draft(id="d", path=None, raw="x"),)), POSTS)


# ---- states


def _pillars(*names: str | None) -> Plan:
    return plan(pillars=tuple(Pillar(id=f"p{n}", name=name) for n, name in enumerate(names)))


STATES = [
    (FIRST, Plan(), NEW),
    (FIRST, plan(vision="x"), BUSY),
    (FIRST, plan(title="x"), DONE),
    (FIRST, Plan(policy=Policy(title="x"), municipality=Municipality(has_vice_head=True)), BUSY),
    (FIRST, marked(Plan(), "policy.title", UNKNOWN), REVIEW),
    (FIRST, marked(Plan(), "policy.title", NONE), DONE),
    (FIRST, marked(plan(title="x"), "policy.vision", UNKNOWN), REVIEW),
    (FIRST, marked(plan(title="x"), "policy.title", MarkKind.RECONSTRUCTED), DONE),
    (FIRST, applied(plan(title="x"), SetDraft(path="policy.vision", raw="x")).plan, REVIEW),
    (FIRST, marked(Plan(), "municipality.vice_head_title", UNKNOWN), NEW),
    (SECOND, Plan(), NEW),
    (SECOND, _pillars("一"), NEW),
    (SECOND, _pillars("一", "二"), DONE),
    (SECOND, _pillars("一", None), BUSY),
    (
        THIRD,
        Plan(organisation=Organisation(nodes=(OrgNode(id="n1", kind=NodeKind.POST, title="町長"),))),
        DONE,
    ),
]


@pytest.mark.parametrize(("step", "at", "state"), STATES)
def test_step_state(step: Step, at: Plan, state: StepState) -> None:
    assert step_state(at, step) is state


def test_chapter_state() -> None:
    assert chapter_state(Plan(), CHAPTER) is NEW
    assert chapter_state(plan(title="x"), CHAPTER) is BUSY
    assert chapter_state(marked(plan(title="x"), "policy.pillars", UNKNOWN), CHAPTER) is REVIEW
    full = Plan(
        policy=Policy(title="x", pillars=(Pillar(id="a", name="一"), Pillar(id="b", name="二"))),
        organisation=Organisation(nodes=(OrgNode(id="n1", kind=NodeKind.POST, title="町長"),)),
    )
    assert chapter_state(full, CHAPTER) is DONE
    assert (
        minutes_left(Plan(), CHAPTER),
        minutes_left(plan(title="x"), CHAPTER),
        minutes_left(full, CHAPTER),
    ) == (12, 9, 0)


def test_missing_is_what_would_print_as_a_gap() -> None:
    found = missing(Plan(municipality=Municipality(has_vice_head=True)), CHAPTER)
    assert [(item.path, item.step_id) for item in found] == [
        ("policy.title", "first"),
        ("municipality.vice_head_title", "first"),
        ("policy.pillars", "second"),
    ]
    assert (found[0].label, found[0].chapter_id, found[0].documents) == ("計画の名称", "one", ("policy",))
    assert found[2].documents == ("policy", "roadmap")
    assert missing(marked(Plan(), "policy.title", UNKNOWN), CHAPTER)[0].path == "policy.title"
    assert [item.path for item in missing(marked(Plan(), "policy.title", NONE), CHAPTER)] == [
        "policy.pillars"
    ]
    assert set_off(marked(Plan(), "policy.title", NONE), "policy.title")


def test_what_comes_next() -> None:
    chapters = (CHAPTER,)
    assert next_step(Plan(), chapters) == ("one", "first")
    assert next_step(plan(title="x"), chapters) == ("one", "second")
    both = plan(title="x", pillars=(Pillar(id="a"), Pillar(id="b")))
    assert next_step(both, chapters) == ("one", "second")
    busy_later = Plan(organisation=Organisation(nodes=(OrgNode(id="n1", kind=NodeKind.POST),)))
    assert next_step(busy_later, chapters) == ("one", "third")
    review = Plan(
        policy=Policy(title="x", pillars=(Pillar(id="a", name="一"), Pillar(id="b", name="二"))),
        organisation=Organisation(nodes=(OrgNode(id="n1", kind=NodeKind.POST, title="町長"),)),
        marks=(Mark(id="m1", path="policy.pillars", kind=UNKNOWN),),
    )
    assert next_step(review, chapters) == ("one", "second")
    assert next_step(Plan(policy=review.policy, organisation=review.organisation), chapters) == (
        "one",
        "first",
    )
    with pytest.raises(LookupError):
        next_step(Plan(), ())


# ---- the chapters as they are


def test_the_sample_town_is_finished() -> None:
    data = (Path(__file__).parents[2] / "resources" / "samples" / "mihon.json").read_bytes()
    town = read_exchange(data).plan
    for chapter in CHAPTERS:
        assert missing(town, chapter) == ()
        assert chapter_state(town, chapter) is DONE


def test_an_empty_plan_is_not_started_anywhere_and_begins_at_the_beginning() -> None:
    for chapter in CHAPTERS:
        assert chapter_state(Plan(), chapter) is NEW
        assert minutes_left(Plan(), chapter) == sum(step.minutes for step in steps_of(Plan(), chapter))
    assert next_step(Plan(), CHAPTERS) == (CHAPTERS[0].id, CHAPTERS[0].steps[0].id)


def outsourced(form: AppointmentForm | None) -> Plan:
    return replace(Plan(), recruitment=Recruitment(appointment_form=form))


CONTRACT_STEPS = {"contract_method", "proposal", "criteria", "proposal_result", "agreement"}


@pytest.mark.parametrize("form", [None, *AppointmentForm])
def test_pages_about_a_contract_are_for_outsourced_work_only(form: AppointmentForm | None) -> None:
    chapter = next(item for item in CHAPTERS if item.id == "recruitment")
    plan = outsourced(form)
    shown = {step.id for step in steps_of(plan, chapter)}
    wanted = form is AppointmentForm.OUTSOURCING
    assert (shown >= CONTRACT_STEPS) == wanted
    assert bool(shown & CONTRACT_STEPS) == wanted
    assert {step.id for step in chapter.steps} - shown <= CONTRACT_STEPS
    asked = {item.path for step in chapter.steps for item in questions(plan, step)}
    assert any(path.startswith("recruitment.contracting.") for path in asked) == wanted
    assert any(gap.path.startswith("recruitment.contracting.") for gap in missing(plan, chapter)) == wanted


@given(plans())
@settings(max_examples=25)
def test_states_agree_with_what_is_missing(plan: Plan) -> None:
    for chapter in CHAPTERS:
        gaps = missing(plan, chapter)
        states = {step.id: step_state(plan, step) for step in chapter.steps}
        for gap in gaps:
            assert states[gap.step_id] is not DONE
        if chapter_state(plan, chapter) is DONE:
            assert not gaps
            assert minutes_left(plan, chapter) == 0
    chapter_id, step_id = next_step(plan, CHAPTERS)
    assert step_id in {step.id for chapter in CHAPTERS if chapter.id == chapter_id for step in chapter.steps}
