"""調査回答下書き: the ministry's yearly survey as of 4月1日, answered from the plan, with what is still to be checked."""

from itertools import groupby

from dxplanner.documents.builders.answers import Answers, Context
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.parts import Words, cell, column, heading, note, paragraph, table
from dxplanner.documents.model import (
    Block,
    Cell,
    Document,
    Section,
    Sheet,
    SheetKind,
    TitleBlock,
    plain,
)
from dxplanner.facts.survey_items import survey_items
from dxplanner.plan.plan import Plan
from dxplanner.rules.survey import SurveyLine, open_count, survey_day, survey_lines

TITLE = "調査回答下書き"
SETTLED = "―"


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    lines = survey_lines(plan, context.printed_on)
    blocks = (_title(answers), *_body(answers, lines))
    sheets = (
        Sheet(name=TITLE, kind=SheetKind.PRINT, blocks=blocks, landscape=True),
        _data(answers, lines),
    )
    section = Section(blocks=blocks, landscape=True)
    return framed(answers, "survey_draft", TITLE, (section,), sheets, subject="国の調査への回答の下書き")


def _title(answers: Answers) -> TitleBlock:
    day = plain(answers.day(answers.context.printed_on))
    return TitleBlock(title=plain(TITLE), right_lines=(day, answers.say("municipality.name")))


def _body(answers: Answers, lines: tuple[SurveyLine, ...]) -> list[Block]:
    day = answers.day(survey_day(answers.plan, answers.context.printed_on))
    waiting = open_count(lines)
    told = f"{day}現在の状況として、計画から作った回答の案である。"
    told += f"{len(lines)}項目のうち、確かめることがあるものは{waiting}項目である。" if waiting else ""
    source = next(iter(survey_items().values())).source
    blocks: list[Block] = [
        paragraph(answers.sized(told), path="policy.survey.year"),
        note(
            answers.sized(
                "実際の調査票は入手できていない。項目は、公表された結果"
                f"（{source.label()}）から整理したものであり（{source.confidence_label}）、調査票に合わせて写す。"
            )
        ),
        note("計画で決めただけのことは、基準日の事実として答えない。"),
    ]
    for group, found in groupby(lines, key=lambda line: line.item.group):
        blocks += [heading(1, group), _table(answers, list(found))]
    return blocks


def _table(answers: Answers, lines: list[SurveyLine]) -> Block:
    rows: list[list[Words | Cell]] = [
        [
            answers.sized(
                line.item.name + (f"（{line.item.hint.removesuffix('。')}）" if line.item.hint else "")
            ),
            cell(answers.sized(line.answer), path=line.path),
            answers.sized(line.basis),
            answers.sized(line.open) if line.open else SETTLED,
        ]
        for line in lines
    ]
    columns = (
        column("項目", 30),
        column("回答（案）", 30),
        column("よりどころ", 20),
        column("確かめること", 24),
    )
    return table(columns, rows, name="調査の回答", path="policy.survey.answers")


def _data(answers: Answers, lines: tuple[SurveyLine, ...]) -> Sheet:
    day = survey_day(answers.plan, answers.context.printed_on)
    rows: list[list[Words | Cell]] = [
        [
            answers.plan.municipality.code or "",
            day.isoformat(),
            line.item.id,
            line.item.group,
            line.item.name,
            line.answer,
            line.basis,
            line.open,
            "入力" if line.typed else "計画",
        ]
        for line in lines
    ]
    titles = (
        "団体コード",
        "基準日",
        "番号",
        "区分",
        "項目",
        "回答（案）",
        "よりどころ",
        "確かめること",
        "回答の元",
    )
    data = table([column(title, 12) for title in titles], rows, name="データ_調査")
    return Sheet(name="データ_調査", kind=SheetKind.DATA, blocks=(data,))
