"""Number formats: a figure stays a real number and reads as on paper (△, －, 千円, a word beside it)."""

import re
import unicodedata
from decimal import ROUND_HALF_UP, Decimal

from dxplanner.core.money import THOUSAND, round_half_up_to_thousand
from dxplanner.documents.model import Cell, CellKind, SpanStyle, text_of

_FIGURE = re.compile(
    r"(?P<before>[^0-9△▲−-]*)(?P<sign>[△▲−-]?)(?P<digits>[0-9][0-9,]*(?:\.(?P<places>[0-9]+))?)"
    r"(?P<percent>%?)(?P<after>.*)",
    re.DOTALL,
)
_MONEY = frozenset({CellKind.YEN, CellKind.THOUSAND_YEN})
_LONGEST_WORD = 30
_SPACE = "_ "
"""Room of one blank at the right, as in the formats of the Japanese Excel: figures do not touch the rule."""
_DIGITS = str.maketrans("０１２３４５６７８９，．％", "0123456789,.%")


def number_format(cell: Cell) -> str:
    """The format that makes `cell.value` read as `cell.text`, if that is the figure with words around it."""
    figure = _FIGURE.fullmatch(text_of(cell.text).translate(_DIGITS))
    if figure is None or not _says(figure, cell):
        marks = "".join(span.text for span in cell.text if span.style is SpanStyle.MARK)
        return _sections(_core(cell.kind, None, _default_places(cell)), "", marks, zero=_zero(cell))
    percent = bool(figure["percent"])
    places = len(figure["places"] or "")
    grouped = (
        "," in figure["digits"]
        or abs(Decimal(cell.value or 0)) < THOUSAND
        or cell.kind is CellKind.THOUSAND_YEN
    )
    kind = CellKind.DECIMAL if cell.kind is CellKind.PERCENT and not percent else cell.kind
    after = figure["after"] if percent == (kind is CellKind.PERCENT) else figure["percent"] + figure["after"]
    return _sections(_core(kind, grouped, places), figure["before"], after, zero=_zero(cell))


def data_format(cell: Cell) -> str:
    """For data sheets: digits, a point and a minus, nothing else."""
    places = _places(Decimal(cell.value or 0))
    return "0." + "0" * places if places else "0"


def _says(figure: re.Match[str], cell: Cell) -> bool:
    """Whether the digits in the text are the cell's value."""
    if cell.value is None:
        return False
    shown = Decimal(figure["digits"].replace(",", ""))
    value = abs(Decimal(cell.value))
    if cell.kind is CellKind.THOUSAND_YEN:
        value = Decimal(round_half_up_to_thousand(value) // THOUSAND)
    if cell.kind is CellKind.PERCENT and figure["percent"]:
        value *= 100
    return shown == value.quantize(Decimal(1).scaleb(-len(figure["places"] or "")), rounding=ROUND_HALF_UP)


def _default_places(cell: Cell) -> int:
    value = Decimal(cell.value or 0)
    return _places(value * 100 if cell.kind is CellKind.PERCENT else value)


def _places(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _core(kind: CellKind, grouped: bool | None, places: int) -> str:
    point = "." + "0" * places if places else ""
    if kind is CellKind.PERCENT:
        return f"0{point}%"
    whole = "0" if grouped is False else "#,##0"
    return f"{whole},{point}" if kind is CellKind.THOUSAND_YEN else whole + point


def _zero(cell: Cell) -> str:
    """「－」 where there is no money at all, unless the text says 0."""
    written = unicodedata.normalize("NFKC", text_of(cell.text))
    return "－" if cell.kind in _MONEY and not written.startswith("0") else ""


def _sections(core: str, before: str, after: str, *, zero: str) -> str:
    left, right = _quoted(before), _quoted(after)
    zero_section = (
        _quoted(zero) + (right if right.startswith('"〔') else "") if zero else f"{left}{core}{right}"
    )
    return ";".join(
        f"{section}{_SPACE}" for section in (f"{left}{core}{right}", f'{left}"△"{core}{right}', zero_section)
    )


def _quoted(words: str) -> str:
    plain = words.replace('"', "").replace("\n", " ")[:_LONGEST_WORD]
    return f'"{plain}"' if plain else ""
