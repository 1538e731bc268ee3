"""The table of what is done against デジタルデバイド, as the policy prints it; nothing while no row is typed."""

from dxplanner.core.money import number_label
from dxplanner.documents.builders.answers import Answers, compose, join
from dxplanner.documents.builders.parts import Words, column, figures, table
from dxplanner.documents.model import Block, Cell, Inline, plain
from dxplanner.plan.training import DivideMeasure
from dxplanner.rules.amounts import amount_of
from dxplanner.rules.lines import effective_lines

TABLE = "policy.divide_measures"
OPEN = "―"


def divide_measures(answers: Answers) -> tuple[Block, ...]:
    """For whom, what, how often, where, by whom, measured by what; the cost where one is put to a line."""
    rows: list[list[Words | Cell]] = []
    amounts = {line.id: amount_of(line) for line in effective_lines(answers.plan)}
    items = answers.plan.policy.divide_measures
    costly = any(item.line for item in items)
    for item in items:
        here = f"{TABLE}[{item.id}]"
        row: list[Words | Cell] = [
            answers.say_or(f"{here}.group", OPEN),
            answers.say(f"{here}.title"),
            answers.say_or(f"{here}.per_year", "随時"),
            answers.say_or(f"{here}.place", OPEN),
            _by_whom(answers, here, item),
            answers.link_or(f"{here}.indicator", OPEN, "name"),
        ]
        if costly:
            amount = amounts.get(item.line or "")
            row.append(plain(OPEN if amount is None else number_label(amount)))
        rows.append(row)
    if not rows:
        return ()
    columns = [
        column("対象", 15),
        column("取組", 25),
        figures("年間の回数", 10),
        column("場所", 17),
        column("担当（協力）", 16),
        column("指標", 17),
    ]
    columns += [figures("経費（円）", 13)] if costly else []
    return (table(columns, rows, name="デジタルデバイド対策の取組", path=TABLE),)


def _by_whom(answers: Answers, here: str, item: DivideMeasure) -> Inline:
    owner = answers.link_or(f"{here}.owner", OPEN, "name")
    return join([owner, compose("（", answers.say(f"{here}.partner"), "）")], "") if item.partner else owner
