"""Where a fact comes from and how sure it is. Every parameter, statistic and sentence of law carries one.

Knows nothing of the files that hold them.
"""

import re
from datetime import date

from dxplanner.core.calendar import date_label
from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass

_BRACKETED = re.compile("（[^（）]*）")


class Confidence(Choice):
    """How well a statement is backed."""

    CONFIRMED = "confirmed", "原典確認済"
    SECONDARY = "secondary", "二次資料で確認"
    INFERRED = "inferred", "推定"
    UNCONFIRMED = "unconfirmed", "未確認"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """出典. `article` is the 条項号 of a law, `page` the page of a document; either may be empty."""

    title: str
    issuer: str = ""
    article: str = ""
    issued: date | None = None
    url: str = ""
    page: str = ""
    checked_on: date | None = None
    confidence: Confidence = Confidence.UNCONFIRMED

    @property
    def confidence_label(self) -> str:
        """「条文確認済」 is said of law only; other texts are 「原典確認済」."""
        if self.article and self.confidence is Confidence.CONFIRMED:
            return "条文確認済"
        return self.confidence.label

    def label(self) -> str:
        """One line for print, without the address: 題名 条項（発行者、日付）。確認日."""
        origin = "、".join(
            part for part in (self.issuer, date_label(self.issued) if self.issued else "", self.page) if part
        )
        checked = f"、{date_label(self.checked_on)}確認" if self.checked_on else ""
        return f"{self.title}{self.article}" + (f"（{origin}）" if origin else "") + checked

    def short_label(self) -> str:
        """For running text, 「特別交付税に関する省令附則第7条第10項第3号」: no brackets, no dates."""
        return _BRACKETED.sub("", f"{self.title}{self.article}") if self.article else self.title
