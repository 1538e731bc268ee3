"""Who sits in a body: lines of the chart and the words of its 構成員, each post once."""

import dataclasses

import pytest

from dxplanner.documents.builders.answers import Answers, Context
from dxplanner.documents.builders.charters.seats import Seat, members
from dxplanner.plan.municipality import Municipality, OfficeSection, SectionKind
from dxplanner.plan.organisation import (
    BodyKind,
    NodeKind,
    Organisation,
    OrgNode,
    Relation,
    RelationKind,
    SectionLeader,
)
from dxplanner.plan.plan import Plan
from tests.documents.charter_plans import SECTIONS, body, post
from tests.documents.paper import DAY

NODES = (post("mayor", "町長"), post("edu", "教育長", "kyoiku"), post("soumu_head", "総務課長", "soumu"))


def seats(
    words: str, *lines: Relation, count: int | None = None, leaders: tuple[SectionLeader, ...] = ()
) -> list[Seat]:
    node = dataclasses.replace(body("b", "会議", BodyKind.LIAISON, words), count=count)
    plan = Plan(
        municipality=Municipality(sections=SECTIONS),
        organisation=Organisation(nodes=(*NODES, node), relations=lines, leaders=leaders),
    )
    return list(members(Answers(plan, Context(printed_on=DAY)), node))


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        ("町長、教育長及び総務課長", ["町長", "教育長", "総務課長"]),
        ("各課長", ["総務課長", "企画課長", "住民課長"]),
        (
            "各課長及び各事務局長（庁議の構成員と同じ。）",
            ["総務課長", "企画課長", "住民課長", "教育委員会事務局長"],
        ),
        ("各所属長", ["総務課長", "企画課長", "住民課長", "教育委員会事務局長"]),
        ("総務課長、各課長", ["総務課長", "企画課長", "住民課長"]),
        ("弁護士、大学教授、起業家等", ["弁護士、大学教授、起業家等"]),
        ("", []),
    ],
)
def test_words_become_posts(words: str, titles: list[str]) -> None:
    assert [seat.title for seat in seats(words)] == titles


def test_lines_come_first_and_nobody_sits_twice() -> None:
    lines = (
        Relation(id="r1", source="edu", kind=RelationKind.MEMBER_OF, target="b"),
        Relation(id="r2", source="mayor", kind=RelationKind.CHAIRS, target="b"),
    )
    assert [seat.title for seat in seats("総務課長", *lines)] == ["町長", "教育長", "総務課長"]
    assert [seat.title for seat in seats("町長、教育長", *lines)] == ["町長", "教育長"]


def test_organs_by_the_section_or_the_words() -> None:
    found = {
        seat.title: seat.organ
        for seat in seats("教育長、議会事務局長、農業委員会会長、教育委員会事務局長、町長")
    }
    assert found == {
        "教育長": SectionKind.EDUCATION,
        "議会事務局長": SectionKind.COUNCIL,
        "農業委員会会長": SectionKind.AGRICULTURE,
        "教育委員会事務局長": SectionKind.EDUCATION,
        "町長": SectionKind.MAYOR,
    }


def test_a_post_of_the_chart_is_known_as_such() -> None:
    assert seats("総務課長")[0].node == "soumu_head"
    assert seats("住民課長")[0].node == ""


def test_leaders_are_spelt_out_where_the_number_is_right() -> None:
    leaders = tuple(SectionLeader(id=f"l{n}", section=item.id) for n, item in enumerate(SECTIONS))
    words = "総務及び企画の各課のDX推進リーダー"
    found = seats(words, count=2, leaders=leaders)
    assert [seat.title for seat in found] == ["総務課のDX推進リーダー", "企画課のDX推進リーダー"]
    assert [seat.title for seat in seats(words, count=3, leaders=leaders)] == [words]


def test_a_town_without_sections_keeps_the_words() -> None:
    node = OrgNode(id="b", kind=NodeKind.BODY, title="会議", members="各課長")
    plan = Plan(organisation=Organisation(nodes=(node,)))
    assert [seat.title for seat in members(Answers(plan, Context(printed_on=DAY)), node)] == ["各課長"]
    plan = Plan(municipality=Municipality(sections=(OfficeSection(id="s"),)), organisation=plan.organisation)
    assert [seat.title for seat in members(Answers(plan, Context(printed_on=DAY)), node)] == ["各課長"]
