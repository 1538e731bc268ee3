"""町長説明資料: what the head must know before deciding, on one sheet of A4 whatever stands in the plan."""

from dataclasses import replace

from dxplanner.core.calendar import fiscal_year_of
from dxplanner.core.dataclass import dataclass
from dxplanner.core.money import thousand_label, thousand_yen_label
from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.documents.builders.allocation.words import option_words
from dxplanner.documents.builders.answers import Answers, Context, compose, fte_label, gap, join
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.parts import (
    Words,
    column,
    figures,
    note,
    table,
    thousand,
    words,
)
from dxplanner.documents.builders.short import clipped, first, sentences, short
from dxplanner.documents.fitting import cut, fitted
from dxplanner.documents.model import (
    Align,
    Block,
    Cell,
    Document,
    Inline,
    Row,
    Section,
    Table,
    TitleBlock,
    plain,
)
from dxplanner.plan.costs import CostKind
from dxplanner.plan.plan import Plan
from dxplanner.plan.policy import Pillar
from dxplanner.plan.records import VersionState
from dxplanner.plan.roadmap import RoadmapRow, Stage
from dxplanner.rules.from_plan import YearEstimate, amount_of, main_option, year_estimates
from dxplanner.rules.lines import effective_lines

PILLARS = 3
LABEL = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """How much may be said: steps of this year, entries of the other lists, years of money, characters of a name
    and of a sentence."""

    steps: int
    entries: int
    years: int
    name: int
    sentence: int


LEVELS = tuple(
    Room(steps=steps, entries=entries, years=years, name=name, sentence=sentence)
    for steps, entries, years, name, sentence in (
        (5, 5, 4, 60, 260),
        (5, 4, 4, 44, 180),
        (5, 5, 0, 44, 200),
        (5, 4, 0, 40, 150),
        (5, 4, 0, 32, 110),
        (5, 3, 0, 28, 90),
        (5, 3, 0, 22, 60),
        (5, 2, 0, 16, 44),
        (3, 1, 0, 12, 30),
    )
)


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    return fitted(lambda room: _sheet(answers, room), LEVELS, context.profile)


def _sheet(answers: Answers, room: Room) -> Document:
    title = f"{cut(answers.plan.municipality.head_title or '長', 12)}説明資料"
    blocks: tuple[Block, ...] = (
        TitleBlock(
            title=plain(title),
            right_lines=(
                compose(answers.day(answers.context.printed_on), "　", answers.say("municipality.name")),
            ),
            subtitle=short(answers, "policy.title", 60),
        ),
        _plan_table(answers, room),
        *_money(answers, room),
        _standing(answers, room),
    )
    return framed(answers, "briefing_sheet", title, (Section(blocks=blocks),), subject="説明資料")


def _plan_table(answers: Answers, room: Room) -> Block:
    """What the plan is, what is done this year, and who does it: labels on the left, the pillars side by side."""
    year = answers.year(_this_year(answers))
    rows = [
        _wide("基本理念", short(answers, "policy.philosophy", 60), bold=True),
        _wide("めざす姿", sentences(answers, "policy.vision", room.sentence)),
        *_pillars(answers, room),
        _wide(f"{year}に\n進めること", _steps(answers, room)),
        *(_wide(name, said) for name, said in _people(answers, room)),
    ]
    widths = (LABEL, *((100 - LABEL) / PILLARS for _number in range(PILLARS)))
    columns = tuple(column("", str(round(width, 2))) for width in widths)
    return Table(
        columns=columns, rows=tuple(rows), show_header=False, name="計画のあらまし", path="policy.vision"
    )


def _wide(name: str, said: Words, *, bold: bool = False) -> Row:
    return Row(cells=(_label(name), Cell(text=words(said), columns=PILLARS, bold=bold)))


def _label(name: str) -> Cell:
    return Cell(text=plain(name), header=True, align=Align.CENTER)


# ---- pillars and what is done this year


