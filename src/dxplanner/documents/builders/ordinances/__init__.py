"""必要な例規改正一覧: which rules change and why, by which session of the council, and a draft of each change."""

from typing import Final

from dxplanner.core.calendar import month_label
from dxplanner.documents.builders.answers import Answers, Context, compose, gap
from dxplanner.documents.builders.charters.registry import CHARTERS
from dxplanner.documents.builders.charters.words import listed
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.ordinances.amendments import amendment
from dxplanner.documents.builders.parts import Words, bullets, cell, column, heading, note, paragraph, table
from dxplanner.documents.model import (
    Align,
    Block,
    Cell,
    Document,
    Inline,
    KeepTogether,
    Section,
    Span,
    SpanStyle,
    TitleBlock,
    plain,
    text_of,
)
from dxplanner.plan.charters import CharterKind, Instrument
from dxplanner.plan.municipality import SectionKind
from dxplanner.plan.plan import Plan
from dxplanner.rules.ordinances import (
    Certainty,
    Due,
    Need,
    Session,
    counted_back,
    effective_day,
    needs,
    session_before,
)

TITLE: Final = "必要な例規改正一覧"
_ORGANS: Final = (
    (SectionKind.EDUCATION, "教育委員会"),
    (SectionKind.COUNCIL, "議会"),
    (SectionKind.AGRICULTURE, "農業委員会"),
)


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    title = TitleBlock(
        title=plain(TITLE),
        right_lines=(plain(answers.day(context.printed_on)), answers.say("municipality.name")),
    )
    found = needs(plan)
    front: tuple[Block, ...] = (
        title,
        *_overview(answers, found),
        *_charters(answers),
        *_calendar(answers, found),
    )
    sections = [Section(blocks=front, landscape=True)]
    drafts = _drafts(answers, found)
    if drafts:
        sections.append(Section(blocks=drafts))
    return framed(answers, "ordinance_changes", TITLE, tuple(sections), subject="例規の改正")


# ---- what changes


def _overview(answers: Answers, found: tuple[Need, ...]) -> list[Block]:
    blocks: list[Block] = [heading(1, "条例及び規則の改正")]
    missing = _unanswered(answers)
    if not found:
        words = (
            "今の選択では、条例及び規則の改正は要らない。"
            if not missing
            else "次の事項が決まると、改正の要否が分かる。"
        )
        blocks.append(paragraph(words))
    else:
        rows: list[list[Words | Cell]] = [_row(answers, need, at) for at, need in enumerate(found, 1)]
        columns = (
            column("番号", 5, Align.CENTER),
            column("例規", 23),
            column("根拠", 15),
            column("改正の内容", 24),
            column("要否", 7, Align.CENTER),
            column("理由", 20),
            column("議会の議決", 6, Align.CENTER),
        )
        blocks.append(table(columns, rows, name="例規の改正", path="charters.ordinances"))
        blocks.append(
            note(
                "「要確認」は、団体の例規を見ないと分からないもの又は任用等を行うときに限って要るものである。"
                "例規の名称が未入力のものは、一般的な名称を示した。"
            )
        )
    if missing:
        blocks.append(bullets([compose(f"{label}　", (gap(path),)) for path, label in missing]))
    return blocks


def _unanswered(answers: Answers) -> list[tuple[str, str]]:
    asked = (
        ("organisation.aide_source", "CIO補佐官の確保の仕方"),
        ("recruitment.appointment_form", "任用等の形態"),
        ("organisation.office_style", "DX担当部署の置き方"),
    )
    return [(path, label) for path, label in asked if not answers.has(path)]


def _row(answers: Answers, need: Need, at: int) -> list[Words | Cell]:
    change = need.change
    name: Inline = plain(need.name)
    if need.own is not None and need.own.name:
        name = (Span(need.own.name, f"charters.ordinances[{need.own.id}].name"),)
    certainty: Inline = (
        plain(need.certainty.label)
        if need.certainty is Certainty.NEEDED
        else (Span(need.certainty.label, "", SpanStyle.MARK),)
    )
    because = answers.sized(need.because)
    if need.own is not None and need.own.note:
        because += answers.sized(f"（{need.own.note}）")
    return [
        str(at),
        compose(name, f"（{change.level.label}）"),
        answers.sized(change.law),
        answers.sized(need.filled(change.change)),
        cell(certainty),
        cell((Span(because, need.path),)),
        "要" if need.by_council else "―",
    ]


