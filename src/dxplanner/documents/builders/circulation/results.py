"""意見募集の結果: the draft of what is published: how many opinions, what was done with them, and what the town thinks."""

from dxplanner.documents.builders.answers import Answers, Context, compose
from dxplanner.documents.builders.circulation.comment import comment_period
from dxplanner.documents.builders.circulation.opinions import comment_table, count_of, heard, own_word
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.parts import form, heading, note, paragraph
from dxplanner.documents.model import Block, Document, Section, TitleBlock, plain
from dxplanner.plan.circulation import Handling, OpinionKind
from dxplanner.plan.plan import Plan

TITLE = "意見募集の結果"


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    opinions = heard(answers, OpinionKind.PUBLIC_COMMENT)
    blocks: list[Block] = [
        TitleBlock(
            title=compose(answers.say("policy.title"), "（案）に対する", TITLE, "について"),
            subtitle=plain("（公表案）"),
            right_lines=(plain(answers.day(context.printed_on)), answers.say("municipality.name")),
        ),
        paragraph(
            compose(
                answers.say("policy.title"),
                "の案に対する意見を募集した結果、次のとおり意見をいただきました。"
                if opinions
                else "の案に対する意見を募集しましたが、意見の提出はありませんでした。",
            )
        ),
        heading(2, "募集の結果"),
        form(
            [
                ("募集の期間", comment_period(answers)),
                ("意見の数", f"{count_of(opinions)}件"),
                *_by_handling(answers),
            ],
            label_width="0.28",
        ),
    ]
    if opinions:
        blocks += [heading(2, f"意見の概要と{own_word(answers)}の考え方"), comment_table(answers)]
        blocks.append(note("意見は、趣旨を損なわない範囲で要約した。同じ趣旨の意見は、まとめた。"))
    blocks += [
        heading(2, "問合せ先"),
        paragraph(answers.say("municipality.contact.section"), path="municipality.contact.section"),
    ]
    return framed(
        answers, "comment_results", TITLE, (Section(blocks=tuple(blocks)),), subject="意見募集の結果の公表"
    )


def _by_handling(answers: Answers) -> list[tuple[str, str]]:
    opinions = heard(answers, OpinionKind.PUBLIC_COMMENT)
    found = []
    for handling in Handling:
        group = tuple(item for item in opinions if item.handling is handling)
        if group:
            found.append((f"うち{handling.label}", f"{count_of(group)}件"))
    return found
