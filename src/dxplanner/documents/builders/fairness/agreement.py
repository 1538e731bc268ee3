"""社員の派遣に関する協定書（案）: for 地域活性化起業人（企業派遣型）, with the same 入札制限 as the notice.

A dispatch under the 労働者派遣法 has its own contract, which is not made here.
"""

from collections.abc import Callable, Sequence

from dxplanner.core.dataclass import dataclass
from dxplanner.documents.builders.answers import Answers, Context, compose, gap
from dxplanner.documents.builders.fairness.pledge import DATE_TO_WRITE, head_word
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.notice.clauses import days_words, pay_lines
from dxplanner.documents.builders.notice.head import head, not_for_this_form, town
from dxplanner.documents.builders.parts import note, paragraph
from dxplanner.documents.builders.restriction_words import SENT_STAFF, Restriction, restriction
from dxplanner.documents.model import (
    Block,
    Document,
    Form,
    FormRow,
    Inline,
    KeepTogether,
    ListBlock,
    ListItem,
    Paragraph,
    Section,
    Span,
    SpanStyle,
    TitleBlock,
    plain,
)
from dxplanner.plan.plan import Plan
from dxplanner.plan.recruitment import COMPANY_FORMS, AppointmentForm

TITLE = "社員の派遣に関する協定書（案）"
R = "recruitment"
F = AppointmentForm
_INSTEAD = {
    F.DISPATCH: "派遣元との労働者派遣契約（労働者派遣法第26条第1項）で条件を定めます。",
    F.OUTSOURCING: "業務委託仕様書及び契約書で条件を定めます。",
    F.PARTNER_SIDE_JOB: "本人との契約で条件を定めます。",
    F.SENT_OFFICER: "派遣元の団体との協定（地方自治法第252条の17）により条件を定めます。",
    F.SHARED: "任用する団体との協定又は協議により条件を定めます。",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One 項: its sentence and the 号 below it."""

    text: Inline
    items: tuple[Inline, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    caption: str
    write: Callable[[Answers], Sequence[Point]]


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    chosen = plan.recruitment.appointment_form
    blocks: list[Block]
    if chosen is not None and chosen not in COMPANY_FORMS:
        instead = _INSTEAD.get(chosen, "任用の手続により条件を定めます。")
        unused = not_for_this_form(answers, TITLE.removesuffix("（案）"), answers.sized(instead))
        blocks = [head(answers, TITLE), *unused]
    else:
        blocks = [
            TitleBlock(title=plain(TITLE)),
            *_head(answers),
            *_articles(answers),
            *_foot(answers),
            *_remarks(answers),
        ]
    return framed(
        answers, "company_agreement", TITLE, (Section(blocks=tuple(blocks)),), subject="社員の派遣の協定"
    )


def _head(answers: Answers) -> list[Block]:
    said = compose(
        "派遣元企業（以下「甲」という。）と",
        answers.say("municipality.name"),
        "（以下「乙」という。）は、甲の社員の派遣に関し、次のとおり協定を締結する。",
    )
    return [paragraph(said, path="municipality.name")]


def _articles(answers: Answers) -> list[Block]:
    blocks: list[Block] = []
    for number, article in enumerate(ARTICLES, start=1):
        blocks.append(Paragraph(text=plain(f"（{article.caption}）"), indent=1, keep_with_next=True))
        for position, point in enumerate(article.write(answers), start=1):
            lead = f"第{number}条" if position == 1 else str(position)
            blocks.append(Paragraph(text=compose(answers.sized(f"{lead}　"), point.text), hanging=1))
            if point.items:
                listed = tuple(
                    ListItem(text=item, marker=f"({at})") for at, item in enumerate(point.items, start=1)
                )
                blocks.append(ListBlock(items=listed))
    return blocks


def _fixed(*texts: str) -> Callable[[Answers], list[Point]]:
    return lambda answers: [Point(text=plain(answers.sized(text))) for text in texts]


def _term(answers: Answers) -> list[Point]:
    return [
        Point(
            text=compose(
                "派遣の期間は、",
                answers.say(f"{R}.term_from"),
                "から",
                answers.say(f"{R}.term_to"),
                "までとする。",
            )
        ),
        Point(text=plain("甲及び乙は、協議の上、前項の期間を変更することができる。")),
    ]


def _duties(answers: Answers) -> list[Point]:
    duties = answers.plan.recruitment.duties
    items = tuple(answers.say(f"{R}.duties[{duty.id}].description") for duty in duties)
    return [
        Point(
            text=plain("派遣社員は、乙において、次の業務に従事する。"),
            items=items or ((gap(f"{R}.duties"),),),
        ),
        Point(text=plain("派遣社員は、乙の意思決定及び契約に関する権限を有しない。")),
    ]


def _status(answers: Answers) -> list[Point]:
    return [
        Point(text=plain("派遣社員は、派遣の期間中も甲の社員の身分を有する。")),
        Point(
            text=plain(
                "派遣社員の給与、社会保険及び労働者災害補償は、甲の定めるところにより甲が負担し、取り扱う。"
            )
        ),
    ]


def _work(answers: Answers) -> list[Point]:
    return [
        Point(
            text=compose("業務の日数は", days_words(answers), "とし、場所は次のとおりとする。"),
            items=(answers.say(f"{R}.place"),),
        ),
        Point(text=plain("業務の進め方は、甲及び乙が協議して定め、派遣社員は、これに従う。")),
    ]


def _payment(answers: Answers) -> list[Point]:
    points = [
        Point(text=compose("乙は、派遣に要する経費として、甲に負担金（", pay_lines(answers), "）を支払う。"))
    ]
    if answers.has(f"{R}.pay_note"):
        points.append(Point(text=plain("支払は、次による。"), items=(answers.say(f"{R}.pay_note"),)))
    return points


def _fairness(answers: Answers) -> list[Point]:
    clause = restriction(answers, SENT_STAFF)
    items = tuple(compose(f"{label}　", words) for label, words in clause.terms)
    return [
        Point(
            text=plain(
                "派遣社員は、派遣の期間中、甲に対する許認可その他これに類する申請及び甲との契約に関する乙の業務に従事しない。"
            )
        ),
        Point(text=clause.lead, items=items),
        *(Point(text=text) for text in clause.after),
        *_exempted(clause),
        Point(
            text=plain(
                "甲は、派遣社員に、派遣の開始の前に誓約書及び利害関係申告書を乙に提出させ、内容に変更があったときは、速やかに"
                "届け出させるものとする。"
            )
        ),
        Point(text=plain("甲は、公平性に疑義が生じたときは、接触の履歴の提出その他の乙の調査に協力する。")),
    ]


def _exempted(clause: Restriction) -> list[Point]:
    if clause.exempted is None:
        return []
    lead = (
        compose("前項の制限の適用除外は、", clause.exempted.lead)
        if not clause.exempted.conditions
        else clause.exempted.lead
    )
    return [Point(text=lead, items=clause.exempted.conditions)]


def _security(answers: Answers) -> list[Point]:
    return [
        Point(
            text=plain(
                answers.sized(
                    "甲及び派遣社員は、個人情報の保護に関する法律第66条第2項及び第67条の規定を守り、乙の情報セキュリティに関する"
                    "規程に従う。"
                )
            )
        ),
        Point(text=plain("派遣社員は、乙の承諾なく、乙の情報を複製し、持ち出し、又は甲に伝えない。")),
    ]


ARTICLES: tuple[Article, ...] = (
    Article(
        caption="目的",
        write=_fixed(
            "この協定は、甲の社員の知見を乙の取組に生かすため、社員の派遣に関し必要な事項を定めることを目的とする。"
        ),
    ),
    Article(caption="派遣の期間", write=_term),
    Article(caption="業務", write=_duties),
    Article(caption="身分及び給与等", write=_status),
    Article(caption="業務の日数及び場所", write=_work),
    Article(caption="負担金", write=_payment),
    Article(
        caption="秘密の保持",
        write=_fixed(
            "甲及び派遣社員は、派遣に関し知り得た秘密を漏らし、又は派遣の業務以外の目的に用いてはならない。派遣の期間の終了後も、"
            "同様とする。"
        ),
    ),
    Article(caption="個人情報及び情報セキュリティ", write=_security),
    Article(caption="公平性及び透明性の確保", write=_fairness),
    Article(
        caption="資料の返還及び消去",
        write=_fixed(
            "甲は、派遣の期間が終了したときは、乙の資料及び機器を返還し、電磁的記録を復元できない方法で消去させ、書面で証明する。"
        ),
    ),
    Article(
        caption="協定の解除",
        write=_fixed(
            "乙は、甲又は派遣社員がこの協定又は誓約書の内容に違反したときは、派遣の受入れを終了し、この協定を解除することができる。"
        ),
    ),
    Article(
        caption="協議",
        write=_fixed("この協定に定めのない事項及び疑義は、甲及び乙が協議して定める。"),
    ),
)
"""A new article is a function and a line here; the numbers follow."""


def _foot(answers: Answers) -> list[Block]:
    said = plain("この協定の成立を証するため、本書２通を作成し、甲乙記名押印の上、各自１通を保有する。")
    rows = (
        FormRow(label="締結の日", value=plain(DATE_TO_WRITE)),
        FormRow(label="甲（派遣元企業）", value=plain("所在地\n名称\n代表者"), lines=3),
        FormRow(
            label="乙",
            value=compose(
                answers.say_or("municipality.contact.address", "所在地"),
                "\n",
                answers.say("municipality.name"),
                head_word(answers),
            ),
            lines=3,
        ),
    )
    return [KeepTogether(blocks=(Paragraph(text=said, first_line_indent=1), Form(rows=rows)))]


def _remarks(answers: Answers) -> list[Block]:
    """For the office, not part of the agreement."""
    inferred = (Span("〔推定〕", style=SpanStyle.MARK),)
    word = town(answers)
    partner = (
        "地域活性化起業人（企業派遣型）の期間は、6月以上3年以内とされています（総務省の要綱及び町村の要綱の例）。"
        f"{word}の要綱に期間、負担金及び派遣元の要件を定めておきます。"
    )
    scheme = answers.plan.recruitment.appointment_form is not F.SECONDMENT
    said = (
        compose("以下は、協定書の本文ではありません。案を整えるときに確かめることです。"),
        *((compose(answers.sized(partner)),) if scheme else ()),
        compose(
            answers.sized(
                f"派遣社員を{word}の指揮命令の下に置くときは、労働者供給（職業安定法第44条）に当たらない形となっているかを、"
                "法令担当及び労働局に確かめます。"
            ),
            inferred,
        ),
    )
    return [note(text) for text in said]
