"""会議体の年間日程: the months of the fiscal year across, bodies, council and budget down; below, what each month is about."""

from typing import Final

from dxplanner.core.calendar import FISCAL_MONTHS
from dxplanner.core.dataclass import dataclass
from dxplanner.documents.builders.answers import Answers, Context, gap
from dxplanner.documents.builders.charters.meetings import Meeting, meetings_of
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.parts import Words, cell, column, heading, note, paragraph, table
from dxplanner.documents.model import (
    Align,
    Block,
    Cell,
    CellKind,
    Document,
    Inline,
    Section,
    Sheet,
    SheetKind,
    Span,
    TitleBlock,
    plain,
)
from dxplanner.plan.organisation import NodeKind
from dxplanner.plan.plan import Plan
from dxplanner.rules.ordinances import is_council

TITLE: Final = "会議体の年間日程"
HELD: Final = "○"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """One row of the calendar: what stands in which month."""

    name: Inline
    months: dict[int, Inline]


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    title = TitleBlock(
        title=plain(TITLE),
        right_lines=(plain(answers.day(context.printed_on)), answers.say("municipality.name")),
    )
    blocks: tuple[Block, ...] = (title, *_calendar(answers), *_agenda(answers))
    sheets = (Sheet(name="年間日程", kind=SheetKind.PRINT, blocks=blocks, landscape=True), *_data(answers))
    section = Section(blocks=blocks, landscape=True)
    return framed(answers, "meeting_calendar", TITLE, (section,), sheets, subject="会議の日程")


def _bodies(answers: Answers) -> list[tuple[str, tuple[Meeting, ...]]]:
    """Every body with its months, 推進本部 first."""
    organisation = answers.plan.organisation
    found = [node for node in organisation.nodes if node.kind is NodeKind.BODY]
    found.sort(key=lambda node: node.id != organisation.headquarters)
    return [(node.id, meetings_of(answers.plan, node)) for node in found]


def _lines(answers: Answers) -> list[_Line]:
    lines: list[_Line] = []
    for body, meetings in _bodies(answers):
        months: dict[int, Inline] = {}
        for item in meetings:
            for month in (item.month,) if item.month else FISCAL_MONTHS:
                months[month] = (Span(HELD, item.path),)
        lines.append(_Line(name=answers.say(f"organisation.nodes[{body}].title"), months=months))
    return [*lines, *_yearly(answers)]


def _yearly(answers: Answers) -> list[_Line]:
    """議会 and 予算: what comes every year, from the roadmap's calendar."""
    council: dict[int, Inline] = {}
    others: dict[int, Inline] = {}
    for row in answers.plan.roadmap.calendar:
        if row.month is None:
            continue
        path = f"roadmap.calendar[{row.id}]"
        if is_council(row.title):
            council[row.month] = (Span("定例会", path),)
        else:
            others[row.month] = (Span(answers.sized(row.title or ""), path),)
    return [
        _Line(name=plain("議会"), months=council),
        _Line(name=plain("予算その他"), months=others),
    ]


def _calendar(answers: Answers) -> list[Block]:
    lines = _lines(answers)
    columns = [column("会議体等", 20)]
    columns += [column(answers.sized(f"{month}月"), "6.6", Align.CENTER) for month in FISCAL_MONTHS]
    rows: list[list[Words | Cell]] = [
        [line.name, *(cell(line.months.get(month, ())) for month in FISCAL_MONTHS)] for line in lines
    ]
    blocks: list[Block] = [table(columns, rows, name="年間日程", path="charters.meetings")]
    if not any(meetings for _body, meetings in _bodies(answers)):
        blocks.append(paragraph((gap("charters.meetings"),), path="charters.meetings"))
    if not answers.plan.roadmap.calendar:
        blocks.append(
            note(
                "議会及び予算の時期は、「工程表」の「毎年度の議会・予算の時期」に入力すると、ここに印刷する。"
            )
        )
    blocks.append(
        note(
            "定例会の月は、団体の条例及び規則による。臨時会及び随時の会議は、示していない。",
            "roadmap.calendar",
        )
    )
    return blocks


def _agenda(answers: Answers) -> list[Block]:
    entries: list[tuple[int, Inline, Inline]] = []
    every: list[tuple[Inline, Inline]] = []
    for body, meetings in _bodies(answers):
        name = answers.say(f"organisation.nodes[{body}].title")
        for item in meetings:
            agenda: Inline = (Span(answers.sized(item.agenda), item.path),) if item.agenda else plain("―")
            if item.month is None:
                every.append((name, agenda))
            else:
                entries.append((item.month, name, agenda))
    if not entries and not every:
        return []
    entries.sort(key=lambda entry: FISCAL_MONTHS.index(entry[0]))
    rows: list[list[Words | Cell]] = [
        [answers.sized(f"{month}月"), name, agenda] for month, name, agenda in entries
    ]
    rows += [["毎月", name, agenda] for name, agenda in every]
    columns = (column("月", 10, Align.CENTER), column("会議体", 35), column("主な議題", 55))
    return [heading(1, "主な議題"), table(columns, rows, name="主な議題", path="charters.meetings")]


def _data(answers: Answers) -> tuple[Sheet, ...]:
    municipality = answers.plan.municipality
    rows: list[list[Words | Cell]] = []
    for body, meetings in _bodies(answers):
        name = answers.text(f"organisation.nodes[{body}].title")
        for item in meetings:
            for month in (item.month,) if item.month else FISCAL_MONTHS:
                number = Cell(text=plain(str(month)), kind=CellKind.INTEGER, value=month)
                rows.append([municipality.code or "", municipality.name or "", name, number, item.agenda])
    if not rows:
        return ()
    titles = ("団体コード", "団体名", "会議体", "月", "主な議題")
    data = table([column(title, 12) for title in titles], rows, name="データ_会議")
    return (Sheet(name="データ_会議", kind=SheetKind.DATA, blocks=(data,)),)
