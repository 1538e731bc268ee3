"""The workbook of 負担金の按分: the page, the sheet 計算 with live formulas equal to the engine, one data sheet.

Formulas round the exact part to six decimals before they compare remainders, as far as a spreadsheet is exact.
"""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from dxplanner.core.money import number_label, rate_label
from dxplanner.documents.builders.allocation.parts_sheet import figure
from dxplanner.documents.builders.answers import Answers
from dxplanner.documents.builders.parts import Words, column, figures, note, table
from dxplanner.documents.model import Align, Block, Cell, CellKind, Sheet, SheetKind, TitleBlock, plain
from dxplanner.plan.sharing import SharingModel, SharingRounding
from dxplanner.rules import wording
from dxplanner.rules.overrides import MARK
from dxplanner.rules.shared_by_hand import PutRight
from dxplanner.rules.sharing import TAPERING, tapered
from dxplanner.rules.sharing_from_plan import SharingResult

_PLACES = Decimal("0.000001")


def sheets(answers: Answers, page: tuple[Block, ...], found: SharingResult | None) -> tuple[Sheet, ...]:
    printed = Sheet(name="負担金の按分", kind=SheetKind.PRINT, blocks=page)
    if found is None:
        return (printed,)
    return (
        printed,
        Sheet(name="計算", kind=SheetKind.CALCULATION, blocks=_calculation(found.put_right), landscape=True),
        Sheet(name="データ_按分", kind=SheetKind.DATA, blocks=(_data(answers, found),)),
    )


def _decimal(value: Decimal | Fraction, key: str = "", formula: str = "") -> Cell:
    number = _rounded(value) if isinstance(value, Fraction) else value
    return Cell(
        text=plain(rate_label(number)),
        kind=CellKind.DECIMAL,
        value=number,
        key=key,
        formula=formula,
        align=Align.RIGHT,
    )


def _rounded(value: Fraction) -> Decimal:
    """To six decimals, as the formula does."""
    millionths = value * 1_000_000
    whole = (2 * millionths.numerator + millionths.denominator) // (2 * millionths.denominator)
    return (Decimal(whole) / 1_000_000).quantize(_PLACES, rounding=ROUND_HALF_UP)


def _integer(value: int, key: str = "", formula: str = "") -> Cell:
    return Cell(
        text=plain(number_label(value)),
        kind=CellKind.INTEGER,
        value=value,
        key=key,
        formula=formula,
        align=Align.RIGHT,
    )


def _calculation(found: PutRight) -> tuple[Block, ...]:
    return (
        TitleBlock(title=plain("計算（単位：円）")),
        note("総額、人口、割合及び定額を変えると、以下の額が計算し直される。"),
        *([note(wording.SHARES_BY_HAND)] if found.by_hand else []),
        _terms_table(found),
        _member_table(found),
        note("最大剰余法では、端数の大きい順（同じときは人口の多い順）に、残りを1円ずつ加える。"),
    )


def _terms_table(found: PutRight) -> Block:
    shares = found.shares
    terms, count = shares.terms, len(shares.shares) - len(found.by_hand)
    own = found.prefecture is not None
    half = "{share.total}-INT({share.total}/2)" if terms.prefecture_half else "0"
    rows: list[list[Words | Cell]] = [
        ["総額", figure(terms.total, key="share.total")],
        [
            f"県の負担（{MARK}）" if own else "県の負担",
            figure(shares.prefecture, key="share.prefecture", formula="" if own else half),
        ],
        [
            "市町村で分ける額",
            figure(shares.municipal, key="share.municipal", formula="{share.total}-{share.prefecture}"),
        ],
    ]
    if found.by_hand:
        taken = "".join(
            f"-{{amount.{at}}}" for at, part in enumerate(shares.shares) if part.payer.id in found.by_hand
        )
        rest = figure(found.left.total, key="share.rest", formula=f"{{share.municipal}}{taken}")
        rows.append([f"{MARK}の額を除いた、ほかの団体で分ける額", rest])
    rows.append(["分ける団体の数", _integer(count, key="share.count")])
    if terms.model is SharingModel.EQUAL_AND_POPULATION:
        rows.append(["均等割の割合（％）", _decimal(terms.equal_percent, key="share.percent")])
    if terms.model is SharingModel.FIXED_AND_TAPERING:
        rows.append(["1団体当たりの定額", figure(terms.fixed, key="share.fixed")])
    return table((column("項目", 40), figures("値", 24)), rows, name="条件", width="0.6")


def _quota_formula(model: SharingModel, at: int, weights: str, amount: str) -> str:
    weight = f"{{weight.{at}}}/({weights})"
    if model is SharingModel.EQUAL:
        exact = f"{amount}/{{share.count}}"
    elif model is SharingModel.EQUAL_AND_POPULATION:
        exact = (
            f"{amount}*{{share.percent}}/100/{{share.count}}+{amount}*(100-{{share.percent}})/100*{weight}"
        )
    elif model is SharingModel.FIXED_AND_TAPERING:
        exact = f"{{share.fixed}}+({amount}-{{share.fixed}}*{{share.count}})*{weight}"
    else:
        exact = f"{amount}*{weight}"
    return f"ROUND({exact},6)"


