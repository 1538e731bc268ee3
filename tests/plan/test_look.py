"""Questions one asks of a plan: what waits at a field, what a place is called, where notes may stand."""

import pytest

from dxplanner.core.errors import BadInput
from dxplanner.plan.costs import CostLine, Costs
from dxplanner.plan.edit import Change, SetDraft, SetMark, SetValue, applied
from dxplanner.plan.look import (
    check_notes,
    differ_in_words_only,
    draft_at,
    has_mark,
    label_of,
    marks_at,
    row_title,
)
from dxplanner.plan.municipality import ItStaff, Municipality, OfficeSection
from dxplanner.plan.organisation import Deputy, Organisation, OrgNode
from dxplanner.plan.people import People, Person
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import Draft, Mark, MarkKind, OpenQuestion

UNKNOWN, GUESSED = MarkKind.UNKNOWN, MarkKind.RECONSTRUCTED
NOTED = Plan(
    drafts=(
        Draft(id="d1", path="municipality.population", raw="8千くらい"),
        Draft(id="d2", path=None, raw="x"),
    ),
    marks=(
        Mark(id="m1", path="policy.title", kind=UNKNOWN),
        Mark(id="m2", path="policy.title", kind=GUESSED),
        Mark(id="m3", path="policy", kind=GUESSED),
    ),
)


def test_drafts_and_marks_by_place() -> None:
    assert draft_at(NOTED, "municipality.population") == "8千くらい"
    assert draft_at(NOTED, "municipality") is None
    assert [mark.id for mark in marks_at(NOTED, "policy.title")] == ["m1", "m2"]
    assert has_mark(NOTED, "policy.title", GUESSED)
    assert not has_mark(NOTED, "policy.title", MarkKind.SET_ASIDE)
    assert not has_mark(NOTED, "policy.vision", UNKNOWN)


TOWN = Plan(
    municipality=Municipality(
        sections=(OfficeSection(id="s1", name="総務課"), OfficeSection(id="s2")),
        it_staff=(ItStaff(id="t1", section="s1"),),
    ),
    organisation=Organisation(
        nodes=(OrgNode(id="n1", title="町長"),), deputies=(Deputy(id="x1", post="n1"),)
    ),
    costs=Costs(
        lines=(CostLine(id="c1", name="求人サイト\n", budgeted=0), CostLine(id="c2", fiscal_year=2026))
    ),
)

LABELS = [
    ("costs", "経費と特別交付税"),
    ("costs.lines", "経費と特別交付税 ＞ 経費の明細"),
    ("costs.lines[c1].budgeted", "経費と特別交付税 ＞ 経費の明細「求人サイト」 ＞ 予算"),
    ("costs.lines[c2].budgeted", "経費と特別交付税 ＞ 経費の明細「2行目」 ＞ 予算"),
    ("municipality.it_staff[t1].title", "団体の基本情報 ＞ 情報・DXの担当職員「総務課」 ＞ 職名"),
    ("organisation.deputies[x1]", "推進体制 ＞ 職務代理の順「町長」"),
    ("municipality.sections[s2]", "団体の基本情報 ＞ 課・局「2行目」"),
    ("municipality.sections[s9].name", "団体の基本情報 ＞ 課・局"),
    ("costs.nothing", "経費と特別交付税"),
    ("costs.lines.name", "経費と特別交付税 ＞ 経費の明細"),
    ("policy.title.more", "全体方針 ＞ 計画の名称"),
]


@pytest.mark.parametrize(("path", "label"), LABELS)
def test_a_place_in_the_officers_words(path: str, label: str) -> None:
    assert label_of(TOWN, path) == label


def test_the_title_of_a_row_is_short() -> None:
    assert row_title(TOWN, CostLine(id="c", name="あ" * 99)) == "あ" * 30
    assert row_title(TOWN, ItStaff(id="t", section="gone")) == ""


def test_rows_in_a_ring_of_links_have_no_title() -> None:
    """A person without a name who stands in for himself, and two who stand in for each other."""
    alone = Person(id="p1", backup="p1")
    pair = (Person(id="p2", backup="p3"), Person(id="p3", backup="p2"))
    people = People(persons=(alone, *pair))
    town = Plan(organisation=Organisation(people=people))
    assert [row_title(town, person) for person in people.persons] == ["", "", ""]


@pytest.mark.parametrize(
    "path", ["policy", "policy.pillars", "costs.lines[c1]", "costs.lines[c1].note", "marks[m1].reason"]
)
def test_notes_may_stand_on_anything_there_is(path: str) -> None:
    check_notes(Plan(costs=TOWN.costs, marks=(Mark(id="m1", path=path),)))
    check_notes(Plan(marks=(Mark(id="m1"),)))


@pytest.mark.parametrize("path", ["nothing", "costs.lines[c9]", "policy.title.x", "", "costs.lines.name"])
def test_notes_on_nothing_are_refused(path: str) -> None:
    for notes in (
        {"marks": (Mark(id="n1", path=path),)},
        {"drafts": (Draft(id="n1", path=path),)},
        {"questions": (OpenQuestion(id="n1", path=path),)},
    ):
        with pytest.raises(BadInput, match="この計画にありません") as caught:
            check_notes(Plan(costs=TOWN.costs, **notes))
        assert caught.value.place == f"{next(iter(notes))}[n1]"


CODES = frozenset({"policy.national_plan"})
DIFFERENT = [
    (SetValue(path="policy.philosophy", value="町"), True),
    (SetDraft(path="policy.vision", raw="あ" * 5000), True),
    (SetValue(path="policy.national_plan", value="x"), False),
    (SetValue(path="costs.lines[c1].note", value="x"), False),
    (SetDraft(path="costs.lines[c1].budgeted", raw="12万くらい"), False),
    (SetValue(path="policy.period_from", value=2026), False),
    (SetMark(path="policy.philosophy", kind=MarkKind.UNKNOWN), False),
]


@pytest.mark.parametrize(("change", "words_only"), DIFFERENT)
def test_whether_only_words_outside_the_tables_changed(change: Change, words_only: bool) -> None:
    after = applied(TOWN, change).plan
    assert differ_in_words_only(TOWN, after, CODES) is words_only
    assert differ_in_words_only(after, TOWN, CODES) is words_only
    assert differ_in_words_only(after, after, CODES)
