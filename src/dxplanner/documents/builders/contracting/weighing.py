"""How proposals are weighed: the table of criteria, and what is said about equal points."""

from dxplanner.documents.builders.answers import Answers, gap
from dxplanner.documents.builders.contracting.common import P
from dxplanner.documents.builders.parts import Words, cell, column, figures, paragraph, table
from dxplanner.documents.model import Block, Cell, CellKind, plain
from dxplanner.plan.proposal import Criterion, CriterionKind, TieRule

PATH = f"{P}.criteria"
LEVELS: tuple[tuple[int, str], ...] = (
    (5, "特に優れている"),
    (4, "優れている"),
    (3, "普通"),
    (2, "やや劣る"),
    (1, "劣る"),
    (0, "記載がない、又は要件に反する"),
)
"""The marks a member gives; the points are 配点 × mark ÷ 5."""
TOP = LEVELS[0][0]


def criteria_of(answers: Answers) -> tuple[Criterion, ...]:
    return answers.plan.recruitment.contracting.proposal.criteria


def total_points(criteria: tuple[Criterion, ...]) -> int:
    return sum(item.points or 0 for item in criteria)


def criteria_table(answers: Answers) -> Block:
    """Kind, criterion, what is looked at, points; kinds stand together in their own order."""
    criteria = criteria_of(answers)
    if not criteria:
        return paragraph((gap(PATH),), path=PATH)
    rows: list[list[Words | Cell]] = []
    for kind in (*CriterionKind, None):
        members = [item for item in criteria if item.kind is kind]
        for at, item in enumerate(members):
            base = f"{PATH}[{item.id}]"
            name = answers.say(f"{base}.kind")
            first = [Cell(text=name, rows=len(members), header=True)] if at == 0 else []
            rows.append(
                [
                    *first,
                    answers.say(f"{base}.name"),
                    answers.say_or(f"{base}.view", "―"),
                    _points(answers, item),
                ]
            )
    total = total_points(criteria)
    rows.append(["計", "", "", Cell(text=plain(f"{total}点"), kind=CellKind.INTEGER, value=total)])
    columns = (column("区分", 18), column("評価項目", 24), column("評価の視点", 46), figures("配点", 12))
    return table(columns, rows, name="評価基準", path=PATH, totals=1)


def _points(answers: Answers, item: Criterion) -> Words | Cell:
    said = answers.say(f"{PATH}[{item.id}].points")
    if item.points is None:
        return cell(said)
    return Cell(text=said, kind=CellKind.INTEGER, value=item.points)


_TIES: dict[TieRule, str] = {
    TieRule.CONTENT: "「提案の内容」に区分する評価項目の点の合計が高い者を上位とする",
    TieRule.PRICE: "見積額が低い者を上位とする",
    TieRule.COMMITTEE: "審査委員会の合議により順位を決める",
    TieRule.LOT: "くじにより順位を決める",
}


def tie_sentences(answers: Answers) -> list[Words]:
    """「評価点の最も高い者が２者以上のときは、…。なお順位が決まらないときは、…。」"""
    proposal = answers.plan.recruitment.contracting.proposal
    if proposal.tie_first is None:
        said: Words = (
            *plain("評価点の最も高い者が２者以上あるときの順位の決め方："),
            gap(f"{P}.tie_first"),
        )
        return [said]
    text = f"評価点の最も高い者が２者以上あるときは、{_TIES[proposal.tie_first]}。"
    if proposal.tie_then is not None and proposal.tie_then is not proposal.tie_first:
        text += f"それでも順位が決まらないときは、{_TIES[proposal.tie_then]}。"
    return [text]
