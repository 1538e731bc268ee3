"""誓約書: what the person promises before the work begins, by form of engagement, with the same 入札制限 as the notice."""

from itertools import groupby

from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.documents.builders.answers import Answers, Context, compose
from dxplanner.documents.builders.fairness.forms import PledgeWords, law_notes, pledge_words
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.notice.head import own, town
from dxplanner.documents.builders.parts import heading, note, paragraph
from dxplanner.documents.builders.restriction_words import (
    FAIR,
    Parties,
    Voice,
    past_years,
    restriction_blocks,
    span_of,
)
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
from dxplanner.facts.fairness import PledgeItem, pledge_items
from dxplanner.plan.plan import Plan

TITLE = "誓約書"
SIGNER = Parties(person="私", company="私が所属する企業等", voice=Voice.PLEDGE)
DATE_TO_WRITE = "　　　　年　　月　　日"


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    words = pledge_words(plan.recruitment.appointment_form)
    blocks = (
        TitleBlock(title=plain(TITLE), right_lines=(plain(DATE_TO_WRITE),)),
        addressee(answers),
        *_lead(answers, words),
        *_items(answers, words),
        *_restriction(answers),
        *_more(answers),
        _signature(words),
        *_notes(answers),
    )
    return framed(answers, "pledge", TITLE, (Section(blocks=blocks),), subject="外部人材の誓約")


def addressee(answers: Answers) -> Block:
    return Paragraph(text=compose(answers.say("municipality.name"), f"{head_word(answers)}　様"), path="")


def head_word(answers: Answers) -> str:
    """「見本町長」: the name already ends with 町."""
    name = answers.plan.municipality.name
    word = (answers.plan.municipality.municipality_class or MunicipalityClass.TOWN).short_label
    return "長" if name and name.endswith(word) else f"{word}長"


def _lead(answers: Answers, words: PledgeWords) -> list[Block]:
    said = compose(
        "私は、", answers.say("recruitment.job_title"), f"{words.role}、次の事項を守ることを誓約します。"
    )
    return [paragraph(said, path="recruitment.job_title")]


def filled(answers: Answers, item: PledgeItem, words: PledgeWords) -> str:
    """The promise with the words of this form and this town."""
    span = span_of(answers.plan.recruitment.appointment_form)
    rules = answers.plan.recruitment.fairness.security_rules
    word = town(answers)
    text = item.text.replace("町", word).format(
        during=span.during,
        after=span.after,
        rules=f"並びに{rules}" if rules else f"及び{word}の情報セキュリティに関する規程",
        past=past_years(answers),
        basis=words.basis,
        end=words.end,
        sanction=words.sanction,
    )
    return answers.sized(text)


def _items(answers: Answers, words: PledgeWords) -> list[Block]:
    blocks: list[Block] = []
    for group, members in groupby(pledge_items().values(), key=lambda item: item.group):
        items = tuple(
            ListItem(
                text=own(filled(answers, item, words), f"{FAIR}.security_rules" * (item.id == "security")),
                marker=f"({number})",
            )
            for number, item in enumerate(members, start=1)
        )
        blocks += [heading(1, group.label), ListBlock(items=items)]
    return blocks


def _restriction(answers: Answers) -> list[Block]:
    return [heading(1, "入札制限"), *restriction_blocks(answers, SIGNER)]


def _more(answers: Answers) -> list[Block]:
    """What the town added, one promise a line."""
    path = f"{FAIR}.more_pledges"
    lines = [line.strip() for line in (answers.plan.recruitment.fairness.more_pledges or "").splitlines()]
    items = [
        ListItem(text=own(answers.sized(line), path), marker=f"({number})")
        for number, line in enumerate([line for line in lines if line], start=1)
    ]
    return [heading(1, "その他"), ListBlock(items=tuple(items), path=path)] if items else []


def _notes(answers: Answers) -> list[Block]:
    found: list[Block] = []
    for text, inferred in law_notes(answers.plan.recruitment.appointment_form):
        mark: Inline = (Span("〔推定〕", style=SpanStyle.MARK),) if inferred else ()
        found.append(note(compose(answers.sized(text), mark)))
    return found


def _signature(words: PledgeWords) -> Block:
    blank = plain("　")
    rows = (
        FormRow(label="住所", value=blank, lines=2),
        FormRow(label=words.belongs, value=blank, lines=2),
        FormRow(label=words.signer, value=blank, lines=2),
    )
    return KeepTogether(
        blocks=(
            Paragraph(text=()),
            paragraph("上記のとおり誓約します。", keep=True),
            Form(rows=rows),
        )
    )
