"""The register as data: one fact per cell, one row per procurement, contact, declared company and request."""

from datetime import date

from dxplanner.documents.builders.answers import Answers
from dxplanner.documents.builders.parts import Words, column, table
from dxplanner.documents.model import Cell, Sheet, SheetKind
from dxplanner.plan.look import row_title
from dxplanner.rules import fairness as rules

Rows = list[list[Words | Cell]]


def data_sheets(answers: Answers) -> tuple[Sheet, ...]:
    """Sheets without a row are left out."""
    made = (
        ("データ_案件", _PROCUREMENTS, _procurements(answers)),
        ("データ_接触", _CONTACTS, _contacts(answers)),
        ("データ_申告", _INTERESTS, _interests(answers)),
        ("データ_適用除外", _EXEMPTIONS, _exemptions(answers)),
    )
    town = (answers.plan.municipality.code or "", answers.plan.municipality.name or "")
    return tuple(
        Sheet(
            name=name,
            kind=SheetKind.DATA,
            blocks=(
                table(
                    [column(title, 12) for title in ("団体コード", "団体名", *titles)],
                    [[*town, *row] for row in rows],
                    name=name,
                ),
            ),
        )
        for name, titles, rows in made
        if rows
    )


_PROCUREMENTS = (
    "案件",
    "仕様書の作成を始める日",
    "公告又は見積依頼の日",
    "仕様書に触れる職",
    "審査及び評価をする職",
    "外部人材の関わり方",
    "参加の見込み",
    "見込まれる企業等",
    "判定",
    "講じた措置",
)
_CONTACTS = ("日", "事業者", "申告された企業等", "関係する案件", "対応した職", "仕様書の内容に触れた", "内容")
_INTERESTS = ("企業等", "関係", "期間", "申告の日", "備考")
_EXEMPTIONS = (
    "案件",
    "企業等",
    "申請の日",
    "連絡を取っていない",
    "接触の履歴の提出",
    "監査の受入れ",
    "判断",
    "判断の日",
    "判断した職",
    "監査又は調査の結果",
)


def _procurements(answers: Answers) -> Rows:
    fair = answers.plan.recruitment.fairness
    return [
        [
            item.title or "",
            _day(item.drafted_from),
            _day(item.planned_on),
            item.specification_by or "",
            item.evaluated_by or "",
            item.aide_role.label if item.aide_role else "",
            item.expected.label if item.expected else "",
            item.companies or "",
            rules.standing(fair, item).label,
            item.measure or "",
        ]
        for item in fair.procurements
    ]


def _contacts(answers: Answers) -> Rows:
    fair = answers.plan.recruitment.fairness
    return [
        [
            _day(item.on),
            item.company or "",
            "はい" if rules.is_declared(fair, item.company) else "いいえ",
            _title(answers, item.procurement),
            item.handled_by or "",
            _yes(item.about_specification),
            item.content or "",
        ]
        for item in fair.contacts
    ]


def _interests(answers: Answers) -> Rows:
    return [
        [
            item.company or "",
            item.relation.label if item.relation else "",
            item.period or "",
            _day(item.declared_on),
            item.note or "",
        ]
        for item in answers.plan.recruitment.fairness.interests
    ]


def _exemptions(answers: Answers) -> Rows:
    return [
        [
            _title(answers, item.procurement),
            item.company or "",
            _day(item.applied_on),
            _yes(item.no_contact),
            _yes(item.history),
            _yes(item.audit),
            item.decision.label if item.decision else "",
            _day(item.decided_on),
            item.decided_by or "",
            item.audit_result or "",
        ]
        for item in answers.plan.recruitment.fairness.exemptions
    ]


def _title(answers: Answers, procurement_id: str | None) -> str:
    found = (item for item in answers.plan.recruitment.fairness.procurements if item.id == procurement_id)
    return next((row_title(answers.plan, item) for item in found), "")


def _day(value: date | None) -> str:
    return value.isoformat() if value else ""


def _yes(value: bool | None) -> str:
    return "" if value is None else "はい" if value else "いいえ"
