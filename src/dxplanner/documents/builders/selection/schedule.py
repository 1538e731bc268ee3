"""選考日程表: each stage with its day, what is done and by whom, counted back from 着任; what stands on a closed day says so."""

from dxplanner.core.calendar import date_label, month_label
from dxplanner.documents.builders.answers import Answers, Context, compose, gap
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.notice.head import head, not_for_this_form
from dxplanner.documents.builders.parts import Words, cell, column, heading, note, paragraph, table
from dxplanner.documents.model import Block, Cell, Document, Section, Span, SpanStyle
from dxplanner.facts.holidays import closed_because, holiday_facts, is_estimated
from dxplanner.facts.selection_stages import stage_file, stages
from dxplanner.plan.plan import Plan
from dxplanner.plan.recruitment import CHOSEN_ELSEWHERE
from dxplanner.rules.selection_days import PlannedDay, planned_days, why_not

TITLE = "選考日程表"
R = "recruitment"


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    blocks: list[Block] = [head(answers, TITLE)]
    if plan.recruitment.appointment_form in CHOSEN_ELSEWHERE:
        blocks += not_for_this_form(answers, TITLE, "日程は、選考する団体又は派遣元と打ち合わせます。")
    else:
        blocks += _days(answers)
    return framed(
        answers, "selection_schedule", TITLE, (Section(blocks=tuple(blocks)),), subject="募集及び選考の日程"
    )


def _days(answers: Answers) -> list[Block]:
    found = planned_days(answers.plan)
    if not found:
        start = f"{R}.start_on"
        if not answers.has(start):
            return [paragraph((gap(start),), path=start)]
        return [paragraph(why_not(answers.plan), path=start)]
    lead = "着任の日から逆算し、土曜日、日曜日、祝日及び年末年始を避けて組んだ。"
    blocks: list[Block] = [
        paragraph(lead),
        heading(1, "日程"),
        _table(answers, found),
        *_notes(answers, found),
    ]
    if not answers.has(f"{R}.selecting.delete_on"):
        path = f"{R}.selecting.delete_on"
        blocks.append(paragraph(compose("応募書類を廃棄する日：", (gap(path),)), path=path))
    return [*blocks, *_privacy(answers)]


def _table(answers: Answers, found: tuple[PlannedDay, ...]) -> Block:
    rows: list[list[Words | Cell]] = []
    for item in sorted(found, key=lambda one: one.valid):
        fact = stages()[item.stage]
        name = f"{item.name}（{item.note}）" if item.note else item.name
        rows.append(
            [
                cell(_when(answers, item), path=item.path),
                cell(answers.sized(name), path=item.path),
                answers.sized(fact.work),
                answers.sized(fact.who),
            ]
        )
    columns = (column("時期", 29), column("段階", 21), column("行うこと", 36), column("担当", 14))
    return table(columns, rows, name="選考の日程", path=f"{R}.start_on")


def _when(answers: Answers, item: PlannedDay) -> Words:
    if item.whole_month:
        return answers.sized(month_label(item.day))
    day = item.valid
    text = answers.sized(date_label(day, weekday=True))
    why = closed_because(day)
    spans = [Span(text, item.path)]
    if item.entered is None:
        spans.append(Span("〔計算〕", item.path, SpanStyle.MARK))
    if why:
        spans.append(Span(f"〔{why}〕", item.path, SpanStyle.MARK))
    return tuple(spans)


def _notes(answers: Answers, found: tuple[PlannedDay, ...]) -> list[Block]:
    facts, file = holiday_facts(), stage_file()
    said = [
        f"休日は、{facts.rules.act.short_label()}による。{facts.closing.note}（{facts.closing.source.short_label()}）",
        f"〔計算〕は、日数の目安から求めた案である。目安は、{file.source.short_label()}により、法令の定めではない。",
    ]
    if any(is_estimated(item.valid) for item in found):
        said.append(
            "春分の日及び秋分の日は、前年の２月の官報で決まる。まだ決まっていない年は、計算による推定の日とした。"
        )
    return [note(answers.sized(line)) for line in said]


def _privacy(answers: Answers) -> list[Block]:
    path = f"{R}.applicant_privacy"
    return [
        heading(1, "応募者の個人情報"),
        paragraph(answers.say_or(path, "応募書類の利用目的は、募集要項に定める。"), path=path),
        paragraph("氏名、連絡先及び点数は、この計画に載せず、選考の書類は受付番号で作る。"),
    ]
