"""なぜ変わったか in words: which input changed from what to what, and which rate or cap of the rule."""

from decimal import Decimal

from dxplanner.core.money import Yen, number_label, rate_label, yen_label
from dxplanner.rules.model import Estimate, EstimateCase, Part, Status


def signed(amount: Yen) -> str:
    """「1,000円の増」「1,000円の減」."""
    return f"{number_label(abs(amount))}円の{'減' if amount < 0 else '増'}"


_NAMES = (
    ("appointment_cost", "任用等の経費"),
    ("recruitment_cost", "募集の経費"),
    ("appointment_earmarked", "任用等の特定財源"),
    ("recruitment_earmarked", "募集の特定財源"),
    ("project_cost", "提案した事業の経費"),
    ("project_earmarked", "提案した事業の特定財源"),
    ("prefecture_earmarked", "都道府県から受け入れる人の特定財源"),
    ("others_earmarked", "その他の団体から受け入れる人の特定財源"),
)
EACH = "1人ごとの経費"
_PAID_EACH = {"shared_talent": "負担金"}
_LISTS = (
    ("received_from_prefecture", "都道府県から受け入れる人の経費"),
    ("received_from_others", "その他の団体から受け入れる人の経費"),
)
NO_CAP = "未入力"


def input_words(old: EstimateCase, new: EstimateCase) -> str:
    """「入力による（募集の経費 990,000円→880,000円）。」"""
    said = [
        f"{name} {yen_label(getattr(old, key))}→{yen_label(getattr(new, key))}"
        for key, name in _NAMES
        if getattr(old, key) != getattr(new, key)
    ]
    for key, name in (("persons", _PAID_EACH.get(new.measure, EACH)), *_LISTS):
        if getattr(old, key) != getattr(new, key):
            sums = (yen_label(sum(getattr(case, key))) for case in (old, new))
            said.append(f"{name} {'→'.join(sums)}")
    if old.person_cap != new.person_cap:
        caps = (NO_CAP if case.person_cap is None else yen_label(case.person_cap) for case in (old, new))
        said.append(f"町が確認した1人当たりの上限額 {'→'.join(caps)}")
    if old.fiscal_index != new.fiscal_index:
        indices = (NO_CAP if i is None else rate_label(i) for i in (old.fiscal_index, new.fiscal_index))
        said.append(f"財政力指数 {'→'.join(indices)}")
    if old.advanced_body is not new.advanced_body:
        said.append("先進的な実績のある団体の職員等の活用")
    if old.municipality_class is not new.municipality_class:
        said.append(f"団体区分 {old.municipality_class.label}→{new.municipality_class.label}")
    return f"入力（{'、'.join(said)}）により、" if said else "入力により、"


def rule_words(old: Estimate, new: Estimate) -> str:
    """「制度による（措置率 0.5→0.7）。」"""
    said = []
    if _rate(old) != _rate(new):
        said.append(f"措置率 {_rate(old)}→{_rate(new)}")
    elif old.status is not new.status:
        said.append(f"確認状況 {old.status.label}→{new.status.label}")
    caps = [result.terms.recruitment_caps if result.terms else () for result in (old, new)]
    if caps[0] != caps[1] and old.terms is not None and new.terms is not None:
        said.append(f"募集の上限 {_caps(caps[0])}→{_caps(caps[1])}")
    people = [result.terms.person_cap if result.terms else None for result in (old, new)]
    if None not in people and people[0] != people[1]:
        said.append(f"1人当たりの上限 {_cap(people[0])}→{_cap(people[1])}")
    said += _part_words(old, new)
    if old.parts and new.parts and old.limit != new.limit:
        said.append(f"上限額 {_cap(old.limit)}→{_cap(new.limit)}")
    return f"制度（{'、'.join(said)}）により、" if said else "制度により、"


def _part_words(old: Estimate, new: Estimate) -> list[str]:
    """Of a measure of several parts: the rate and the cap of each, after the main rate that was told already."""
    before = {part.key: part for part in old.parts}
    pairs = [(before[part.key], part) for part in new.parts if part.key in before]
    said = [
        f"{_short(now)}の率 {rate_label(was.rate)}→{rate_label(now.rate)}"
        for was, now in pairs
        if was.rate != now.rate and not _is_main(old, new, was.rate, now.rate)
    ]
    said += [
        f"{_short(now)}の上限 {_cap(was.cap)}→{_cap(now.cap)}" for was, now in pairs if was.cap != now.cap
    ]
    return said


def _is_main(old: Estimate, new: Estimate, was: Decimal, now: Decimal) -> bool:
    return (old.rate, new.rate) == (was, now)


def _short(part: Part) -> str:
    """「Ｂ」 of a measure whose parts have letters, else the whole label."""
    return part.label.split("　", 1)[0]


def _cap(cap: Yen | None) -> str:
    return "なし" if cap is None else yen_label(cap)


def _rate(result: Estimate) -> str:
    if result.status is Status.INELIGIBLE or result.rate is None:
        return result.status.label
    return rate_label(result.rate)


def _caps(caps: tuple[Yen, ...]) -> str:
    return "又は".join(yen_label(cap) for cap in caps) or "措置なし"
