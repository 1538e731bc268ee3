"""What both papers of a comparison say at their head, and where there is nothing to compare."""

from dxplanner.documents.builders.answers import Answers, Former
from dxplanner.documents.builders.parts import paragraph
from dxplanner.documents.model import Block, Section, TitleBlock, plain

NO_FORMER = (
    "比べる前の版が、選ばれていない。「版」の画面で版を残し、前の版と後の版を選んで書き出すと、"
    "変わったところがここに印刷される。"
)
SAME = "変更は、ない。"


def head(answers: Answers, title: str, former: Former | None) -> TitleBlock:
    subtitle = f"（{former.name}　→　{former.now}）" if former is not None else ""
    return TitleBlock(
        title=plain(title),
        subtitle=plain(subtitle),
        right_lines=(plain(answers.day(answers.context.printed_on)), answers.say("municipality.name")),
    )


def nothing_to_compare(answers: Answers, title: str) -> Section:
    blocks: tuple[Block, ...] = (head(answers, title, None), paragraph(NO_FORMER))
    return Section(blocks=blocks)
