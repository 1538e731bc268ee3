"""What goes into a calculation of an allocation measure (特別交付税措置) and what comes out.

Plain values only. The arithmetic stands in `rated`, the law in `resources/parameters`, JSON in `exchange`.
"""

from decimal import Decimal

from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
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
    USER_CONFIRMED = "user_confirmed", "利用者確認（試算）"
    """By a value the officer confirmed for this plan; never said to be 条文確認済."""
    AMBIGUOUS = "ambiguous", "条文の読み方が分かれる（幅で試算）"
    UNCONFIRMED = "unconfirmed", "未確認"
    INELIGIBLE = "ineligible", "対象外"


COUNTED = frozenset({Status.CONFIRMED, Status.USER_CONFIRMED})
"""What has a figure of its own that may be added up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EstimateCase:
    """One municipality, one fiscal year, one measure. Amounts in yen; `persons`: what this town pays each.

    `appointment_cost` is the main cost of a measure, `recruitment_cost` what comes before. The keys from
    `project_cost` on belong to single measures: 提案事業, 連携協約 (受入), a cap the town entered itself, 財政力指数.
    """

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
    project_cost: Yen = 0
    project_earmarked: Yen = 0
    received_from_prefecture: tuple[Yen, ...] = ()
    received_from_others: tuple[Yen, ...] = ()
    prefecture_earmarked: Yen = 0
    others_earmarked: Yen = 0
    person_cap: Yen | None = None
    fiscal_index: Decimal | None = None
    advanced_body: bool = False


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
    recruitment_unknown: bool = False
    """There may be a cap, but none is confirmed: 募集 is left out until it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One way to read the text, with the costs and the amount it leads to."""

    label: str
    appointment: Yen
    recruitment: Yen
    product: Decimal
    amount: Yen


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One kind of cost of a measure that has several, with its own rate and cap. `key`: of the case."""

    key: str
    label: str
    costs: tuple[Yen, ...]
    earmarked: Yen
    rate: Decimal
    cap: Yen | None
    per_person: bool
    recruitment: bool
    """受入れ・任用等の前に要する経費."""
    source: str


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
    eligible costs are those of the lowest. `terms`, `parts` and what follows serve documents and are not
    exchanged; a measure of several rates has `parts` (with 財政力 coefficient and limit) in place of `terms`.
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
    parts: tuple[Part, ...] = ()
    coefficient: Decimal = Decimal(1)
    limit: Yen | None = None
    readings: tuple[Reading, ...] = ()
    sources: tuple[Source, ...] = ()
    user_confirmed: bool = False
    """Rests on a value the officer confirmed; the notes and sources say which."""
    overridden: tuple[Overridden, ...] = ()

    @property
    def status_label(self) -> str:
        """「条文確認済（試算）」; a figure by the deck is not by the text of the law and says so."""
        if self.overridden:
            return "手修正（計算による額と異なる）"
        if self.status is Status.CONFIRMED and self.case.edition is Edition.DECK_2022:
            return "国資料（令和4年6月）による試算"
        if self.user_confirmed and self.status is Status.AMBIGUOUS:
            return "利用者確認（幅で試算）"
        return self.status.label
