"""The changes a plan knows: whole or refused, links and notes kept true, the given plan never touched."""

import copy
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from dxplanner.core import tree
from dxplanner.core.errors import BadInput
from dxplanner.plan.costs import CostKind, CostLine, Costs
from dxplanner.plan.edit import (
    AddRow,
    Change,
    ClearMark,
    MoveRow,
    RemoveRow,
    ReplaceAll,
    SetDraft,
    SetMark,
    SetValue,
    Several,
    applied,
    new_id,
)
from dxplanner.plan.municipality import Municipality, OfficeSection
from dxplanner.plan.organisation import Deputy, Organisation, OrgNode, Relation, RelationKind, SectionLeader
from dxplanner.plan.plan import Plan
from dxplanner.plan.policy import Indicator, Initiative, Pillar, Policy
from dxplanner.plan.records import Draft, Mark, MarkKind, OpenQuestion
from dxplanner.plan.removal import remove
from dxplanner.plan.roadmap import Milestone, Roadmap, RoadmapRow, Stage
from dxplanner.plan.sound import check_all, row_ids
from tests.plan.soundness import troubles
from tests.support.planfiles import SMALL

UNKNOWN = MarkKind.UNKNOWN


def refused(plan: Plan, change: Change, words: str = "", place: str | None = None) -> BadInput:
    before = copy.deepcopy(plan)
    with pytest.raises(BadInput) as caught:
        applied(plan, change)
    assert plan == before
    assert words in caught.value.message
    assert caught.value.message.endswith("。")
    if place is not None:
        assert caught.value.place == place
    return caught.value


# ---- values


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("policy.title", "計画"), ("policy.title", None), ("municipality.population", 0),
        ("municipality.non_recipient", False), ("municipality.fiscal_index", Decimal("0.27")),
        ("municipality.population_date", date(2026, 4, 1)), ("policy.initiatives[i1].pillar", "p2"),
        ("policy.initiatives[i1].pillar", None), ("costs.lines[c1].kind", CostKind.RECRUITMENT),
        ("roadmap.rows[r1].stages[g2].start_quarter", 4), ("identity", "another"),
    ],
)  # fmt: skip
def test_set_value(path: str, value: Any) -> None:
    edited = applied(SMALL, SetValue(path=path, value=value))
    assert tree.get(edited.plan, path) == value
    assert edited.cleared == ()
    assert [d.path for d in tree.diff(SMALL, edited.plan)] == (
        [path] if tree.get(SMALL, path) != value else []
    )


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        ("municipality.population", True, "整数"), ("municipality.population", 1.0, "整数"),
        ("municipality.population", -1, "0人以上"), ("policy.title", "", "空の文字"), ("policy.title", "a\nb", "改行"),
        ("policy.title", "\ud800", "成り立たない"), ("policy.title", "あ" * 81, "80文字まで"),
        ("costs.lines[c1].kind", "appointment", "から選んで"), ("municipality.fiscal_index", 0.27, "数字"),
        ("policy.initiatives[i1].pillar", "p9", "この計画にありません"), ("policy.initiatives[i1].pillar", "s1", "ありません"),
        ("policy.initiatives[i1].pillar", "柱", "半角"), ("policy.pillars[p1].id", "p7", "まとめて"),
        ("policy", Policy(), "まとめて"), ("policy.pillars", (), "まとめて"), ("policy.pillars[p1]", None, "まとめて"),
        ("policy.pillars[p9].name", "x", "この計画にありません"), ("policy.pillars.name", "x", "ありません"),
        ("policy.nothing", 1, "ありません"), ("policy title", 1, "読み取れません"),
    ],
)  # fmt: skip
def test_values_that_cannot_stand(path: str, value: Any, words: str) -> None:
    refused(SMALL, SetValue(path=path, value=value), words, path)


