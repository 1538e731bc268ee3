"""Small stand-ins for what the composition gives the window."""

from datetime import UTC, datetime
from pathlib import Path

from dxplanner.core.errors import DxError
from dxplanner.plan.plan import Plan
from dxplanner.services.estimate_page import estimate_page
from dxplanner.services.facts_page import facts_view
from dxplanner.services.keeper import MemoryKeeper
from dxplanner.services.session import Session
from dxplanner.services.year_strip import year_strips
from dxplanner.ui.context import (
    Context,
    DocumentChoice,
    ExportWish,
    FactsDesk,
    RecentPlan,
    Sample,
    Tell,
)
from tests.ui.sample import sample_plan

FONTS = Path(__file__).parents[2] / "resources" / "fonts"
DOCUMENTS = (
    DocumentChoice(id="policy", title="見本町DX推進計画（全体方針）", formats=("pdf", "docx"), group="計画"),
    DocumentChoice(id="roadmap", title="別紙１ 工程表", formats=("pdf",), group="計画"),
    DocumentChoice(
        id="organisation", title="別紙２ 推進体制図及び役割分担表", formats=("pdf",), group="推進体制"
    ),
    DocumentChoice(
        id="headquarters_charter",
        title="見本町DX推進本部設置要綱（案）",
        formats=("pdf", "docx"),
        group="推進体制",
    ),
    DocumentChoice(
        id="aide_charter", title="見本町CIO補佐官設置要綱（案）", formats=("pdf", "docx"), group="推進体制"
    ),
    DocumentChoice(
        id="leader_charter",
        title="見本町DX推進リーダー設置要綱（案）",
        formats=("pdf", "docx"),
        group="推進体制",
    ),
    DocumentChoice(id="duties_table", title="事務分掌表", formats=("pdf",), group="推進体制"),
    DocumentChoice(id="meeting_calendar", title="会議体の年間日程", formats=("pdf",), group="推進体制"),
    DocumentChoice(id="roster", title="推進体制の名簿", formats=("pdf",), group="推進体制"),
    DocumentChoice(
        id="ordinance_changes", title="必要な例規改正一覧", formats=("pdf", "docx"), group="推進体制"
    ),
    DocumentChoice(id="recruitment", title="見本町CIO補佐官募集要項", formats=("pdf",), group="募集"),
    DocumentChoice(
        id="allocation", title="外部人材の任用等に係る特別交付税試算書", formats=("pdf", "xlsx"), group="経費"
    ),
    DocumentChoice(id="anticipated_questions", title="想定問答集", formats=("pdf", "docx"), group="説明資料"),
    DocumentChoice(id="council_paper", title="全員協議会資料", formats=("pdf", "docx"), group="説明資料"),
    DocumentChoice(id="training_plan", title="人材育成計画（研修計画）", formats=("pdf",), group="推進体制"),
    DocumentChoice(id="budget", title="当初予算要求書", formats=("pdf", "xlsx"), group="経費"),
    DocumentChoice(id="supplementary_budget", title="補正予算要求書", formats=("pdf",), group="経費"),
    DocumentChoice(id="new_project", title="新規事業調書", formats=("pdf",), group="経費"),
    DocumentChoice(id="multi_year", title="年度別経費・町負担見込表", formats=("pdf",), group="経費"),
    DocumentChoice(id="need_sheet", title="外部人材の必要性説明書", formats=("pdf",), group="募集"),
    DocumentChoice(id="form_comparison", title="任用等形態比較表", formats=("pdf",), group="募集"),
    DocumentChoice(
        id="job_site_text", title="募集の文案（求人サイト・ホームページ）", formats=("pdf",), group="募集"
    ),
    DocumentChoice(id="work_specification", title="業務委託仕様書", formats=("pdf",), group="募集"),
    DocumentChoice(id="working_conditions", title="勤務条件通知書", formats=("pdf",), group="募集"),
    DocumentChoice(id="application_form", title="応募用紙", formats=("pdf",), group="募集"),
    DocumentChoice(id="callers_qa", title="応募に関する問答集", formats=("pdf",), group="募集"),
    DocumentChoice(id="pledge", title="誓約書", formats=("pdf",), group="募集"),
    DocumentChoice(id="interest_declaration", title="利害関係申告書", formats=("pdf",), group="募集"),
    DocumentChoice(
        id="company_agreement", title="社員の派遣に関する協定書（案）", formats=("pdf",), group="募集"
    ),
    DocumentChoice(id="contact_register", title="調達への関与・接触の記録簿", formats=("pdf",), group="募集"),
    DocumentChoice(
        id="proposal_guidelines", title="公募型プロポーザル実施要領", formats=("pdf",), group="業務委託の契約"
    ),
    DocumentChoice(id="evaluation_criteria", title="評価基準", formats=("pdf",), group="業務委託の契約"),
    DocumentChoice(
        id="review_committee_charter",
        title="審査委員会設置要綱（案）",
        formats=("pdf",),
        group="業務委託の契約",
    ),
    DocumentChoice(id="question_answers", title="質問回答書", formats=("pdf",), group="業務委託の契約"),
    DocumentChoice(id="result_notice", title="審査結果の公表", formats=("pdf",), group="業務委託の契約"),
    DocumentChoice(
        id="negotiated_contract_reason", title="随意契約理由書", formats=("pdf",), group="業務委託の契約"
    ),
    DocumentChoice(
        id="contract_draft", title="業務委託契約書（案）", formats=("pdf",), group="業務委託の契約"
    ),
    DocumentChoice(id="inspection_record", title="検査調書", formats=("pdf",), group="業務委託の契約"),
    DocumentChoice(
        id="consultation_sheet", title="外部人材の募集に関する相談シート", formats=("pdf",), group="募集"
    ),
    DocumentChoice(id="quotation_comparison", title="見積比較表", formats=("pdf",), group="募集"),
    DocumentChoice(id="selection_schedule", title="選考日程表", formats=("pdf",), group="募集"),
    DocumentChoice(id="scoring_sheet", title="評価表", formats=("pdf",), group="募集"),
    DocumentChoice(id="interview_questions", title="面接の質問票", formats=("pdf",), group="募集"),
    DocumentChoice(id="notification_letters", title="応募者への通知", formats=("pdf",), group="募集"),
    DocumentChoice(id="onboarding", title="受入計画", formats=("pdf",), group="募集"),
    DocumentChoice(id="quarterly_review", title="四半期評価票", formats=("pdf",), group="募集"),
    DocumentChoice(id="handover_note", title="事務引継書", formats=("pdf",), group="募集"),
    DocumentChoice(id="deletion_certificate", title="データ返却・消去証明書", formats=("pdf",), group="募集"),
    DocumentChoice(id="survey_draft", title="調査回答下書き", formats=("pdf",), group="その他"),
    DocumentChoice(
        id="sharing_letter", title="人材の共同利用についての照会文", formats=("pdf",), group="推進体制"
    ),
    DocumentChoice(
        id="scheme_application", title="共同利用の利用申込書（案）", formats=("pdf",), group="推進体制"
    ),
    DocumentChoice(id="inquiry", title="庁内照会", formats=("pdf",), group="照会・決裁"),
    DocumentChoice(id="public_comment", title="意見募集要領", formats=("pdf",), group="照会・決裁"),
    DocumentChoice(id="comment_results", title="意見募集の結果", formats=("pdf",), group="照会・決裁"),
    DocumentChoice(id="procedure_sheet", title="手順の確認表", formats=("pdf", "xlsx"), group="その他"),
    DocumentChoice(id="draft_decision", title="起案", formats=("pdf",), group="照会・決裁"),
)


