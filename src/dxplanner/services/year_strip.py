"""What is known of each measure year by year (率, 上限, 確認状況), as a strip for the screen. Dated facts, no plan."""

from dataclasses import dataclass
from itertools import groupby

from dxplanner.core.calendar import fiscal_year_label
from dxplanner.core.choices import Choice
from dxplanner.core.money import rate_label, yen_label
from dxplanner.facts.parameters import Absent, Known, Reason, parameter
from dxplanner.facts.roots import kept
from dxplanner.rules.model import Edition, Status
from dxplanner.rules.registry import MEASURES

FIRST_YEAR, LAST_YEAR = 2021, 2031


class Standing(Choice):
    """What can be said of a year."""

    CONFIRMED = "confirmed", "条文確認済"
    DECK = "deck", "国資料による"
    UNCONFIRMED = "unconfirmed", "未確認"
    BEFORE = "before", "開始前"
    ENDED = "ended", "期間終了"


_WITHOUT = {
    Reason.BEFORE: Standing.BEFORE,
    Reason.ENDED: Standing.ENDED,
    Reason.UNCONFIRMED: Standing.UNCONFIRMED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Years in a row of which the same is known."""

    first: int
    last: int
    standing: Standing
    rate: str
    """「率0.7」; empty where there is none."""
    caps: tuple[str, ...]
    source: str

    @property
    def years(self) -> str:
        """「令和5～7年度」."""
        first, last = fiscal_year_label(self.first), fiscal_year_label(self.last)
        return first if first == last else f"{first.removesuffix('年度')}～{last.removeprefix('令和')}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    measure: str
    edition: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    measure: str
    edition: Edition
    rate: str
    caps: tuple[tuple[str, str], ...]


_LINES = (
    _Line(
        measure="cio_aide",
        edition=Edition.ORDINANCE,
        rate="cio_aide.rate",
        caps=(("募集の上限", "cio_aide.recruitment_cap"),),
    ),
    _Line(
        measure="cio_aide",
        edition=Edition.DECK_2022,
        rate="cio_aide.deck.rate",
        caps=(("募集の上限", "cio_aide.deck.recruitment_cap"),),
    ),
    _Line(
        measure="shared_talent",
        edition=Edition.ORDINANCE,
        rate="shared_talent.rate",
        caps=(
            ("1人当たりの上限", "shared_talent.person_cap"),
            ("募集の上限", "shared_talent.recruitment_cap"),
        ),
    ),
)


@kept
def year_strips() -> tuple[Strip, ...]:
    """令和3年度 to 令和13年度, years of which the same is known put together."""
    return tuple(
        Strip(measure=MEASURES[line.measure].name, edition=line.edition.label, spans=_spans(line))
        for line in _LINES
    )


def _spans(line: _Line) -> tuple[Span, ...]:
    years = [_year(line, year) for year in range(FIRST_YEAR, LAST_YEAR + 1)]
    found: list[Span] = []
    for _same, group in groupby(years, key=lambda one: (one.standing, one.rate, one.caps)):
        members = list(group)
        last = members[-1]
        found.append(
            Span(
                first=members[0].first,
                last=last.last,
                standing=last.standing,
                rate=last.rate,
                caps=last.caps,
                source=last.source,
            )
        )
    return tuple(found)


def _year(line: _Line, year: int) -> Span:
    rate = parameter(line.rate).at(year)
    if isinstance(rate, Absent):
        return Span(
            first=year,
            last=year,
            standing=_WITHOUT[rate.reason],
            rate="",
            caps=(),
            source=rate.period.source.label(),
        )
    by_deck = line.edition is Edition.DECK_2022
    return Span(
        first=year,
        last=year,
        standing=Standing.DECK if by_deck else Standing.CONFIRMED,
        rate=f"率{rate_label(rate.value)}",
        caps=tuple(_cap(name, parameter(key).at(year)) for name, key in line.caps),
        source=rate.period.source.label(),
    )


def _cap(name: str, found: Known | Absent) -> str:
    """A cap, both where the text can be read in two ways; no cap means that nothing is eligible."""
    if isinstance(found, Absent):
        return f"{name.removesuffix('の上限')}は{Status.INELIGIBLE.label}"
    amounts = "又は".join(yen_label(amount) for amount in (found.yen, *found.alternatives_yen))
    return f"{name}{amounts}"
