"""負担金の按分: how a cost is shared among municipalities. Every model is an example (例), to be agreed by them.

Whole yen by exact fractions, never a float; the shares always add up to the total. Knows no plan and no rate.
"""

from collections.abc import Callable
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

from dxplanner.core.dataclass import dataclass
from dxplanner.core.errors import BadInput
from dxplanner.core.money import THOUSAND, Yen, yen_label
from dxplanner.plan.sharing import SharingModel, SharingRounding

TAPERING = Decimal("0.585")
"""人口逓減: twice the population pays about 1.5 times (北海道の協議会の例, 二次資料)."""
TAPER_PLACES = Decimal("0.000001")
_EXACT = Context(prec=40, rounding=ROUND_HALF_UP)
HUNDRED = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Payer:
    """One of the municipalities that share."""

    id: str
    name: str
    population: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """按分の条件. `equal_percent` counts for 均等割と人口割, `fixed` for 定額と人口逓減割; `prefecture_own` stands in the
    place of the half (手修正)."""

    total: Yen
    model: SharingModel
    prefecture_half: bool = False
    prefecture_own: Yen | None = None
    equal_percent: Decimal = Decimal(50)
    fixed: Yen = 0
    rounding: SharingRounding = SharingRounding.LARGEST_REMAINDER
    lead: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """負担額 of one municipality. `quota` is the exact part before rounding."""

    payer: Payer
    quota: Fraction
    amount: Yen


@dataclass(frozen=True, slots=True, kw_only=True)
class Shares:
    """`prefecture` and the shares add up to the total."""

    terms: Terms
    prefecture: Yen
    shares: tuple[Share, ...]

    @property
    def municipal(self) -> Yen:
        """What the municipalities share among themselves."""
        return self.terms.total - self.prefecture


def tapered(population: int) -> Decimal:
    """人口の0.585乗, to six decimals."""
    if population == 0:
        return Decimal(0)
    return _EXACT.power(Decimal(population), TAPERING).quantize(TAPER_PLACES, context=_EXACT)


def share(terms: Terms, payers: tuple[Payer, ...]) -> Shares:
    """The shares in the order of `payers`; raises `BadInput` saying what is missing for the model."""
    if not payers:
        raise BadInput("負担金を分ける団体がありません。団体を入力してください。", "members")
    if terms.total < 0 or terms.fixed < 0 or any(payer.population < 0 for payer in payers):
        raise BadInput("按分の額と人口は、0以上の整数で入力してください。", "total")
    prefecture = _prefecture(terms)
    quotas = _QUOTAS[terms.model](terms, terms.total - prefecture, payers)
    amounts = _ROUNDINGS[terms.rounding](terms, terms.total - prefecture, payers, quotas)
    shares = tuple(
        Share(payer=payer, quota=quota, amount=amount)
        for payer, quota, amount in zip(payers, quotas, amounts, strict=True)
    )
    return Shares(terms=terms, prefecture=prefecture, shares=shares)


def _prefecture(terms: Terms) -> Yen:
    if not terms.prefecture_half:
        return 0
    if terms.prefecture_own is None:
        return prefecture_share(terms.total)
    if not 0 <= terms.prefecture_own <= terms.total:
        raise BadInput(
            f"県の負担額が、分ける額の総額（{yen_label(terms.total)}）を超えています。", "overrides"
        )
    return terms.prefecture_own


def prefecture_share(total: Yen) -> Yen:
    """県の2分の1. An odd yen is the prefecture's."""
    return total - total // 2


# ---- by which measure


def _by(weights: list[Fraction], amount: Yen | Fraction, what: str) -> list[Fraction]:
    whole = sum(weights)
    if not whole:
        raise BadInput(f"{what}の合計が0のため、分けられません。各団体の人口を入力してください。", "members")
    return [amount * weight / whole for weight in weights]


def _equal(_terms: Terms, amount: Yen, payers: tuple[Payer, ...]) -> list[Fraction]:
    return [Fraction(amount, len(payers))] * len(payers)


def _population(_terms: Terms, amount: Yen | Fraction, payers: tuple[Payer, ...]) -> list[Fraction]:
    return _by([Fraction(payer.population) for payer in payers], amount, "人口")


def _both(terms: Terms, amount: Yen, payers: tuple[Payer, ...]) -> list[Fraction]:
    if not 0 <= terms.equal_percent <= HUNDRED:
        raise BadInput("均等割の割合は、0から100までで入力してください。", "equal_share")
    even = amount * Fraction(terms.equal_percent) / HUNDRED
    rest = _population(terms, amount - even, payers)
    return [even / len(payers) + part for part in rest]


def _fixed(terms: Terms, amount: Yen, payers: tuple[Payer, ...]) -> list[Fraction]:
    rest = amount - terms.fixed * len(payers)
    if rest < 0:
        raise BadInput("定額の合計が、分ける額を超えています。定額を小さくしてください。", "fixed_amount")
    parts = _by([Fraction(tapered(payer.population)) for payer in payers], rest, "人口")
    return [terms.fixed + part for part in parts]


_QUOTAS: dict[SharingModel, Callable[[Terms, Yen, tuple[Payer, ...]], list[Fraction]]] = {
    SharingModel.EQUAL: _equal,
    SharingModel.POPULATION: _population,
    SharingModel.EQUAL_AND_POPULATION: _both,
    SharingModel.FIXED_AND_TAPERING: _fixed,
}


# ---- into whole yen


def _largest_remainder(
    _terms: Terms, amount: Yen, payers: tuple[Payer, ...], quotas: list[Fraction]
) -> list[Yen]:
    """最大剰余法: the yen left over go to the largest fractions; of equal ones to the larger population."""
    floors = [quota.numerator // quota.denominator for quota in quotas]
    left = amount - sum(floors)
    order = sorted(range(len(payers)), key=lambda at: (floors[at] - quotas[at], -payers[at].population, at))
    for at in order[:left]:
        floors[at] += 1
    return floors


def _thousand_down(terms: Terms, amount: Yen, payers: tuple[Payer, ...], quotas: list[Fraction]) -> list[Yen]:
    """1,000円未満切捨て; the rest is paid by the 幹事団体."""
    lead = next((at for at, payer in enumerate(payers) if payer.id == terms.lead), None)
    if lead is None:
        raise BadInput("1,000円未満を切り捨てるときは、残りを負担する幹事団体を選んでください。", "lead")
    found = [quota.numerator // (quota.denominator * THOUSAND) * THOUSAND for quota in quotas]
    found[lead] += amount - sum(found)
    return found


_ROUNDINGS: dict[SharingRounding, Callable[[Terms, Yen, tuple[Payer, ...], list[Fraction]], list[Yen]]] = {
    SharingRounding.LARGEST_REMAINDER: _largest_remainder,
    SharingRounding.THOUSAND_DOWN: _thousand_down,
}