def _weight(model: SharingModel, population: int, at: int) -> Cell:
    if model is SharingModel.FIXED_AND_TAPERING:
        formula = f"IF({{pop.{at}}}=0,0,ROUND({{pop.{at}}}^{TAPERING},6))"
        return _decimal(tapered(population), key=f"weight.{at}", formula=formula)
    if model is SharingModel.EQUAL:
        return _integer(1, key=f"weight.{at}")
    return _integer(population, key=f"weight.{at}", formula=f"{{pop.{at}}}")


def _rank_formula(at: int, places: list[int]) -> str:
    """How many of the others come before: a larger remainder, then a larger population, then the order."""
    terms = []
    for other in places:
        if other == at:
            continue
        same = "1" if other < at else "0"
        by_people = f"IF({{pop.{other}}}>{{pop.{at}}},1,IF({{pop.{other}}}={{pop.{at}}},{same},0))"
        terms.append(f"IF({{rem.{other}}}>{{rem.{at}}},1,IF({{rem.{other}}}={{rem.{at}}},{by_people},0))")
    return "+".join(terms) or "0"


def _member_table(found: PutRight) -> Block:
    """One row per municipality: 人口, 重み, 正確な額, 切捨て後, 端数, 順位, 負担額. What is put right is a number."""
    shares = found.shares
    terms = shares.terms
    places = [at for at, part in enumerate(shares.shares) if part.payer.id not in found.by_hand]
    down = terms.rounding is SharingRounding.THOUSAND_DOWN
    unit = 1000 if down else 1
    amount = "{share.rest}" if found.by_hand else "{share.municipal}"
    weights = "+".join(f"{{weight.{at}}}" for at in places)
    floors = "+".join(f"{{floor.{at}}}" for at in places)
    quotas = {at: _rounded(shares.shares[at].quota) for at in places}
    floor_values = {at: int(quota // unit) * unit for at, quota in quotas.items()}
    remainders = {at: quotas[at] - floor_values[at] for at in places}
    order = sorted(places, key=lambda at: (-remainders[at], -shares.shares[at].payer.population, at))
    rows: list[list[Words | Cell]] = []
    for at, part in enumerate(shares.shares):
        population = _integer(part.payer.population, key=f"pop.{at}")
        if at not in quotas:
            own = figure(part.amount, key=f"amount.{at}")
            rows.append([f"{part.payer.name}（{MARK}）", population, "", "", "", "", "", own])
            continue
        lead = part.payer.id == terms.lead
        left = f"({amount}-({floors}))"
        formula = f"{{floor.{at}}}+IF({{rank.{at}}}<{left},1,0)"
        if down:
            formula = f"{{floor.{at}}}+{left}" if lead else f"{{floor.{at}}}"
        rows.append(
            [
                f"{part.payer.name}（幹事団体）" if down and lead else part.payer.name,
                population,
                _weight(terms.model, part.payer.population, at),
                _decimal(
                    quotas[at], key=f"quota.{at}", formula=_quota_formula(terms.model, at, weights, amount)
                ),
                figure(floor_values[at], key=f"floor.{at}", formula=f"INT({{quota.{at}}}/{unit})*{unit}"),
                _decimal(remainders[at], key=f"rem.{at}", formula=f"ROUND({{quota.{at}}}-{{floor.{at}}},6)"),
                _integer(order.index(at), key=f"rank.{at}", formula=_rank_formula(at, places)),
                figure(part.amount, key=f"amount.{at}", formula=formula),
            ]
        )
    total = "+".join(f"{{amount.{at}}}" for at in range(len(shares.shares)))
    rows.append(["計", "", "", "", "", "", "", figure(shares.municipal, key="share.sum", formula=total)])
    columns = (
        column("団体", 26),
        figures("人口", 12),
        figures("重み", 14),
        figures("正確な額", 18),
        figures("切捨て後", 14),
        figures("端数", 12),
        figures("先に加える団体の数", 12),
        figures("負担額", 16),
    )
    return table(columns, rows, name="負担額の計算", totals=1)


def _data(answers: Answers, found: SharingResult) -> Block:
    municipality = answers.plan.municipality
    rows: list[list[Words | Cell]] = []
    for item in found.models:
        chosen = item.model is found.shares.terms.model
        shares = found.shares if chosen else item.shares
        for part in shares.shares if shares is not None else ():
            rows.append(
                [
                    municipality.code or "",
                    _integer(found.fiscal_year),
                    item.model.label,
                    "はい" if chosen else "いいえ",
                    part.payer.name,
                    _integer(part.payer.population),
                    figure(part.amount),
                    "はい" if chosen and part.payer.id in found.put_right.by_hand else "いいえ",
                ]
            )
    titles = (
        "団体コード",
        "年度（西暦）",
        "按分の方法",
        "選んだ方法",
        "団体名",
        "人口",
        "負担額（円）",
        MARK,
    )
    return table([column(title, 12) for title in titles], rows, name="データ_按分")
