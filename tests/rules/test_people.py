"""人役 and skills: sums that follow what was entered, and changes that add to it and never take away."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplanner.plan.edit import applied
from dxplanner.plan.municipality import ItStaff, Municipality
from dxplanner.plan.organisation import NodeKind, Organisation, OrgNode, Origin
from dxplanner.plan.people import (
    Assignment,
    Filling,
    NeededSkill,
    People,
    Person,
    SkillLevel,
    SkillMark,
    Standing,
)
from dxplanner.plan.plan import Plan
from dxplanner.rules.people import (
    loads,
    people_at,
    proposed_people,
    reaches,
    skill_stands,
    time_at,
    total_inside,
)
from dxplanner.rules.skills import NOTE, level_change, training_change
from dxplanner.services.samples import sample_plan

BASIC, ALONE, TEACHES = SkillLevel
CHIEF = Person(id="p1", title="情報係長", standing=Standing.REGULAR)
OUTSIDER = Person(id="p2", title="CIO補佐官", standing=Standing.SPECIAL_PART_TIME, capacity=Decimal("0.2"))
OFFICE = OrgNode(id="n1", kind=NodeKind.SECTION, title="情報係")


def entry(number: int, person: str, share: str | None, node: str | None = "n1") -> Assignment:
    amount = Decimal(share) if share is not None else None
    return Assignment(id=f"a{number}", person=person, node=node, share=amount)


def plan_of(people: People, **town: object) -> Plan:
    return Plan(
        municipality=Municipality(**town),  # type: ignore[arg-type]
        organisation=Organisation(nodes=(OFFICE,), people=people),
    )


PLAN = plan_of(
    People(
        persons=(CHIEF, OUTSIDER),
        assignments=(
            entry(1, "p1", "0.6"),
            entry(2, "p1", "0.5", None),
            entry(3, "p2", "0.1"),
            entry(4, "p2", None),
        ),
    )
)


def test_time_adds_up() -> None:
    chief, outsider = loads(PLAN)
    assert (chief.inside, chief.outside, chief.total) == (Decimal("0.6"), Decimal("0.5"), Decimal("1.1"))
    assert (chief.over, chief.open) == (Decimal("0.1"), False)
    assert (outsider.capacity, outsider.over, outsider.open) == (Decimal("0.2"), Decimal(0), True)
    assert total_inside(PLAN) == Decimal("0.7")
    assert time_at(PLAN) == {"n1": Decimal("0.7")}
    assert people_at(PLAN, "n1") == (CHIEF, OUTSIDER)
    assert people_at(PLAN, None) == ()


SHARES = st.decimals(min_value=0, max_value=1, places=2)


@given(st.lists(st.tuples(SHARES, st.booleans()), max_size=12))
def test_whatever_is_entered_inside_and_outside_make_the_whole(
    given_shares: list[tuple[Decimal, bool]],
) -> None:
    entries = tuple(
        Assignment(id=f"a{n}", person="p1", node="n1" if inside else None, share=share)
        for n, (share, inside) in enumerate(given_shares)
    )
    (load,) = loads(plan_of(People(persons=(CHIEF,), assignments=entries)))
    assert load.total == sum((share for share, _inside in given_shares), Decimal(0))
    assert load.inside + load.outside == load.total
    assert load.over == max(load.total - 1, Decimal(0))


@pytest.mark.parametrize(
    ("level", "wanted", "enough"),
    [
        (None, BASIC, False),
        (BASIC, BASIC, True),
        (BASIC, None, False),
        (ALONE, None, True),
        (ALONE, TEACHES, False),
        (TEACHES, ALONE, True),
    ],
)
def test_a_level_is_enough_or_not(level: SkillLevel | None, wanted: SkillLevel | None, enough: bool) -> None:
    assert reaches(level, wanted) is enough


def skilled(*levels: SkillMark, **fields: object) -> Plan:
    skill = NeededSkill(id="s1", name="発注", **fields)  # type: ignore[arg-type]
    return plan_of(People(persons=(CHIEF, OUTSIDER), skills=(skill,), levels=levels))


def mark(number: int, person: str, level: SkillLevel) -> SkillMark:
    return SkillMark(id=f"v{number}", person=person, skill="s1", level=level)


def test_what_is_missing_and_what_leaves_with_the_outsider() -> None:
    (stand,) = skill_stands(skilled(mark(1, "p1", BASIC), mark(2, "p2", ALONE), people=2))
    assert (stand.able, stand.learning, stand.missing) == ((OUTSIDER,), (CHIEF,), 1)
    assert stand.only_outside
    (stand,) = skill_stands(skilled(mark(1, "p1", ALONE)))
    assert (stand.needed, stand.missing, stand.only_outside) == (1, 0, False)
    (stand,) = skill_stands(skilled())
    assert (stand.missing, stand.only_outside) == (1, False)


def test_a_cell_is_set_changed_and_emptied() -> None:
    plan = skilled()
    for level in (BASIC, TEACHES):
        change = level_change(plan, "p1", "s1", level)
        assert change is not None
        plan = applied(plan, change).plan
        assert [row.level for row in plan.organisation.people.levels] == [level]
        assert level_change(plan, "p1", "s1", level) is None
    change = level_change(plan, "p1", "s1", None)
    assert change is not None
    assert applied(plan, change).plan.organisation.people.levels == ()


def test_two_rows_for_one_cell_become_one() -> None:
    plan = skilled(mark(1, "p1", BASIC), mark(2, "p1", ALONE))
    change = level_change(plan, "p1", "s1", TEACHES)
    assert change is not None
    (row,) = applied(plan, change).plan.organisation.people.levels
    assert (row.id, row.level) == ("v1", TEACHES)


def test_training_becomes_a_cost_line_once() -> None:
    plan = skilled(filling=Filling.TRAINING, filled_in=2027)
    change = training_change(plan)
    assert change is not None
    plan = applied(plan, change).plan
    (line,) = plan.costs.lines
    assert (line.name, line.fiscal_year, line.budgeted, line.note) == ("職員研修（発注）", 2027, None, NOTE)
    assert training_change(plan) is None


@pytest.mark.parametrize(
    "fields",
    [
        {"filling": Filling.TRAINING},
        {"filling": Filling.SHARED, "filled_in": 2027},
        {},
    ],
)
def test_no_training_without_year_or_for_other_ways(fields: dict[str, object]) -> None:
    assert training_change(skilled(**fields)) is None


POSTS = Plan(
    municipality=Municipality(
        head_title="町長",
        it_staff=(
            ItStaff(id="i1", title="情報係長", share=Decimal("0.6"), concurrent_duties="広報"),
            ItStaff(id="i2"),
        ),
    ),
    organisation=Organisation(
        nodes=(
            OFFICE,
            OrgNode(id="n2", kind=NodeKind.POST, title="町長", origin=Origin.INTERNAL),
            OrgNode(id="n3", kind=NodeKind.POST, title="政策顧問", origin=Origin.EXTERNAL),
            OrgNode(id="n4", kind=NodeKind.POST),
        ),
        dx_office="n1",
    ),
)


def test_posts_and_staff_are_taken_over_once() -> None:
    change = proposed_people(POSTS)
    assert change is not None
    plan = applied(POSTS, change).plan
    people = plan.organisation.people
    assert [(person.title, person.standing) for person in people.persons] == [
        ("町長", Standing.SPECIAL),
        ("政策顧問", None),
        ("情報係長", Standing.REGULAR),
    ]
    assert [(row.person, row.node, row.work, row.share) for row in people.assignments] == [
        ("p1", "n2", None, None),
        ("p2", "n3", None, None),
        ("p3", "n1", None, Decimal("0.6")),
        ("p3", None, "広報", None),
    ]
    assert proposed_people(plan) is None


def test_what_was_typed_stays_when_the_rest_is_taken_over() -> None:
    typed = People(persons=(Person(id="p7", title="町長", handover="引継書による。"),))
    plan = replace(POSTS, organisation=replace(POSTS.organisation, people=typed))
    change = proposed_people(plan)
    assert change is not None
    after = applied(plan, change).plan.organisation.people.persons
    assert after[0] == typed.persons[0]
    assert [person.id for person in after] == ["p7", "p8", "p9"]


def test_staff_without_an_office_work_outside_the_chart() -> None:
    plan = replace(POSTS, organisation=replace(POSTS.organisation, dx_office=None))
    change = proposed_people(plan)
    assert change is not None
    rows = applied(plan, change).plan.organisation.people.assignments
    assert (rows[2].node, rows[2].work) == (None, "情報・DXの仕事")


def test_the_sample_town_has_one_fte_for_its_desk() -> None:
    """係長 0.6 ＋ 主任 0.4 = 1.0人役 (office-practice)."""
    plan = sample_plan("mihon")
    assert time_at(plan)["joho"] == Decimal("1.0")
    assert not any(load.over or load.open for load in loads(plan))


def test_an_office_that_is_gone_and_staff_without_other_duties() -> None:
    """A link that leads nowhere makes no entry; who does nothing else has one entry only."""
    town = replace(POSTS.municipality, it_staff=(ItStaff(id="s1", title="情報係長"),))
    plan = replace(POSTS, municipality=town, organisation=replace(POSTS.organisation, dx_office="gone"))
    change = proposed_people(plan)
    assert change is not None
    people = applied(plan, change).plan.organisation.people
    keeper = next(person for person in people.persons if person.title == "情報係長")
    assert [row for row in people.assignments if row.person == keeper.id] == []
