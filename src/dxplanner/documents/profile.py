"""書式プロファイル: the measures of a town's paper. One value object, read by builders, typeset and renderers."""

from decimal import Decimal
from enum import StrEnum

from dxplanner.core.dataclass import dataclass
from dxplanner.documents.provisions import RuleNumerals


class NumberingStyle(StrEnum):
    BOOK = "book"
    """第１章 １ (1) ①: a plan in book form."""
    OFFICIAL = "official"
    """第１ １ (1) ア: 通知・起案."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LayoutProfile:
    """Lengths in millimetres (margins) and points (type)."""

    margin_top: Decimal = Decimal(25)
    margin_bottom: Decimal = Decimal(25)
    margin_left: Decimal = Decimal(20)
    margin_right: Decimal = Decimal(20)
    body_size: Decimal = Decimal("10.5")
    line_pitch: Decimal = Decimal(18)
    table_size: Decimal = Decimal("9.5")
    note_size: Decimal = Decimal("8.5")
    heading_sizes: tuple[Decimal, Decimal, Decimal, Decimal] = (
        Decimal(14),
        Decimal(12),
        Decimal(11),
        Decimal("10.5"),
    )
    numbering: NumberingStyle = NumberingStyle.BOOK
    full_width_single_digit: bool = True
    """令和８年度 but 令和10年度: one digit full width, two or more half width."""
    rule_numerals: RuleNumerals = RuleNumerals.ARABIC
    """Of 条 and 号 in rules."""
    comma: str = "、"
