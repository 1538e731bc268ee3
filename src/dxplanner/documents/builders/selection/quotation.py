"""見積比較表: quotations with tax side by side, which is chosen and why, what it means for the budget."""

from dataclasses import replace

from dxplanner.core.money import number_label, percent_label, yen_label
from dxplanner.documents.builders.answers import Answers, Context, compose, gap
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.notice.head import head
from dxplanner.documents.builders.parts import (
    Words,
    cell,
    column,
    figures,
    form,
    note,
    paragraph,
    table,
)
from dxplanner.documents.model import (
    Align,
    Block,
    Cell,
    CellKind,
    Document,
    Section,
    Sheet,
    SheetKind,
    TitleBlock,
    plain,
)
from dxplanner.plan.plan import Plan
from dxplanner.plan.work import Tax
from dxplanner.rules import wording
from dxplanner.rules.quotations import Priced, all_priced, cap_state, cap_words, cheapest, chosen_of, proposal

TITLE = "見積比較表"
S = "recruitment.sourcing"
Q = f"{S}.quotations"
EXCLUDED, INCLUDED = "税抜き", "税込み"


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    found = all_priced(plan)
    blocks: tuple[Block, ...] = (
        head(answers, TITLE),
        *_compared(answers, found),
        _chosen(answers),
    )
    sheets = [Sheet(name="見積比較表", kind=SheetKind.PRINT, blocks=blocks, landscape=True)]
    able = [item for item in found if not item.missing]
    if able:
        sheets.append(
            Sheet(name="計算", kind=SheetKind.CALCULATION, blocks=_calculation(answers, able), landscape=True)
        )
        sheets.append(Sheet(name="データ_見積り", kind=SheetKind.DATA, blocks=(_data(answers, able),)))
    return framed(
        answers,
        "quotation_comparison",
        TITLE,
        (Section(blocks=blocks, landscape=True),),
        tuple(sheets),
        subject="募集の見積りの比較",
        notice=wording.internal_document(),
    )


def _yen(value: int | None, *, path: str = "", key: str = "", formula: str = "", bold: bool = False) -> Cell:
    if value is None:
        return cell("―", path=path, align=Align.RIGHT)
    return Cell(
        text=plain(number_label(value)),
        kind=CellKind.YEN,
        value=value,
        path=path,
        key=key,
        formula=formula,
        bold=bold,
        align=Align.RIGHT,
    )


def _compared(answers: Answers, found: tuple[Priced, ...]) -> list[Block]:
    if not found:
        return [paragraph((gap(Q),), path=Q)]
    least, chosen = cheapest(found), answers.plan.recruitment.sourcing.chosen
    rows = [_row(answers, item, least, chosen) for item in found]
    columns = (
        column("", 4, Align.CENTER),
        column("会社", 9),
        column("商品・プラン及び含まれるもの", 24),
        column("期間", 6, Align.CENTER),
        figures("掲載料", 10, "見積書の額（円）"),
        figures("支援の料金", 9, "見積書の額（円）"),
        figures("採用が決まったとき", 10, "見積書の額（円）"),
        figures("消費税", 8),
        figures("計（税込み）", 11),
        column("有効期限", 15),
    )
    rates = {item.rate.value for item in found if item.rate is not None}
    notes = ["※　◎は採用する見積り、○は最も安い見積りを示す。採用が決まったときの料金を含めた計で比べた。"]
    notes += [
        f"※　税抜きの見積りには、消費税及び地方消費税（{percent_label(rate, places=0)}）を加えた。"
        for rate in rates
    ]
    return [
        table(
            columns,
            rows,
            name="見積りの比較",
            unit="（単位：円）",
            path=Q,
            notes=[answers.sized(line) for line in notes],
        ),
    ]


def _row(answers: Answers, item: Priced, least: Priced | None, chosen: str | None) -> list[Words | Cell]:
    path = f"{Q}[{item.quotation.id}]"
    sign = "◎" if item.quotation.id == chosen else "○" if least is item else ""
    what = answers.say_or(f"{path}.product", "―")
    if answers.has(f"{path}.includes"):
        what = compose(what, "\n", answers.say(f"{path}.includes"))
    parts = [
        _yen(getattr(item.quotation, name), path=f"{path}.{name}")
        for name in ("posting", "support", "success")
    ]
    if item.missing:
        total = [cell("―", align=Align.RIGHT), cell(f"〔{item.missing}が未入力〕", path=path)]
    else:
        tax = _yen(item.tax) if item.rate is not None else cell("込み", align=Align.RIGHT)
        total = [tax, _yen(item.total, bold=True)]
    return [
        sign,
        answers.say(f"{path}.company"),
        what,
        answers.say_or(f"{path}.weeks", "―"),
        *parts,
        *total,
        answers.say_or(f"{path}.valid_until", "―"),
    ]


def _chosen(answers: Answers) -> Block:
    return form(
        [
            ("採用する見積り", answers.link_or(f"{S}.chosen", "―", "company")),
            ("採用する理由", answers.say_or(f"{S}.chosen_reason", "―")),
            ("予算との関係", answers.sized("\n".join(_budget(answers)) or "―")),
        ],
        path=f"{S}.chosen",
        label_width="0.16",
    )


