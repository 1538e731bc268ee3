"""任用等形態比較表: what the town asked, which forms fit and why, and all forms side by side. Decides nothing itself."""

from collections.abc import Callable, Sequence

from dxplanner.documents.builders.answers import Answers, Context, gap
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.parts import (
    Words,
    cell,
    column,
    form,
    grid,
    heading,
    note,
    pair_row,
    paragraph,
    table,
)
from dxplanner.documents.model import (
    Align,
    Block,
    Cell,
    CellKind,
    Document,
    PaperSize,
    Section,
    Sheet,
    SheetKind,
    Span,
    SpanStyle,
    TitleBlock,
    plain,
)
from dxplanner.facts.appointment_forms import AppointmentForm, FormGroup, appointment_forms
from dxplanner.plan.form_choice import FormQuestions
from dxplanner.plan.plan import Plan
from dxplanner.rules.form_choice import FormResult, Sign, Verdict, compared, recommended

TITLE = "任用等形態比較表"
BASE = "recruitment.form_questions"
MARKS = {Sign.FOR: "○", Sign.IF: "△", Sign.AGAINST: "×"}
INFERRED = "〔推定〕"
INFERRED_NOTE = f"{INFERRED}は、条文から直ちには読み取れず、推定又はこのソフトの見立てによる。人事担当と例規担当に確かめる。"
QUESTIONS = (
    "work",
    "presence",
    "commanded",
    "decides",
    "keeps_job",
    "start_within",
    "pay_ordinance",
    "fixed_term_ordinance",
    "partners",
    "sender",
    "company",
    "moves",
)


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    asked = plan.recruitment.form_questions
    title = TitleBlock(
        title=plain(TITLE),
        right_lines=(plain(answers.day(context.printed_on)), answers.say("municipality.name")),
    )
    judged = (title, *_asked(answers), *_recommended(answers, asked), *_judged(answers, asked))
    sides = _side_by_side(answers)
    return framed(
        answers,
        "form_comparison",
        TITLE,
        (
            Section(blocks=judged, landscape=True),
            *(Section(blocks=blocks, landscape=True, paper=paper) for _name, paper, blocks in sides),
        ),
        (
            Sheet(name="判定", kind=SheetKind.PRINT, blocks=judged, landscape=True),
            *(
                Sheet(name=name, kind=SheetKind.PRINT, blocks=blocks, landscape=True, paper=paper)
                for name, paper, blocks in sides
            ),
            Sheet(name="データ_形態", kind=SheetKind.DATA, blocks=(_data(answers, asked),)),
        ),
        subject="任用等の形態の比較",
    )


def _asked(answers: Answers) -> list[Block]:
    said = [
        (_LABELS[name], answers.say(f"{BASE}.{name}"), f"{BASE}.{name}")
        for name in QUESTIONS
        if name == "work" or answers.has(f"{BASE}.{name}")
    ]
    if len(said) % 2:
        said.append(("", (), ""))
    rows = [pair_row(*said[at : at + 2]) for at in range(0, len(said), 2)]
    return [
        heading(1, "町が求めること"),
        grid((22, 28, 22, 28), rows, name="町が求めること", path=f"{BASE}.work"),
    ]


_LABELS = {
    "work": "主な仕事",
    "presence": "来てもらう日数",
    "commanded": "日々の仕事の指示",
    "decides": "決裁・職員の指揮",
    "keeps_job": "今の勤め先の継続",
    "start_within": "必要な時期",
    "pay_ordinance": "報酬条例の定め",
    "fixed_term_ordinance": "任期付職員の条例",
    "partners": "共同で確保する見込み",
    "sender": "職員を派遣する団体の当て",
    "company": "派遣する企業の当て",
    "moves": "移住を求めること",
}


def _recommended(answers: Answers, asked: FormQuestions) -> list[Block]:
    best = recommended(asked)
    blocks: list[Block] = [heading(1, "答に合う形態と町の判断")]
    if asked.work is None:
        blocks.append(paragraph((gap(f"{BASE}.work"),), path=f"{BASE}.work"))
    elif best is None:
        blocks.append(
            paragraph("答の全てに合う形態はない。合わない理由を見て、求めることを見直す必要がある。")
        )
    else:
        more = "" if best.verdict is Verdict.FITS else "ただし、次の△の条件を整える必要がある。"
        blocks.append(paragraph(f"答からは、「{best.form.name}」が最も合う。{more}"))
        blocks.append(_reasons(answers, best))
    chosen = answers.plan.recruitment.appointment_form
    rows: list[tuple[str, Words]] = [
        ("選んだ形態", answers.say_or("recruitment.appointment_form", "（まだ選んでいない。）")),
        ("理由", answers.say(f"{BASE}.reason")),
    ]
    blocks.append(form(rows, path=f"{BASE}.reason"))
    own = next((item for item in compared(asked) if item.form.id == chosen), None)
    if own is not None and own.verdict is Verdict.NOT and asked.work is not None:
        against = "".join(reason.text for reason in own.reasons if reason.sign is Sign.AGAINST)
        blocks.append(note(answers.sized(f"選んだ形態は、答と合わない点がある。{against}")))
    return blocks