def test_an_answer_takes_the_draft_and_the_unknown_mark_off() -> None:
    path = "municipality.population"
    plan = applied(SMALL, SetMark(path=path, kind=UNKNOWN)).plan
    plan = applied(plan, SetMark(path=path, kind=MarkKind.NOT_APPLICABLE)).plan
    plan = applied(plan, SetMark(path=path, kind=MarkKind.RECONSTRUCTED)).plan
    plan = applied(plan, SetMark(path="municipality.households", kind=UNKNOWN)).plan
    plan = applied(plan, SetDraft(path=path, raw="8千くらい")).plan
    plan = applied(plan, SetDraft(path="municipality.households", raw="三")).plan
    answered = applied(plan, SetValue(path=path, value=8000)).plan
    assert [draft.path for draft in answered.drafts] == ["municipality.households"]
    assert [(mark.path, mark.kind) for mark in answered.marks] == [
        (path, MarkKind.RECONSTRUCTED),
        ("municipality.households", UNKNOWN),
    ]


def test_taking_an_answer_back_takes_the_draft_but_no_mark() -> None:
    path = "municipality.population"
    plan = applied(SMALL, SetDraft(path=path, raw="8千くらい")).plan
    plan = applied(plan, SetMark(path=path, kind=UNKNOWN)).plan
    back = applied(plan, SetValue(path=path, value=None)).plan
    assert back.drafts == ()
    assert len(back.marks) == 1


# ---- drafts


def test_a_draft_leaves_the_field_unanswered_and_replaces_the_one_before() -> None:
    path = "municipality.population"
    once = applied(SMALL, SetDraft(path=path, raw="8千")).plan
    assert once.municipality.population is None
    twice = applied(once, SetDraft(path=path, raw="8千くらい")).plan
    assert [(draft.path, draft.raw) for draft in twice.drafts] == [(path, "8千くらい")]
    assert not troubles(twice)


@pytest.mark.parametrize(
    ("path", "raw"),
    [
        ("municipality.population", ""), ("municipality.population", "\x00"), ("municipality.population", "あ" * 20_001),
        ("policy", "x"), ("policy.pillars", "x"), ("policy.pillars[p1].id", "x"), ("policy.pillars[p9].name", "x"),
        ("nothing", "x"),
    ],
)  # fmt: skip
def test_drafts_that_cannot_stand(path: str, raw: str) -> None:
    refused(SMALL, SetDraft(path=path, raw=raw))


# ---- rows


def test_rows_are_added_where_wished() -> None:
    for position, order in ((None, "c1 x"), (0, "x c1"), (1, "c1 x"), (99, "c1 x"), (-5, "x c1")):
        plan = applied(SMALL, AddRow(table="costs.lines", row=CostLine(id="x"), position=position)).plan
        assert " ".join(line.id for line in plan.costs.lines) == order
    nested = applied(SMALL, AddRow(table="roadmap.rows[r2].stages", row=Stage(id="g9"), position=0)).plan
    assert [stage.id for stage in nested.roadmap.rows[1].stages] == ["g9", "g3"]


@pytest.mark.parametrize(
    ("table", "row", "words"),
    [
        ("costs.lines", CostLine(id="c1"), "すでにあります"),
        ("roadmap.rows[r2].stages", Stage(id="g1"), "すでにあります"),
        ("roadmap.rows", RoadmapRow(id="r9", stages=(Stage(id="g1"),)), "すでにあります"),
        ("roadmap.rows", RoadmapRow(id="r9", stages=(Stage(id="n1"), Stage(id="n1"))), "すでにあります"),
        ("roadmap.rows", RoadmapRow(id="r9", stages=(Stage(id="n1", start_quarter=5),)), "4以下"),
        ("costs.lines", CostLine(id="い"), "半角"),
        ("costs.lines", CostLine(id="x", budgeted=-1), "0円以上"),
        ("costs.lines", Pillar(id="x"), "入れられません"),
        ("costs.lines", None, "入れられません"),
        ("costs.lines[c1]", CostLine(id="x"), "入れられません"),
        ("costs", Costs(), "入れられません"),
        ("costs.option_a", CostLine(id="x"), "入れられません"),
        ("policy.initiatives", Initiative(id="x", pillar="p9"), "この計画にありません"),
        ("policy.initiatives", Initiative(id="x", pillar="s1"), "この計画にありません"),
        ("roadmap.rows[r9].stages", Stage(id="x"), "ありません"),
        ("marks", Mark(id="x", path="policy.nothing"), "この計画にありません"),
        ("questions", OpenQuestion(id="x", path="policy.pillars[p9]"), "この計画にありません"),
        ("nothing", CostLine(id="x"), "ありません"),
    ],
)  # fmt: skip
def test_rows_that_cannot_stand(table: str, row: Any, words: str) -> None:
    refused(SMALL, AddRow(table=table, row=row), words)


