"""応募者への通知: received, passed the papers, chosen, not chosen, withdrawn. The name is written in by hand, never stored."""

from collections.abc import Callable

from dxplanner.core.dataclass import dataclass
from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.documents.builders.answers import Answers, Context, compose
from dxplanner.documents.builders.circulation.contact import contact_form
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.notice.head import head, not_for_this_form
from dxplanner.documents.builders.notice.wording import words_for
from dxplanner.documents.builders.parts import bullets, form, heading, note, paragraph
from dxplanner.documents.model import (
    Align,
    Block,
    Document,
    Inline,
    Paragraph,
    Section,
    Span,
    TextRole,
    TitleBlock,
    plain,
)
from dxplanner.plan.plan import Plan
from dxplanner.plan.recruitment import CHOSEN_ELSEWHERE, AppointmentForm
from dxplanner.plan.selection import SelectionMethod

TITLE = "応募者への通知"
R = "recruitment"
S = f"{R}.selecting"
_SPACE = Paragraph(text=plain("　"))
_TO_WRITE = "　　　　年　　月　　日"


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    subject: str
    body: Callable[[Answers], list[Block]]


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    sections = [Section(blocks=_front(answers))]
    if plan.recruitment.appointment_form in CHOSEN_ELSEWHERE:
        words = not_for_this_form(answers, TITLE, "応募した方への連絡は、募集した団体又は派遣元が行います。")
        sections = [Section(blocks=(head(answers, TITLE), *words))]
    else:
        sections += [Section(blocks=_letter(answers, letter)) for letter in LETTERS]
        sections.append(Section(blocks=_withdrawal(answers)))
    return framed(answers, "notification_letters", TITLE, tuple(sections), subject="応募者への通知")


def _front(answers: Answers) -> tuple[Block, ...]:
    return (
        head(answers, TITLE, answers.say_or(f"{R}.job_title")),
        paragraph(
            "応募者に送る通知の案である。氏名及び受付番号は、発送のときに書き入れ、この計画には残さない。"
        ),
        heading(1, "綴り"),
        bullets([*(letter.subject for letter in LETTERS), "辞退届（応募者が町に出すもの）"]),
        heading(1, "個人情報の扱い"),
        paragraph(
            answers.say_or(f"{R}.applicant_privacy", "応募書類の利用目的は、募集要項に定める。"),
            path=f"{R}.applicant_privacy",
        ),
        form(
            [
                ("廃棄する日", answers.say(f"{S}.delete_on")),
                ("廃棄した日", f"{_TO_WRITE}　　記録した職："),
            ],
            path=f"{S}.delete_on",
        ),
        note(
            "電子メールで送るときは、宛先を一人ずつとし、件名に結果を書かない。郵便で送るときは、封筒の外から中が見えないようにする。"
        ),
    )


def _letter(answers: Answers, letter: Letter) -> tuple[Block, ...]:
    return (
        Paragraph(
            text=compose(answers.say_or(f"{S}.letter_number", "　　第　　　号"), "\n", _TO_WRITE),
            role=TextRole.ADDRESS,
            align=Align.RIGHT,
            path=f"{S}.letter_number",
        ),
        _SPACE,
        Paragraph(text=plain("受付番号\n　　　　　　　　　　　　　　様"), indent=1),
        _SPACE,
        Paragraph(text=compose(_sender(answers), "\n（公印省略）"), role=TextRole.ADDRESS, align=Align.RIGHT),
        _SPACE,
        TitleBlock(title=compose(answers.say(f"{R}.job_title"), f"の{letter.subject}")),
        *letter.body(answers),
        heading(2, "問合せ先", counted=False),
        contact_form(answers),
    )


def _sender(answers: Answers) -> Inline:
    """「見本町長」: the head signs; the name is added by the office."""
    municipality = answers.plan.municipality
    short = (municipality.municipality_class or MunicipalityClass.TOWN).short_label
    title = municipality.head_title or f"{short}長"
    name = municipality.name
    if name is None:
        return compose(answers.say("municipality.name"), f"　{title}")
    head_of = f"{name}{title.removeprefix(name[-1])}" if title.startswith(name[-1]) else f"{name}　{title}"
    return (Span(head_of, "municipality.head_title"),)


def _body(*lines: str | Inline, answers: Answers) -> list[Block]:
    return [paragraph(answers.sized(line) if isinstance(line, str) else line) for line in lines]


def _received(answers: Answers) -> list[Block]:
    first = next((row for row in answers.plan.recruitment.selection), None)
    told: Inline = plain("選考の結果は、決まり次第お知らせします。")
    if first is not None and first.method is SelectionMethod.DOCUMENTS and first.on is not None:
        told = compose(
            "書類選考の結果は、",
            answers.say(f"{R}.selection[{first.id}].on"),
            "の後、速やかにお知らせします。",
        )
    return [
        *_body(
            "このたびは、御応募いただきありがとうございます。応募書類を、次のとおり受け付けました。",
            told,
            compose(
                "最終の結果は、", answers.say_or(f"{R}.result_on", "決まり次第"), "を目安にお知らせします。"
            ),
            "御都合により応募を取りやめるときは、下記の問合せ先に、電子メール又は電話でお知らせください。",
            answers=answers,
        ),
        form(
            [
                ("受け付けた日", _TO_WRITE),
                ("受け付けた書類", "□ 応募用紙　　□ 職務経歴書　　□ その他（　　　　　　　　）"),
                (
                    "足りない書類",
                    "□ なし　　□ あり（　　　　　　　　　を　　月　　日までに提出してください。）",
                ),
            ]
        ),
        *_privacy(answers),
    ]