def _pillars(answers: Answers, room: Room) -> list[Row]:
    """Side by side, the initiatives below their pillar."""
    pillars = answers.plan.policy.pillars
    if not pillars:
        return [_wide("柱", (gap("policy.pillars"),))]
    shown = pillars[:PILLARS]
    rest = len(pillars) - len(shown)
    names = [_name_of_pillar(answers, number, pillar, room) for number, pillar in enumerate(shown, start=1)]
    under = [Cell(text=_initiatives(answers, pillar, room)) for pillar in shown]
    for cells in (names, under):
        cells[-1] = replace(cells[-1], columns=PILLARS - len(shown) + 1)
    return [
        Row(cells=(_label(f"柱\n（ほか{rest}本）" if rest else "柱"), *names)),
        Row(cells=(_label("取組"), *under)),
    ]


def _name_of_pillar(answers: Answers, number: int, pillar: Pillar, room: Room) -> Cell:
    name = short(answers, f"policy.pillars[{pillar.id}].name", room.name)
    return Cell(text=compose(answers.sized(f"{number}　"), name), bold=True)


def _initiatives(answers: Answers, pillar: Pillar, room: Room) -> Inline:
    names: list[Words] = [
        compose("・", short(answers, f"policy.initiatives[{item.id}].title", room.name))
        for item in answers.plan.policy.initiatives
        if item.pillar == pillar.id
    ]
    return join([words(name) for name in first(names, room.entries)], "\n") or plain("―")


def _this_year(answers: Answers) -> int:
    """The fiscal year of the printing, kept within the period of the plan."""
    first_year, last_year = answers.plan.policy.period_from, answers.plan.policy.period_to
    year = fiscal_year_of(answers.context.printed_on)
    if first_year is not None and last_year is not None and first_year <= last_year:
        return min(max(year, first_year), last_year)
    return year


def _steps(answers: Answers, room: Room) -> Inline:
    """Five at most; what begins this year comes before what goes on."""
    year = _this_year(answers)
    found = [(row, stages) for row in answers.plan.roadmap.rows if (stages := _stages(row, year))]
    found.sort(key=lambda entry: all(stage.start_year != year for stage in entry[1]))
    lines: list[Words] = [
        compose("・", _title(answers, row, room.name), "　", _stage_words(stages), _owner(answers, row))
        for row, stages in found
    ]
    if not lines:
        return plain("この年度の工程は、まだ決まっていない。")
    return join([words(item) for item in first(lines, room.steps)], "\n")


def _stages(row: RoadmapRow, year: int) -> list[Stage]:
    return [
        stage
        for stage in row.stages
        if stage.kind is not None
        and stage.start_year is not None
        and stage.start_year <= year <= (stage.end_year or stage.start_year)
    ]


def _stage_words(stages: list[Stage]) -> str:
    return " → ".join(dict.fromkeys(stage.kind.label for stage in stages if stage.kind is not None))


def _title(answers: Answers, row: RoadmapRow, limit: int) -> Inline:
    if row.title is not None or row.initiative is None:
        return short(answers, f"roadmap.rows[{row.id}].title", limit)
    return short(answers, f"policy.initiatives[{row.initiative}].title", limit)


def _owner(answers: Answers, row: RoadmapRow) -> Inline:
    """「（総務課）」"""
    item = next((item for item in answers.plan.policy.initiatives if item.id == row.initiative), None)
    owner = row.owner or (item.owner if item is not None else None)
    if not owner:
        return ()
    return compose("（", short(answers, f"municipality.sections[{owner}].name", 16), "）")


# ---- people and money


def _people(answers: Answers, room: Room) -> list[tuple[str, Words]]:
    staff = answers.plan.municipality.it_staff
    shares = [person.share for person in staff if person.share is not None]
    counted = f"情報担当　{len(staff)}人" if staff else ""
    if staff and len(shares) == len(staff):
        counted += f"（{fte_label(sum(shares[1:], shares[0]))}）"
    who = compose(
        "CIO　",
        answers.link("organisation.cio"),
        "　庶務　",
        answers.link("organisation.secretariat", "name"),
        f"　{counted}",
    )
    rows: list[tuple[str, Words]] = [("体制", clipped(who, 70))]
    option = main_option(answers.plan)
    if option is not None:
        rows.append(("外部人材", compose(clipped(option_words(answers, option), 60), "による。")))
    elif answers.has("recruitment.appointment_form"):
        rows.append(("外部人材", answers.say("recruitment.appointment_form")))
    if answers.has("recruitment.fallback"):
        rows.append(("採用できない\nとき", sentences(answers, "recruitment.fallback", room.sentence)))
    return rows


