"""What is known of each measure year by year (率, 上限, 確認状況), as a strip for the screen. Dated facts, no plan."""

from decimal import Decimal
from itertools import groupby

from dxplanner.core.calendar import fiscal_year_label
from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
from dxplanner.core.money import TEN_THOUSAND, Yen, rate_label
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
    """`more` are rates of further parts, `caps` what limits a cost or the result."""

    measure: str
    edition: Edition = Edition.ORDINANCE
    rate: str
    more: tuple[tuple[str, str], ...] = ()
    caps: tuple[tuple[str, str], ...] = ()
    said: str = ""


def _partner(kind: str) -> _Line:
    prefix = f"revitalisation_partner_{kind}"
    return _Line(
        measure=prefix,
        rate=f"{prefix}.rate",
        more=(("Ａの率", f"{prefix}.preparation_rate"), ("Ｃの率", f"{prefix}.project_rate")),
        caps=(
            ("Ｂの上限", f"{prefix}.cap"),
            ("Ａの上限", f"{prefix}.preparation_cap"),
            ("Ｃの上限", f"{prefix}.project_cap"),
        ),
    )


_LINES = (
    _Line(
        measure="cio_aide",
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
        rate="shared_talent.rate",
        caps=(
            ("1人当たりの上限", "shared_talent.person_cap"),
            ("募集の上限", "shared_talent.recruitment_cap"),
        ),
    ),
    _Line(measure="digital_training", rate="digital_training.rate"),
    _partner("company"),
    _partner("side_job"),
    _Line(
        measure="cooperation_agreement",
        rate="cooperation_agreement.rate",
        caps=(
            ("募集の上限", "cooperation_agreement.recruitment_cap"),
            ("派遣1人の上限", "cooperation_agreement.sent_cap"),
            ("県から受入れ1人の上限", "cooperation_agreement.received_cap_prefecture"),
            ("ほかから受入れ1人の上限", "cooperation_agreement.received_cap_others"),
        ),
    ),
    _Line(
        measure="regional_project_manager",
        rate="regional_project_manager.rate",
        caps=(("1人当たりの上限", "regional_project_manager.person_cap"),),
    ),
    _Line(
        measure="cooperation_corps",
        rate="cooperation_corps.rate",
        caps=(("1人当たりの上限", "cooperation_corps.person_cap"),),
    ),
    _Line(
        measure="regional_adviser",
        rate="regional_adviser.rate",
        caps=(
            ("上限", "regional_adviser.limit"),
            ("先進団体の職員等の上限", "regional_adviser.limit_advanced_body"),
        ),
        said="財政力に応ずる係数を乗じる",
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
        caps=(
            *(_more(name, parameter(key).at(year)) for name, key in line.more),
            *(_cap(name, parameter(key).at(year)) for name, key in line.caps),
            *([line.said] if line.said else []),
        ),
        source=rate.period.source.label(),
    )


def _more(name: str, found: Known | Absent) -> str:
    """The rate of a further part, which stands and falls with the main one."""
    return f"{name}{rate_label(found.value)}" if isinstance(found, Known) else f"{name}は未確認"


def _cap(name: str, found: Known | Absent) -> str:
    """A cap, both where the text can be read in two ways; no cap means that nothing is eligible."""
    if isinstance(found, Absent) and found.reason is Reason.UNCONFIRMED:
        return f"{name}は{Standing.UNCONFIRMED.label}"
    if isinstance(found, Absent):
        return f"{name.removesuffix('の上限')}は{Status.INELIGIBLE.label}"
    amounts = "又は".join(_man_label(amount) for amount in (found.yen, *found.alternatives_yen))
    return f"{name}{amounts}"


def _man_label(amount: Yen) -> str:
    """「100万円」「587.8万円」: short, exact, and kept on one line."""
    return f"{rate_label(Decimal(amount) / TEN_THOUSAND)}{_JOINED}万{_JOINED}円"


_JOINED = "\u2060"
