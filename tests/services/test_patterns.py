"""Patterns of other towns: whole, sound, nearest to this town, taken in one step and never over typed words."""

from datetime import date
from decimal import Decimal

import pytest

from dxplanner.core.sources import Confidence
from dxplanner.documents.builders.answers import Answers, Context
from dxplanner.documents.builders.chart import build_chart
from dxplanner.facts.organisation_patterns import organisation_patterns
from dxplanner.plan.edit import applied
from dxplanner.plan.municipality import ItStaff, Municipality
from dxplanner.plan.organisation import AideSource, BodyKind
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import MarkKind
from dxplanner.services import alternatives, patterns
from dxplanner.services.chart_faults import doubts, faults
from dxplanner.services.samples import sample_plan
from tests.services.test_chart_edits import plan_of

ALL = tuple(organisation_patterns())
SIX = {"head_leads", "vice_leads", "executive_meeting", "three_sections", "smallest", "sharing", "bandai"}


def town(population: int | None, *shares: str, vice: bool | None = None, name: str = "見本村") -> Plan:
    staff = tuple(ItStaff(id=f"s{at}", share=Decimal(share)) for at, share in enumerate(shares))
    return Plan(
        municipality=Municipality(
            name=name, population=population, it_staff=staff, has_vice_head=vice, head_title="村長"
        )
    )


def taken(plan: Plan, pattern: str, *, in_place: bool = False) -> Plan:
    change = patterns.take(plan, pattern, in_place=in_place)
    assert change is not None
    return applied(plan, change).plan


def test_the_patterns_asked_for_are_there_with_source_and_what_they_suit() -> None:
    assert set(ALL) >= SIX
    for pattern in organisation_patterns().values():
        assert pattern.suits
        assert pattern.feature
        assert pattern.source.title
        assert pattern.source.checked_on
        assert pattern.population is not None or pattern.id == "sharing"
        known = {node.key for node in pattern.nodes}
        assert {end for line in pattern.lines for end in (line.source, line.target)} <= known
        assert set(pattern.roles.values()) | set(pattern.deputies) <= known


def test_bandai_is_reconstructed_and_says_so() -> None:
    pattern = organisation_patterns()["bandai"]
    assert all(line.reconstructed for line in pattern.lines)
    assert pattern.source.confidence is Confidence.INFERRED
    after = taken(Plan(), "bandai")
    marked = {mark.path for mark in after.marks if mark.kind is MarkKind.RECONSTRUCTED}
    assert marked == {f"organisation.relations[{line.id}]" for line in after.organisation.relations}


@pytest.mark.parametrize("pattern", ALL)
def test_each_makes_a_sound_chart_in_the_words_of_the_town(pattern: str) -> None:
    after = taken(town(2_000), pattern)
    assert faults(after) == {}
    assert doubts(after) == {}
    chart = build_chart(Answers(after, Context(printed_on=date(2026, 11, 27))))
    assert chart is not None
    text = " ".join(node.title for node in chart.nodes)
    assert "{" not in text
    assert "町長" not in text, "this one has a 村長"
    assert "村長" in text


@pytest.mark.parametrize("pattern", ALL)
def test_a_town_without_a_vice_head_gets_none(pattern: str) -> None:
    after = taken(town(2_000, vice=False), pattern)
    texts = [f"{node.title}{node.members or ''}" for node in after.organisation.nodes]
    assert not any("副村長" in text for text in texts)
    assert faults(after) == {}


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        (town(3_000, "0.4"), "smallest"),
        (town(3_700, "2.0"), "bandai"),
        (town(7_500, "1.0"), "vice_leads"),
        (town(7_500, "1.0", vice=False), "three_layers"),
        (town(9_000, "2.5"), "three_sections"),
        (town(14_600, "0.5"), "executive_meeting"),
        (town(14_400, "1.0"), "head_leads"),
    ],
)
def test_the_nearest_in_size_that_the_staff_can_carry(plan: Plan, expected: str) -> None:
    near = patterns.nearest(plan)
    assert near is not None
    assert near.pattern.id == expected
    assert f"{plan.municipality.population:,}人" in near.because


def test_without_a_population_nothing_is_suggested() -> None:
    assert patterns.nearest(town(None)) is None


def test_added_to_what_is_there_it_changes_no_typed_word() -> None:
    before = sample_plan("mihon")
    after = taken(before, "three_sections")
    nodes = {node.id: node for node in after.organisation.nodes}
    assert all(nodes[node.id] == node for node in before.organisation.nodes)
    assert after.organisation.relations[: len(before.organisation.relations)] == before.organisation.relations
    assert after.organisation.aide_source is AideSource.SHARED
    assert after.organisation.head == before.organisation.head
    assert [node.title for node in after.organisation.nodes].count("町長") == 1, (
        "the same post, not a second one"
    )


def test_in_its_place_keeps_what_stood_there_as_an_option() -> None:
    before = plan_of()
    after = taken(before, "head_leads", in_place=True)
    assert len(after.organisation.nodes) == 6
    (option,) = after.alternatives.options
    assert option.title == alternatives.BEFORE
    assert [node.title for node in option.nodes] == [node.title for node in before.organisation.nodes]
    kinds = {node.body_kind for node in after.organisation.nodes}
    assert {BodyKind.HEADQUARTERS, BodyKind.STEERING, BodyKind.WORKING_GROUP} <= kinds


def test_taken_twice_it_adds_nothing() -> None:
    after = taken(Plan(), "executive_meeting")
    again = patterns.take(after, "executive_meeting", in_place=False)
    assert again is None
