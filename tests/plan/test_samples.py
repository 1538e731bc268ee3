"""The two sample plans: strictly readable, in normal form, and true to the figures they were made from."""

import itertools
import tomllib
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from dxplanner.core import tree
from dxplanner.core.reflect import Kind
from dxplanner.plan.costs import CostKind, CostLine, CostOption
from dxplanner.plan.exchange import read_exchange, write_exchange
from dxplanner.plan.municipality import SectionKind
from dxplanner.plan.organisation import RelationKind
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import MarkKind, VersionState
from dxplanner.plan.recruitment import AppointmentForm, BidRestriction
from dxplanner.rules.lines import effective_lines

RESOURCES = Path(__file__).parents[2] / "resources"
FOLDER = RESOURCES / "samples"
IDS = ("mihon", "bandai")


@cache
def sample(name: str) -> Plan:
    return read_exchange((FOLDER / f"{name}.json").read_bytes()).plan


@pytest.fixture
def mihon() -> Plan:
    return sample("mihon")


@pytest.fixture
def bandai() -> Plan:
    return sample("bandai")


def amount(line: CostLine) -> int:
    return line.settled or line.expected or line.budgeted or 0


def lines(plan: Plan, year: int, option: CostOption | None) -> list[CostLine]:
    return [line for line in effective_lines(plan) if (line.fiscal_year, line.option) == (year, option)]


def texts(plan: Plan) -> Iterator[tuple[str, str]]:
    for path, shape, value in tree.leaves(plan):
        if shape.kind in (Kind.TEXT, Kind.LONG_TEXT) and value is not None:
            yield path, value


@pytest.mark.parametrize("name", IDS)
def test_the_file_is_what_we_would_write(name: str) -> None:
    assert (FOLDER / f"{name}.json").read_bytes().decode() == write_exchange(sample(name))


@pytest.mark.parametrize("name", IDS)
def test_it_is_a_draft_without_an_identity_of_its_own(name: str) -> None:
    plan = sample(name)
    assert plan.identity is None
    assert plan.paperwork.state is VersionState.DRAFT
    assert not plan.drafts


def test_the_list_names_every_file_and_its_sources() -> None:
    content = tomllib.loads((FOLDER / "samples.toml").read_text(encoding="utf-8"))
    listed = {item["id"]: item for item in content["samples"]}
    assert {item["file"] for item in listed.values()} == {path.name for path in FOLDER.glob("*.json")}
    assert {name: item["fictional"] for name, item in listed.items()} == {"mihon": True, "bandai": False}
    used = {source for item in listed.values() for source in item["sources"]}
    assert used == set(content["sources"])


@pytest.mark.parametrize("name", IDS)
def test_code_name_and_reading_are_those_of_the_fact_tables(name: str) -> None:
    town = sample(name).municipality
    tables = ("municipalities.csv", "sample_municipality.csv")
    rows = [row for table in tables for row in (RESOURCES / "facts" / table).read_text("utf-8").splitlines()]
    found = [row for row in rows if row.startswith(f"{town.code},")]
    assert len(found) == 1
    assert {town.prefecture, town.name, town.kana, str(town.municipality_class)} <= set(found[0].split(","))


# 見本町: a complete plan


def test_mihon_staff_add_up(mihon: Plan) -> None:
    town = mihon.municipality
    staff = {section.id: section.staff or 0 for section in town.sections}
    mayor = [section.staff or 0 for section in town.sections if section.kind is SectionKind.MAYOR]
    assert mayor == [18, 10, 8, 17, 21, 9, 6, 3]
    assert (sum(mayor), sum(staff.values()), town.staff_actual, town.staff_quota) == (92, 117, 117, 132)
    assert sum((person.share or Decimal(0) for person in town.it_staff), Decimal(0)) == Decimal("1.0")


def test_mihon_is_the_town_of_the_reference(mihon: Plan) -> None:
    town = mihon.municipality
    assert (town.population, town.households, town.ageing_rate) == (8012, 3420, Decimal("43.1"))
    assert (town.population_forecast, town.population_forecast_year, town.area) == (
        5900,
        2040,
        Decimal("142.6"),
    )
    assert (town.general_account, town.fiscal_index, town.non_recipient) == (
        6_240_000_000,
        Decimal("0.27"),
        False,
    )
    assert (town.general_plan_from, town.general_plan_to) == (2022, 2031)
    assert (mihon.policy.period_from, mihon.policy.period_to) == (2026, 2029)


