"""What is compared between 案Ａ and 案Ｂ of the organisation, in words: the same on screen and on paper."""

from typing import Final

from dxplanner.core.money import yen_label
from dxplanner.plan.alternatives import Alternative
from dxplanner.plan.plan import Plan
from dxplanner.rules.alternatives import Comparison, compared

LABELS: Final = (
    "体制の形",
    "体制に入る職・職員（延べ）",
    "外部の人",
    "人役（DXに充てる割合の計）",
    "新しく開く会議",
    "計画期間の町負担",
    "足りない役割",
)


def option_words(plan: Plan, option: Alternative) -> tuple[str, ...]:
    """One text for each of `LABELS`."""
    found = compared(plan, option)
    return (
        _form(option),
        f"{found.people}人",
        f"{found.external}人" if found.external else "なし",
        f"{found.fte}人役" if found.fte else "入力なし",
        _meetings(found),
        _burden(found),
        "、".join(found.gaps) or "なし",
    )


def _form(option: Alternative) -> str:
    styles = (option.headquarters_style, option.office_style, option.aide_source)
    named = [
        f"{word}：{style.label}" for word, style in zip(_STYLES, styles, strict=True) if style is not None
    ]
    return "　".join(named) or "入力なし"


_STYLES: Final = ("推進本部", "DX担当部署", "CIO補佐官")


def _meetings(found: Comparison) -> str:
    words = "、".join(found.bodies) or "なし（今ある会議に兼ねさせる）"
    return words if found.meetings is None else f"{words}　年{found.meetings}回"


def _burden(found: Comparison) -> str:
    """The base case first: nobody knows yet whether the support comes."""
    if found.burden is None:
        return "経費の案が選ばれていません"
    words = f"措置なし {yen_label(found.burden.without_support)}"
    if found.burden.with_support != found.burden.without_support:
        words += f"、算定見込額を差し引くと {yen_label(found.burden.with_support)}"
    return f"{words}（未確認の年度は措置なし）" if found.burden.unconfirmed else words
