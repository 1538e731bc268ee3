"""調達への関与・接触の記録簿: procurements with who may touch the specification, contacts, conflicts and exemptions."""

from dxplanner.documents.builders.answers import Answers, Context, compose, gap
from dxplanner.documents.builders.fairness.register_sheets import data_sheets
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.parts import Words, cell, column, form, heading, note, paragraph, table
from dxplanner.documents.builders.restriction_words import (
    BIDS,
    FAIR,
    company_words,
    period,
    procurement_words,
)
from dxplanner.documents.model import (
    Align,
    Block,
    Cell,
    Document,
    Inline,
    Section,
    Sheet,
    SheetKind,
    Span,
    SpanStyle,
    TitleBlock,
    plain,
)
from dxplanner.facts.fairness import fairness_file
from dxplanner.plan.plan import Plan
from dxplanner.rules import fairness as rules
from dxplanner.rules.fairness import Standing

TITLE = "調達への関与・接触の記録簿"
NONE = "―"
_STRONG = (Standing.BARRED, Standing.UNCLEAR)


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    day = plain(answers.day(context.printed_on))
    blocks = (
        TitleBlock(title=plain(TITLE), right_lines=(day, answers.say("municipality.name"))),
        note("この記録簿は、内部の資料である。企業等の名称と職の名前だけを記し、個人の氏名は記さない。"),
        *_terms(answers),
        *_procurements(answers),
        *_contacts(answers),
        *_interests(answers),
        *_exemptions(answers),
        *_laws(answers),
    )
    sheets = (
        Sheet(name="記録簿", kind=SheetKind.PRINT, blocks=blocks, landscape=True),
        *data_sheets(answers),
    )
    section = Section(blocks=blocks, landscape=True)
    return framed(answers, "contact_register", TITLE, (section,), sheets, subject="調達の公平性の記録")


def _terms(answers: Answers) -> list[Block]:
    rows: list[tuple[str, Words]] = [("制限の型", answers.say_or(f"{BIDS}.kind", NONE))]
    for label, words in (
        ("期間", period(answers)),
        ("対象とする企業等", company_words(answers)),
        ("対象とする調達", procurement_words(answers)),
    ):
        if words:
            rows.append((label, words))
    rows.append(("記録を付ける課", answers.say(f"{FAIR}.keeper")))
    return [heading(1, "入札制限"), form(rows, path=BIDS, label_width="0.16")]


def _procurements(answers: Answers) -> list[Block]:
    fair = answers.plan.recruitment.fairness
    path = f"{FAIR}.procurements"
    title = heading(1, "調達の案件及び関わり方")
    if not fair.procurements:
        return [title, paragraph((gap(path),), path=path)]
    rows: list[list[Words | Cell]] = []
    for item in fair.procurements:
        at = f"{path}[{item.id}]"
        dates = compose(
            answers.say_or(f"{at}.drafted_from", NONE), "\n", answers.say_or(f"{at}.planned_on", NONE)
        )
        expected = answers.say_or(f"{at}.expected", NONE)
        if item.companies:
            expected = compose(expected, "\n（", answers.say(f"{at}.companies"), "）")
        rows.append(
            [
                answers.say(f"{at}.title"),
                dates,
                answers.say_or(f"{at}.specification_by", NONE),
                answers.say_or(f"{at}.evaluated_by", NONE),
                answers.say_or(f"{at}.aide_role", NONE),
                expected,
                cell(_standing(rules.standing(fair, item)), path=f"{at}.aide_role"),
                answers.say_or(f"{at}.measure", NONE),
            ]
        )
    columns = (
        column("案件", 14),
        column("仕様書の作成開始\n公告等の予定", 13),
        column("仕様書に触れる職", 13),
        column("審査及び評価をする職", 13),
        column("外部人材の関わり方", 11),
        column("申告された企業等の見込み", 11),
        column("判定", 10),
        column("講じた措置", 15),
    )
    notes = ("※　判定は、関わり方、参加の見込み及び適用除外の記録による。",)
    return [title, table(columns, rows, name="案件", path=path, notes=notes)]


def _standing(found: Standing) -> Inline:
    style = SpanStyle.MARK if found in _STRONG else SpanStyle.PLAIN
    return (Span(found.label, style=style),)