YEARS = [
    (2025, None, 1_100_000, 990_000),
    (2027, CostOption.A, 1_350_000 + 234_000 + 880_000 + 220_000, 1_350_000 + 880_000),
    (2028, CostOption.A, 1_800_000 + 312_000, 1_800_000),
    (2029, CostOption.A, 1_800_000 + 312_000, 1_800_000),
    (2026, CostOption.B, 450_000, 450_000),
    (2027, CostOption.B, 900_000, 900_000),
    (2028, CostOption.B, 900_000, 900_000),
    (2029, CostOption.B, 900_000, 900_000),
]


@pytest.mark.parametrize(("year", "option", "total", "careful"), YEARS)
def test_mihon_costs_by_year_and_option(
    mihon: Plan, year: int, option: CostOption | None, total: int, careful: int
) -> None:
    """`careful` leaves out what is not eligible and what nobody has confirmed (旅費, 謝金, 費用弁償)."""
    found = lines(mihon, year, option)
    kept = [line for line in found if line.kind is not CostKind.NOT_ELIGIBLE and not line.open_item]
    assert sum(map(amount, found)) == total
    assert sum(map(amount, kept)) == careful


def test_mihon_has_no_other_cost_line(mihon: Plan) -> None:
    known = {(year, option) for year, option, *_ in YEARS}
    found = [line for line in effective_lines(mihon) if line.kind is not CostKind.RUNNING]
    assert {(line.fiscal_year, line.option) for line in found} == known
    assert len(found) == 15


def test_mihon_has_the_running_costs_beside_the_people(mihon: Plan) -> None:
    running = [line for line in mihon.costs.lines if line.kind is CostKind.RUNNING]
    assert {line.fiscal_year for line in running} == {2026, 2027}
    assert all(line.option is None and line.measure is None for line in running)


def test_mihon_settled_figures_stand_only_in_the_year_that_is_over(mihon: Plan) -> None:
    for line in effective_lines(mihon):
        assert (line.settled is not None) == (line.fiscal_year == 2025)
        assert line.budgeted is not None
        assert line.earmarked is None


def test_mihon_reason_for_option_b_quotes_the_sums_of_the_lines(mihon: Plan) -> None:
    assert mihon.costs.chosen_option is CostOption.B
    for option in CostOption:
        total = sum(amount(line) for line in effective_lines(mihon) if line.option is option)
        assert f"{total // 1000:,}千円" in (mihon.costs.choice_reason or "")


def test_mihon_every_initiative_is_on_the_roadmap_within_the_period(mihon: Plan) -> None:
    planned = {row.initiative for row in mihon.roadmap.rows}
    assert len(mihon.policy.initiatives) == 9
    assert {item.id for item in mihon.policy.initiatives} <= planned
    for row in mihon.roadmap.rows:
        spans = [
            ((item.start_year or 0, item.start_quarter or 0), (item.end_year or 0, item.end_quarter or 0))
            for item in row.stages
        ]
        flat = [point for span in spans for point in span]
        assert flat
        assert all(first <= last for first, last in spans)
        assert all(before[1] < after[0] for before, after in itertools.pairwise(spans))
        assert flat[0] >= (2026, 1)
        assert flat[-1] <= (2029, 4)


def test_mihon_an_initiative_and_its_roadmap_rows_name_the_same_cost(mihon: Plan) -> None:
    for item in mihon.policy.initiatives:
        total = sum(row.cost or 0 for row in mihon.roadmap.rows if row.initiative == item.id)
        assert (item.funding or "").startswith(f"概算{total // 1000:,}千円")
    shared = next(row for row in mihon.roadmap.rows if "案Ｂ" in (row.title or ""))
    assert shared.cost == sum(amount(line) for line in effective_lines(mihon) if line.option is CostOption.B)


def test_mihon_has_three_pillars_with_three_initiatives_each(mihon: Plan) -> None:
    initiatives = mihon.policy.initiatives
    assert [sum(item.pillar == pillar.id for item in initiatives) for pillar in mihon.policy.pillars] == [
        3,
        3,
        3,
    ]
    for item in initiatives:
        length = sum(len(text or "") for text in (item.summary, item.current_state, item.development))
        assert 200 <= length <= 450, item.title


def test_mihon_priority_items_are_those_of_its_national_plan(mihon: Plan) -> None:
    facts = tomllib.loads((RESOURCES / "facts" / "national_plans.toml").read_text(encoding="utf-8"))
    edition = next(item for item in facts["editions"] if item["id"] == mihon.policy.national_plan)
    wanted = {item["id"] for item in edition["priority_items"]}
    assert {item.priority_item for item in mihon.policy.initiatives} - {None} == wanted


