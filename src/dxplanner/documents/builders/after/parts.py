"""What the papers after the call share: the fallbacks as one row, the goals, the lessons, places to sign."""

from collections.abc import Sequence

from dxplanner.documents.builders.answers import Answers, compose
from dxplanner.documents.builders.parts import Words, cell, column, heading, table
from dxplanner.documents.model import (
    Align,
    Block,
    Cell,
    Form,
    FormRow,
    Inline,
    KeepTogether,
    ListBlock,
    ListItem,
    plain,
)
from dxplanner.plan.after import Fallback, FallbackKind
from dxplanner.rules.after import last_result

A = "recruitment.after"
NONE = "―"
NOT_CHOSEN = "選ばない"


def fallback_row(answers: Answers) -> list[Block]:
    """採用できなかったときの代替策: the four ways side by side in one row, with order and reason; empty while none is chosen."""
    chosen: dict[FallbackKind, Fallback] = {}
    for row in answers.plan.recruitment.after.fallbacks:
        if row.kind is not None:
            chosen.setdefault(row.kind, row)
    if not chosen:
        return []
    order = list(chosen)
    cells: list[Words | Cell] = []
    for kind in FallbackKind:
        if kind not in chosen:
            cells.append(NOT_CHOSEN)
            continue
        path = f"{A}.fallbacks[{chosen[kind].id}].reason"
        rank = answers.sized(f"優先{order.index(kind) + 1}")
        cells.append(cell(compose(f"{rank}　", answers.say_or(path, "")), path=path))
    columns = [column(kind.label, 25) for kind in FallbackKind]
    title = "採用できなかったときの代替策"
    return [table(columns, [cells], caption=title, name=title, path=f"{A}.fallbacks")]


def goals_table(answers: Answers, *, rated: bool) -> Block | None:
    """目標: what, how one knows, by when; with `rated` what was last said of each. None without goals."""
    rows: list[list[Words | Cell]] = []
    after = answers.plan.recruitment.after
    for goal in after.goals:
        path = f"{A}.goals[{goal.id}]"
        row: list[Words | Cell] = [
            answers.say(f"{path}.title"),
            answers.say_or(f"{path}.measured_by", NONE),
            answers.say_or(f"{path}.by", NONE),
        ]
        if rated:
            row.append(_rated(answers, goal.id))
        else:
            row.append(answers.link_or(f"{path}.initiative", NONE))
        rows.append(row)
    if not rows:
        return None
    columns = (
        column("目標", 27),
        column("達成を確かめる方法", 33),
        column("期日", 20),
        column("直近の評価" if rated else "関係する取組", 20),
    )
    return table(columns, rows, name="目標", path=f"{A}.goals")


def _rated(answers: Answers, goal: str) -> Words:
    found = last_result(answers.plan.recruitment.after, goal)
    if found is None or found.row.rating is None:
        return "まだ評価していない"
    path = f"{A}.results[{found.row.id}]"
    when = f"{answers.year(found.when.fiscal_year)}第{found.when.number}四半期"
    return compose(answers.say(f"{path}.rating"), answers.sized(f"（{when}）"))


def lessons(answers: Answers, title: str = "失敗・教訓") -> list[Block]:
    rows: list[list[Words | Cell]] = []
    for lesson in answers.plan.recruitment.after.lessons:
        path = f"{A}.lessons[{lesson.id}]"
        rows.append(
            [
                answers.say(f"{path}.event"),
                answers.say_or(f"{path}.cause", NONE),
                answers.say_or(f"{path}.lesson", NONE),
                "○" if lesson.shared else NONE,
            ]
        )
    if not rows:
        return []
    columns = (
        column("起きたこと", 32),
        column("原因", 26),
        column("次に生かすこと", 31),
        column("他団体", 11, Align.CENTER),
    )
    notes = ["※　○は、ほかの団体に伝えてよいもの。人の評価ではなく、進め方の記録である。"]
    grid = table(columns, rows, name=title, path=f"{A}.lessons", notes=notes)
    return [KeepTogether(blocks=(heading(1, title), grid))]


def boxes(lines: Sequence[str]) -> ListBlock:
    """To be ticked by hand."""
    return ListBlock(items=tuple(ListItem(text=plain(line), marker="□") for line in lines))


def blanks(*rows: tuple[str, int, Words]) -> Form:
    """Cells to write in by hand: label, height in lines, what is printed in them."""
    return Form(
        rows=tuple(
            FormRow(label=name, value=plain(value or "　") if isinstance(value, str) else value, lines=lines)
            for name, lines, value in rows
        )
    )


def signed(title: str, *who: str) -> Block:
    """Day and name by hand for each of these."""
    rows: Sequence[tuple[str, int, Words]] = [
        (name, 2, "　　　　年　　月　　日　　署名又は記名") for name in who
    ]
    return KeepTogether(blocks=(heading(1, title), blanks(*rows)))


def term(answers: Answers) -> Inline:
    return compose(
        answers.say_or("recruitment.term_from", "（始まりの日）"),
        "から",
        answers.say_or("recruitment.term_to", "（終わりの日）"),
        "まで",
    )
