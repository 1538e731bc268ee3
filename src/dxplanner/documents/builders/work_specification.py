"""業務委託仕様書: for contracts only. The town commands nobody; the work is bounded by results, and the law on data is named."""

from collections.abc import Callable

from dxplanner.documents.builders.answers import Answers, Context, compose, gap
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.notice.clauses import pay_lines
from dxplanner.documents.builders.notice.head import head, not_for_this_form, town
from dxplanner.documents.builders.parts import Words, bullets, form, heading, note, paragraph
from dxplanner.documents.builders.restriction_words import CONTRACTOR, restriction_blocks
from dxplanner.documents.model import Block, Document, Section
from dxplanner.plan.plan import Plan
from dxplanner.plan.recruitment import BODY_FORMS, COMPANY_FORMS, CONTRACT_FORMS, AppointmentForm

TITLE = "業務委託仕様書"
R = "recruitment"


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    chosen = plan.recruitment.appointment_form
    if chosen is not None and chosen not in CONTRACT_FORMS:
        instead = (
            "派遣元との労働者派遣契約で条件を定めます。"
            if chosen is AppointmentForm.DISPATCH
            else "協定で条件を定めます。"
            if chosen in COMPANY_FORMS | BODY_FORMS
            else "勤務条件通知書を使います。"
        )
        content: list[Block] = not_for_this_form(answers, TITLE, instead)
    else:
        content = [block for title, write in PARTS for block in (heading(1, title), *write(answers))]
    blocks = (head(answers, TITLE), *content)
    return framed(answers, "work_specification", TITLE, (Section(blocks=blocks),), subject="業務の委託")


def _said(text: str) -> Callable[[Answers], list[Block]]:
    """A clause of our own; 「町」 as the municipality calls itself."""
    return lambda answers: [paragraph(text.replace("町", town(answers)))]


def _clauses(*texts: str) -> Callable[[Answers], list[Block]]:
    return lambda answers: [bullets([text.replace("町", town(answers)) for text in texts])]


def _name(answers: Answers) -> list[Block]:
    rows: list[tuple[str, Words]] = [
        ("業務名", compose(answers.say(f"{R}.job_title"), "業務")),
        ("発注者", answers.say("municipality.name")),
        ("任用等の形態", answers.say(f"{R}.appointment_form")),
        (
            "履行期間",
            compose(answers.say(f"{R}.term_from"), "から", answers.say(f"{R}.term_to"), "まで"),
        ),
        ("履行場所", answers.say(f"{R}.place")),
        ("担当", answers.say("municipality.contact.section")),
    ]
    return [form(rows, path=f"{R}.job_title")]


def _purpose(answers: Answers) -> list[Block]:
    blocks: list[Block] = [
        paragraph(
            compose(
                "本業務は、",
                answers.say("municipality.name"),
                "が進める取組について、専門的な知見に基づく助言等を受け、次の成果を得ることを目的とする。",
            )
        ),
        paragraph(answers.say(f"{R}.expected_results"), path=f"{R}.expected_results"),
    ]
    return blocks


def _duties(answers: Answers) -> list[Block]:
    duties = answers.plan.recruitment.duties
    if not duties:
        return [paragraph((gap(f"{R}.duties"),), path=f"{R}.duties")]
    return [
        paragraph("受託者は、次の業務を行うものとする。"),
        bullets([answers.say(f"{R}.duties[{duty.id}].description") for duty in duties], path=f"{R}.duties"),
        note("ここに定めのない業務を行うときは、発注者と受託者が協議し、書面で定める。"),
    ]


def _deliverables(answers: Answers) -> list[Block]:
    path = f"{R}.papers.deliverables"
    if not answers.has(path):
        return [paragraph((gap(path),), path=path)]
    lines = [line for line in answers.text(path).splitlines() if line.strip()]
    return [bullets(lines, path=path)]


