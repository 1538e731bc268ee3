"""試算額の増減理由: why a figure is not what it was, with parts in yen that add up to the difference."""

from collections.abc import Sequence

from dxplanner.core.money import number_label
from dxplanner.documents.builders.allocation.words import measure_name
from dxplanner.documents.builders.answers import Answers
from dxplanner.documents.builders.parts import Words, cell, column, figures, table
from dxplanner.documents.model import Align, Block, Cell, CellKind, KeepTogether, plain
from dxplanner.rules.from_plan import main_option
from dxplanner.rules.why import Reasons, editions_differ

NAME = "試算額の増減理由"


def edition_reasons(answers: Answers) -> list[Block]:
    """From the deck's figure to the ordinance's. Internal, as the two editions are."""
    found = editions_differ(answers.plan, main_option(answers.plan))
    if not found:
        return []
    block = reason_table(answers, found, "国資料による額", "省令による額", f"{NAME}（国資料から省令へ）")
    return [KeepTogether(blocks=(block,))]


def reason_table(
    answers: Answers, found: Sequence[Reasons], before: str, after: str, caption: str = ""
) -> Block:
    rows = [_row(answers, item) for item in found]
    rows.append(_total(found))
    columns = (
        column("年度・措置", 22),
        figures(before, 16),
        figures(after, 16),
        figures("差", 11),
        column("理由", 35),
    )
    notes = ["※　入力、制度、四捨五入、手修正の順に分けたもので、それぞれの額の計は差に一致する。"]
    return table(columns, rows, caption=caption, unit="（単位：円）", name="増減理由", notes=notes, totals=1)


def _row(answers: Answers, item: Reasons) -> list[Words | Cell]:
    return [
        f"{answers.year(item.fiscal_year)}\n{measure_name(item.measure)}",
        _yen(item.before),
        _yen(item.after),
        _yen(item.difference),
        "\n".join(answers.sized(sentence) for sentence in item.sentences),
    ]


def _total(found: Sequence[Reasons]) -> list[Words | Cell]:
    before, after = sum(item.before for item in found), sum(item.after for item in found)
    return ["計", _yen(before), _yen(after), _yen(after - before), cell("")]


def _yen(amount: int) -> Cell:
    return Cell(text=plain(number_label(amount)), kind=CellKind.YEN, value=amount, align=Align.RIGHT)