def _contacts(answers: Answers) -> list[Block]:
    fair = answers.plan.recruitment.fairness
    path = f"{FAIR}.contacts"
    title = heading(1, "事業者との接触")
    if not fair.contacts:
        return [title, paragraph("記録した接触はない。", path=path)]
    rows: list[list[Words | Cell]] = []
    for item in sorted(fair.contacts, key=lambda one: (one.on is None, str(one.on))):
        at = f"{path}[{item.id}]"
        declared = rules.is_declared(fair, item.company)
        rows.append(
            [
                answers.say(f"{at}.on"),
                answers.say(f"{at}.company"),
                cell("申告あり" if declared else NONE),
                answers.link_or(f"{at}.procurement", NONE),
                answers.say_or(f"{at}.handled_by", NONE),
                cell(_yes(item.about_specification), path=f"{at}.about_specification"),
                answers.say_or(f"{at}.content", NONE),
            ]
        )
    columns = (
        column("日", 13),
        column("事業者", 11),
        column("申告", 8, Align.CENTER),
        column("関係する案件", 16),
        column("対応した職", 17),
        column("仕様書の内容", 9, Align.CENTER),
        column("内容", 26),
    )
    return [title, table(columns, rows, name="接触", path=path)]


def _yes(value: bool | None) -> str:
    return NONE if value is None else "触れた" if value else "触れない"


def _interests(answers: Answers) -> list[Block]:
    fair = answers.plan.recruitment.fairness
    path = f"{FAIR}.interests"
    title = heading(1, "申告された企業等")
    if not fair.interests:
        return [title, paragraph("申告された企業等はない。", path=path)]
    names = ("company", "relation", "period", "declared_on", "note")
    rows: list[list[Words | Cell]] = [
        [answers.say_or(f"{path}[{item.id}].{name}", NONE) for name in names] for item in fair.interests
    ]
    columns = (
        column("企業等", 16),
        column("関係", 24),
        column("期間", 18),
        column("申告の日", 14),
        column("備考", 28),
    )
    return [title, table(columns, rows, name="申告", path=path)]


def _exemptions(answers: Answers) -> list[Block]:
    fair = answers.plan.recruitment.fairness
    if not fair.exemption and not fair.exemptions:
        return []
    path = f"{FAIR}.exemptions"
    exemption = fairness_file().exemption
    conditions = "　".join(
        f"({number}) {item.text}" for number, item in enumerate(fairness_file().conditions, start=1)
    )
    blocks: list[Block] = [
        heading(1, "適用除外の申請"),
        form(
            [
                ("判断する職", answers.say_or(f"{FAIR}.approver", NONE)),
                ("調べる職又は機関", answers.say_or(f"{FAIR}.auditor", NONE)),
                ("条件", conditions),
            ],
            path=f"{FAIR}.approver",
            label_width="0.16",
        ),
    ]
    if fair.exemptions:
        blocks.append(_requests(answers, path))
    else:
        blocks.append(paragraph("申請はない。", path=path))
    words = f"条件は、{exemption.note}（{exemption.as_of}）"
    return [*blocks, note(compose(answers.sized(words), (_mark(exemption.confidence.label),)))]


def _requests(answers: Answers, path: str) -> Block:
    rows: list[list[Words | Cell]] = []
    for item in answers.plan.recruitment.fairness.exemptions:
        at = f"{path}[{item.id}]"
        rows.append(
            [
                answers.link_or(f"{at}.procurement", NONE),
                answers.say_or(f"{at}.company", NONE),
                answers.say_or(f"{at}.applied_on", NONE),
                *(
                    cell(_shown(getattr(item, name)), path=f"{at}.{name}", align=Align.CENTER)
                    for name in ("no_contact", "history", "audit")
                ),
                answers.say_or(f"{at}.decision", NONE),
                compose(
                    answers.say_or(f"{at}.decided_on", NONE), "\n", answers.say_or(f"{at}.decided_by", "")
                ),
                answers.say_or(f"{at}.audit_result", NONE),
            ]
        )
    columns = (
        column("案件", 16),
        column("企業等", 9),
        column("申請の日", 13),
        column("(1) 連絡なし", 6, Align.CENTER),
        column("(2) 履歴", 6, Align.CENTER),
        column("(3) 監査", 6, Align.CENTER),
        column("判断", 9),
        column("判断の日及び職", 14),
        column("監査又は調査の結果", 21),
    )
    return table(columns, rows, name="適用除外", path=path)


def _shown(value: bool | None) -> str:
    return NONE if value is None else "○" if value else "×"


def _laws(answers: Answers) -> list[Block]:
    facts = fairness_file()
    found: list[Block] = [
        note(answers.sized(f"{law.title}{law.article}：{law.says}{law.note}")) for law in facts.laws
    ]
    return [*found, note(f"出典：{facts.source.label()}")]


def _mark(words: str) -> Span:
    return Span(f"〔{words}〕", style=SpanStyle.MARK)
