"""Why the estimate is another than by the set of facts before: the set in use against the next older one on this PC."""

from dxplanner.core.dataclass import dataclass
from dxplanner.core.money import number_label, yen_label
from dxplanner.facts.sets import FactsSet
from dxplanner.plan.costs import CostOption
from dxplanner.plan.plan import Plan
from dxplanner.rules.why import Reasons, facts_differ
from dxplanner.services.facts_sets import KnownSet, known_sets

SAME = "この計画の試算額は、どちらの資料によっても同じです。"


@dataclass(frozen=True, slots=True, kw_only=True)
class FactsReason:
    """One measure of one year: both figures, the difference, and a sentence for each part of it."""

    label: str
    before: str
    after: str
    difference: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FactsReasons:
    heading: str
    reasons: tuple[FactsReason, ...]


def earlier_set() -> FactsSet | None:
    """The newest set on this PC that is older than the one in use."""
    pair = _pair()
    return pair[0].manifest if pair is not None else None


def facts_reasons(plan: Plan, option: CostOption | None) -> FactsReasons | None:
    """None where there is no earlier set to compare with."""
    pair = _pair()
    if pair is None:
        return None
    before, after = pair
    found = facts_differ(plan, before.root, after.root, option)
    return FactsReasons(
        heading=f"{before.manifest.made_on_label}の資料から{after.manifest.made_on_label}の資料への増減",
        reasons=tuple(map(_reason, found)),
    )


def _pair() -> tuple[KnownSet, KnownSet] | None:
    known = known_sets()
    at = next(number for number, item in enumerate(known) if item.in_use)
    return (known[at + 1], known[at]) if at + 1 < len(known) else None


def _reason(item: Reasons) -> FactsReason:
    sign = "＋" if item.difference > 0 else ""
    return FactsReason(
        label=item.label,
        before=yen_label(item.before),
        after=yen_label(item.after),
        difference=f"{sign}{number_label(item.difference)}円",
        sentences=item.sentences,
    )
