"""算出根拠 complete, 手修正 marked everywhere, the decided version final, 想定問答集 and 全員協議会資料 from the plan."""

import dataclasses
from datetime import date

import pytest

from dxplanner.documents.builders import reasons
from dxplanner.documents.builders.answers import GAP, Answers, Context
from dxplanner.documents.builders.briefing import MOVED_ON, stored_text
from dxplanner.documents.builders.briefing.model import evidence_of, evidence_text
from dxplanner.documents.builders.briefing.questions import QUESTIONS
from dxplanner.documents.model import Document, Heading, SheetKind, Table
from dxplanner.plan.briefing import Asker, Briefing, BriefingAnswer
from dxplanner.plan.costs import CostKind, CostLine, CostOption
from dxplanner.plan.overrides import Override
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import OpenQuestion
from dxplanner.rules import wording
from tests.documents.paper import DAY, blocks_of, decided, made, rendered, sample, squeezed, text_in, words_of

AMOUNT = Override(
    id="o1",
    target="amount:2027:shared_talent:b",
    amount=600_000,
    reason="県の担当課の指示による。",
    by="総務課情報係長",
    on=date(2026, 12, 1),
)
LINE = Override(id="o2", target="line:b3", amount=800_000, reason="県の見直し案による。")
CARELESS = Override(id="o3", target="line:b4", amount=1)


def _costs(plan: Plan, **given: object) -> Plan:
    return dataclasses.replace(plan, costs=dataclasses.replace(plan.costs, **given))  # type: ignore[arg-type]


def _document(plan: Plan, document_id: str = "allocation") -> Document:
    return made(plan, document_id)[0]


def _annex(plan: Plan) -> str:
    return squeezed(words_of(_document(plan).sections[1]))


def test_the_annex_says_everything_about_a_figure() -> None:
    text = _annex(sample("mihon"))
    pdf = squeezed(text_in(rendered(sample("mihon"), "allocation", "pdf"), "pdf"))
    for label in ("制度の版", "根拠", "確認日", "確認状況", "端数処理", "含めないもの", "照会先"):
        assert squeezed(label) in pdf
    for fact in (
        "附則第７条第10項第３号",
        "令和８年11月23日",
        "令和７年度条文確認済（試算）",
        "選考委員への謝金、選考に係る旅費",
        "見本県市町村担当課",
        "1回990,000円",
        "990,000円×0.7＝693,000円",
    ):
        assert squeezed(fact) in text, fact


def test_a_range_is_printed_with_the_question_to_put() -> None:
    line = CostLine(
        id="x1",
        fiscal_year=2025,
        kind=CostKind.RECRUITMENT,
        name="求人",
        settled=1_600_000,
        earmarked=800_000,
    )
    text = _annex(_costs(sample("mihon"), lines=(line,)))
    assert "140,000円から560,000円まで" in text
    assert "「特定財源は、上限額を当てはめる前と後のどちらで差し引くのか」を照会する" in text
    assert "照会していない。" in text


def test_an_answered_point_says_who_when_and_by_which_letter() -> None:
    plan = sample("mihon")
    first = dataclasses.replace(
        plan.questions[0],
        answer="令和8年度も同じ扱いとする予定である。",
        answered_by="県市町村課担当",
        answered_on=date(2026, 12, 10),
        document_number="市第123号",
    )
    plan = dataclasses.replace(plan, questions=(first, *plan.questions[1:]))
    for text in (squeezed(words_of(_document(plan).sections[0])), _annex(plan)):
        assert squeezed("県市町村課担当、令和８年12月10日、市第123号") in text
    assert squeezed("確認事項一覧の1番回答あり") in _annex(plan)