def _money(answers: Answers, room: Room) -> list[Block]:
    every = year_estimates(answers.plan, main_option(answers.plan))
    years = tuple(year for year in every if year.fiscal_year >= _this_year(answers)) or every
    town = (answers.plan.municipality.municipality_class or MunicipalityClass.TOWN).short_label
    notes: list[Words] = []
    if any(year.has_unconfirmed for year in years):
        notes.append("※　国の措置を確認できていない年度は、見込額を計上していない。")
    if len(years) < len(every):
        notes.append(
            answers.sized(
                f"※　{answers.year(years[0].fiscal_year)}からの額である。前の年度の実績は含まない。"
            )
        )
    running = _running(answers)
    if running:
        notes.append(answers.sized(running))
    if not years:
        return [note("外部人材に係る経費は、まだ入力されていない。"), *(note(line) for line in notes)]
    shown = years if len(years) <= room.years else ()
    rows: list[list[Words | Cell]] = [[answers.year(year.fiscal_year), *_amounts((year,))] for year in shown]
    rows.append(["計", *_amounts(years)])
    columns = (
        column("外部人材に係る経費", 28),
        figures("所要額", 18),
        figures("措置の算定見込額", 18),
        figures(f"措置後の{town}の負担", 18),
        figures(f"措置がないときの{town}の負担", 18),
    )
    return [
        table(columns, rows, unit="（単位：千円）", notes=notes, totals=1, name="費用", path="costs.lines")
    ]


def _amounts(years: tuple[YearEstimate, ...]) -> list[Words | Cell]:
    own = sum(year.own_burden for year in years)
    support = sum(year.confirmed_amount for year in years)
    total = sum(year.total for year in years)
    return [thousand(amount, thousand_label(amount)) for amount in (total, support, own - support, own)]


def _running(answers: Answers) -> str:
    """What the council asks first: 標準化 and the other running costs of this year, which no measure supports."""
    year = _this_year(answers)
    amounts = [
        amount
        for line in effective_lines(answers.plan)
        if line.kind is CostKind.RUNNING
        and line.fiscal_year == year
        and (amount := amount_of(line)) is not None
    ]
    if not amounts:
        return ""
    label = answers.year(year)
    return f"※　このほか、標準化等のシステムの運用経費を{label}に{thousand_yen_label(sum(amounts))}見込む。"


# ---- decided and open


def _standing(answers: Answers, room: Room) -> Block:
    decided = [_state(answers), *_lines(answers, "briefing.decided", room)]
    undecided = [
        *_lines(answers, "briefing.undecided", room),
        *(
            (short(answers, f"questions[{item.id}].question", room.sentence // 2))
            for item in answers.plan.questions
            if item.question and not item.answer
        ),
    ]
    said = [_listed(decided, room), _listed(undecided, room) or "確認中の事項はない。"]
    columns = (column("決まっていること", 50), column("決まっていないこと・確認中のこと", 50))
    return table(columns, [said], name="決まっていることと、決まっていないこと", path="briefing.decided")


def _state(answers: Answers) -> Inline:
    paperwork = answers.plan.paperwork
    if paperwork.state is not None and paperwork.state.final:
        day = f"（{answers.day(paperwork.decided_on)}）" if paperwork.decided_on else ""
        return plain(f"計画は、決定した{day}。")
    return plain(f"計画は、{(paperwork.state or VersionState.DRAFT).label}の段階である。")


def _lines(answers: Answers, path: str, room: Room) -> list[Inline]:
    """What the officer wrote for the council, line by line, without its own bullets."""
    if not answers.has(path):
        return []
    parts = (line.strip().lstrip("・") for line in answers.text(path).splitlines())
    return [compose(cut(part, room.sentence // 2)) for part in parts if part]


def _listed(items: list[Inline], room: Room) -> Inline:
    lines: list[Words] = [compose("・", item) for item in items]
    return join([words(line) for line in first(lines, room.entries)], "\n")
