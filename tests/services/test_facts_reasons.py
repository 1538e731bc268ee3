"""The set of facts in use against the one before on this PC: figures of the plan, with reasons."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from dxplanner.facts.roots import use_facts
from dxplanner.plan.costs import CostKind, CostLine, Costs
from dxplanner.plan.plan import Plan
from dxplanner.services import facts_sets
from dxplanner.services.estimate_page import estimate_page
from dxplanner.services.facts_reasons import earlier_set, facts_reasons
from tests.support.facts_sets import package, parts

LINE = CostLine(id="c1", fiscal_year=2026, kind=CostKind.APPOINTMENT, name="報酬", budgeted=1_001_000)
PLAN = Plan(costs=Costs(lines=(LINE,)))


@pytest.fixture(autouse=True)
def _own_facts() -> Iterator[None]:
    yield
    use_facts(None)


def test_with_one_set_there_is_nothing_to_compare(data_dir: Path) -> None:
    assert earlier_set() is None
    assert facts_reasons(PLAN, None) is None
    page = estimate_page(PLAN)
    assert page is not None
    assert page.earlier_facts == ""


def test_a_new_set_is_compared_with_the_one_before(tmp_path: Path, fixed_now: datetime) -> None:
    facts_sets.add(package(tmp_path, parts()), "情報政策係長", fixed_now)
    earlier = earlier_set()
    assert earlier is not None
    assert earlier.id == "2026-11-23"
    found = facts_reasons(PLAN, None)
    assert found is not None
    assert found.heading == "令和8年11月23日版の資料から令和9年4月1日版の資料への増減"
    (item,) = found.reasons
    assert (item.before, item.after, item.difference) == ("0円", "501,000円", "＋501,000円")
    assert item.sentences == (
        "制度（措置率 未確認→0.5）により、500,500円の増。",
        "千円未満の四捨五入により、500円の増。",
    )
    page = estimate_page(PLAN)
    assert page is not None
    assert page.earlier_facts == "令和8年11月23日版の資料"
    none = facts_reasons(Plan(), None)
    assert none is not None
    assert none.reasons == ()


def test_the_oldest_set_in_use_has_none_before_it(tmp_path: Path, fixed_now: datetime) -> None:
    facts_sets.add(package(tmp_path, parts()), "情報政策係長", fixed_now)
    facts_sets.use("2026-11-23", "係長", fixed_now)
    assert earlier_set() is None