def test_rows_move() -> None:
    plan = applied(SMALL, MoveRow(path="policy.pillars[p2]", position=0)).plan
    assert [pillar.id for pillar in plan.policy.pillars] == ["p2", "p1"]
    assert applied(SMALL, MoveRow(path="policy.pillars[p2]", position=-3)).plan == plan
    assert applied(SMALL, MoveRow(path="policy.pillars[p1]", position=9)).plan == plan
    assert applied(SMALL, MoveRow(path="policy.pillars[p1]", position=0)).plan is SMALL


NOT_ROWS = [
    "policy",
    "policy.pillars",
    "policy.pillars[p1].name",
    "policy.title",
    "policy.pillars[p9]",
    "",
    "identity",
]


@pytest.mark.parametrize("path", NOT_ROWS)
def test_what_is_no_row_is_neither_moved_nor_removed(path: str) -> None:
    refused(SMALL, MoveRow(path=path, position=0))
    refused(SMALL, RemoveRow(path=path))


LINKED = Plan(
    municipality=Municipality(sections=(OfficeSection(id="s1", name="総務課"), OfficeSection(id="s2"))),
    policy=Policy(
        pillars=(Pillar(id="p1"), Pillar(id="p2")),
        initiatives=(
            Initiative(id="i1", pillar="p1", owner="s1"),
            Initiative(id="i2", pillar="p2", owner="s1"),
        ),
        indicators=(Indicator(id="k1", pillar="p1", initiative="i1", measured_by="s1"),),
    ),
    roadmap=Roadmap(
        rows=(RoadmapRow(id="r1", initiative="i1", stages=(Stage(id="g1"),)), RoadmapRow(id="r2")),
        milestones=(Milestone(id="m1", row="r1"), Milestone(id="m2", row="r2"), Milestone(id="m3")),
    ),
    organisation=Organisation(
        nodes=(OrgNode(id="n1", title="町長"), OrgNode(id="n2"), OrgNode(id="n3", section="s1")),
        headquarters="n2",
        head="n1",
        cio="n1",
        deputies=(Deputy(id="d1", post="n1"), Deputy(id="d2", post="n2")),
        relations=(
            Relation(id="e1", source="n1", target="n2", kind=RelationKind.CHAIRS),
            Relation(id="e2", source="n3", target="n1"),
            Relation(id="e3", source="n1", target="n1"),
            Relation(id="e4", source="n3", target="n2"),
        ),
        leaders=(SectionLeader(id="l1", section="s1"),),
        secretariat="s1",
    ),
    questions=(
        OpenQuestion(id="q1", question="任期は", path="roadmap.rows[r1].cost"),
        OpenQuestion(id="q2", path="policy"),
    ),
    marks=(
        Mark(id="k1", path="roadmap.rows[r1]", kind=UNKNOWN),
        Mark(id="k2", path="roadmap.rows[r1].stages[g1].kind", kind=UNKNOWN),
        Mark(id="k3", path="roadmap.rows[r2].title", kind=UNKNOWN),
        Mark(id="k4", path="roadmap.milestones[m1].title", kind=UNKNOWN),
        Mark(id="k5", path="marks[k2].reason", kind=UNKNOWN),
    ),
    drafts=(
        Draft(id="w1", path="roadmap.rows[r1].cost", raw="たくさん"),
        Draft(id="w2", path="roadmap.rows[r2].cost", raw="すこし"),
    ),
)


