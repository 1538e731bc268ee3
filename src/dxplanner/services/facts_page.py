"""The facts as a page shows them: the set in use, each parameter with its periods, and what a set changed, in words.

No plan, no widget. Figures are written by the same words as on the estimate.
"""

from collections.abc import Iterator
from pathlib import Path

from dxplanner.core.calendar import date_label, fiscal_year_label, fiscal_year_range_label
from dxplanner.core.dataclass import dataclass
from dxplanner.core.sources import Confidence
from dxplanner.facts.choosing import whole_name
from dxplanner.facts.packages import parts_of
from dxplanner.facts.parameters import Parameter, ParameterStatus, Period, Unit, all_parameters
from dxplanner.facts.resources import resources_root
from dxplanner.facts.roots import reading
from dxplanner.facts.values import value_label
from dxplanner.services import facts_sets
from dxplanner.services.facts_sets import KnownSet

NO_VALUE = "―"
_TABLES = {
    "facts/appointment_forms.toml": "任用等の形態",
    "facts/expense_categories.toml": "節の区分",
    "facts/glossary.toml": "用語集",
    "facts/municipalities.csv": "団体の一覧",
    "facts/municipalities.toml": "団体の一覧の説明",
    "facts/national_plans.toml": "国の計画の版",
    "facts/sample_municipality.csv": "見本の団体",
    "facts/skill_profiles.toml": "人材像",
    "facts/statistics.toml": "同規模団体の統計",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodLine:
    """「令和5年度　0.7　条文確認済」 with its source and the day it was compared with it."""

    years: str
    value: str
    status: str
    confirmed: bool
    source: str
    checked: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ParameterLines:
    key: str
    name: str
    periods: tuple[PeriodLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SetLine:
    """One set on this PC. `changed` is what it changes against the one before, worked out; `said` its maker's words."""

    id: str
    title: str
    made_on: str
    issuer: str
    said: tuple[str, ...]
    changed: tuple[str, ...]
    in_use: bool
    own: bool
    """It came with the program."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FactsView:
    in_use: SetLine
    others: tuple[SetLine, ...]
    """Newest first."""
    parameters: tuple[ParameterLines, ...]
    log: tuple[str, ...]
    """Newest first."""


def facts_view() -> FactsView:
    known = facts_sets.known_sets()
    lines = [_set_line(item, known[at + 1] if at + 1 < len(known) else None) for at, item in enumerate(known)]
    return FactsView(
        in_use=next(line for line in lines if line.in_use),
        others=tuple(line for line in lines if not line.in_use),
        parameters=parameter_lines(),
        log=tuple(facts_sets.entry_words(entry) for entry in reversed(facts_sets.log())),
    )


def _set_line(item: KnownSet, former: KnownSet | None) -> SetLine:
    manifest = item.manifest
    return SetLine(
        id=manifest.id,
        title=manifest.title,
        made_on=date_label(manifest.made_on),
        issuer=manifest.issuer,
        said=manifest.changes,
        changed=differences(former.root, item.root) if former is not None else (),
        in_use=item.in_use,
        own=item.root is None,
    )


def parameter_lines() -> tuple[ParameterLines, ...]:
    """Every parameter of the set that is read just now."""
    return tuple(
        ParameterLines(
            key=item.key,
            name=whole_name(item),
            periods=tuple(_period(item.unit, one) for one in item.periods),
        )
        for item in all_parameters().values()
    )


def _period(unit: Unit, period: Period) -> PeriodLine:
    return PeriodLine(
        years=years_of(period),
        value=value_of(unit, period),
        status=status_of(period),
        confirmed=period.status is ParameterStatus.CONFIRMED,
        source=period.source.label(),
        checked=date_label(period.checked),
        note=period.note,
    )


def status_of(period: Period) -> str:
    """「条文確認済」 is said of law only; what the deck says is 「原典確認済」."""
    if period.status is ParameterStatus.CONFIRMED and not period.source.article:
        return Confidence.CONFIRMED.label
    return period.status.label


def years_of(period: Period) -> str:
    if period.to is None:
        return f"{fiscal_year_label(period.from_)}から"
    if period.to == period.from_:
        return fiscal_year_label(period.from_)
    return fiscal_year_range_label(period.from_, period.to)


def value_of(unit: Unit, period: Period) -> str:
    if period.value is None:
        return NO_VALUE
    return "又は".join(value_label(unit, value) for value in (period.value, *period.alternatives))


# ---- what a set changes


def differences(before: Path | None, after: Path | None) -> tuple[str, ...]:
    """What the later set says otherwise, in sentences; tables other than parameters by their names."""
    with reading(before):
        old = dict(all_parameters())
    with reading(after):
        new = dict(all_parameters())
    found = [sentence for key, item in new.items() for sentence in _of_parameter(old.get(key), item)]
    found += [f"「{old[key].name}」は、なくなった。" for key in old if key not in new]
    old_parts, new_parts = parts_of(before or resources_root()), parts_of(after or resources_root())
    found += [
        f"「{name}」の内容が変わった。"
        for part, name in _TABLES.items()
        if old_parts.get(part) != new_parts.get(part)
    ]
    return tuple(found)


def _of_parameter(old: Parameter | None, new: Parameter) -> Iterator[str]:
    if old is None:
        yield f"「{new.name}」が加わった。"
        return
    years = sorted({year for item in (old, new) for period in item.periods for year in _years(period)})
    said: list[tuple[int, str, str]] = []
    for year in years:
        before, after = _state(old, year), _state(new, year)
        if before != after:
            said.append((year, before, after))
    start = 0
    for at in range(1, len(said) + 1):
        joined = at < len(said) and said[at][1:] == said[start][1:] and said[at][0] == said[at - 1][0] + 1
        if not joined:
            first, last = said[start][0], said[at - 1][0]
            label = fiscal_year_label(first) if first == last else fiscal_year_range_label(first, last)
            yield f"「{new.name}」の{label}：{said[start][1]} → {said[start][2]}"
            start = at


def _years(period: Period) -> range:
    return range(period.from_, (period.from_ if period.to is None else period.to) + 1)


def _state(item: Parameter, year: int) -> str:
    """「0.7（条文確認済）」, 「未確認」 or 「定めなし」."""
    period = next(
        (one for one in reversed(item.periods) if one.from_ <= year and (one.to is None or year <= one.to)),
        None,
    )
    if period is None:
        return "定めなし"
    if period.value is None:
        return status_of(period)
    return f"{value_of(item.unit, period)}（{status_of(period)}）"
