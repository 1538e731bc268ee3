"""公募型プロポーザル 実施要領: what is wanted, who may propose, the days, how it is decided; with its forms."""

from dxplanner.documents.builders.answers import Answers, Context, compose, gap
from dxplanner.documents.builders.contracting.common import (
    C,
    P,
    R,
    only_proposal,
    paper,
    restriction,
    said,
    task,
    term,
    written,
)
from dxplanner.documents.builders.contracting.forms import forms
from dxplanner.documents.builders.contracting.weighing import criteria_table, tie_sentences
from dxplanner.documents.builders.notice.head import contact
from dxplanner.documents.builders.parts import Words, bullets, column, form, note, paragraph, table
from dxplanner.documents.model import Block, Document, TitleBlock, plain
from dxplanner.plan.plan import Plan

TITLE = "公募型プロポーザル実施要領"


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    missing = only_proposal(answers, TITLE)
    top = TitleBlock(
        title=plain(TITLE),
        subtitle=task(answers),
        right_lines=(plain(answers.day(context.printed_on)), answers.say("municipality.name")),
    )
    if missing:
        return paper(answers, "proposal_guidelines", TITLE, missing, top=top)
    return paper(answers, "proposal_guidelines", TITLE, written(answers, PARTS), more=forms(answers), top=top)


def _purpose(answers: Answers) -> list[Block]:
    return [
        paragraph(
            compose(
                "この要領は、",
                answers.say("municipality.name"),
                said(
                    answers,
                    "（以下「町」という。）が次の業務を委託するに当たり、広く提案を募り、最も優れた提案をした者を"
                    "契約の相手方の候補者（以下「受託候補者」という。）として選ぶための手続を定める。",
                ),
            )
        )
    ]


def _work(answers: Answers) -> list[Block]:
    rows: list[tuple[str, Words]] = [
        ("業務名", task(answers)),
        ("業務の目的", answers.say(f"{R}.expected_results")),
        ("業務の内容", "別に示す業務委託仕様書のとおり"),
        ("履行期間", term(answers)),
        ("提案上限額", compose(answers.say(f"{C}.limit_amount"), "（消費税及び地方消費税を含む。）")),
        ("支払", answers.say_or(f"{R}.pay_note", "契約書に定めるところによる。")),
    ]
    return [
        form(rows, path=f"{C}.limit_amount"),
        note("提案上限額は、提案の規模を示すものであり、この額で契約することを約束するものではない。"),
    ]


def _eligibility(answers: Answers) -> list[Block]:
    rows = answers.plan.recruitment.contracting.proposal.eligibility
    path = f"{P}.eligibility"
    if not rows:
        return [paragraph((gap(path),), path=path)]
    return [
        paragraph("参加できる者は、公告の日から契約の日まで、次の全てを満たす者とする。", keep=True),
        bullets([answers.say(f"{path}[{row.id}].description") for row in rows], path=path),
    ]


DAYS: tuple[tuple[str, str], ...] = (
    ("announced_on", "公告"),
    ("question_until", "質問の締切"),
    ("answered_on", "質問への回答の公表"),
    ("entry_until", "参加表明書の提出の締切"),
    ("proposal_until", "企画提案書の提出の締切"),
    ("hearing_on", "審査（説明及び質疑）"),
    ("result_on", "審査結果の通知及び公表"),
    ("contract_on", "契約の締結（予定）"),
)


def _schedule(answers: Answers) -> list[Block]:
    rows: list[list[Words]] = [[name, answers.say(f"{P}.{field}")] for field, name in DAYS]
    return [
        table(
            (column("手続", 45), column("期日", 55)),
            rows,
            name="日程",
            path=f"{P}.announced_on",
            notes=["※　締切は、その日の午後５時までの到着とする。"],
        )
    ]


def _entry(answers: Answers) -> list[Block]:
    return [
        paragraph(
            compose(
                "参加しようとする者は、",
                answers.say(f"{P}.entry_until"),
                "までに、参加表明書（様式第１号）を提出する。",
                said(answers, "町は、参加資格を確かめ、結果を電子メールで知らせる。"),
            )
        ),
        paragraph(
            "参加表明書を提出した後に辞退するときは、書面で届け出る。辞退により不利益を受けることはない。"
        ),
    ]


def _questions(answers: Answers) -> list[Block]:
    return [
        paragraph(
            compose(
                "質問は、質問書（様式第２号）により、",
                answers.say(f"{P}.question_until"),
                "までに電子メールで提出する。電話及び口頭による質問には答えない。",
            )
        ),
        paragraph(
            compose(
                "回答は、質問した者の名称を伏せて、",
                answers.say(f"{P}.answered_on"),
                said(
                    answers,
                    "に町のホームページで公表する。回答は、この要領及び仕様書を補うものとし、これらと同じ効力を持つ。",
                ),
            )
        ),
    ]