def test_the_linked_plan_is_sound() -> None:
    assert troubles(LINKED) == []
    check_all(LINKED)


def test_removing_a_row_takes_what_hangs_on_it_and_says_so() -> None:
    edited = remove(LINKED, "roadmap.rows[r1]")
    assert set(edited.cleared) == {"roadmap.milestones[m1]", "questions[q1].path"}
    assert [item.id for item in edited.plan.roadmap.milestones] == ["m2", "m3"]
    assert [mark.id for mark in edited.plan.marks] == ["k3"]
    assert [draft.id for draft in edited.plan.drafts] == ["w2"]
    assert [(q.id, q.path) for q in edited.plan.questions] == [("q1", None), ("q2", "policy")]
    assert troubles(edited.plan) == []
    assert edited.plan.policy is LINKED.policy


def test_removing_a_post_clears_links_and_cascades() -> None:
    edited = applied(LINKED, RemoveRow(path="organisation.nodes[n1]"))
    organisation = edited.plan.organisation
    assert (organisation.head, organisation.cio, organisation.headquarters) == (None, None, "n2")
    assert [line.id for line in organisation.relations] == ["e4"]
    assert [deputy.id for deputy in organisation.deputies] == ["d2"]
    assert set(edited.cleared) == {
        "organisation.head", "organisation.cio", "organisation.deputies[d1]",
        "organisation.relations[e1]", "organisation.relations[e2]", "organisation.relations[e3]",
    }  # fmt: skip
    assert len(edited.cleared) == 6
    assert troubles(edited.plan) == []


def test_removing_a_section_clears_links_in_every_chapter() -> None:
    edited = applied(LINKED, RemoveRow(path="municipality.sections[s1]"))
    assert set(edited.cleared) == {
        "policy.initiatives[i1].owner", "policy.initiatives[i2].owner", "policy.indicators[k1].measured_by",
        "organisation.nodes[n3].section", "organisation.leaders[l1].section", "organisation.secretariat",
    }  # fmt: skip
    assert troubles(edited.plan) == []


def test_removing_a_mark_takes_the_mark_on_it() -> None:
    plan = applied(LINKED, RemoveRow(path="marks[k2]")).plan
    assert [mark.id for mark in plan.marks] == ["k1", "k3", "k4"]
    answered = applied(LINKED, SetValue(path="roadmap.rows[r1].stages[g1].kind", value=None)).plan
    assert troubles(answered) == []
    cleared = applied(LINKED, ClearMark(path="roadmap.rows[r1].stages[g1].kind", kind=UNKNOWN)).plan
    assert [mark.id for mark in cleared.marks] == ["k1", "k3", "k4"]


# ---- marks


def test_a_mark_replaces_the_one_of_its_kind_and_finding() -> None:
    path = "policy.title"
    plan = applied(SMALL, SetMark(path=path, kind=UNKNOWN, reason="一")).plan
    plan = applied(plan, SetMark(path=path, kind=UNKNOWN, reason="二", by="主査", on=date(2026, 4, 1))).plan
    plan = applied(plan, SetMark(path=path, kind=MarkKind.SET_ASIDE, finding="A1", reason="三")).plan
    plan = applied(plan, SetMark(path=path, kind=MarkKind.SET_ASIDE, finding="A2", reason="四")).plan
    assert [(m.kind, m.finding, m.reason) for m in plan.marks] == [
        (UNKNOWN, None, "二"), (MarkKind.SET_ASIDE, "A1", "三"), (MarkKind.SET_ASIDE, "A2", "四"),
    ]  # fmt: skip
    assert (plan.marks[0].by, plan.marks[0].on) == ("主査", date(2026, 4, 1))
    plan = applied(plan, ClearMark(path=path, kind=MarkKind.SET_ASIDE, finding="A1")).plan
    assert [m.finding for m in plan.marks] == [None, "A2"]
    assert applied(plan, ClearMark(path="policy.vision", kind=UNKNOWN)).plan is plan
    assert SMALL.policy.title == plan.policy.title


