"""What the roadmap says about its rows: their names, their order of work, where their costs come from."""

from collections.abc import Iterator

from dxplanner.core.money import thousand_label
from dxplanner.documents.builders.answers import GAP, Answers
from dxplanner.documents.builders.parts import Words, column, table
from dxplanner.documents.model import Block, Cell, GanttLink, Inline, plain, text_of
from dxplanner.plan.roadmap import Dependency, RoadmapRow
from dxplanner.rules.initiative_costs import row_cost


def row_title(answers: Answers, row: RoadmapRow) -> str:
    """The row's own name, else its initiative's."""
    path = f"roadmap.rows[{row.id}]"
    if row.title is None and row.initiative is not None:
        return text_of(answers.link(f"{path}.initiative"))
    return answers.text(f"{path}.title")


def titles(answers: Answers) -> dict[str, str]:
    """Names of rows by id."""
    return {row.id: row_title(answers, row) for row in answers.plan.roadmap.rows}


def _whole(answers: Answers) -> Iterator[tuple[Dependency, str, str]]:
    """Dependencies with both ends known."""
    for item in answers.plan.roadmap.dependencies:
        if item.before is not None and item.after is not None and item.before != item.after:
            yield item, item.before, item.after


def links(answers: Answers) -> tuple[GanttLink, ...]:
    return tuple(
        GanttLink(
            before=f"roadmap.rows[{before}]",
            after=f"roadmap.rows[{after}]",
            path=f"roadmap.dependencies[{item.id}]",
        )
        for item, before, after in _whole(answers)
    )


def cost_notes(answers: Answers) -> Iterator[Inline]:
    """Which costs are not estimates of their own but sums of the budget chapter's lines."""
    for row in answers.plan.roadmap.rows:
        cost = row_cost(answers.plan, row)
        if cost.lines:
            yield plain(
                answers.sized(
                    f"※　「{row_title(answers, row)}」の概算事業費は、経費の明細{len(cost.lines)}件の合計である。"
                )
            )


def dependency_table(answers: Answers) -> Block:
    names = titles(answers)
    rows: list[list[Words | Cell]] = [
        [
            names.get(item.before or "", GAP),
            names.get(item.after or "", GAP),
            answers.say_or(f"roadmap.dependencies[{item.id}].reason", "―"),
        ]
        for item in answers.plan.roadmap.dependencies
    ]
    columns = (column("先に終える取組", 30), column("その後の取組", 30), column("理由", 36))
    return table(columns, rows, name="取組の順序", path="roadmap.dependencies")


def row_cost_label(answers: Answers, row: RoadmapRow) -> str:
    return thousand_label(row_cost(answers.plan, row).amount)