def test_mihon_indicators(mihon: Plan) -> None:
    found = {(item.baseline, item.target, item.unit) for item in mihon.policy.indicators}
    expected = {("12", "45", "件"), ("35", "20", "分"), ("38", "90", "％"), ("0", "-15", "％")}
    assert found == {(Decimal(base), Decimal(target), unit) for base, target, unit in expected}
    assert all(
        item.baseline_date and item.target_year == 2029 and item.measured_by
        for item in mihon.policy.indicators
    )


def test_mihon_roles(mihon: Plan) -> None:
    organisation = mihon.organisation
    title = {node.id: node.title for node in organisation.nodes}
    assert title[organisation.head or ""] == "町長"
    assert title[organisation.cio or ""] == title[organisation.ciso or ""] == "副町長"
    assert [title[deputy.post or ""] for deputy in organisation.deputies] == ["教育長", "総務課長"]
    sections = {section.id for section in mihon.municipality.sections}
    assert {leader.section for leader in organisation.leaders} == sections
    assert sum(leader.count or 0 for leader in organisation.leaders) == 12
    linked = {end for relation in organisation.relations for end in (relation.source, relation.target)}
    assert linked == {node.id for node in organisation.nodes}


def test_mihon_notice_is_lawful_for_its_form(mihon: Plan) -> None:
    notice = mihon.recruitment
    assert notice.appointment_form is AppointmentForm.SPECIAL_PART_TIME
    for duty in notice.duties:
        assert "助言" in (duty.description or "")
        assert not any(
            word in (duty.description or "") for word in ("決裁", "執行", "発注", "管理", "仕様書")
        )
    assert len(notice.required) <= 3 <= len(notice.preferred)
    assert not any(
        "期末" in text or "勤勉" in text for path, text in texts(mihon) if path.startswith("recruitment.")
    )
    assert "退いた後" in (notice.secrecy or "")
    assert "地方公務員法" not in (notice.secrecy or "")
    terms = notice.bid_restriction
    assert terms.kind is BidRestriction.CONDUCT
    assert all((terms.period, terms.companies, terms.procurements, terms.exceptions))


def test_mihon_notice_agrees_with_option_a(mihon: Plan) -> None:
    notice = mihon.recruitment
    pay = next(line for line in lines(mihon, 2027, CostOption.A) if line.kind is CostKind.APPOINTMENT)
    assert notice.pay_amount is not None
    assert notice.days is not None
    assert notice.pay_amount * int(notice.days) == pay.budgeted == 1_350_000
    assert notice.apply_from is not None
    assert notice.apply_to is not None
    assert (notice.apply_to - notice.apply_from).days == 27  # four weeks, both days counted
    days = [notice.apply_to, *(step.on for step in notice.selection), notice.result_on, notice.start_on]
    assert all(day is not None for day in days)
    assert days == sorted(days, key=str)
    assert {step.on.month for step in notice.selection if step.on} == {6}
    assert notice.start_on == notice.term_from


def test_mihon_asks_three_questions_and_has_no_mark(mihon: Plan) -> None:
    assert len(mihon.questions) == 3
    assert all(item.question and item.asked_to and item.path and not item.answer for item in mihon.questions)
    assert {mark.kind for mark in mihon.marks} <= {MarkKind.SET_ASIDE}


LEFT_OPEN = {
    "circulation.decision.disclosure_reason",  # the paper is open
    "circulation.decision.number",  # given once it is decided
    "costs.advanced_body",  # asked where a cost is put to 地域力創造アドバイザー
    "policy.partners",  # the plan is made by the town alone
    "policy.general_plan_vision",  # asked for one style of vision only
    "costs.sharing.equal_share",  # asked for two of the models only
    "costs.sharing.fixed_amount",
    "organisation.cdo",  # the CIO leads; no second officer
    "paperwork.carried_into",  # not begun from last year's
    "paperwork.decided_on",
    "recruitment.fairness.consent",  # asked where companies are stopped, or for some years
    "recruitment.fairness.years_after",
    "policy.statistics.newer_as_of",  # given with a file of newer figures only
    "policy.statistics.newer_source",
}
OPTIONAL_TABLES = (
    "municipality.sections",
    "organisation.nodes",
    "organisation.relations",
    "alternatives.options",
    "costs.lines",
    "costs.works",
)
ROW_OPTIONS = (
    "organisation.people.persons",
    "organisation.people.assignments",
    "organisation.people.skills",
    "briefing.answers",
    "charters.meetings",
    "circulation.opinions",
    "policy.evaluations",
    "policy.initiatives",
    "recruitment.after",
    "recruitment.needs.tasks",
    "recruitment.register",
    "policy.trainings",
    "policy.divide_measures",
    "policy.history",
    "policy.outside_reasons",
    "roadmap.rows",
    "recruitment.duties",
    "questions",
    "marks",
    "costs.records",
)