def _budget(answers: Answers) -> list[str]:
    plan = answers.plan
    found, chosen = proposal(plan), chosen_of(plan)
    if chosen is None or chosen.missing:
        return []
    said: list[str] = []
    budget = plan.recruitment.sourcing.budget
    if budget is not None:
        rest = budget - chosen.total
        words = f"{yen_label(rest)}残る" if rest >= 0 else f"{yen_label(-rest)}足りない"
        said.append(
            f"募集に掛けられる額{yen_label(budget)}に対し、採用する見積りは{yen_label(chosen.total)}であり、{words}。"
        )
    if found is not None:
        said.append(_standing(answers, found.covered or bool(found.there), found.fiscal_year))
        said.append(cap_words(cap_state(plan, found.fiscal_year, found.whole), polite=False))
    return said


def _standing(answers: Answers, there: bool, year: int) -> str:
    where = f"{answers.year(year)}の経費の明細"
    return f"この額は、{where}に入っている。" if there else f"この額は、{where}にまだ入っていない。"


def _calculation(answers: Answers, able: list[Priced]) -> tuple[Block, ...]:
    """Amounts and the tax rate may be changed; the rest follows."""
    rate = next((item.rate.value for item in able if item.rate is not None), None)
    blocks: list[Block] = [
        TitleBlock(title=plain("計算（単位：円）")),
        note("見積書の額、消費税の扱い及び率を変えると、以下の額が計算し直される。"),
    ]
    if rate is not None:
        cells = Cell(
            text=plain(percent_label(rate, places=0)),
            kind=CellKind.PERCENT,
            value=rate,
            key="tax.rate",
            align=Align.RIGHT,
        )
        blocks.append(
            table(
                (column("項目", 30), figures("率", 14)),
                [["消費税及び地方消費税", cells]],
                name="率",
                width="0.5",
            )
        )
    totals = [item.total for item in able]
    rows = [_calculated(item, at, totals, taxed=rate is not None) for at, item in enumerate(able)]
    columns = (
        column("会社", 14),
        column("消費税の扱い", 10),
        figures("掲載料", 12),
        figures("支援の料金", 12),
        figures("採用が決まったとき", 12),
        figures("加える消費税", 12),
        figures("計（税込み）", 14),
        figures("最も安い額との差", 13),
        figures("安い順", 8),
    )
    blocks.append(table(columns, rows, name="見積りの計算"))
    budget = answers.plan.recruitment.sourcing.budget
    places = {item.quotation.id: at for at, item in enumerate(able)}
    at = places.get(answers.plan.recruitment.sourcing.chosen or "")
    if budget is not None and at is not None:
        total = able[at].total
        body: list[list[Words | Cell]] = [
            ["募集に掛けられる額", _yen(budget, key="q.budget")],
            ["採用する見積りの計", _yen(total, key="q.chosen", formula=f"{{q.total.{at}}}")],
            ["残り（△は不足）", _signed(budget - total, "q.rest", "{q.budget}-{q.chosen}")],
        ]
        blocks.append(
            table((column("項目", 30), figures("額", 16)), body, name="予算との差", totals=1, width="0.5")
        )
    return tuple(blocks)


def _signed(value: int, key: str, formula: str) -> Cell:
    """A shortfall is printed as 「△1,000」."""
    shown = number_label(value) if value >= 0 else f"△{number_label(-value)}"
    return replace(_yen(value, key=key, formula=formula), text=plain(shown))


def _calculated(item: Priced, at: int, sums: list[int], *, taxed: bool) -> list[Words | Cell]:
    quotation = item.quotation
    without = quotation.tax is Tax.EXCLUDED
    kind = Cell(text=plain(EXCLUDED if without else INCLUDED), key=f"q.kind.{at}", align=Align.CENTER)
    inputs = [
        _yen(getattr(quotation, name) or 0, key=f"q.{name}.{at}")
        for name in ("posting", "support", "success")
    ]
    each = "+".join(
        f"INT(ROUND({{q.{name}.{at}}}*{{tax.rate}},4))" for name in ("posting", "support", "success")
    )
    tax = _yen(item.tax, key=f"q.tax.{at}", formula=f'IF({{q.kind.{at}}}="{EXCLUDED}",{each},0)')
    if not taxed:
        tax = _yen(0, key=f"q.tax.{at}")
    total = _yen(
        item.total,
        key=f"q.total.{at}",
        formula=f"SUM({{q.posting.{at}}}:{{q.success.{at}}})+{{q.tax.{at}}}",
        bold=True,
    )
    rank = 1 + sum(other < item.total for other in sums)
    totals = f"{{q.total.0}}:{{q.total.{len(sums) - 1}}}"
    return [
        quotation.company or "（会社名が未入力）",
        kind,
        *inputs,
        tax,
        total,
        _yen(item.total - min(sums), key=f"q.more.{at}", formula=f"{{q.total.{at}}}-MIN({totals})"),
        _yen(rank, key=f"q.rank.{at}", formula=f"RANK({{q.total.{at}}},{totals},1)"),
    ]


def _data(answers: Answers, able: list[Priced]) -> Block:
    chosen = answers.plan.recruitment.sourcing.chosen
    rows: list[list[Words | Cell]] = [
        [
            answers.plan.municipality.code or "",
            item.quotation.company or "",
            item.quotation.product or "",
            _yen(item.net),
            _yen(item.tax),
            _yen(item.total),
            "はい" if item.quotation.id == chosen else "いいえ",
        ]
        for item in able
    ]
    titles = (
        "団体コード",
        "会社",
        "商品・プラン",
        "見積書の額（円）",
        "加えた消費税（円）",
        "計（円）",
        "採用する",
    )
    return table([column(title, 12) for title in titles], rows, name="データ_見積り")
