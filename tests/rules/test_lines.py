"""The lines as they count: calculated, typed over, kept in step; and nobody reads the stored ones past them."""

import ast
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dxplanner.plan.budget import Supplement
from dxplanner.plan.costs import CostKind, CostLine, CostOption, Costs, EvidenceItem, MeasurePart
from dxplanner.plan.edit import AddRow, RemoveRow, ReplaceAll, SetValue, applied
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import Mark, MarkKind
from dxplanner.plan.work import CostComponent, Work, WorkKind
from dxplanner.rules import keeping
from dxplanner.rules.keeping import out_of_step, step_change, wanted_lines
from dxplanner.rules.lines import (
    calculated_lines,
    effective_lines,
    effective_row,
    supplement_sums,
    supplemented,
)
from dxplanner.rules.pay.kinds import COMPANY_MEASURE
from dxplanner.services.session import Session
from tests.checks.cases import changed, sample
from tests.checks.cases_works import UNTOUCHED

SOURCE = Path(__file__).parents[2] / "src" / "dxplanner"
AIDE = Work(
    id="w1",
    name="CIO補佐官",
    kind=WorkKind.SPECIAL_PART_TIME,
    first_year=2027,
    last_year=2028,
    unit_price=30_000,
    quantity=45,
)


def by_id(plan: Plan) -> dict[str, CostLine]:
    return {line.id: line for line in effective_lines(plan)}


