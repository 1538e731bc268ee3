"""What goes into a calculation of an allocation measure (特別交付税措置) and what comes out.

Plain values only. The arithmetic stands in `rated`, the law in `resources/parameters`, JSON in `exchange`.
"""

from dataclasses import dataclass
from decimal import Decimal

from dxplanner.core.choices import Choice
from dxplanner.core.money import Yen
from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.core.sources import Source


class Edition(Choice):
    """制度の版: what the ordinance says for the year, or what the deck of 2022 says."""

    ORDINANCE = "ordinance", "省令"
    DECK_2022 = "deck-2022", "国資料（令和4年6月）"


class Status(Choice):
    """確認状況. The label is what is printed; 「確定」 is the minister's word and is never used."""

    CONFIRMED = "confirmed", "条文確認済（試算）"
    AMBIGUOUS = "ambiguous", "条文の読み方が分かれる（幅で試算）"
    UNCONFIRMED = "unconfirmed", "未確認"
    INELIGIBLE = "ineligible", "対象外"


@dataclass(frozen=True, slots=True, kw_only=True)
class EstimateCase:
    """One municipality, one fiscal year, one measure. Amounts in yen; `persons`: what this town pays each."""

    id: str
    municipality_class: MunicipalityClass
    fiscal_year: int
    measure: str = "cio_aide"
    appointment_cost: Yen = 0
    recruitment_cost: Yen = 0
    appointment_earmarked: Yen = 0
    recruitment_earmarked: Yen = 0
    persons: tuple[Yen, ...] = ()
    non_recipient: bool = False
    edition: Edition = Edition.ORDINANCE


@dataclass(frozen=True, slots=True, kw_only=True)
class TraceLine:
    """One line of 算出根拠, printed as it stands on screen, in PDF and in Excel."""

    label: str
    formula: str
    amount: Yen
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """One line of 仮定計算. Never an answer."""

    assumption: str
    rate: Decimal
    amount: Yen


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """The numbers in force for a year. The first cap is the plain reading; no cap: 募集 is not eligible."""

    rate: Decimal
    recruitment_caps: tuple[Yen, ...] = ()
    person_cap: Yen | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One way to read the text, with the costs and the amount it leads to."""

    label: str
    appointment: Yen
    recruitment: Yen
    product: Decimal
    amount: Yen


@dataclass(frozen=True, slots=True, kw_only=True)
class Overridden:
    """手修正 of 対象経費 or 算定見込額: what the calculation said, what the officer put there, and why."""

    figure: str
    override: str
    """Id of the row in the plan."""
    calculated: Yen | None
    calculated_range: tuple[Yen, Yen] | None
    amount: Yen
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """算定見込額 with its 算出根拠.

    `rate` and the eligible costs are None only where the rule is unconfirmed. Where readings differ the
    eligible costs are those of the lowest. `terms`, `readings`, `sources` and `overridden` serve documents and
    are not exchanged.
    """

    case: EstimateCase
    status: Status
    rate: Decimal | None
    eligible_appointment_cost: Yen | None
    eligible_recruitment_cost: Yen | None
    calculated_amount: Yen | None
    amount_range: tuple[Yen, Yen] | None = None
    scenarios: tuple[Scenario, ...] = ()
    trace: tuple[TraceLine, ...] = ()
    notes: tuple[str, ...] = ()
    terms: Terms | None = None
    readings: tuple[Reading, ...] = ()
    sources: tuple[Source, ...] = ()
    overridden: tuple[Overridden, ...] = ()

    @property
    def status_label(self) -> str:
        """「条文確認済（試算）」; a figure by the deck is not by the text of the law and says so."""
        if self.overridden:
            return "手修正（計算による額と異なる）"
        if self.status is Status.CONFIRMED and self.case.edition is Edition.DECK_2022:
            return "国資料（令和4年6月）による試算"
        return self.status.label