def test_marks_that_cannot_stand() -> None:
    refused(SMALL, SetMark(path="policy.nothing", kind=UNKNOWN), "この計画にありません")
    refused(SMALL, SetMark(path="policy.title", kind=UNKNOWN, reason="あ" * 1001), "1,000文字まで")


@pytest.mark.parametrize("table", ["marks", "drafts", "questions"])
def test_a_note_is_not_put_on_nothing(table: str) -> None:
    note = getattr(LINKED, table)[0]
    path = f"{table}[{note.id}].path"
    refused(LINKED, SetValue(path=path, value="policy.nothing"), "この計画にありません", path)
    assert tree.get(applied(LINKED, SetValue(path=path, value="policy.title")).plan, path) == "policy.title"


# ---- ids


def test_new_ids() -> None:
    assert new_id(SMALL, "costs.lines", "c") == "c2"
    assert new_id(SMALL, "costs.lines", "x") == "x1"
    assert new_id(SMALL, "roadmap.rows[r2].stages", "g") == "g4"
    odd = Plan(
        costs=Costs(lines=(CostLine(id="c9"), CostLine(id="c"), CostLine(id="cx"), CostLine(id="c-5")))
    )
    assert new_id(odd, "costs.lines", "c") == "c10"
    gap = Plan(costs=Costs(lines=(CostLine(id="c007"), CostLine(id="c2"))))
    assert new_id(gap, "costs.lines", "c") == "c8"
    assert row_ids(SMALL, "policy.pillars") == {"p1", "p2"}


# ---- several, and another plan


def test_several_changes_are_one_step() -> None:
    change = Several(
        changes=(
            AddRow(table="policy.pillars", row=Pillar(id="p3")),
            SetValue(path="policy.initiatives[i1].pillar", value="p3"),
            RemoveRow(path="policy.pillars[p1]"),
            Several(changes=(SetValue(path="policy.pillars[p3].name", value="新"),)),
            RemoveRow(path="municipality.sections[s2]"),
        )
    )
    edited = applied(SMALL, change)
    assert [pillar.id for pillar in edited.plan.policy.pillars] == ["p2", "p3"]
    assert edited.plan.policy.initiatives[0].pillar == "p3"
    assert edited.cleared == ("policy.initiatives[i1].owner",)
    assert applied(SMALL, Several(changes=())).plan is SMALL


def test_several_changes_all_or_none() -> None:
    first = SetValue(path="policy.title", value="新")
    refused(SMALL, Several(changes=(first, SetValue(path="policy.title", value=""))), "空の文字")
    refused(SMALL, Several(changes=(first, Several(changes=(RemoveRow(path="policy.pillars[p9]"),)))))


def test_another_plan_keeps_this_files_identity() -> None:
    other = Plan(identity="other", policy=Policy(title="別"), marks=LINKED.marks[:0])
    assert applied(SMALL, ReplaceAll(plan=other)).plan == Plan(identity="p-1", policy=Policy(title="別"))


@pytest.mark.parametrize(
    "plan",
    [
        Plan(costs=Costs(lines=(CostLine(id="c1"), CostLine(id="c1")))),
        Plan(roadmap=Roadmap(rows=(RoadmapRow(id="a", stages=(Stage(id="g"),)), RoadmapRow(id="b", stages=(Stage(id="g"),))))),
        Plan(policy=Policy(title="")),
        Plan(municipality=Municipality(population=-1)),
        Plan(organisation=Organisation(cio="n1")),
        Plan(marks=(Mark(id="m1", path="policy.nothing"),)),
        Plan(drafts=(Draft(id="m1", path="costs.lines[c1].name", raw="x"),)),
        Plan(questions=(OpenQuestion(id="m1", path="x y"),)),
    ],
)  # fmt: skip
def test_a_plan_no_edit_could_make_is_refused(plan: Plan) -> None:
    assert troubles(plan)
    with pytest.raises(BadInput):
        check_all(plan)
    refused(SMALL, ReplaceAll(plan=plan))
