"""町長説明資料: what the head must know before deciding, on one sheet of A4 whatever stands in the plan."""

from dataclasses import dataclass

from dxplanner.core.calendar import fiscal_year_of
from dxplanner.core.money import thousand_yen_label
from dxplanner.documents.builders.answers import GAP, Answers, Context
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.parts import Words, form, note
from dxplanner.documents.fitting import cut, fitted, listed
from dxplanner.documents.model import Block, Document, Section, TitleBlock, plain
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import VersionState
from dxplanner.plan.roadmap import RoadmapRow
from dxplanner.rules.from_plan import main_option, year_estimates


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """How much may be said: entries per list, characters per entry and per sentence."""

    entries: int
    length: int
    sentence: int


LEVELS = tuple(
    Room(entries=entries, length=length, sentence=sentence)
    for entries, length, sentence in ((5, 100, 320), (5, 70, 200), (5, 48, 140), (4, 32, 90), (3, 30, 60))
)


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    return fitted(lambda room: _sheet(answers, room), LEVELS, context.profile)


def _sheet(answers: Answers, room: Room) -> Document:
    head = answers.plan.municipality.head_title or "長"
    title = f"{cut(head, 12)}説明資料"
    top = TitleBlock(
        title=plain(title),
        right_lines=(plain(answers.day(answers.context.printed_on)), answers.say("municipality.name")),
        subtitle=plain(cut(answers.text("policy.title"), 60)),
    )
    rows: list[tuple[str, Words]] = [
        ("基本理念", cut(answers.text("policy.philosophy"), 80)),
        ("めざす姿", cut(answers.text("policy.vision"), room.sentence)),
        ("柱", _pillars(answers, room)),
        (f"{_year(answers)}の取組", _steps(answers, room)),
        ("体制と人", _people(answers, room)),
        ("費用", _money(answers)),
        ("決まったこと", _decided(answers)),
        ("未定のこと", _open(answers, room)),
    ]
    blocks: tuple[Block, ...] = (
        top,
        form(rows, label_width="0.18"),
        note("本書は内部の検討資料であり、国及び県へ提出する様式ではない。"),
    )
    return framed(answers, "briefing_sheet", title, (Section(blocks=blocks),), subject="説明資料")


def _this_year(answers: Answers) -> int:
    """The fiscal year of the printing, kept within the period of the plan."""
    first, last = answers.plan.policy.period_from, answers.plan.policy.period_to
    year = fiscal_year_of(answers.context.printed_on)
    if first is not None and last is not None and first <= last:
        return min(max(year, first), last)
    return year


def _year(answers: Answers) -> str:
    return answers.year(_this_year(answers))


def _pillars(answers: Answers, room: Room) -> str:
    names = [answers.text(f"policy.pillars[{row.id}].name") for row in answers.plan.policy.pillars]
    return listed([f"・{name}" for name in names], 3, room.length) or GAP


def _steps(answers: Answers, room: Room) -> str:
    year = _this_year(answers)
    steps = [
        f"・{_title(answers, row)}（{'、'.join(words)}）"
        for row in answers.plan.roadmap.rows
        if (words := _stages(row, year))
    ]
    return listed(steps, room.entries, room.length) or "この年度の工程は、まだ決まっていない。"


def _stages(row: RoadmapRow, year: int) -> list[str]:
    """The words of the stages that run in this year, each once."""
    found = [
        stage.kind.label
        for stage in row.stages
        if stage.kind is not None
        and stage.start_year is not None
        and stage.start_year <= year <= (stage.end_year or stage.start_year)
    ]
    return list(dict.fromkeys(found))


def _title(answers: Answers, row: RoadmapRow) -> str:
    if row.title is not None or row.initiative is None:
        return answers.text(f"roadmap.rows[{row.id}].title")
    return answers.text(f"policy.initiatives[{row.initiative}].title")


def _people(answers: Answers, room: Room) -> str:
    lines = [
        f"CIO　{''.join(span.text for span in answers.link('organisation.cio'))}",
        f"庶務　{''.join(span.text for span in answers.link('organisation.secretariat', 'name'))}",
        f"方針　{answers.text('policy.people')}",
    ]
    return "\n".join(cut(line, room.sentence) for line in lines)


def _money(answers: Answers) -> str:
    option = main_option(answers.plan)
    years = year_estimates(answers.plan, option)
    if not years:
        return "外部人材に係る経費は、まだ入力されていない。"
    own = sum(year.own_burden for year in years)
    support = sum(year.confirmed_amount for year in years)
    lines = [
        f"外部人材に係る町の負担（措置がない場合）　{thousand_yen_label(own)}",
        f"条文を確認できた措置の算定見込額　{thousand_yen_label(support)}（差引き {thousand_yen_label(own - support)}）",
    ]
    if any(year.has_unconfirmed for year in years):
        lines.append("国の措置を確認できていない年度があり、その見込額は計上していない。")
    return "\n".join(lines)


def _decided(answers: Answers) -> str:
    paperwork = answers.plan.paperwork
    if paperwork.state is VersionState.DECIDED:
        day = f"（{answers.day(paperwork.decided_on)}）" if paperwork.decided_on else ""
        return f"計画を決定した{day}。"
    option = answers.plan.costs.chosen_option
    chosen = f"人材の確保は{option.label}を基本とする案である。" if option else ""
    return f"計画は{(paperwork.state or VersionState.DRAFT).label}の段階であり、決定していない。{chosen}"


def _open(answers: Answers, room: Room) -> str:
    asked = [f"・{row.question}" for row in answers.plan.questions if row.question and not row.answer]
    return listed(asked, min(room.entries, 3), room.length) or "確認中の事項はない。"