class FakeFile(MemoryKeeper):
    """A place with a path that keeps what it is given in memory."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self.saved: list[Plan] = []

    def save(self, plan: Plan) -> str:
        self.saved.append(plan)
        return ""


class Desktop:
    """Records what the window asked for; hands out sessions that live in memory."""

    def __init__(self, folder: Path, plan: Plan | None = None) -> None:
        self.folder = folder
        self.plan = plan if plan is not None else sample_plan()
        self.exported: list[ExportWish] = []
        self.opened: list[Path] = []
        self.made: list[tuple[str, Path]] = []
        self.facts: list[tuple[Path | str, str]] = []

    def _open(self, path: Path) -> Session:
        self.opened.append(path)
        if not path.exists():
            raise DxError("計画のファイルが見付かりません。置いた場所を確かめてください。")
        return Session(self.plan, keeper=FakeFile(path))

    def _new(self, code: str, path: Path) -> Session:
        self.made.append((code, path))
        return Session(Plan(), keeper=FakeFile(path))

    def _export(self, _plan: Plan, wish: ExportWish, tell: Tell) -> tuple[Path, ...]:
        self.exported.append(wish)
        files = []
        for done, (document, kind) in enumerate(wish.wanted):
            tell(done, len(wish.wanted), document)
            files.append(wish.folder / f"{document}.{kind}")
        return tuple(files)

    def _add_facts(self, path: Path, by: str) -> str:
        self.facts.append((path, by))
        return "資料を加えました。"

    def _use_facts(self, set_id: str, by: str) -> str:
        self.facts.append((set_id, by))
        return "資料を使います。"

    def context(self) -> Context:
        return Context(
            fonts=FONTS,
            data_folder=self.folder / "data",
            plans_folder=self.folder,
            version="1.0.0",
            open_plan=self._open,
            new_plan=self._new,
            open_sample=lambda _id: Session(self.plan),
            recent=lambda: (
                RecentPlan(
                    path=self.folder / "見本町DX推進計画.dxplan",
                    title="見本町DX推進計画",
                    opened=datetime(2026, 11, 24, 9, 30, tzinfo=UTC),
                ),
                RecentPlan(
                    path=self.folder / "旧計画.dxplan", title="見本町DX推進計画（令和7年度）", found=False
                ),
            ),
            samples=lambda: (
                Sample(
                    id="mihon",
                    title="見本県見本町（架空）",
                    detail="全ての答えが入った、架空の町の計画です。",
                ),
                Sample(
                    id="bandai",
                    title="福島県磐梯町（公表資料による）",
                    detail="国の資料と公表資料から起こした例です。",
                ),
            ),
            documents=DOCUMENTS,
            estimate=estimate_page,
            year_strips=year_strips,
            export=self._export,
            facts=FactsDesk(view=facts_view, add=self._add_facts, use=self._use_facts),
        )
