"""The colours and sizes of the window, named by what they are for. Plain data: knows no widget.

Text on paper and panel has a contrast of at least 4.5:1, borders of fields at least 3:1; a test computes it.
"""

from enum import StrEnum

from dxplanner.core.dataclass import dataclass

BASE_PX = 15
"""The base font at 100 %. Every other size is given in px at 100 % and multiplied, or in em of this."""
READING_EM = 44
"""Widest line of reading text, in full-width characters."""
DRAWER_BELOW_EM = 70
"""A window narrower than this many em shows the right side as a drawer over the page."""
STEPS_DRAWER_BELOW_EM = 50
"""A window narrower than this many em has no room for the step list beside the page; a button opens it."""
TEXT_SIZES = (100, 125, 150, 175, 200)
"""Sizes of text offered, in per cent."""


class Scheme(StrEnum):
    """Which set of colours; `SYSTEM` follows the computer's setting."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST_LIGHT = "contrast_light"
    CONTRAST_DARK = "contrast_dark"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """One set of colours."""

    ink: str
    ink_soft: str
    paper: str
    panel: str
    line: str
    field_line: str
    action: str
    action_hover: str
    on_action: str
    tint: str
    """Behind what is chosen or pointed at."""
    ok: str
    ask: str
    fix: str
    field_width: int = 1
    """Border of fields in px at 100 %."""


LIGHT = Tokens(
    ink="#1A1A1C", ink_soft="#4D4D52", paper="#FFFFFF", panel="#F5F6F8", line="#C9CCD3", field_line="#767A82",
    action="#0B4FB3", action_hover="#083B87", on_action="#FFFFFF", tint="#E4ECF8",
    ok="#1B6E3C", ask="#8A5A00", fix="#B3261E",
)  # fmt: skip
DARK = Tokens(
    ink="#F2F2F4", ink_soft="#B8B8BF", paper="#1B1C1F", panel="#25272B", line="#45484F", field_line="#8E939C",
    action="#8AB8FF", action_hover="#B3D1FF", on_action="#1A1A1C", tint="#2B3850",
    ok="#7BD49B", ask="#F2C14E", fix="#FFB4AB",
)  # fmt: skip
CONTRAST_LIGHT = Tokens(
    ink="#000000", ink_soft="#000000", paper="#FFFFFF", panel="#FFFFFF", line="#000000", field_line="#000000",
    action="#0000B4", action_hover="#000070", on_action="#FFFFFF", tint="#E0E0FF",
    ok="#00491B", ask="#553600", fix="#8B0000", field_width=2,
)  # fmt: skip
CONTRAST_DARK = Tokens(
    ink="#FFFFFF", ink_soft="#FFFFFF", paper="#000000", panel="#000000", line="#FFFFFF", field_line="#FFFFFF",
    action="#FFE600", action_hover="#FFF38A", on_action="#000000", tint="#333300",
    ok="#8CFFB4", ask="#FFE600", fix="#FFC9C3", field_width=2,
)  # fmt: skip

TOKENS = {
    Scheme.LIGHT: LIGHT,
    Scheme.DARK: DARK,
    Scheme.CONTRAST_LIGHT: CONTRAST_LIGHT,
    Scheme.CONTRAST_DARK: CONTRAST_DARK,
}
SCHEME_WORDS = {
    Scheme.SYSTEM: "パソコンの設定に合わせる",
    Scheme.LIGHT: "明るい",
    Scheme.DARK: "暗い",
    Scheme.CONTRAST_LIGHT: "高コントラスト（明るい）",
    Scheme.CONTRAST_DARK: "高コントラスト（暗い）",
}


def _channel(value: int) -> float:
    share = value / 255
    return share / 12.92 if share <= 0.03928 else ((share + 0.055) / 1.055) ** 2.4


def luminance(colour: str) -> float:
    """Relative luminance of `#RRGGBB`."""
    red, green, blue = (_channel(int(colour[start : start + 2], 16)) for start in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