def test_what_was_put_right_by_hand_is_marked_in_every_form() -> None:
    plan = _costs(sample("mihon"), overrides=(AMOUNT, LINE, CARELESS))
    front = squeezed(words_of(_document(plan).sections[0]))
    assert squeezed("手修正（計算による額と異なる）") in front
    assert squeezed("800手修正") in front
    annex = _annex(plan)
    for said in ("手修正の一覧", "630,000", "600,000", "県の担当課の指示による。", "県の見直し案による。"):
        assert squeezed(said) in annex
    assert squeezed("（用いていない。）") in annex
    assert GAP in words_of(_document(plan).sections[1])
    for suffix in ("pdf", "xlsx"):
        assert "手修正" in text_in(rendered(plan, "allocation", suffix), suffix)
    untouched = words_of(_document(sample("mihon")))
    assert "手修正の一覧" not in untouched


def test_the_calculation_sheet_keeps_the_officers_figure() -> None:
    eligible = dataclasses.replace(AMOUNT, target="eligible:2027:shared_talent:b", amount=500_000)
    for item, amount in ((AMOUNT, 600_000), (eligible, 350_000)):
        plan = _costs(sample("mihon"), overrides=(item,))
        sheet = next(s for s in _document(plan).sheets if s.kind is SheetKind.CALCULATION)
        table = next(block for block in sheet.blocks if isinstance(block, Table) and block.name == "計算")
        row = next(row for row in table.rows if row.cells[-1].key == "result.2027.shared_talent")
        assert row.cells[-1].value == amount
        assert (row.cells[-1].formula == "") is (item is AMOUNT)
        assert "手修正" in words_of(row)


def test_the_decided_version_is_final() -> None:
    plan = _costs(decided("mihon"), chosen_option=CostOption.A)
    document = _document(plan)
    text = words_of(document.sections)
    assert document.mark == ""
    assert wording.UNCONFIRMED_MARK not in text
    assert "素案" not in text
    annex = squeezed(words_of(document.sections[-1]))
    assert "確認事項一覧" in annex
    assert squeezed("令和８年度以降の措置は、") in annex
    assert "確認事項一覧" not in squeezed(words_of(document.sections[0]))
    assert squeezed(wording.UNCONFIRMED_MARK) in _annex(_costs(sample("mihon"), chosen_option=CostOption.A))


def test_a_decided_plan_without_questions_says_that_there_are_none() -> None:
    document = _document(dataclasses.replace(decided("mihon"), questions=()))
    assert "確認事項は、ない。" in words_of(document.sections[-1])


# ---- 想定問答集


def test_at_least_twenty_questions_from_everyone() -> None:
    assert len(QUESTIONS) >= 20
    assert len({question.id for question in QUESTIONS}) == len(QUESTIONS)
    assert {question.asker for question in QUESTIONS} == set(Asker)


def test_the_evidence_stands_in_our_own_set() -> None:
    """Every paper named exists, and the heading is in it for the sample town."""
    plan = sample("mihon")
    titles = {
        "特別交付税試算書": "allocation",
        "特別交付税試算書　別紙　算出根拠": "allocation",
        "DX推進計画（全体方針）": "policy",
        "別紙２　推進体制図及び役割分担表": "organisation",
        "CIO補佐官募集要項": "recruitment",
        "全員協議会資料": "council_paper",
    }
    for question in QUESTIONS:
        for paper, place in evidence_of(question, plan):
            headings = {
                words_of(block)
                for block in blocks_of(_document(plan, titles[paper]))
                if isinstance(block, Heading)
            }
            assert not place or any(place in heading for heading in headings), (question.id, place)


def test_every_answer_of_the_sample_is_filled_and_quotes_the_figures() -> None:
    document = _document(sample("mihon"), "anticipated_questions")
    text = squeezed(words_of(document.sections))
    assert GAP not in text
    for figure in ("4,250千円", "1,352千円", "44,800千円", "12件から45件へ"):
        assert squeezed(figure) in text
    assert squeezed("役場に来る回数は減るのか。") in text


