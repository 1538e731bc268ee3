"""策定経過 for the annex: what was held when, of which kind, with what result, in the order of the days."""

from datetime import date

from dxplanner.documents.builders.answers import Answers
from dxplanner.documents.builders.parts import Words, column, heading, note, table
from dxplanner.documents.model import Block

TABLE = "policy.history"
OPEN = "―"


def history_blocks(answers: Answers) -> list[Block]:
    """Nothing while no row is typed. Kind and result have their columns once one of them is said."""
    history = sorted(answers.plan.policy.history, key=lambda item: (item.on is None, item.on or date.max))
    if not history:
        return []
    kinds = any(item.kind is not None for item in history)
    results = any(item.result for item in history)
    columns = [column("日付", 20)]
    columns += [column("種類", 17)] if kinds else []
    columns.append(column("内容", 37 if results else 68))
    columns += [column("結果", 26)] if results else []
    rows: list[list[Words]] = []
    for item in history:
        here = f"{TABLE}[{item.id}]"
        row: list[Words] = [answers.say(f"{here}.on")]
        if kinds:
            row.append(answers.say_or(f"{here}.kind", OPEN))
        row.append(answers.say(f"{here}.event"))
        if results:
            row.append(answers.say_or(f"{here}.result", OPEN))
        rows.append(row)
    blocks: list[Block] = [
        heading(2, "策定経過", counted=False),
        table(columns, rows, name="策定経過", path=TABLE),
    ]
    if any(
        item.on is not None and item.on > answers.context.printed_on and "予定" not in (item.event or "")
        for item in history
    ):
        blocks.append(note("この書類の作成日より後の日付は、予定である。"))
    return blocks
