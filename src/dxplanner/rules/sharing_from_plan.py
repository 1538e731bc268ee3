"""The plan's 負担金の按分 worked out: each town's share by the chosen model and by the others, and its own estimate.

Says in words why there is nothing to show; raises nothing.
"""

from dataclasses import replace

from dxplanner.core.dataclass import dataclass
from dxplanner.core.errors import BadInput
from dxplanner.core.money import Yen
from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.plan.overrides import Override
from dxplanner.plan.plan import Plan
from dxplanner.plan.sharing import Sharing, SharingModel, SharingRounding
from dxplanner.rules.assigning import person_parts
from dxplanner.rules.engine import estimate
from dxplanner.rules.model import Estimate, EstimateCase
from dxplanner.rules.overrides import PREFECTURE
from dxplanner.rules.shared_by_hand import PutRight, put_right
from dxplanner.rules.sharing import Payer, Share, Shares, Terms, prefecture_share, share

LEAST_PAYERS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberShare:
    """One municipality's share with the estimate it leads to; `own` is the plan's own town."""

    share: Share
    calculated: Yen
    """By the model alone."""
    by_hand: Override | None
    """手修正 of this share."""
    own: bool
    estimate: Estimate


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelShares:
    """One model for the comparison; `problem` says why it gives nothing."""

    model: SharingModel
    shares: Shares | None
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SharingResult:
    fiscal_year: int
    persons: int
    agreed: bool
    members: tuple[MemberShare, ...]
    shares: Shares
    put_right: PutRight
    models: tuple[ModelShares, ...]

    @property
    def has_by_hand(self) -> bool:
        """Whether a town's share was put right."""
        return bool(self.put_right.by_hand)

    @property
    def prefecture_calculated(self) -> Yen | None:
        """The half; None where the prefecture bears nothing."""
        terms = self.shares.terms
        return prefecture_share(terms.total) if terms.prefecture_half else None

    def is_by_hand(self, row: str) -> bool:
        """Whether the share of this town, or the prefecture's part, was put right."""
        return row in self.put_right.by_hand or (row == PREFECTURE and self.put_right.prefecture is not None)


def sharing_result(plan: Plan) -> SharingResult | str | None:
    """The result, a sentence on what is missing, or None where nothing of it was answered."""
    asked = plan.costs.sharing
    if asked == Sharing():
        return None
    missing = _missing(asked)
    if missing:
        return f"按分を計算するには、{'、'.join(missing)}を入力してください。"
    terms, payers = terms_of(asked), payers_of(asked)
    try:
        found = put_right(plan, terms, payers)
    except BadInput as problem:
        return problem.message
    before = {part.payer.id: part.amount for part in found.calculated.shares}
    year = asked.fiscal_year or 0
    persons = asked.persons or 1
    own = {member.id for member in asked.members if member.is_own}
    return SharingResult(
        fiscal_year=year,
        persons=persons,
        agreed=bool(asked.agreed),
        members=tuple(
            MemberShare(
                share=part,
                calculated=before[part.payer.id],
                by_hand=found.by_hand.get(part.payer.id),
                own=part.payer.id in own,
                estimate=_estimate(plan, part, year, persons, own=part.payer.id in own),
            )
            for part in found.shares.shares
        ),
        shares=found.shares,
        put_right=found,
        models=tuple(_model(found.calculated.terms, payers, model) for model in SharingModel),
    )


def _missing(asked: Sharing) -> list[str]:
    wanted = (
        ("年度", asked.fiscal_year is None),
        ("分ける額の総額", asked.total is None),
        ("按分の方法", asked.model is None),
        ("2団体以上の団体名と人口", len(payers_of(asked)) < LEAST_PAYERS),
    )
    return [words for words, gone in wanted if gone]


def payers_of(asked: Sharing) -> tuple[Payer, ...]:
    """The members that can take part: those with a population."""
    return tuple(
        Payer(id=member.id, name=member.name or "（名称なし）", population=member.population)
        for member in asked.members
        if member.population is not None
    )


def terms_of(asked: Sharing) -> Terms:
    terms = Terms(
        total=asked.total or 0,
        model=asked.model or SharingModel.EQUAL,
        prefecture_half=bool(asked.prefecture_half),
        fixed=asked.fixed_amount or 0,
        rounding=asked.rounding or SharingRounding.LARGEST_REMAINDER,
        lead=asked.lead,
    )
    return terms if asked.equal_share is None else replace(terms, equal_percent=asked.equal_share)


def _model(terms: Terms, payers: tuple[Payer, ...], model: SharingModel) -> ModelShares:
    try:
        return ModelShares(model=model, shares=share(replace(terms, model=model), payers))
    except BadInput as problem:
        return ModelShares(model=model, shares=None, problem=problem.message)


def _estimate(plan: Plan, part: Share, year: int, persons: int, *, own: bool) -> Estimate:
    """The other towns are taken for recipients of a class that is no 特別区: theirs is not known here."""
    town = plan.municipality
    return estimate(
        EstimateCase(
            id=f"sharing-{part.payer.id}",
            municipality_class=(town.municipality_class if own else None) or MunicipalityClass.TOWN,
            fiscal_year=year,
            measure="shared_talent",
            persons=person_parts(part.amount, persons),
            non_recipient=own and bool(town.non_recipient),
        )
    )