def _papers(answers: Answers) -> list[Block]:
    path = f"{P}.papers"
    lines = [line for line in answers.text(path).splitlines() if line.strip()]
    listed: Block = bullets(lines, path=path) if answers.has(path) else paragraph((gap(path),), path=path)
    return [
        paragraph(compose("次の書類を、", answers.say(f"{P}.proposal_until"), "までに提出する。"), keep=True),
        listed,
        paragraph(compose("提出の方法：", answers.say(f"{P}.submission")), path=f"{P}.submission"),
        paragraph(
            "提案は、一者につき一つとする。提出の後の差替え及び追加は、認めない。"
            "提案に要する費用は提案者の負担とし、提出された書類は返却しない。"
        ),
    ]


def _examination(answers: Answers) -> list[Block]:
    committee = answers.say_or(f"{C}.committee.name", "審査委員会")
    return [
        paragraph(
            compose(
                committee,
                "において、提出された書類並びに提案者の説明及び質疑により、次の評価基準に基づいて審査する。"
                "評価点の最も高い者を受託候補者とし、次に高い者を次点者とする。",
            )
        ),
        criteria_table(answers),
        paragraph(
            compose(
                "評価点が最低基準点（",
                answers.say(f"{P}.pass_marks"),
                "）に満たない者は、受託候補者としない。提案者が一者のみの場合も、同様とする。",
            )
        ),
        *(paragraph(sentence) for sentence in tie_sentences(answers)),
    ]


def _result(answers: Answers) -> list[Block]:
    return [
        paragraph(
            compose(
                answers.say(f"{P}.result_on"),
                "に、提案者の全てに書面で知らせるとともに、受託候補者の名称及び評価点を",
                said(answers, "町のホームページで公表する。受託候補者以外の提案者の名称は、公表しない。"),
            )
        ),
        paragraph(
            "選ばれなかった者は、通知を受けた日から７日以内に、書面により理由の説明を求めることができる。"
            "審査の内容に対する異議の申立ては、受け付けない。"
        ),
    ]


def _contract(answers: Answers) -> list[Block]:
    return [
        paragraph(
            said(
                answers,
                "町は、受託候補者と仕様及び額を協議し、協議が調ったときは、見積書を受けて随意契約を締結する"
                "（地方自治法施行令第167条の2第1項第2号）。",
            )
        ),
        paragraph("協議が調わないとき、又は受託候補者が参加資格を失ったときは、次点者と協議する。"),
        paragraph(
            "仕様は、提案の内容に応じて協議により改めることがある。ただし、審査の前提となった条件は、変えない。"
        ),
    ]


def _failing(_answers: Answers) -> list[Block]:
    return [
        paragraph("次のいずれかに当たる者は、失格とする。", keep=True),
        bullets(
            [
                "参加資格を満たさなくなったとき。",
                "書類に偽りの記載があったとき。",
                "見積額が提案上限額を超えたとき。",
                "提出の期限及び方法を守らなかったとき。",
                "審査委員に接触し、審査の公正を害する行為をしたとき。",
            ]
        ),
    ]


def _privacy(answers: Answers) -> list[Block]:
    return [
        paragraph(
            "提出された書類に含まれる個人情報は、審査及び連絡の目的に限って利用し、"
            "個人情報の保護に関する法律により適正に取り扱う。"
        ),
        paragraph(
            said(
                answers,
                "提出された書類は、町の情報公開に関する条例による請求があったときは、"
                "提案者の正当な利益を害するおそれのある部分を除いて、公開することがある。",
            )
        ),
    ]


def _misc(answers: Answers) -> list[Block]:
    return [
        bullets(
            [
                "企画提案書の著作権は、提案者に属する。審査に必要な範囲で複製することがある。",
                said(answers, "やむを得ない理由があるときは、町は、手続を中止し、又は延期することがある。"),
                "この業務に係る予算が成立しないときは、契約を締結しない。この場合、提案に要した費用は補償しない。",
            ]
        )
    ]


def _fairness(answers: Answers) -> list[Block]:
    return restriction(answers)


def _contact(answers: Answers) -> list[Block]:
    return [contact(answers)]


PARTS = (
    ("趣旨", _purpose),
    ("業務の概要", _work),
    ("参加資格", _eligibility),
    ("日程", _schedule),
    ("参加の表明", _entry),
    ("質問及び回答", _questions),
    ("企画提案書等の提出", _papers),
    ("審査の方法及び評価基準", _examination),
    ("審査結果の通知及び公表", _result),
    ("契約の締結", _contract),
    ("失格", _failing),
    ("公平性及び透明性の確保", _fairness),
    ("個人情報の取扱い及び情報公開", _privacy),
    ("その他", _misc),
    ("提出先及び問合せ先", _contact),
)
"""The numbered sections. A new one is a function and a line here."""
