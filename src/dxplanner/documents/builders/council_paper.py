"""全員協議会資料: what is planned, decided and open, what it costs the town without any measure, and when. 2 to 4 pages."""

from datetime import date

from dxplanner.core.money import round_half_up_to_thousand, thousand_label
from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.documents.builders.after.council import goals_page
from dxplanner.documents.builders.after.parts import fallback_row
from dxplanner.documents.builders.allocation.sentences import council_sentences
from dxplanner.documents.builders.allocation.words import option_words, unconfirmed_sentence
from dxplanner.documents.builders.answers import Answers, Context, compose
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.parts import (
    Words,
    bullets,
    column,
    figures,
    form,
    heading,
    note,
    paragraph,
    table,
    thousand,
)
from dxplanner.documents.model import Block, Cell, Document, KeepTogether, Section, TitleBlock, plain
from dxplanner.plan.costs import CostKind, CostLine
from dxplanner.plan.plan import Plan
from dxplanner.rules.from_plan import YearEstimate, amount_of, lines_of, main_option, year_estimates
from dxplanner.rules.lines import effective_lines
from dxplanner.rules.model import Status

TITLE = "全員協議会資料"
UNIT = "（単位：千円）"
PEOPLE = "外部人材の確保に係る経費"


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    blocks: list[Block] = [
        TitleBlock(
            title=plain(TITLE),
            subtitle=answers.say("policy.title"),
            right_lines=(answers.say("briefing.council_date"), answers.say("municipality.name")),
        ),
        heading(1, "趣旨"),
        paragraph(answers.say("briefing.council_purpose"), path="briefing.council_purpose"),
        heading(1, "計画のあらまし"),
        _outline(answers),
        heading(1, "決まっていること・決まっていないこと"),
        _standing(answers),
        *_money(answers),
        *_whole(answers),
        *goals_page(answers),
        KeepTogether(blocks=(heading(1, "今後の日程"), _schedule(answers))),
        heading(1, "採用できなかったときの対応"),
        paragraph(answers.say("recruitment.fallback"), path="recruitment.fallback"),
        *fallback_row(answers),
        heading(1, "問合せ先"),
        paragraph(answers.say("municipality.contact.section"), path="municipality.contact.section"),
    ]
    return framed(answers, "council_paper", TITLE, (Section(blocks=tuple(blocks)),), subject="議会への説明")


def _outline(answers: Answers) -> Block:
    period = compose(answers.say("policy.period_from"), "から", answers.say("policy.period_to"), "まで")
    rows: list[tuple[str, Words]] = [
        ("基本理念", answers.say("policy.philosophy")),
        ("計画の期間", period),
        ("任用等の形態", answers.say("recruitment.appointment_form")),
    ]
    option = main_option(answers.plan)
    if option is not None:
        rows[2] = ("確保の方法", option_words(answers, option))
    return form(rows, label_width="0.2")


def _standing(answers: Answers) -> Block:
    rows: list[tuple[str, Words]] = [
        ("決まっていること", answers.say("briefing.decided")),
        ("決まっていないこと", answers.say("briefing.undecided")),
    ]
    asked = [item for item in answers.plan.questions if not item.answer]
    if asked:
        open_ = [compose("・", answers.say(f"questions[{item.id}].question"), "\n") for item in asked]
        rows.append(("確認中のこと", compose(*open_)[:-1]))
    return form(rows, label_width="0.2")


# ---- what the people cost


def _money(answers: Answers) -> list[Block]:
    years = year_estimates(answers.plan, main_option(answers.plan))
    title = heading(1, "経費と負担")
    if not years:
        return [title, paragraph(answers.say_or("costs.funding_note", "経費は、検討している。"))]
    sentences = council_sentences(answers) or [_confirmed_sentence(answers, years)]
    missing = unconfirmed_sentence(years)
    return [
        KeepTogether(blocks=(title, _year_table(answers, years))),
        bullets(sentences),
        *([note(answers.sized(missing))] if missing else []),
        note(
            "地方交付税は一般財源である。算定見込額は、特別交付税に関する省令による試算であり、交付額ではない。"
        ),
    ]


def _confirmed_sentence(answers: Answers, years: tuple[YearEstimate, ...]) -> str:
    own = thousand_label(sum(year.own_burden for year in years))
    word = (answers.plan.municipality.municipality_class or MunicipalityClass.TOWN).short_label
    return f"国の財政措置の有無にかかわらず、措置がない場合の{word}負担は{own}千円である。"


