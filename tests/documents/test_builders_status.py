"""What is printed about how sure and how final a paper is: 素案, 決定, 令和8年度以降, never 「確定」."""

import dataclasses
from collections.abc import Callable
from datetime import date

import pytest

from dxplanner.documents.builders.answers import GAP
from dxplanner.documents.model import Document, Sheet, SheetKind
from dxplanner.plan.costs import CostKind, CostLine, CostOption, Costs
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import VersionState
from dxplanner.plan.recruitment import AppointmentForm
from dxplanner.rules import wording
from tests.documents.paper import (
    KINDS,
    SAMPLES,
    blocks_of,
    decided,
    fresh_paperwork,
    made,
    sample,
    squeezed,
    with_paperwork,
    words_of,
)


def _with(plan: Plan, branch: str, **given: object) -> Plan:
    changed = dataclasses.replace(getattr(plan, branch), **given)
    return dataclasses.replace(plan, **{branch: changed})


def _document(plan: Plan, document_id: str) -> Document:
    return made(plan, document_id)[0]


def _text(plan: Plan, document_id: str = "allocation") -> str:
    return squeezed(words_of(_document(plan, document_id).sections))


@pytest.mark.parametrize(
    ("state", "mark", "version"),
    [
        (None, "素案", "素案"),
        (VersionState.DRAFT, "素案", "素案"),
        (VersionState.INQUIRY, "庁内照会案", "庁内照会"),
        (VersionState.PUBLIC_COMMENT, "パブリックコメント案", "パブリックコメント案"),
        (VersionState.DECIDED, "", "令和９年３月24日決定"),
    ],
)
@pytest.mark.parametrize("document_id", KINDS)
def test_the_mark_follows_the_version(
    document_id: str, state: VersionState | None, mark: str, version: str
) -> None:
    plan = with_paperwork(sample("mihon"), state=state, decided_on=date(2027, 3, 24))
    document = _document(plan, document_id)
    assert (document.mark, document.version) == (mark, version)


@pytest.mark.parametrize(
    ("change", "drafts"),
    [
        (lambda plan: _with(plan, "policy", philosophy=None), {"policy"}),
        (lambda plan: _with(plan, "recruitment", term_from=None), {"recruitment"}),
        (lambda plan: _with(plan, "organisation", head=None), {"organisation"}),
        (lambda plan: _with(plan, "municipality", name=None), set(KINDS)),
    ],
    ids=["philosophy", "term", "head", "name"],
)
def test_a_decided_plan_with_a_gap_is_a_draft_again(change: Callable[[Plan], Plan], drafts: set[str]) -> None:
    plan = change(decided("mihon"))
    marked = {document_id for document_id in KINDS if _document(plan, document_id).mark}
    assert drafts <= marked
    assert all(_document(plan, document_id).mark == "素案" for document_id in marked)


def test_a_gap_marks_only_the_papers_that_need_it() -> None:
    plan = _with(decided("mihon"), "recruitment", term_from=None)
    assert not _document(plan, "roadmap").mark
    assert not _document(plan, "organisation").mark


@pytest.mark.parametrize("document_id", KINDS)
def test_the_complete_sample_prints_no_gap(document_id: str) -> None:
    document = _document(decided("mihon"), document_id)
    assert GAP not in words_of(document)


def test_missing_law_keeps_its_sentence_on_the_decided_version() -> None:
    document = _document(decided("mihon"), "allocation")
    text = squeezed(words_of(document.sections))
    assert document.mark == ""
    assert squeezed("令和８年度以降の措置は、") in text
    assert (
        squeezed("根拠規定を確認できていないため、見込額を計上していない。所要額は全額一般財源とする。")
        in text
    )
    assert "確認事項一覧" in text


@pytest.mark.parametrize("document_id", KINDS)
@pytest.mark.parametrize("sample_id", SAMPLES)
def test_nothing_about_money_is_called_final(sample_id: str, document_id: str) -> None:
    document = _document(sample(sample_id), document_id)
    text = squeezed(words_of(document)) + squeezed(words_of(document.sheets))
    for word in ("確定額", "確定した額", "交付額は確定", "額の確定", "措置が確定", "交付見込額"):
        assert word not in text
    if document_id == "allocation":
        assert "確定" not in text
        assert "交付額" not in text.replace("交付額ではない", "").replace(
            "交付額は、総務大臣が決定", ""
        ).replace("交付額を保証するものではない", "")


def _plan_a() -> Plan:
    """The sample with 案Ａ chosen: its years from 令和９年度 have no confirmed rule."""
    return _with(sample("mihon"), "costs", chosen_option=CostOption.A)


