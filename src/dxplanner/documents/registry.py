"""The documents the program makes: id, name, group, formats. A new one is a line here and one in `builders.registry`.

Kept apart from the builders, because the window shows the names before any of them is loaded.
"""

from collections.abc import Callable
from dataclasses import dataclass

from dxplanner.core.choices import Choice
from dxplanner.documents.not_yet import (
    always,
    no_applicants,
    not_a_contract,
    not_appointed,
    without_aide,
    without_application,
    without_cases,
    without_comments,
    without_cost_lines,
    without_form_questions,
    without_goals,
    without_headquarters,
    without_intake,
    without_leaders,
    without_letter,
    without_people,
    without_projects,
    without_sharing,
    without_supplements,
    without_tasks,
    without_trainings,
)
from dxplanner.documents.profile import NumberingStyle
from dxplanner.plan.plan import Plan


class DocumentGroup(Choice):
    """The headings the documents are listed under, in this order."""

    PLAN = "plan", "計画"
    ORGANISATION = "organisation", "推進体制"
    RECRUITMENT = "recruitment", "募集"
    COSTS = "costs", "経費"
    EXPLAINING = "explaining", "説明資料"
    DECISION = "decision", "照会・決裁"
    OTHER = "other", "その他"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentKind:
    """`formats` in the order they are offered; the first is the one of record."""

    id: str
    name: str
    group: DocumentGroup
    formats: tuple[str, ...]
    numbering: NumberingStyle
    basic: bool = False
    """One of the set every plan comes with: ticked when 書類を出す opens."""
    not_yet: Callable[[Plan], str] = always
    """Why it is of no use for this plan so far, in one short sentence; empty when it is. It can be made anyway."""