# ---- the charters, which are no 条例


def _charters(answers: Answers) -> list[Block]:
    """訓令 and 告示 by the head; where other organs are concerned, a joint one or 協議."""
    plan = answers.plan
    rows: list[list[Words | Cell]] = []
    for form in CHARTERS.values():
        if form.needless(plan):
            continue
        chosen = form.instrument(plan)
        rows.append(
            [
                form.kind.label,
                answers.say(form.instrument_path),
                _reach(plan, form.kind, chosen),
            ]
        )
    if not rows:
        return []
    columns = (column("要綱", 28), column("形式", 28), column("ほかの機関との関係", 44))
    title = heading(1, "要綱の制定（議会の議決は要らない。）")
    return [KeepTogether(blocks=(title, table(columns, rows, name="要綱の制定", path="charters")))]


def _reach(plan: Plan, kind: CharterKind, chosen: Instrument | None) -> str:
    if kind is CharterKind.AIDE:
        return "長の部局に置くため、ほかの機関との手続は要らない。"
    present = {section.kind for section in plan.municipality.sections}
    organs = text_of(listed([plain(name) for organ, name in _ORGANS if organ in present]))
    if not organs:
        return "―"
    if chosen is Instrument.JOINT:
        return f"{organs}と連名で定める。各機関の決裁及び訓令番号が要る。"
    return f"{organs}の職員が加わるときは、制定の前に協議し、記録を残す。"


# ---- by when


def _calendar(answers: Answers, found: tuple[Need, ...]) -> list[Block]:
    council = [need for need in found if need.by_council]
    blocks: list[Block] = [heading(1, "議会までの日程")]
    effective = effective_day(answers.plan)
    if not council:
        return [*blocks, paragraph("議会の議決を要する改正がないため、日程は示していない。")]
    if effective is None:
        return [
            *blocks,
            paragraph(compose("施行の日が決まると、日程を示す。　", (gap("charters.enforced_on"),))),
        ]
    day, path = effective
    session = session_before(answers.plan, day)
    if session is None:
        return [
            *blocks,
            paragraph(
                compose("定例会の月が入力されると、日程を示す。　", (gap("roadmap.calendar"),)),
                path="roadmap.calendar",
            ),
        ]
    blocks.append(_aim(answers, (Span(answers.day(day), path),), session))
    dues = counted_back(answers.plan, session, answers.context.printed_on)
    blocks.append(_steps(answers, dues))
    blocks.append(
        note(
            "開会の日が分からないため、その月の１日に開会するものとして数えた。"
            "「目安」は町村の実務による推定であり、団体の議会及び例規審査の日程による。"
        )
    )
    late = [due for due in dues if due.late]
    if late:
        blocks.append(
            note(
                compose(
                    (Span("間に合わないおそれ", "", SpanStyle.MARK),),
                    "：日程の初めが過ぎている。施行の日を遅らせるか、次の定例会に提出することを検討する。",
                )
            )
        )
    return blocks


def _aim(answers: Answers, day: Inline, session: Session) -> Block:
    month = answers.sized(month_label(session.opening))
    return paragraph(
        compose(
            day,
            "に施行するため、",
            (Span(f"{month}の定例会", session.path),),
            "に条例の改正案を提出する。",
        )
    )


def _steps(answers: Answers, dues: tuple[Due, ...]) -> Block:
    rows: list[list[Words | Cell]] = []
    for due in dues:
        step = due.step
        when = f"{answers.day(due.day)}まで" if due.day else "議決の後"
        basis = answers.sized(step.law) if step.law else "目安"
        sure = "" if step.law == "" else f"（{step.source.confidence_label}）"
        marked = (Span("（過ぎている）", "", SpanStyle.MARK),) if due.late else ()
        rows.append([compose(when, marked), answers.sized(step.name), step.who, f"{basis}{sure}"])
    columns = (
        column("時期", 22),
        column("すること", 36),
        column("受け持つところ", 13),
        column("根拠", 29),
    )
    return table(columns, rows, name="議会までの日程")


# ---- the drafts


def _drafts(answers: Answers, found: tuple[Need, ...]) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for at, need in enumerate(found, 1):
        blocks.append(
            heading(
                1,
                compose(answers.sized(f"改正案{at}　"), need.name),
                counted=False,
                new_page=at > 1,
            )
        )
        blocks += amendment(answers, need)
    return tuple(blocks)
