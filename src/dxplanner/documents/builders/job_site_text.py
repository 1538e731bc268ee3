"""募集の文案: what is put into the boxes of a job site, each with its characters counted, and the home page's text."""

from dxplanner.documents.builders.answers import Answers, Context
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.notice.head import counted, head
from dxplanner.documents.builders.notice.shortened import ShortText, home_page, job_site
from dxplanner.documents.builders.notice.wording import words_for
from dxplanner.documents.builders.parts import Words, cell, column, heading, note, paragraph, table
from dxplanner.documents.model import Align, Block, Cell, Document, Paragraph, Section, text_of
from dxplanner.plan.plan import Plan

TITLE = "募集の文案（求人サイト・ホームページ）"
PAGE_GUIDE = 500


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    blocks: list[Block] = [head(answers, TITLE)]
    lead = words_for(plan.recruitment.appointment_form).lead
    if "selection" in words_for(plan.recruitment.appointment_form).left_out:
        blocks.append(paragraph(f"{lead}求人サイトには載せません。派遣元に示す要点として使います。"))
    blocks += [heading(1, "求人サイトに載せる文"), _boxes(job_site(answers))]
    blocks += [
        note("字数の目安は、このソフトの見立てです。載せる求人サイトの欄と上限を確かめてください。"),
        note(answers.sized("必須の経験は3つまで、仕事の内容は4つまでを、募集要項の順に載せています。")),
        heading(1, "ホームページ・広報に載せる文"),
        *_page(answers),
    ]
    return framed(answers, "job_site_text", TITLE, (Section(blocks=tuple(blocks)),), subject="募集の文案")


def _boxes(boxes: tuple[ShortText, ...]) -> Block:
    rows: list[list[Words | Cell]] = []
    for box in boxes:
        length = f"{box.length}字" + (f"\n（{box.over}字超過）" if box.over else "")
        rows.append(
            [
                cell(box.title, header=True),
                cell(box.words, path=box.path),
                cell(length, align=Align.RIGHT),
                cell(f"{box.limit}字", align=Align.RIGHT),
            ]
        )
    total = sum(box.length for box in boxes)
    rows.append(["計", "", cell(f"{total}字", align=Align.RIGHT), ""])
    columns = (
        column("欄", 14),
        column("文案", 62),
        column("字数", 13, Align.RIGHT),
        column("目安", 11, Align.RIGHT),
    )
    return table(columns, rows, name="求人サイト", totals=1)


def _page(answers: Answers) -> list[Block]:
    text = home_page(answers)
    length = counted(text_of(text))
    said = f"全体で{length}字です（目安は{PAGE_GUIDE}字まで）。"
    return [Paragraph(text=text, path="recruitment.purpose"), note(said)]