DOCUMENTS: tuple[DocumentKind, ...] = (
    DocumentKind(
        id="policy",
        name="DX推進計画（全体方針）",
        group=DocumentGroup.PLAN,
        formats=("pdf", "docx"),
        numbering=NumberingStyle.BOOK,
        basic=True,
    ),
    DocumentKind(
        id="roadmap",
        name="別紙１ 工程表",
        group=DocumentGroup.PLAN,
        formats=("pdf", "xlsx"),
        numbering=NumberingStyle.OFFICIAL,
        basic=True,
    ),
    DocumentKind(
        id="organisation",
        name="別紙２ 推進体制図及び役割分担表",
        group=DocumentGroup.ORGANISATION,
        formats=("pdf", "docx", "xlsx"),
        numbering=NumberingStyle.OFFICIAL,
        basic=True,
    ),
    DocumentKind(
        id="need_sheet",
        name="外部人材の必要性説明書",
        group=DocumentGroup.RECRUITMENT,
        formats=("pdf", "docx"),
        numbering=NumberingStyle.OFFICIAL,
        not_yet=without_tasks,
    ),
    DocumentKind(
        id="headquarters_charter",
        name="推進本部設置要綱（案）",
        group=DocumentGroup.ORGANISATION,
        formats=("pdf", "docx"),
        numbering=NumberingStyle.OFFICIAL,
        not_yet=without_headquarters,
    ),
    DocumentKind(
        id="aide_charter",
        name="CIO補佐官設置要綱（案）",
        group=DocumentGroup.ORGANISATION,
        formats=("pdf", "docx"),
        numbering=NumberingStyle.OFFICIAL,
        not_yet=without_aide,
    ),
    DocumentKind(
        id="leader_charter",
        name="DX推進リーダー設置要綱（案）",
        group=DocumentGroup.ORGANISATION,
        formats=("pdf", "docx"),
        numbering=NumberingStyle.OFFICIAL,
        not_yet=without_leaders,
    ),
    DocumentKind(
        id="duties_table",
        name="事務分掌表",
        group=DocumentGroup.ORGANISATION,
        formats=("pdf", "xlsx"),
        numbering=NumberingStyle.OFFICIAL,
    ),
    DocumentKind(
        id="meeting_calendar",
        name="会議体の年間日程",
        group=DocumentGroup.ORGANISATION,
        formats=("pdf", "xlsx"),
        numbering=NumberingStyle.OFFICIAL,
    ),
    DocumentKind(
        id="roster",
        name="推進体制の名簿",
        group=DocumentGroup.ORGANISATION,
        formats=("pdf", "xlsx"),
        numbering=NumberingStyle.OFFICIAL,
    ),
    DocumentKind(
        id="ordinance_changes",
        name="必要な例規改正一覧",
        group=DocumentGroup.ORGANISATION,
        formats=("pdf", "docx"),
        numbering=NumberingStyle.OFFICIAL,
    ),
    DocumentKind(
        id="recruitment",
        name="CIO補佐官募集要項",
        group=DocumentGroup.RECRUITMENT,
        formats=("pdf", "docx"),
        numbering=NumberingStyle.OFFICIAL,
        basic=True,
    ),
    DocumentKind(
        id="form_comparison",
        name="任用等形態比較表",
        group=DocumentGroup.RECRUITMENT,
        formats=("pdf", "xlsx"),
        numbering=NumberingStyle.OFFICIAL,
        not_yet=without_form_questions,
    ),
    DocumentKind(
        id="job_site_text",
        name="募集の文案（求人サイト・ホームページ）",
        group=DocumentGroup.RECRUITMENT,
        formats=("pdf", "docx"),
        numbering=NumberingStyle.OFFICIAL,
    ),
    DocumentKind(
        id="work_specification",
        name="業務委託仕様書",
        group=DocumentGroup.RECRUITMENT,
        formats=("pdf", "docx"),
        numbering=NumberingStyle.OFFICIAL,
        not_yet=not_a_contract,
    ),
    DocumentKind(
        id="working_conditions",
        name="勤務条件通知書",
        group=DocumentGroup.RECRUITMENT,
        formats=("pdf", "docx"),
        numbering=NumberingStyle.OFFICIAL,
        not_yet=not_appointed,
    ),
    DocumentKind(
        id="application_form",
        name="応募用紙",
        group=DocumentGroup.RECRUITMENT,
        formats=("pdf", "docx"),
        numbering=NumberingStyle.OFFICIAL,
        not_yet=no_applicants,
    ),
    DocumentKind(
        id="callers_qa",
        name="応募に関する問答集",
        group=DocumentGroup.RECRUITMENT,
        formats=("pdf", "docx"),
        numbering=NumberingStyle.OFFICIAL,
    ),
    DocumentKind(
        id="onboarding",
        name="受入計画",
        group=DocumentGroup.RECRUITMENT,
        formats=("pdf", "docx"),
        numbering=NumberingStyle.OFFICIAL,
        not_yet=without_intake,
    ),
    DocumentKind(
        id="quarterly_review",
        name="四半期評価票",
        group=DocumentGroup.RECRUITMENT,
        formats=("pdf", "docx"),
        numbering=NumberingStyle.OFFICIAL,
        not_yet=without_goals,
    ),
    DocumentKind(
        id="handover_note",
        name="事務引継書",
        group=DocumentGroup.RECRUITMENT,
        formats=("pdf", "docx"),
        numbering=NumberingStyle.OFFICIAL,
    ),
    DocumentKind(
        id="deletion_certificate",
        name="データ返却・消去証明書",
        group=DocumentGroup.RECRUITMENT,
        formats=("pdf", "docx"),
        numbering=NumberingStyle.OFFICIAL,
    ),
    DocumentKind(
        id="allocation",
        name="外部人材の任用等に係る特別交付税試算書",
        group=DocumentGroup.COSTS,
        formats=("pdf", "xlsx"),
        numbering=NumberingStyle.OFFICIAL,
        basic=True,
        not_yet=without_cost_lines,
    ),
    DocumentKind(
        id="budget",
        name="当初予算要求書",
        group=DocumentGroup.COSTS,
        formats=("pdf", "xlsx"),
        numbering=NumberingStyle.OFFICIAL,
        not_yet=without_cost_lines,
    ),
    DocumentKind(
        id="supplementary_budget",
        name="補正予算要求書",
        group=DocumentGroup.COSTS,
        formats=("pdf", "xlsx"),
        numbering=NumberingStyle.OFFICIAL,
        not_yet=without_supplements,
    ),
    DocumentKind(
        id="new_project",
        name="新規事業調書",
        group=DocumentGroup.COSTS,
        formats=("pdf", "docx"),
        numbering=NumberingStyle.OFFICIAL,
        not_yet=without_projects,
    ),
    DocumentKind(
        id="multi_year",
        name="年度別経費・町負担見込表",
        group=DocumentGroup.COSTS,
        formats=("pdf", "xlsx"),
        numbering=NumberingStyle.OFFICIAL,
        not_yet=without_cost_lines,
    ),
    DocumentKind(
        id="measures",
        name="財政措置比較表",
        group=DocumentGroup.COSTS,
        formats=("pdf", "xlsx"),
        numbering=NumberingStyle.OFFICIAL,
        not_yet=without_cost_lines,
    ),
    DocumentKind(
        id="sharing",
        name="負担金の按分（例）",
        group=DocumentGroup.COSTS,
        formats=("pdf", "xlsx"),
        numbering=NumberingStyle.OFFICIAL,
        not_yet=without_sharing,
    ),
    DocumentKind(
        id="anticipated_questions",
        name="想定問答集",
        group=DocumentGroup.EXPLAINING,
        formats=("pdf", "docx"),
        numbering=NumberingStyle.OFFICIAL,
    ),
    DocumentKind(
        id="council_paper",
        name="全員協議会資料",
        group=DocumentGroup.EXPLAINING,
        formats=("pdf", "docx"),
        numbering=NumberingStyle.OFFICIAL,
    ),
    DocumentKind(
        id="evidence",
        name="証拠書類一覧",
        group=DocumentGroup.COSTS,
        formats=("pdf", "xlsx"),
        numbering=NumberingStyle.OFFICIAL,
    ),
    DocumentKind(
        id="training_plan",
        name="人材育成計画（研修計画）",
        group=DocumentGroup.ORGANISATION,
        formats=("pdf", "docx", "xlsx"),
        numbering=NumberingStyle.OFFICIAL,
        not_yet=without_trainings,
    ),
    DocumentKind(
        id="survey_draft",
        name="調査回答下書き",
        group=DocumentGroup.OTHER,
        formats=("pdf", "xlsx"),
        numbering=NumberingStyle.OFFICIAL,
    ),
    DocumentKind(
        id="skills_grid",
        name="技能・人役一覧表",
        group=DocumentGroup.ORGANISATION,
        formats=("pdf", "xlsx"),
        numbering=NumberingStyle.OFFICIAL,
        not_yet=without_people,
    ),
    DocumentKind(
        id="sharing_letter",
        name="人材の共同利用についての照会文",
        group=DocumentGroup.ORGANISATION,
        formats=("pdf", "docx"),
        numbering=NumberingStyle.OFFICIAL,
        not_yet=without_letter,
    ),
    DocumentKind(
        id="scheme_application",
        name="共同利用の利用申込書（案）",
        group=DocumentGroup.ORGANISATION,
        formats=("pdf", "docx"),
        numbering=NumberingStyle.OFFICIAL,
        not_yet=without_application,
    ),
    DocumentKind(
        id="case_excerpt",
        name="事例集（抜粋）",
        group=DocumentGroup.EXPLAINING,
        formats=("pdf", "docx"),
        numbering=NumberingStyle.OFFICIAL,
        not_yet=without_cases,
    ),
    DocumentKind(
        id="inquiry",
        name="庁内照会",
        group=DocumentGroup.DECISION,
        formats=("pdf", "docx"),
        numbering=NumberingStyle.OFFICIAL,
    ),
    DocumentKind(
        id="public_comment",
        name="意見募集要領",
        group=DocumentGroup.DECISION,
        formats=("pdf", "docx"),
        numbering=NumberingStyle.OFFICIAL,
    ),
    DocumentKind(
        id="comment_results",
        name="意見募集の結果",
        group=DocumentGroup.DECISION,
        formats=("pdf", "docx"),
        numbering=NumberingStyle.OFFICIAL,
        not_yet=without_comments,
    ),
    DocumentKind(
        id="comparison_table",
        name="新旧対照表",
        group=DocumentGroup.DECISION,
        formats=("pdf", "docx"),
        numbering=NumberingStyle.OFFICIAL,
    ),
    DocumentKind(
        id="change_list",
        name="変更点一覧",
        group=DocumentGroup.DECISION,
        formats=("pdf", "docx"),
        numbering=NumberingStyle.OFFICIAL,
    ),
    DocumentKind(
        id="draft_decision",
        name="起案",
        group=DocumentGroup.DECISION,
        formats=("pdf", "docx"),
        numbering=NumberingStyle.OFFICIAL,
    ),
    DocumentKind(
        id="briefing_sheet",
        name="町長説明資料",
        group=DocumentGroup.EXPLAINING,
        formats=("pdf", "docx"),
        numbering=NumberingStyle.OFFICIAL,
    ),
    DocumentKind(
        id="progress_report",
        name="進捗報告書",
        group=DocumentGroup.EXPLAINING,
        formats=("pdf", "docx", "xlsx"),
        numbering=NumberingStyle.OFFICIAL,
    ),
    DocumentKind(
        id="procedure_sheet",
        name="手順の確認表",
        group=DocumentGroup.OTHER,
        formats=("pdf", "xlsx"),
        numbering=NumberingStyle.OFFICIAL,
    ),
)

COMPARING = ("comparison_table", "change_list")
"""The papers that say nothing without a former version."""
SPEAKING = (*COMPARING, "draft_decision")
"""And the one that mentions it."""


def document_kind(document_id: str) -> DocumentKind | None:
    return next((kind for kind in DOCUMENTS if kind.id == document_id), None)
