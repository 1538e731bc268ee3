"""Words of the notice that change with 任用等の形態: a contractor has no 任期 and no 報酬, an employee no 委託料."""

from dxplanner.core.dataclass import dataclass
from dxplanner.plan.recruitment import STAFF_FORMS, AppointmentForm

F = AppointmentForm


@dataclass(frozen=True, slots=True, kw_only=True)
class FormWords:
    """How the sections are headed and what stands where a form needs its own words."""

    title: str = "募集要項"
    """Behind the name of the job."""
    purpose: str = "募集の趣旨"
    post: str = "募集する職"
    post_name: str = "職名"
    headcount: str = "募集人数"
    term: str = "任期"
    renewal: str = "再任等"
    conditions: str = "勤務等の条件"
    requirements: str = "応募の要件"
    pay: str = "報酬等"
    start: str = "着任"
    before_start: str = "着任の前に"
    apply: str = "応募の受付"
    until: str = "まで（必着）"
    told: str = "応募者全員に通知します。"
    side_job: bool = True
    """Whether the question of 兼業 arises at all."""
    service: str = "服務・守秘"
    lead: str = ""
    """A sentence under the title: what this paper is for where the town does not appoint anybody."""
    left_out: frozenset[str] = frozenset()
    """Ids of sections this form has not."""


_CONTRACT = FormWords(
    post="募集する業務",
    post_name="業務名",
    term="契約期間",
    renewal="契約の更新",
    conditions="業務の条件",
    pay="委託料等",
    start="契約の開始",
    before_start="契約の前に",
    service="守秘等",
)
_WORDS: dict[AppointmentForm, FormWords] = {
    F.SPECIAL_PART_TIME: FormWords(conditions="業務の条件", start="委嘱", before_start="委嘱の前に"),
    F.EXPERT_COMMISSIONER: FormWords(conditions="業務の条件", start="選任", before_start="選任の前に"),
    F.FISCAL_YEAR_PART: FormWords(renewal="再度の任用", start="任用", before_start="任用の前に"),
    F.FISCAL_YEAR_FULL: FormWords(
        renewal="再度の任用", pay="給料等", start="任用", before_start="任用の前に"
    ),
    F.FIXED_TERM: FormWords(renewal="任期の更新", pay="給料等", start="採用", before_start="採用の前に"),
    F.OUTSOURCING: _CONTRACT,
    F.PARTNER_SIDE_JOB: FormWords(
        post="募集する業務",
        post_name="業務名",
        term="契約期間",
        renewal="契約の更新",
        conditions="業務の条件",
        pay="報償費等",
        start="契約の開始",
        before_start="契約の前に",
        service="守秘等",
    ),
    F.DISPATCH: FormWords(
        title="労働者派遣条件書",
        purpose="派遣を受ける趣旨",
        post="派遣を受ける業務",
        post_name="業務名",
        apply="提案の受付",
        told="提案した事業者に通知します。",
        headcount="人数",
        side_job=False,
        term="派遣の期間",
        renewal="派遣の更新",
        requirements="業務に求める知識及び経験",
        pay="派遣料等",
        start="派遣の開始",
        before_start="派遣の開始の前に、派遣元を通じて",
        service="守秘等",
        lead=(
            "この書類は、派遣元の事業者に示す条件の案です。労働者派遣では、町が派遣を受ける前に、"
            "面接及び履歴書により人を選ぶことはしません（労働者派遣法第26条第６項）。"
        ),
        left_out=frozenset({"documents", "selection", "applicant_privacy", "disqualify"}),
    ),
    F.PARTNER_COMPANY: FormWords(
        title="派遣企業募集要項",
        post="派遣を求める業務",
        post_name="業務名",
        told="応募した企業に通知します。",
        side_job=False,
        term="派遣の期間",
        renewal="派遣の更新",
        requirements="派遣を求める社員の要件",
        pay="負担金等",
        start="派遣の開始",
        before_start="協定の締結に当たり",
        service="守秘等",
        lead="この書類は、社員を派遣してくださる企業を募集するためのものです。身分は派遣元の企業の社員のままです。",
    ),
    F.PROJECT_MANAGER: FormWords(renewal="再度の任用", start="任用", before_start="任用の前に"),
    F.COOPERATION_CORPS: FormWords(
        conditions="活動の条件",
        pay="報償費等",
        start="委嘱（任用）",
        before_start="委嘱（任用）の前に",
        renewal="委嘱（任用）の更新",
    ),
    F.SECONDMENT: FormWords(
        title="社員派遣条件案",
        purpose="出向を受ける趣旨",
        post="出向を受ける業務",
        post_name="業務名",
        headcount="人数",
        apply="協議の時期",
        until="まで",
        told="協議した企業に知らせます。",
        side_job=False,
        term="出向の期間",
        renewal="出向の更新",
        conditions="業務の条件",
        requirements="出向を求める社員の要件",
        pay="負担金等",
        start="出向の開始",
        before_start="協定の締結に当たり",
        service="守秘等",
        lead="この書類は、連携協定を結ぶ企業との協議に用いる条件の案です。身分は、出向元の企業の社員のままです。",
        left_out=frozenset({"documents", "selection", "applicant_privacy", "disqualify"}),
    ),
    F.SENT_OFFICER: FormWords(
        title="職員派遣依頼条件案",
        purpose="派遣を求める趣旨",
        post="派遣を求める職",
        headcount="人数",
        apply="協議の時期",
        until="まで",
        told="協議した団体に知らせます。",
        side_job=False,
        term="派遣の期間",
        renewal="派遣の更新",
        requirements="派遣を求める職員の要件",
        pay="給料等及び負担",
        start="派遣の開始",
        before_start="派遣の開始の前に",
        lead=(
            "この書類は、県又はほかの市町村に職員の派遣を求める協議に用いる条件の案です"
            "（地方自治法第252条の17）。派遣する職員は、派遣元の団体が選びます。"
        ),
        left_out=frozenset({"documents", "selection", "applicant_privacy", "disqualify"}),
    ),
    F.SHARED: FormWords(
        title="共同確保条件案",
        purpose="共同で確保する趣旨",
        post="共同で確保する職",
        apply="協議の時期",
        told="決定し、関係する団体に知らせます。",
        headcount="人数",
        until="まで",
        requirements="求める要件",
        side_job=False,
        term="期間",
        renewal="更新",
        conditions="業務の条件",
        pay="負担金等",
        start="業務の開始",
        before_start="業務の開始の前に",
        service="守秘等",
        lead="この書類は、県又は近隣の団体との協議に用いる条件の案です。募集及び選考は、任用する団体が行います。",
        left_out=frozenset({"documents", "selection", "applicant_privacy"}),
    ),
}


def words_for(form: AppointmentForm | None) -> FormWords:
    return _WORDS[form] if form is not None else FormWords()


REGULAR_FORMS = STAFF_FORMS - {F.SPECIAL_PART_TIME, F.EXPERT_COMMISSIONER, F.COOPERATION_CORPS}
"""一般職: 地方公務員法第16条 applies (地域プロジェクトマネージャー is usually appointed so, 地域おこし協力隊 may be)."""
