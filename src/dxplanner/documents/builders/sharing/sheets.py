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
from dxplanner.rules.sharing import TAPERING, Shares, tapered
from dxplanner.rules.sharing_from_plan import SharingResult

_PLACES = Decimal("0.000001")


def sheets(answers: Answers, page: tuple[Block, ...], found: SharingResult | None) -> tuple[Sheet, ...]:
    printed = Sheet(name="負担金の按分", kind=SheetKind.PRINT, blocks=page)
    if found is None:
        return (printed,)
    return (
        printed,
        Sheet(name="計算", kind=SheetKind.CALCULATION, blocks=_calculation(found.shares), landscape=True),
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


def _calculation(shares: Shares) -> tuple[Block, ...]:
    return (
        TitleBlock(title=plain("計算（単位：円）")),
        note("総額、人口、割合及び定額を変えると、以下の額が計算し直される。"),
        _terms_table(shares),
        _member_table(shares),
        note("最大剰余法では、端数の大きい順（同じときは人口の多い順）に、残りを1円ずつ加える。"),
    )


def _terms_table(shares: Shares) -> Block:
    terms, count = shares.terms, len(shares.shares)
    half = "{share.total}-INT({share.total}/2)" if terms.prefecture_half else "0"
    rows: list[list[Words | Cell]] = [
        ["総額", figure(terms.total, key="share.total")],
        ["県の負担", figure(shares.prefecture, key="share.prefecture", formula=half)],
        [
            "市町村で分ける額",
            figure(shares.municipal, key="share.municipal", formula="{share.total}-{share.prefecture}"),
        ],
        ["団体の数", _integer(count, key="share.count")],
    ]
    if terms.model is SharingModel.EQUAL_AND_POPULATION:
        rows.append(["均等割の割合（％）", _decimal(terms.equal_percent, key="share.percent")])
    if terms.model is SharingModel.FIXED_AND_TAPERING:
        rows.append(["1団体当たりの定額", figure(terms.fixed, key="share.fixed")])
    return table((column("項目", 40), figures("値", 24)), rows, name="条件", width="0.6")


def _quota_formula(model: SharingModel, at: int, weights: str) -> str:
    amount, weight = "{share.municipal}", f"{{weight.{at}}}/({weights})"
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


def _rank_formula(at: int, count: int) -> str:
    """How many of the others come before: a larger remainder, then a larger population, then the order."""
    terms = []
    for other in range(count):
        if other == at:
            continue
        same = "1" if other < at else "0"
        by_people = f"IF({{pop.{other}}}>{{pop.{at}}},1,IF({{pop.{other}}}={{pop.{at}}},{same},0))"
        terms.append(f"IF({{rem.{other}}}>{{rem.{at}}},1,IF({{rem.{other}}}={{rem.{at}}},{by_people},0))")
    return "+".join(terms) or "0"


def _member_table(shares: Shares) -> Block:
    """One row per municipality: 人口, 重み, 正確な額, 切捨て後, 端数, 順位, 負担額."""
    terms, count = shares.terms, len(shares.shares)
    down = terms.rounding is SharingRounding.THOUSAND_DOWN
    unit = 1000 if down else 1
    weights = "+".join(f"{{weight.{at}}}" for at in range(count))
    floors = "+".join(f"{{floor.{at}}}" for at in range(count))
    quotas = [_rounded(part.quota) for part in shares.shares]
    floor_values = [int(quota // unit) * unit for quota in quotas]
    remainders = [quota - floor for quota, floor in zip(quotas, floor_values, strict=True)]
    order = sorted(range(count), key=lambda at: (-remainders[at], -shares.shares[at].payer.population, at))
    rows: list[list[Words | Cell]] = []
    for at, part in enumerate(shares.shares):
        lead = part.payer.id == terms.lead
        left = f"({{share.municipal}}-({floors}))"
        formula = f"{{floor.{at}}}+IF({{rank.{at}}}<{left},1,0)"
        if down:
            formula = f"{{floor.{at}}}+{left}" if lead else f"{{floor.{at}}}"
        rows.append(
            [
                f"{part.payer.name}（幹事団体）" if down and lead else part.payer.name,
                _integer(part.payer.population, key=f"pop.{at}"),
                _weight(terms.model, part.payer.population, at),
                _decimal(quotas[at], key=f"quota.{at}", formula=_quota_formula(terms.model, at, weights)),
                figure(floor_values[at], key=f"floor.{at}", formula=f"INT({{quota.{at}}}/{unit})*{unit}"),
                _decimal(remainders[at], key=f"rem.{at}", formula=f"ROUND({{quota.{at}}}-{{floor.{at}}},6)"),
                _integer(order.index(at), key=f"rank.{at}", formula=_rank_formula(at, count)),
                figure(part.amount, key=f"amount.{at}", formula=formula),
            ]
        )
    total = "+".join(f"{{amount.{at}}}" for at in range(count))
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
        for part in item.shares.shares if item.shares is not None else ():
            rows.append(
                [
                    municipality.code or "",
                    _integer(found.fiscal_year),
                    item.model.label,
                    "はい" if item.model is found.shares.terms.model else "いいえ",
                    part.payer.name,
                    _integer(part.payer.population),
                    figure(part.amount),
                ]
            )
    titles = ("団体コード", "年度（西暦）", "按分の方法", "選んだ方法", "団体名", "人口", "負担額（円）")
    return table([column(title, 12) for title in titles], rows, name="データ_按分")