def _reasons(answers: Answers, result: FormResult) -> Block:
    rows: list[list[Words | Cell]] = [
        [MARKS[reason.sign], answers.sized(reason.text), answers.sized(reason.rests_on)]
        for reason in result.reasons
    ]
    columns = (column("", 4, Align.CENTER), column("理由", 60), column("よりどころ", 36))
    return table(columns, rows, name="合う形態の理由")


_TELLING = {Verdict.FITS: Sign.FOR, Verdict.CONDITION: Sign.IF, Verdict.NOT: Sign.AGAINST}
"""The reasons a verdict rests on; the others are on the screen."""


def _judged(answers: Answers, asked: FormQuestions) -> list[Block]:
    if asked.work is None:
        return []
    rows: list[list[Words | Cell]] = []
    for result in compared(asked):
        shown = [reason for reason in result.reasons if reason.sign is _TELLING[result.verdict]]
        said = "\n".join(f"{MARKS[reason.sign]} {reason.text}（{reason.rests_on}）" for reason in shown)
        rows.append([result.form.name, result.verdict.label, answers.sized(said)])
    columns = (column("形態", 24), column("判定", 14), column("判定の理由（よりどころ）", 62))
    return [
        heading(1, "形態ごとの判定"),
        table(
            columns,
            rows,
            name="形態ごとの判定",
            notes=[
                "※　○は合う理由、△は整える条件、×は合わない理由。判定は参考であり、任用等の形態は町が決める。"
            ],
        ),
    ]


# ---- all forms side by side

_Say = Callable[[AppointmentForm], str]
ASPECTS: tuple[tuple[str, str, _Say], ...] = (
    ("law", "根拠", lambda form: form.law),
    ("allowed_work", "任せられる仕事", lambda form: form.allowed_work),
    ("command", "指揮命令", lambda form: form.command),
    ("term", "任期・期間", lambda form: form.term),
    ("selection", "選び方", lambda form: form.selection),
    ("pay_items", "支払う項目", lambda form: "、".join(form.pay_items)),
    ("secrecy", "守秘", lambda form: form.secrecy),
    ("side_job", "兼業", lambda form: form.side_job.label),
    ("disqualification", "欠格", lambda form: form.disqualification),
    ("insurance", "保険・災害補償", lambda form: form.insurance),
    ("labour_law", "労働関係の法令", lambda form: form.labour_law),
    ("ordinances", "必要な条例", lambda form: "、".join(form.ordinances) or "―"),
    ("measures", "合う財政措置", lambda form: form.measures),
    ("setup", "準備", lambda form: f"約{form.setup_months}か月：{form.setup}"),
)
"""The columns of the facts, in the order a 人事係長 asks for them."""


_GROUPS = (
    (FormGroup.STAFF, "任用の比較", "任用する形態の比較", PaperSize.A3),
    (FormGroup.CONTRACT, "契約の比較", "契約及び派遣による形態の比較", PaperSize.A4),
    (FormGroup.SCHEME, "制度の比較", "制度及び協定による形態の比較", PaperSize.A3),
)


def _side_by_side(answers: Answers) -> list[tuple[str, PaperSize, tuple[Block, ...]]]:
    """A page for each group: what stands side by side is an alternative to each other."""
    forms = tuple(appointment_forms().values())
    return [
        (
            name,
            paper,
            (
                heading(1, title),
                _aspects(answers, tuple(item for item in forms if item.group is group), name),
            ),
        )
        for group, name, title, paper in _GROUPS
    ]


def _aspects(answers: Answers, forms: Sequence[AppointmentForm], name: str) -> Block:
    columns = (column("項目", 9), *(column(item.name, 18) for item in forms))
    rows: list[list[Words | Cell]] = []
    for key, title, say in ASPECTS:
        row: list[Words | Cell] = [cell(title, header=True)]
        for item in forms:
            text = (Span(answers.sized(say(item))),)
            mark = (Span(INFERRED, style=SpanStyle.MARK),) if item.is_unsure(key) else ()
            row.append((*text, *mark))
        rows.append(row)
    notes: list[Words] = [
        answers.sized(f"※　{item.name}：{''.join(item.cautions)}") for item in forms if item.cautions
    ]
    return table(columns, rows, name=name, notes=[*notes, f"※　{INFERRED_NOTE}"])


def _data(answers: Answers, asked: FormQuestions) -> Block:
    municipality = answers.plan.municipality
    results = {item.form.id: item for item in compared(asked)}
    rows: list[list[Words | Cell]] = []
    for item in appointment_forms().values():
        result = results[item.id]
        months = Cell(text=plain(str(item.setup_months)), kind=CellKind.INTEGER, value=item.setup_months)
        rows.append(
            [
                municipality.code or "",
                municipality.name or "",
                item.id,
                item.name,
                item.group.label,
                result.verdict.label if asked.work is not None else "",
                item.law,
                months,
                item.measures,
                item.source.confidence_label,
            ]
        )
    titles = (
        "団体コード",
        "団体名",
        "形態の番号",
        "形態",
        "分類",
        "判定",
        "根拠",
        "準備の月数（目安）",
        "合う財政措置",
        "確認の程度",
    )
    return table([column(title, 12) for title in titles], rows, name="データ_形態")