def _year_table(answers: Answers, years: tuple[YearEstimate, ...]) -> Block:
    """One figure per year and where it comes from; never the two editions, never an assumed amount."""
    rows: list[list[Words | Cell]] = []
    for year in years:
        rows.append(
            [
                answers.year(year.fiscal_year),
                *_amounts(year.total, year.earmarked, year.own_burden),
                _remark(year),
            ]
        )
    sums = [sum(getattr(year, name) for year in years) for name in ("total", "earmarked", "own_burden")]
    rows.append(["計", *_amounts(*sums), ""])
    columns = (
        column("年度", 13),
        figures("所要額", 11),
        figures("特定財源", 11),
        figures("一般財源", 11),
        column("備考", 54),
    )
    notes: list[Words] = []
    if any(sum(map(_rounded, (getattr(y, n) for y in years))) != _rounded(sum(getattr(y, n) for y in years)) for n in ("total", "earmarked", "own_burden")):  # fmt: skip
        notes.append("※　千円未満を四捨五入したため、計が一致しないことがある。")
    return table(
        columns, rows, unit=UNIT, caption=PEOPLE, name="経費と負担", notes=notes, totals=1, path="costs.lines"
    )


def _rounded(amount: int) -> int:
    return round_half_up_to_thousand(amount)


def _amounts(*amounts: int) -> list[Words | Cell]:
    return [thousand(amount, thousand_label(amount)) for amount in amounts]


def _remark(year: YearEstimate) -> str:
    if any(item.careful.status is Status.AMBIGUOUS for item in year.measures):
        return "措置の額は、県に照会している。"
    if year.has_unconfirmed and not year.confirmed_amount:
        return "国の財政措置は確認中"
    if year.confirmed_amount:
        return f"（参考）特別交付税算定見込額 {thousand_label(year.confirmed_amount)}（一般財源に含む。）"
    return ""


# ---- what all of it costs


def _whole(answers: Answers) -> list[Block]:
    """デジタル関係経費の全体: the people beside 標準化, ガバメントクラウド and the rest."""
    lines = [
        line for line in effective_lines(answers.plan) if line.kind is CostKind.RUNNING and line.fiscal_year
    ]
    people = [line for line in lines_of(answers.plan, main_option(answers.plan)) if line.fiscal_year]
    years = sorted({line.fiscal_year for line in (*lines, *people) if line.fiscal_year is not None})
    if not lines or not years:
        return []
    groups: list[tuple[str, list[CostLine]]] = [(PEOPLE, people)]
    for name in dict.fromkeys(line.name or "（名称なし）" for line in lines):
        groups.append((name, [line for line in lines if (line.name or "（名称なし）") == name]))
    rows = [[name, *_by_year(found, years)] for name, found in groups]
    rows.append(["計", *_by_year([line for _name, found in groups for line in found], years)])
    width = min(14, 66 // len(years))
    columns = [
        column("経費", 100 - width * len(years)),
        *(figures(answers.year(year), width) for year in years),
    ]
    return [
        KeepTogether(
            blocks=(
                heading(1, "デジタル関係経費の全体"),
                table(columns, rows, unit=UNIT, name="デジタル関係経費の全体", totals=1, path="costs.lines"),
            )
        ),
        note(
            "標準化、ガバメントクラウドその他の運用経費は、外部人材に係る措置の対象ではない。空欄は、未定である。"
        ),
    ]


def _by_year(lines: list[CostLine], years: list[int]) -> list[Words | Cell]:
    cells: list[Words | Cell] = []
    for year in years:
        amounts = [
            amount for line in lines if line.fiscal_year == year and (amount := amount_of(line)) is not None
        ]
        cells.append(thousand(sum(amounts), thousand_label(sum(amounts))) if amounts else "")
    return cells


# ---- when


def _schedule(answers: Answers) -> Block:
    recruitment = answers.plan.recruitment
    days: list[tuple[date, str]] = []
    for day, what in (
        (recruitment.apply_from, "募集の開始"),
        (recruitment.apply_to, "募集の締切り"),
        (recruitment.result_on, "選考の結果の通知"),
        (recruitment.start_on, "着任（契約）"),
        (answers.plan.paperwork.decided_on, "計画の決定"),
    ):
        if day is not None:
            days.append((day, what))
    for entry in answers.plan.policy.history:
        if entry.on is not None:
            days.append((entry.on, entry.event or ""))
    later = [item for item in sorted(days) if item[0] >= answers.context.printed_on]
    rows: list[tuple[str, Words]] = [(answers.day(day), what) for day, what in later]
    if not rows:
        rows = [("時期", answers.say("recruitment.apply_from"))]
    return table(
        (column("期日", 28), column("内容", 72)), [[day, what] for day, what in rows], name="今後の日程"
    )