def test_an_unanswered_question_names_what_to_fill() -> None:
    plan = dataclasses.replace(sample("mihon"), briefing=Briefing())
    text = squeezed(words_of(_document(plan, "anticipated_questions").sections))
    assert GAP in text
    assert squeezed("履行の確認の方法」を入力すると、ここに印刷される。") in text


def _edited(plan: Plan, based_on: str | None) -> Plan:
    row = BriefingAnswer(
        id="qa9",
        ours="Q02",
        asker=Asker.HEAD,
        question="来なかったら。",
        answer="県と組む。",
        based_on=based_on,
    )
    return dataclasses.replace(plan, briefing=dataclasses.replace(plan.briefing, answers=(row,)))


def test_an_edited_answer_is_kept_and_marked_when_the_data_moved_on() -> None:
    plan = sample("mihon")
    question = next(item for item in QUESTIONS if item.id == "Q02")
    now = stored_text(Answers(plan, Context(printed_on=DAY)), question)
    kept = squeezed(words_of(_document(_edited(plan, now), "anticipated_questions").sections))
    assert squeezed("県と組む。") in kept
    assert squeezed(MOVED_ON) not in kept
    assert squeezed(evidence_text(question, plan)) in kept
    moved = squeezed(words_of(_document(_edited(plan, "前の答"), "anticipated_questions").sections))
    assert squeezed(MOVED_ON) in moved
    assert squeezed(now) in moved


# ---- 全員協議会資料


def test_the_council_paper_carries_the_sentence_and_one_figure() -> None:
    document, _profile = made(sample("mihon"), "council_paper")
    text = squeezed(words_of(document.sections))
    assert squeezed("国の財政措置は確認中であり、措置がない場合の町負担は6,908千円である。") in text
    for word in ("0.5", "国資料", "仮定計算", "1,561"):
        assert word not in text
    assert squeezed("デジタル関係経費の全体") in text
    assert squeezed("ガバメントクラウドの利用料") in text
    assert squeezed("45,250") in text  # 令和8年度: 450 + 28,600 + 9,800 + 6,400


def test_the_council_paper_is_two_to_four_pages() -> None:
    from dxplanner.documents.typeset.layout import layout

    document, profile = made(sample("mihon"), "council_paper")
    assert 2 <= len(layout(document, profile).pages) <= 4


def test_without_running_costs_there_is_no_table_of_all() -> None:
    plan = sample("mihon")
    lines = tuple(line for line in plan.costs.lines if line.kind is not CostKind.RUNNING)
    assert "デジタル関係経費の全体" not in words_of(_document(_costs(plan, lines=lines), "council_paper"))


@pytest.mark.parametrize("suffix", ["pdf", "docx"])
@pytest.mark.parametrize("document_id", ["anticipated_questions", "council_paper"])
def test_both_come_as_pdf_and_word(document_id: str, suffix: str) -> None:
    text = text_in(rendered(sample("mihon"), document_id, suffix), suffix)
    assert squeezed("見本町") in squeezed(text)


def test_running_costs_are_no_cost_of_the_people() -> None:
    plan = sample("mihon")
    assert "ガバメントクラウド" not in words_of(_document(plan).sections)
    asked = dataclasses.replace(plan, questions=(OpenQuestion(id="u1", question="問い"),))
    assert "ガバメントクラウド" not in words_of(_document(asked).sections)


def test_the_reasons_are_a_paper_of_their_own() -> None:
    plan = sample("mihon")
    lines = tuple(
        dataclasses.replace(line, budgeted=1_000_000) if line.id == "b2" else line
        for line in plan.costs.lines
    )
    document = reasons.build(_costs(plan, lines=lines), Context(printed_on=DAY), plan, "庁内照会")
    text = squeezed(words_of(document.sections))
    assert squeezed("版「庁内照会」からの増減") in text
    assert squeezed("入力（負担金 900,000円→1,000,000円）により、70,000円の増。") in text
    same = reasons.build(plan, Context(printed_on=DAY), plan, "庁内照会")
    assert "試算額に、増減はない。" in words_of(same.sections)