def _inspection(answers: Answers) -> list[Block]:
    path = f"{R}.papers.inspection"
    return [
        paragraph(
            "受託者は、成果物を納めたときは、業務完了報告書を提出し、発注者の検査を受けるものとする。"
            "検査に合格しないときは、受託者の負担で直し、再度の検査を受けるものとする。"
        ),
        form([("検査の方法", answers.say(path))], path=path),
    ]


def _payment(answers: Answers) -> list[Block]:
    rows: list[tuple[str, Words]] = [("委託料", pay_lines(answers))]
    if answers.has(f"{R}.pay_note"):
        rows.append(("支払", answers.say(f"{R}.pay_note")))
    rows.append(("旅費等", answers.say(f"{R}.travel")))
    return [
        form(rows, path=f"{R}.pay_amount"),
        note(
            "個人に委託するときは、業務の内容、報酬の額及び支払の期日を書面等で示し、成果物を受領した日から60日以内の"
            "できる限り短い期間に支払う（特定受託事業者に係る取引の適正化等に関する法律。自治体への適用は〔未確認〕）。"
        ),
    ]


def conflict(answers: Answers) -> list[Block]:
    return [
        paragraph(
            "受託者は、調達の公平性及び透明性を確保するため、次の制限に同意し、契約の締結に当たり、従事者の誓約書及び"
            "利害関係申告書を提出するものとする。"
        ),
        *restriction_blocks(answers, CONTRACTOR),
    ]


PARTS: tuple[tuple[str, Callable[[Answers], list[Block]]], ...] = (
    ("業務の名称等", _name),
    ("目的", _purpose),
    ("業務の内容", _duties),
    (
        "業務の進め方",
        _clauses(
            "受託者は、業務の責任者を定め、業務の計画書を契約の日から14日以内に提出する。",
            "業務を行う日時及び従事する者は受託者が定め、発注者と調整する。",
            "町は、受託者の従事者に対し、直接の指揮命令並びに勤務時間及び休暇の管理を行わない。",
            "打合せの内容は受託者が記録し、発注者の確認を受ける。",
        ),
    ),
    ("成果物", _deliverables),
    ("検査", _inspection),
    ("委託料及び支払", _payment),
    (
        "秘密の保持",
        _said(
            "受託者及びその従事者は、業務上知り得た秘密を漏らし、又は業務以外の目的に用いてはならない。"
            "契約の終了後も、同様とする。"
        ),
    ),
    (
        "個人情報の保護",
        _clauses(
            "受託者は、個人情報の保護に関する法律第66条第2項の規定により、個人情報の安全管理のために必要な措置を講ずる。",
            "受託者の従事者には、同法第67条（従事者の義務）、第176条及び第180条（罰則）が適用される。",
            "町の許可なく、個人情報を複製し、持ち出し、又は第三者に提供しない。",
            "漏えい等が生じ、又はそのおそれがあるときは、直ちに発注者に報告し、その指示に従う。",
        ),
    ),
    (
        "情報セキュリティ",
        _clauses(
            "受託者は、町の情報セキュリティに関する規程に従う。",
            "町が認めた機器及びサービスのほか、私物の端末、クラウドサービス及び生成AIに、業務の情報を入力し、又は保存しない。",
        ),
    ),
    ("公平性及び透明性の確保", conflict),
    (
        "再委託",
        _said(
            "受託者は、業務の全部又は主要な部分を第三者に委託してはならない。一部を委託するときは、あらかじめ発注者の承諾を得るものとする。"
        ),
    ),
    (
        "権利の帰属",
        _said(
            "成果物の著作権（著作権法第27条及び第28条の権利を含む。）は、委託料の支払により発注者に移る。"
            "受託者が従前から有する権利は受託者に残り、発注者は業務の目的の範囲で用いることができる。"
        ),
    ),
    (
        "資料の貸与、返還及び消去",
        _said(
            "受託者は、貸与を受けた資料及び機器を契約の終了の日までに返還し、電磁的な記録を復元できない方法で消去し、書面で報告するものとする。"
        ),
    ),
    ("協議", _said("この仕様書に定めのない事項及び疑義は、発注者と受託者が協議して定める。")),
)
"""The numbered clauses. A new one is a function and a line here."""