def _privacy(answers: Answers) -> list[Block]:
    path = f"{R}.applicant_privacy"
    if not answers.has(path):
        return []
    return [heading(2, "個人情報の利用目的", counted=False), paragraph(answers.say(path), path=path)]


def _passed(answers: Answers) -> list[Block]:
    step = next(
        (row for row in answers.plan.recruitment.selection if row.method is not SelectionMethod.DOCUMENTS),
        None,
    )
    where = [("日時", f"{_TO_WRITE}（　　）　　時　　分から"), ("方法", "□ オンライン　　□ 来庁")]
    if step is not None and step.on is not None:
        day = answers.text(f"{R}.selection[{step.id}].on")
        where[0] = ("日時", f"{day}　　　　時　　分から")
    return [
        *_body(
            "書類選考の結果、次の段階に進んでいただくことになりましたので、お知らせします。",
            "日時の都合が付かないときや、面接に当たり配慮が必要なときは、お早めにお知らせください。",
            answers=answers,
        ),
        form(
            [
                *where,
                ("接続の方法", "　"),
                ("御用意いただくもの", "□ なし　　□ 課題（　　　　　　　　　　　　　　　　）"),
            ]
        ),
    ]


def _chosen(answers: Answers) -> list[Block]:
    words = words_for(answers.plan.recruitment.appointment_form)
    candidate = "契約の相手方の候補者" if "契約" in words.start else f"{words.start}の候補者"
    if answers.plan.recruitment.appointment_form is AppointmentForm.PARTNER_COMPANY:
        candidate = "派遣を受ける企業の候補者"
    conditions = answers.plan.recruitment.selecting.needs_council is not False
    lines: list[str | Inline] = [
        f"選考の結果、あなたを{candidate}として決定しましたので、お知らせします。",
        compose(
            "承諾いただけるときは、",
            answers.say(f"{S}.accept_by"),
            "までに、下の承諾書により御返事ください。",
        ),
        f"{words.before_start}、誓約書その他の書類を提出していただきます。",
    ]
    if conditions:
        lines.append("この決定は、予算又は条例が成立することを条件とします。")
    return [
        *_body(*lines, answers=answers),
        form(
            [
                (f"{words.start}の日", answers.say_or(f"{R}.start_on", _TO_WRITE)),
                ("手続の予定", "　"),
            ]
        ),
        Paragraph(
            text=plain("－　－　－　－　－　－　切り取り線　－　－　－　－　－　－"), align=Align.CENTER
        ),
        Paragraph(text=plain("承　諾　書"), align=Align.CENTER, keep_with_next=True),
        form(
            [
                ("返事", compose(answers.say(f"{R}.job_title"), "になることを　□ 承諾する　　□ 辞退する")),
                ("日付", _TO_WRITE),
                ("受付番号", "　"),
                ("氏名", "　"),
            ]
        ),
    ]


def _not_chosen(answers: Answers) -> list[Block]:
    lines: list[str | Inline] = [
        "このたびは、御応募いただき、選考に御協力くださったことに厚くお礼申し上げます。",
        "慎重に選考した結果、誠に残念ながら、今回は御希望に沿うことができませんでした。御理解くださいますようお願いいたします。",
    ]
    if answers.has(f"{S}.inquiry"):
        lines.append(compose("結果についての問合せは、次のとおりです。", answers.say(f"{S}.inquiry")))
    lines.append(
        compose(
            "お預かりした応募書類は、",
            answers.say(f"{S}.delete_on"),
            "までに、復元できない方法で廃棄します。",
        )
    )
    lines.append(
        "今後の募集を知らせることを希望されるときは、その旨をお知らせください。お知らせのない限り、連絡先は使いません。"
    )
    return _body(*lines, answers=answers)


def _withdrawn(answers: Answers) -> list[Block]:
    return _body(
        "　　　　年　　月　　日付けの辞退の届出を受け付けましたので、お知らせします。",
        "このたびは、御応募いただきありがとうございました。",
        compose(
            "お預かりした応募書類は、",
            answers.say(f"{S}.delete_on"),
            "までに、復元できない方法で廃棄します。",
        ),
        answers=answers,
    )


def _withdrawal(answers: Answers) -> tuple[Block, ...]:
    return (
        Paragraph(text=plain(_TO_WRITE), role=TextRole.ADDRESS, align=Align.RIGHT),
        Paragraph(text=compose(_sender(answers), "　様"), indent=1),
        _SPACE,
        TitleBlock(title=plain("辞退届")),
        paragraph(compose(answers.say(f"{R}.job_title"), "の募集について、次のとおり辞退します。")),
        form(
            [
                ("受付番号", "　"),
                ("氏名", "　"),
                ("辞退する段階", "□ 選考の途中　　□ 合格の通知の後"),
                ("理由（任意）", "　\n　"),
                ("応募書類", "□ 廃棄を希望する　　□ 返却を希望する"),
            ]
        ),
        note("電子メールの本文に同じことを書いて送っていただいても、受け付けます。"),
    )


LETTERS: tuple[Letter, ...] = (
    Letter(subject="応募書類の受付について（通知）", body=_received),
    Letter(subject="書類選考の結果について（通知）", body=_passed),
    Letter(subject="選考の結果について（決定の通知）", body=_chosen),
    Letter(subject="選考の結果について（通知）", body=_not_chosen),
    Letter(subject="辞退の届出の受付について（通知）", body=_withdrawn),
)