def test_assumed_amounts_stand_on_the_annex_only() -> None:
    document = _document(_plan_a(), "allocation")
    front, annex = (squeezed(words_of(section)) for section in document.sections)
    assert wording.ASSUMED_HEADING[:4] in annex
    for assumed in ("1,561,000", "1,115,000"):
        assert assumed in annex
        assert assumed not in front
    for assumed in ("1,561", "1,115"):
        assert assumed not in front
    for sheet in document.sheets:
        if sheet.name != "別紙_算出根拠":
            assert "仮定計算" not in squeezed(words_of(sheet))
            assert 1_561_000 not in _figures(sheet)
    order = [annex.index(squeezed(word)) for word in ("措置なし", "最後に確認された率", "仮に率0.5の場合")]
    assert order == sorted(order)


def _figures(sheet: Sheet) -> set[object]:
    found: set[object] = set()

    def collect(part: object) -> None:
        if isinstance(part, tuple):
            for inner in part:
                collect(inner)
        elif dataclasses.is_dataclass(part):
            found.add(getattr(part, "value", None))
            for item in dataclasses.fields(part):
                collect(getattr(part, item.name))

    collect(sheet.blocks)
    return found


def test_a_year_without_a_rule_says_so_wherever_it_is_shown() -> None:
    sentence = squeezed("根拠規定を確認できていないため、見込額を計上していない")
    for plan in (sample("mihon"), _plan_a()):
        document = _document(plan, "allocation")
        assert sentence in squeezed(words_of(document.sections[0]))
        printed = next(sheet for sheet in document.sheets if sheet.name == "試算書")
        assert sentence in squeezed(words_of(printed))
        assert squeezed(wording.UNCONFIRMED_CELL) in squeezed(words_of(printed))
    assert sentence in squeezed(words_of(_document(_plan_a(), "allocation").sections[1]))


def test_every_rule_known_needs_no_sentence() -> None:
    line = CostLine(id="c1", fiscal_year=2025, kind=CostKind.APPOINTMENT, name="報酬", settled=1_000_000)
    text = _text(dataclasses.replace(fresh_paperwork(sample("mihon")), costs=Costs(lines=(line,))))
    assert "根拠規定を確認できていない" not in text
    assert "国の財政措置は確認中" not in text


def test_sentences_for_the_budget_and_the_council() -> None:
    text = _text(sample("mihon"))
    assert (
        squeezed(
            "令和９年度～令和11年度　（参考）特別交付税算定見込額 630千円"
            "（一般財源に含む。交付額を保証するものではない。）"
        )
        in text
    )
    assert squeezed("令和８年度　（参考）特別交付税算定見込額 315千円") in text
    assert squeezed("歳入予算には個別に計上しない。") in text
    assert squeezed("国の財政措置は確認中であり、措置がない場合の町負担は6,908千円である。") in text
    assert squeezed("「措置がなくても実施するか」") in text


def test_open_costs_are_shown_with_both_figures() -> None:
    table = _table("未確認の経費", sample("mihon"))
    row = squeezed(words_of(table.rows[0]))  # type: ignore[attr-defined]
    assert row.endswith("693700")
    assert "選考委員への謝金" in row


def test_the_two_editions_stand_side_by_side() -> None:
    table = _table("版の比較", sample("mihon"))
    values = [cell.value for cell in table.rows[0].cells if cell.value is not None]  # type: ignore[attr-defined]
    assert values == [693_000, 495_000, 198_000]
    text = squeezed(words_of(table))
    assert "省令による試算" in text
    assert squeezed("国資料（令和４年６月）による試算") in text
    assert squeezed("国資料は令和4年6月時点のもの。") in text
    assert squeezed("附則第7条第10項第3号により0.7とした") in text


def _table(name: str, plan: Plan) -> object:
    return next(
        block for block in blocks_of(_document(plan, "allocation")) if getattr(block, "name", "") == name
    )


def test_bonuses_of_special_part_time_posts_are_left_out_and_said() -> None:
    plan = sample("mihon")
    assert plan.recruitment.appointment_form is AppointmentForm.SPECIAL_PART_TIME
    sentence = squeezed(wording.SPECIAL_PART_TIME_BONUS)
    assert sentence in _text(plan)
    other = _with(plan, "recruitment", appointment_form=AppointmentForm.FISCAL_YEAR_PART)
    assert sentence not in _text(other)
    assert squeezed("期末手当及び勤勉手当は、支給しません") in _text(plan, "recruitment")


def test_papers_with_the_estimate_say_that_they_are_internal() -> None:
    for sample_id in SAMPLES:
        document = _document(sample(sample_id), "allocation")
        sentence = squeezed("内部検討資料であり、国・県へ提出する様式ではありません。")
        for section in document.sections:
            assert sentence in squeezed(words_of(section))
        for sheet in document.sheets:
            assert (sheet.kind is SheetKind.DATA) or sentence in squeezed(words_of(sheet))


def test_nothing_to_pay_is_printed_as_zero_in_a_sentence_and_as_a_sign_in_a_table() -> None:
    line = CostLine(id="c1", fiscal_year=2025, kind=CostKind.APPOINTMENT, name="報酬", settled=0, earmarked=0)
    text = _text(dataclasses.replace(sample("mihon"), costs=Costs(lines=(line,))))
    assert "措置が全くない場合に0千円" in text
    assert "-千円" not in text.replace("－", "-")
