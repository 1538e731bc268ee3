"""照会文: a letter to the prefecture or a neighbour about sharing people, in the form of 鑑文, with a sheet to answer on."""

from dxplanner.documents.builders.answers import Answers, Context, compose, gap
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.parts import Words, column, form, table
from dxplanner.documents.model import (
    Align,
    Block,
    Document,
    Inline,
    ListBlock,
    ListItem,
    Paragraph,
    Section,
    TitleBlock,
    plain,
    text_of,
)
from dxplanner.plan.plan import Plan

TITLE = "デジタル人材の共同利用について（照会）"
ANSWER_TITLE = "デジタル人材の共同利用についての回答票"
OPEN_NUMBER = "第　　　　　号"
OPEN_DAY = "令和　　年　　月　　日"
PATH = "organisation.outreach"
CONTACT_INDENT = 20
_BLANK = Paragraph(text=plain("　"))


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    letter = (*_head(answers), *_body(answers), *_contact(answers))
    sections = [Section(blocks=letter)]
    if plan.organisation.outreach.questions:
        sections.append(Section(blocks=_answer_sheet(answers)))
    return framed(answers, "sharing_letter", TITLE, tuple(sections), subject="人材の共同利用")


def _head(answers: Answers) -> list[Block]:
    number = answers.say_or(f"{PATH}.letter_number", OPEN_NUMBER)
    day = answers.say_or(f"{PATH}.letter_on", OPEN_DAY)
    return [
        _right(_stretched(number, text_of(day)), 1, f"{PATH}.letter_number"),
        _right(day, 1, f"{PATH}.letter_on"),
        _BLANK,
        Paragraph(
            text=compose(answers.say(f"{PATH}.letter_to"), "　様"),
            indent=1,
            align=Align.LEFT,
            path=f"{PATH}.letter_to",
        ),
        _BLANK,
        _right(answers.say(f"{PATH}.letter_from"), 2, f"{PATH}.letter_from"),
        _BLANK,
        Paragraph(text=plain(TITLE), indent=3, align=Align.LEFT, path=f"{PATH}.asks"),
        _BLANK,
    ]


def _right(text: Inline, from_edge: int, path: str) -> Paragraph:
    """So many characters away from the right edge."""
    return Paragraph(text=(*text, *plain("　" * from_edge)), align=Align.RIGHT, path=path)


def _stretched(number: Inline, day: str) -> Inline:
    """The number as wide as the date, so that their first and last characters stand under each other."""
    text = text_of(number)
    room = round(_width(day) - _width(text))
    if room <= 0 or not text.endswith("号"):
        return number
    last = number[-1]
    widened = f"{last.text[:-1]}{'　' * room}号"
    return (*number[:-1], type(last)(widened, last.path, last.style))


def _width(text: str) -> float:
    """In full-width characters."""
    return sum(0.5 if character.isascii() else 1.0 for character in text)


def _body(answers: Answers) -> list[Block]:
    outreach = answers.plan.organisation.outreach
    purpose = Paragraph(
        text=answers.say(f"{PATH}.letter_purpose"), first_line_indent=1, path=f"{PATH}.letter_purpose"
    )
    blocks: list[Block] = [purpose, _BLANK]
    blocks += [Paragraph(text=plain("記"), align=Align.CENTER), _BLANK, _item(answers, 1, "照会する事項")]
    if outreach.questions:
        items = tuple(
            ListItem(text=answers.say(f"{PATH}.questions[{row.id}].question"), marker=f"({number})", level=1)
            for number, row in enumerate(outreach.questions, 1)
        )
        blocks.append(ListBlock(items=items, path=f"{PATH}.questions"))
    else:
        blocks.append(Paragraph(text=(gap(f"{PATH}.questions"),), indent=2, path=f"{PATH}.questions"))
    by = answers.say_or(f"{PATH}.answer_by", OPEN_DAY)
    blocks += [
        _item(answers, 2, "回答の期限"),
        Paragraph(text=compose(by), indent=2, path=f"{PATH}.answer_by"),
        _item(answers, 3, "回答の方法"),
        Paragraph(text=plain("別紙の回答票に記入し、次の担当まで電子メールで送付願います。"), indent=2),
        _BLANK,
    ]
    return blocks


def _item(answers: Answers, number: int, title: str) -> Paragraph:
    return Paragraph(text=plain(f"{answers.sized(str(number))}　{title}"), keep_with_next=True)


def _contact(answers: Answers) -> list[Block]:
    """担当・電話・メール, at the right half of the page."""
    rows = (("担当", "section"), ("電話", "phone"), ("メール", "email"))
    return [
        Paragraph(
            text=compose(f"{label}　", answers.say_or(f"municipality.contact.{name}", "　")),
            indent=CONTACT_INDENT,
            align=Align.LEFT,
            path=f"municipality.contact.{name}",
        )
        for label, name in rows
    ]


def _answer_sheet(answers: Answers) -> tuple[Block, ...]:
    questions = answers.plan.organisation.outreach.questions
    rows: list[list[Words]] = [
        [
            answers.sized(str(number)),
            answers.say(f"{PATH}.questions[{row.id}].question"),
            plain("　\n　\n　"),
        ]
        for number, row in enumerate(questions, 1)
    ]
    columns = (column("番号", 7, Align.CENTER), column("照会する事項", 40), column("回答", 53))
    who: list[tuple[str, Words]] = [("回答する団体・課", plain("　")), ("職名及び連絡先", plain("　"))]
    return (
        TitleBlock(title=plain(ANSWER_TITLE), reference="別紙", subtitle=answers.say("municipality.name")),
        form(who, path=f"{PATH}.questions"),
        table(columns, rows, name="回答", path=f"{PATH}.questions"),
    )
