"""What a cell prints when its builder gave a value and no words."""

from decimal import ROUND_HALF_UP, Decimal

from dxplanner.core.money import number_label, round_half_up_to_yen, thousand_label
from dxplanner.documents.model import Cell, CellKind, Inline, Span

FIGURES = frozenset(
    {CellKind.INTEGER, CellKind.DECIMAL, CellKind.PERCENT, CellKind.YEN, CellKind.THOUSAND_YEN}
)


def printed(cell: Cell) -> Inline:
    if cell.text or cell.value is None:
        return cell.text
    return (Span(_label(cell.kind, cell.value), cell.path),)


def _label(kind: CellKind, value: int | Decimal) -> str:
    if kind is CellKind.THOUSAND_YEN:
        return thousand_label(round_half_up_to_yen(value))
    if kind is CellKind.PERCENT:
        percent = Decimal(value) * 100
        shown = percent.quantize(
            Decimal(1 if percent == percent.to_integral_value() else "0.1"), ROUND_HALF_UP
        )
        return f"{shown}％"
    if kind in {CellKind.YEN, CellKind.INTEGER} or isinstance(value, int):
        return number_label(int(value))
    whole = abs(value)
    return ("△" if value < 0 else "") + f"{whole:,f}"