def test_mihon_leaves_no_question_of_the_five_chapters_open(mihon: Plan) -> None:
    """Columns that mean something in only some rows (a link, a note, a kind of body) may be empty there."""
    skipped = (*OPTIONAL_TABLES, *ROW_OPTIONS, "identity")
    empty = {
        path
        for path, _shape, value in tree.leaves(mihon)
        if value is None
        and not any(path == name or path.startswith((f"{name}[", f"{name}.")) for name in skipped)
    }
    assert empty == LEFT_OPEN


TO_APPLICANTS = (
    "purpose",
    "expected_results",
    "renewal",
    "duties_change",
    "disqualification",
    "hours",
    "place",
    "pay_note",
    "travel",
    "insurance",
    "secrecy",
    "privacy",
    "documents",
    "applicant_privacy",
    "smoking",
    "support",
    "notes",
    "papers.message",
    "papers.inspection",
    "papers.holidays",
    "papers.questions[u1].answer",
    "fairness.more_pledges",
    "selecting.inquiry",
)
POLITE = {
    "policy.greeting",
    "organisation.outreach.letter_purpose",
    "circulation.comment_ways",
    "circulation.comment_results",
    "circulation.decision.request",
    *(f"recruitment.{name}" for name in TO_APPLICANTS),
}
"""People from outside are spoken to in です・ます; everything else is である."""


def test_mihon_chapters_of_prose_do_not_number_themselves(mihon: Plan) -> None:
    """「１　…」 would read like the heading numbers of the printed plan."""
    policy = mihon.policy
    for text in (policy.people, policy.security, policy.digital_divide, policy.review_rule):
        assert not any(line[:1].isdigit() for line in (text or "").splitlines())


def test_mihon_prose_is_plain(mihon: Plan) -> None:
    for path, text in texts(mihon):
        assert not any(word in text for word in ("誰一人取り残", "人に優しいデジタル", "〇〇", "○○")), path
        polite = any(end in text for end in ("です。", "ます。", "ました。", "ません。", "ください。"))
        assert polite == (path in POLITE or path.startswith("recruitment.selection[")), path


# 磐梯町: restored from a drawing whose lines are lost


def test_bandai_every_line_is_marked_as_reconstructed(bandai: Plan) -> None:
    marked = {mark.path for mark in bandai.marks if mark.kind is MarkKind.RECONSTRUCTED}
    assert len(bandai.organisation.relations) > 0
    for relation in bandai.organisation.relations:
        assert f"organisation.relations[{relation.id}]" in marked


def test_bandai_outside_or_inside_is_stated_or_marked(bandai: Plan) -> None:
    """The drawing says プロパー of three posts; for all others the colour is lost."""
    marks = {mark.path: mark.kind for mark in bandai.marks}
    stated = {"デジタル変革室長", "デジタル変革係長", "デジタル活用推進員"}
    for node in bandai.organisation.nodes:
        inferred = MarkKind.RECONSTRUCTED if node.origin else MarkKind.UNKNOWN
        expected = None if node.title in stated else inferred
        assert marks.get(f"organisation.nodes[{node.id}].origin") is expected, node.title


def test_bandai_marks_say_why_and_from_where(bandai: Plan) -> None:
    assert all(mark.reason and mark.source for mark in bandai.marks)
    unknown = [mark.path for mark in bandai.marks if mark.kind is MarkKind.UNKNOWN]
    assert unknown
    assert not any(tree.get(bandai, path) for path in unknown if path)


def test_bandai_has_the_posts_and_bodies_of_the_drawing(bandai: Plan) -> None:
    assert len(bandai.organisation.nodes) == 12
    assert sum(node.count or 0 for node in bandai.organisation.nodes) == 10  # two 審議会 of five
    kinds = {relation.kind for relation in bandai.organisation.relations}
    assert kinds == {RelationKind.REPORTS_TO, RelationKind.ASSISTS, RelationKind.ADVISES}
    used = {end for relation in bandai.organisation.relations for end in (relation.source, relation.target)}
    assert used == {node.id for node in bandai.organisation.nodes}


def test_bandai_invents_nothing(bandai: Plan) -> None:
    assert (bandai.municipality.code, bandai.municipality.population) == ("074071", 3579)
    assert not bandai.costs.lines
    assert not bandai.roadmap.rows
    assert not bandai.policy.indicators
    assert not bandai.municipality.sections
    assert all(item.funding is None and item.owner is None for item in bandai.policy.initiatives)
    answered = [path for path, _shape, value in tree.leaves(bandai) if value is not None]
    assert not any(path.startswith(("recruitment.", "costs.", "roadmap.")) for path in answered)
