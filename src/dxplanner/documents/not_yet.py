"""When a document is of no use for a plan so far. Each answers one short sentence, or nothing when it is of use."""

from dxplanner.plan.circulation import OpinionKind
from dxplanner.plan.organisation import AideSource, HeadquartersStyle
from dxplanner.plan.plan import Plan
from dxplanner.plan.recruitment import (
    CHOSEN_ELSEWHERE,
    COMPANY_FORMS,
    CONTRACT_FORMS,
    STAFF_FORMS,
)


def always(_plan: Plan) -> str:
    """Of use for every plan."""
    return ""


def without_cost_lines(plan: Plan) -> str:
    # the list of documents is there before any is asked for, and the rules take their time to load
    from dxplanner.rules.lines import effective_lines

    return "" if effective_lines(plan) else "「経費の明細」に1行でも入れると、使える書類になります。"


def without_headquarters(plan: Plan) -> str:
    if plan.organisation.headquarters_style is HeadquartersStyle.NONE:
        return "推進本部を置かないため、要綱は要りません。"
    return "" if plan.organisation.headquarters else "推進本部に当たる会議体が未入力です。"


def without_aide(plan: Plan) -> str:
    if plan.organisation.aide_source is AideSource.NONE:
        return "CIO補佐官を当面置かないため、要綱は要りません。"
    chosen = plan.organisation.aide_source is not None or plan.recruitment.appointment_form is not None
    return "" if chosen else "CIO補佐官の確保の仕方が未入力です。"


def without_leaders(plan: Plan) -> str:
    return (
        ""
        if plan.organisation.leaders
        else "「各課のDX推進リーダー」に1行でも入れると、使える書類になります。"
    )


def without_sharing(plan: Plan) -> str:
    return "" if plan.costs.sharing.members else "負担金を分ける団体が未入力です。"


def without_supplements(plan: Plan) -> str:
    return "" if plan.costs.supplements else "「補正予算」に1行でも入れると、使える書類になります。"


def without_projects(plan: Plan) -> str:
    return "" if plan.costs.projects else "「予算の事業」に1行でも入れると、使える書類になります。"


def without_form_questions(plan: Plan) -> str:
    asked = plan.recruitment.form_questions
    return "" if asked.work else "「任用等の形態の比較」の「主な仕事」を選ぶと、使える書類になります。"


def without_tasks(plan: Plan) -> str:
    return (
        ""
        if plan.recruitment.needs.tasks
        else "「課題と人材像」に仕事を1行でも入れると、使える書類になります。"
    )


def not_a_contract(plan: Plan) -> str:
    form = plan.recruitment.appointment_form
    return (
        "" if form is None or form in CONTRACT_FORMS else "任用等の形態が業務委託ではないため、使いません。"
    )


def not_appointed(plan: Plan) -> str:
    form = plan.recruitment.appointment_form
    return "" if form is None or form in STAFF_FORMS else "任用する形態ではないため、使いません。"


def no_applicants(plan: Plan) -> str:
    form = plan.recruitment.appointment_form
    return "この形態では町が応募を受け付けないため、使いません。" if form in CHOSEN_ELSEWHERE else ""


def not_sent_by_a_company(plan: Plan) -> str:
    form = plan.recruitment.appointment_form
    sent = form is None or form in COMPANY_FORMS
    return "" if sent else "企業から社員の派遣を受ける形態ではないため、使いません。"


def without_procurements(plan: Plan) -> str:
    fair = plan.recruitment.fairness
    found = fair.procurements or fair.contacts
    return "" if found else "「調達への関与と接触の記録」に案件を1行でも入れると、使える書類になります。"


def not_selecting(plan: Plan) -> str:
    form = plan.recruitment.appointment_form
    return "この形態では町が人を選考しないため、使いません。" if form in CHOSEN_ELSEWHERE else ""


def without_channels(plan: Plan) -> str:
    sourcing = plan.recruitment.sourcing
    asked = sourcing.consultation or sourcing.questions
    return "" if asked else "「募集の媒体と見積り」で相談の方法を選ぶと、使える書類になります。"


def without_quotations(plan: Plan) -> str:
    return (
        "" if plan.recruitment.sourcing.quotations else "「見積り」に1行でも入れると、使える書類になります。"
    )


def without_criteria(plan: Plan) -> str:
    selecting = plan.recruitment.selecting
    there = selecting.criteria or not_selecting(plan)
    return not_selecting(plan) if there else "「評価の項目」に1行でも入れると、使える書類になります。"


def without_interview_questions(plan: Plan) -> str:
    there = plan.recruitment.selecting.questions or not_selecting(plan)
    return not_selecting(plan) if there else "「面接の質問」に1行でも入れると、使える書類になります。"


def without_intake(plan: Plan) -> str:
    after = plan.recruitment.after
    return (
        ""
        if after.intake or after.desk
        else "「受入れと研修」の「受入窓口」を入れると、使える書類になります。"
    )


def without_goals(plan: Plan) -> str:
    return (
        ""
        if plan.recruitment.after.goals
        else "「目標と四半期の評価」に目標を1行でも入れると、使える書類になります。"
    )


def without_trainings(plan: Plan) -> str:
    return "" if plan.policy.trainings else "「研修」に1行でも入れると、使える書類になります。"


def without_people(plan: Plan) -> str:
    people = plan.organisation.people
    return "" if people.persons or people.skills else "「人と時間」に1人でも入れると、使える書類になります。"


def without_cases(plan: Plan) -> str:
    return "" if plan.organisation.outreach.cases else "「事例を探す」で1件でも選ぶと、使える書類になります。"


def without_letter(plan: Plan) -> str:
    return (
        "" if plan.organisation.outreach.asks else "「事例と照会」で「はい」を選ぶと、使える書類になります。"
    )


def without_application(plan: Plan) -> str:
    return (
        ""
        if plan.organisation.outreach.applies
        else "「共同利用の申込み」で「はい」を選ぶと、使える書類になります。"
    )


def without_comments(plan: Plan) -> str:
    opinions = plan.circulation.opinions
    heard = any(item.kind is OpinionKind.PUBLIC_COMMENT for item in opinions)
    return "" if heard else "「意見募集の意見」に1件でも入れると、使える書類になります。"
