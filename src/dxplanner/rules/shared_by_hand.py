"""手修正 of 負担額: the prefecture's, then towns with an amount of the officer's own, and the others sharing what is left
by the same model.

The shares add up to the total with or without: amounts that leave no way to do so are not used, and it is said why.
"""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from dxplanner.core.dataclass import dataclass
from dxplanner.core.errors import BadInput
from dxplanner.core.money import Yen, yen_label
from dxplanner.plan.overrides import Override
from dxplanner.plan.plan import Plan
from dxplanner.plan.sharing import SharingRounding
from dxplanner.rules.overrides import PREFECTURE, override_of, share_target
from dxplanner.rules.sharing import Payer, Share, Shares, Terms, share

NOT_USED = "手で直した負担額は、用いていません。"
PREFECTURE_NOT_USED = "手で直した県の負担額は、用いていません。"
TOO_MUCH = "手で直した負担額の合計が、市町村で分ける額（{amount}）を超えています。"
NOT_ENOUGH = "全ての団体の負担額を手で直していますが、合計が市町村で分ける額（{amount}）と合いません。"
LEAD_TAKES_THE_REST = (
    "1,000円未満を切り捨てるときは、残りを負担する幹事団体の負担額は、手で直せません。"
    "端数の扱いを変えるか、幹事団体の手修正を計算に戻してください。"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PutRight:
    """`shares` are in use; `by_hand` what was put right in them, by member; `problem`: why something was not.

    `calculated` has the model alone, after the prefecture's part.
    """

    shares: Shares
    calculated: Shares
    by_hand: Mapping[str, Override]
    prefecture: Override | None = None
    problem: str = ""

    @property
    def left(self) -> Terms:
        """What the other towns share, by the same model."""
        amounts = (part.amount for part in self.shares.shares if part.payer.id in self.by_hand)
        return _left(self.shares, sum(amounts))


def put_right(plan: Plan, terms: Terms, payers: tuple[Payer, ...]) -> PutRight:
    """The calculated shares with the officer's amounts; the rest of the total goes to the others.

    Raises `BadInput` where the model shares nothing, also without the officer's part of the prefecture.
    """
    item = override_of(plan, share_target(PREFECTURE)) if terms.prefecture_half else None
    if item is None:
        return _towns_put_right(plan, share(terms, payers))
    try:
        corrected = share(replace(terms, prefecture_own=item.amount), payers)
    except BadInput as problem:
        found = _towns_put_right(plan, share(terms, payers))
        return replace(found, problem=f"{problem.message}{PREFECTURE_NOT_USED}{found.problem}")
    return replace(_towns_put_right(plan, corrected), prefecture=item)


def _towns_put_right(plan: Plan, calculated: Shares) -> PutRight:
    found = {
        part.payer.id: item
        for part in calculated.shares
        if (item := override_of(plan, share_target(part.payer.id))) is not None
    }
    if not found:
        return PutRight(shares=calculated, calculated=calculated, by_hand={})
    amounts = {member: item.amount or 0 for member, item in found.items()}
    others = tuple(part.payer for part in calculated.shares if part.payer.id not in found)
    try:
        rest = _shared_rest(calculated, others, sum(amounts.values()), set(found))
    except BadInput as problem:
        said = f"{problem.message}{NOT_USED}"
        return PutRight(shares=calculated, calculated=calculated, by_hand={}, problem=said)
    by_payer = {part.payer.id: part for part in rest}
    shares = tuple(
        by_payer[part.payer.id] if part.payer.id in by_payer else _own(part, amounts[part.payer.id])
        for part in calculated.shares
    )
    return PutRight(shares=replace(calculated, shares=shares), calculated=calculated, by_hand=found)


def _own(part: Share, amount: Yen) -> Share:
    return replace(part, quota=Fraction(amount), amount=amount)


def _left(calculated: Shares, own: Yen) -> Terms:
    return replace(
        calculated.terms, total=calculated.municipal - own, prefecture_half=False, prefecture_own=None
    )


def _shared_rest(
    calculated: Shares, others: tuple[Payer, ...], own: Yen, by_hand: set[str]
) -> tuple[Share, ...]:
    terms = _left(calculated, own)
    amount = yen_label(calculated.municipal)
    if terms.total < 0:
        raise BadInput(TOO_MUCH.format(amount=amount), "overrides")
    if not others:
        if terms.total:
            raise BadInput(NOT_ENOUGH.format(amount=amount), "overrides")
        return ()
    if terms.rounding is SharingRounding.THOUSAND_DOWN and terms.lead in by_hand:
        raise BadInput(LEAD_TAKES_THE_REST, "overrides")
    return share(terms, others).shares