def reads_stored_lines(path: Path) -> bool:
    """Whether `….costs.lines` or `costs.lines` is written anywhere as code (texts are paths, not readers)."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute) and node.attr == "lines":
            owner = node.value
            name = owner.attr if isinstance(owner, ast.Attribute) else getattr(owner, "id", "")
            if name == "costs":
                return True
    return False


def test_nobody_reads_the_stored_lines_past_the_seam() -> None:
    """Whoever takes `costs.lines` off a plan gets lines without their calculated amounts."""
    found = {path.relative_to(SOURCE).as_posix() for path in SOURCE.rglob("*.py") if reads_stored_lines(path)}
    assert found == {"rules/lines.py", "rules/keeping.py"}


def test_the_sample_towns_option_a() -> None:
    """office-practice §6: 日額30,000円×45日、費用弁償13,000円×18回 and so on, from works."""
    lines = by_id(sample())
    assert [lines[i].budgeted for i in ("a1", "a2", "a3", "a4")] == [1_350_000, 234_000, 880_000, 220_000]
    assert [lines[i].budgeted for i in ("a5", "a6", "a7", "a8")] == [1_800_000, 312_000, 1_800_000, 312_000]
    assert lines["a1"].basis == "30,000円×45日＝1,350,000円"
    assert not out_of_step(sample())


def test_an_amount_typed_over_stays_and_says_so() -> None:
    plan = changed({"costs.lines[a1].budgeted": 1_400_000})
    line = by_id(plan)["a1"]
    assert line.budgeted == 1_400_000
    assert line.basis == "30,000円×45日＝1,350,000円（予算は入力した額）"
    assert [item.line.id for item in calculated_lines(plan) if item.overridden] == ["a1"]
    same = changed({"costs.lines[a1].budgeted": 1_350_000, "costs.lines[a1].basis": "見積書による"})
    assert by_id(same)["a1"].basis == "見積書による"
    assert not any(item.overridden for item in calculated_lines(same))


def test_what_cannot_be_calculated_has_no_amount() -> None:
    plan = changed({"costs.works[w1].unit_price": None})
    assert (by_id(plan)["a1"].budgeted, by_id(plan)["a1"].basis) == (None, None)
    typed = changed({"costs.works[w1].unit_price": None, "costs.lines[a1].budgeted": 5})
    assert (by_id(typed)["a1"].budgeted, by_id(typed)["a1"].basis) == (5, None)


@pytest.mark.parametrize(
    "edits",
    [
        {"costs.lines[a1].fiscal_year": 2040},
        {"costs.lines[a1].fiscal_year": None},
        {"costs.lines[a1].component": CostComponent.TERM_END},
        {"costs.lines[a1].component": None},
        {"costs.lines[a1].work": None},
    ],
)
def test_a_line_without_its_calculation_keeps_what_it_says(edits: dict[str, Any]) -> None:
    plan = changed(edits)
    line = by_id(plan)["a1"]
    assert line == next(line for line in plan.costs.lines if line.id == "a1")


def test_one_row_as_it_counts() -> None:
    plan = sample()
    stored = {line.id: line for line in plan.costs.lines}
    assert effective_row(plan, stored["a1"]).budgeted == 1_350_000
    assert effective_row(plan, stored["b1"]) is stored["b1"]
    assert effective_row(plan, plan.costs.works[0]) is plan.costs.works[0]
    stranger = replace(stored["a1"], id="elsewhere")
    assert effective_row(plan, stranger) is stranger


def test_a_new_work_brings_its_lines_and_undo_takes_both() -> None:
    session = Session(Plan())
    session.apply(AddRow(table="costs.works", row=AIDE), "計算を追加")
    lines = session.plan.costs.lines
    assert [(line.id, line.fiscal_year, line.name, line.expense_category) for line in lines] == [
        ("c1", 2027, "CIO補佐官の報酬", "1節　報酬"),
        ("c2", 2028, "CIO補佐官の報酬", "1節　報酬"),
    ]
    assert {(line.kind, line.open_item) for line in lines} == {(CostKind.APPOINTMENT, False)}
    assert session.undo() == "計算を追加"
    assert session.plan == Plan()


def test_a_new_name_and_option_reach_the_lines_that_were_not_renamed_by_hand() -> None:
    session = Session(Plan())
    session.apply(AddRow(table="costs.works", row=AIDE), "追加")
    session.apply(SetValue(path="costs.lines[c2].name", value="わが町の呼び方"), "名称")
    session.apply(SetValue(path="costs.works[w1].name", value="DX顧問"), "名称")
    session.apply(SetValue(path="costs.works[w1].option", value=CostOption.A), "案")
    assert [line.name for line in session.plan.costs.lines] == ["DX顧問の報酬", "わが町の呼び方"]
    assert {line.option for line in session.plan.costs.lines} == {CostOption.A}


def test_lines_follow_the_kind_and_the_years() -> None:
    session = Session(Plan())
    session.apply(AddRow(table="costs.works", row=AIDE), "追加")
    session.apply(SetValue(path="costs.works[w1].kind", value=WorkKind.OUTSOURCING), "形態")
    assert {line.component for line in session.plan.costs.lines} == {CostComponent.OUTSOURCING}
    session.apply(SetValue(path="costs.works[w1].last_year", value=2027), "年度")
    assert len(session.plan.costs.lines) == 1
    session.apply(RemoveRow(path="costs.works[w1]"), "削除")
    assert not session.plan.costs.lines


TOUCHES: list[dict[str, Any]] = [
    {"note": "見積書あり"},
    {"settled": 0},
    {"earmarked": 5},
    {"evidence": (EvidenceItem(id="e", ready=True),)},
    {"evidence": (EvidenceItem(id="e", kept_at="会計室"),)},
]


@pytest.mark.parametrize("touch", TOUCHES)
def test_a_line_with_something_on_it_is_never_taken_out(touch: dict[str, Any]) -> None:
    plan = applied(Plan(), AddRow(table="costs.works", row=AIDE)).plan
    change = step_change(plan)
    assert change is not None
    plan = applied(plan, change).plan
    lines = tuple(replace(line, **touch) if line.id == "c2" else line for line in plan.costs.lines)
    shorter = replace(plan.costs, lines=lines, works=(replace(AIDE, last_year=2027),))
    found = out_of_step(replace(plan, costs=shorter))
    assert [line.id for line in found.kept] == ["c2"]
    assert not found


def test_marks_and_unticked_evidence() -> None:
    plan = changed({**UNTOUCHED, "costs.works[w1].last_year": 2028})
    assert [line.id for line in out_of_step(plan).obsolete] == ["a7", "a8"]
    marked = replace(plan, marks=(Mark(id="m", path="costs.lines[a7].name", kind=MarkKind.UNKNOWN),))
    assert [line.id for line in out_of_step(marked).kept] == ["a7"]
    listed = changed({"costs.lines[a7].evidence": (EvidenceItem(id="e", name="辞令"),)}, plan)
    assert [line.id for line in out_of_step(listed).obsolete] == ["a7", "a8"]


def test_a_whole_plan_put_in_place_of_another_stays_as_it_is() -> None:
    session = Session(Plan())
    session.apply(ReplaceAll(plan=Plan(costs=Costs(works=(AIDE,)))), "取り込み")
    assert not session.plan.costs.lines
    assert len(out_of_step(session.plan).missing) == 2


def test_the_company_partner_goes_to_its_own_measure(monkeypatch: pytest.MonkeyPatch) -> None:
    partner = Work(id="w", name="起業人", kind=WorkKind.PARTNER_COMPANY, first_year=2027, unit_price=5)
    monkeypatch.setattr(keeping, "measure_facts", lambda: {COMPANY_MEASURE: None})
    (line,) = wanted_lines(partner)
    assert (line.measure, line.measure_part) == (COMPANY_MEASURE, MeasurePart.DURING)
    monkeypatch.setattr(keeping, "measure_facts", dict)
    (line,) = wanted_lines(partner)
    assert (line.measure, line.measure_part) == (None, None)


def test_other_costs_have_no_section_of_their_own() -> None:
    (line,) = wanted_lines(Work(id="w", kind=WorkKind.OTHER, first_year=2027, cost_kind=CostKind.RECRUITMENT))
    assert (line.name, line.expense_category, line.kind) == ("その他", None, CostKind.RECRUITMENT)
    (trip, travel) = wanted_lines(
        Work(id="w", name="委託", kind=WorkKind.OUTSOURCING, first_year=2027, trips=1)
    )
    assert (trip.name, travel.name) == ("委託", "委託の旅費")
    assert travel.expense_category == "8節　旅費"
    assert list(wanted_lines(Work(id="w", first_year=2027))) == []


@pytest.mark.parametrize(
    ("budgeted", "changes", "voted"),
    [(1_000, (500,), 1_500), (1_000, (-300, 100), 800), (None, (700,), 700), (1_000, (-5_000,), 0)],
)
def test_the_budget_is_what_has_been_voted_so_far(
    budgeted: int | None, changes: tuple[int, ...], voted: int
) -> None:
    """当初 and every 補正 of its line; a row without a line or an amount changes nothing."""
    rows = [Supplement(id=f"h{at}", line="c1", amount=amount) for at, amount in enumerate(changes)]
    rows += [Supplement(id="x", amount=9_999), Supplement(id="y", line="c1")]
    lines = (
        CostLine(id="c1", kind=CostKind.APPOINTMENT, fiscal_year=2026, budgeted=budgeted),
        CostLine(id="c2", kind=CostKind.APPOINTMENT, fiscal_year=2026, budgeted=77),
    )
    plan = Plan(costs=Costs(lines=lines, supplements=tuple(rows)))
    assert [line.budgeted for line in supplemented(plan, lines)] == [voted, 77]
    assert supplement_sums(plan) == {"c1": sum(changes)}
