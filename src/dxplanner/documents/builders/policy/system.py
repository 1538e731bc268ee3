"""Chapter 6 工程表 (one landscape sheet) and chapter 7 推進体制, from the data of 別紙１ and 別紙２."""

from dxplanner.documents.builders.answers import Answers, compose, gap
from dxplanner.documents.builders.chart import build_chart
from dxplanner.documents.builders.gantt import build_gantt
from dxplanner.documents.builders.organisation import body_table, role_table
from dxplanner.documents.builders.parts import heading, paragraph
from dxplanner.documents.model import Block, Inline
from dxplanner.plan.organisation import HeadquartersStyle


def roadmap(answers: Answers) -> tuple[Block, ...]:
    gantt = build_gantt(answers, background=False)
    blocks: list[Block] = [heading(1, "工程表")]
    if gantt is None or not answers.plan.roadmap.rows:
        blocks.append(paragraph((gap("roadmap.rows"),), path="roadmap.rows"))
    else:
        blocks.append(gantt)
    return tuple(blocks)


def organisation(answers: Answers) -> tuple[Block, ...]:
    chart = build_chart(answers)
    blocks: list[Block] = [
        heading(1, "推進体制"),
        heading(2, "推進体制の全体像"),
        paragraph(overview(answers)),
    ]
    blocks.append(chart if chart else paragraph((gap("organisation.nodes"),), path="organisation.nodes"))
    blocks += [heading(2, "役割分担"), role_table(answers), heading(2, "会議体"), body_table(answers)]
    if answers.has("organisation.prefecture_link"):
        blocks += [
            heading(2, "県・近隣団体との連携"),
            paragraph(answers.say("organisation.prefecture_link"), path="organisation.prefecture_link"),
        ]
    return tuple(blocks)


def overview(answers: Answers) -> Inline:
    """「○○を本部長とし、○○をCIOとして…」 in one sentence, gaps included."""
    if answers.plan.organisation.headquarters_style is HeadquartersStyle.NONE:
        return compose(
            "推進本部は置かず、既存の会議の中で、全庁的かつ横断的にDXを推進する。最高情報統括責任者（CIO）は",
            answers.link("organisation.cio"),
            "とする。",
        )
    return compose(
        answers.link("organisation.head"),
        "を本部長とする",
        answers.link("organisation.headquarters"),
        "の下で、全庁的かつ横断的にDXを推進する。最高情報統括責任者（CIO）は",
        answers.link("organisation.cio"),
        "とし、庶務は",
        answers.link("organisation.secretariat", "name"),
        "が行う。",
    )
