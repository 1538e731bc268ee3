"""Documents for the tests of the Office renderers: one with every kind of block, one like a town's papers."""

from decimal import Decimal

from dxplanner.documents.model import (
    Align,
    Block,
    Cell,
    CellKind,
    Column,
    Contents,
    Cover,
    Document,
    Form,
    FormRow,
    Heading,
    KeepTogether,
    ListBlock,
    ListItem,
    PageBreak,
    PaperSize,
    Paragraph,
    Row,
    Section,
    Sheet,
    SheetKind,
    Span,
    SpanStyle,
    Table,
    TextRole,
    TitleBlock,
    plain,
)
from tests.documents.office_charts import bar_chart, gantt, org_chart

GAP = (Span("〔未記入〕", "policy.vision", SpanStyle.GAP),)
BACKGROUND = (
    "本町では、人口減少と高齢化が進むなか、限られた職員で行政サービスを維持していくことが課題となっている。"
    "令和８年４月１日現在の人口は8,012人、高齢化率は43.1％であり、情報担当は総務課情報係の２人（1.0人役）にとどまる。"
    "このため、国の自治体DX推進計画を踏まえ、町民の利便性向上と業務の効率化を一体で進めるための全体方針を定める。"
)


def column(title: str, width: str, align: Align = Align.LEFT) -> Column:
    return Column(title=plain(title), width=Decimal(width), align=align)


def text(words: str, **more: object) -> Cell:
    return Cell(text=plain(words), **more)  # type: ignore[arg-type]


def thousand(value: int, key: str = "", formula: str = "", **more: object) -> Cell:
    shown = "－" if value == 0 else f"{'△' if value < 0 else ''}{(abs(value) + 500) // 1000:,}"
    kind = CellKind.THOUSAND_YEN
    return Cell(text=plain(shown), kind=kind, value=value, key=key, formula=formula, **more)  # type: ignore[arg-type]


def yen(value: int, key: str = "", formula: str = "", **more: object) -> Cell:
    shown = "－" if value == 0 else f"{'△' if value < 0 else ''}{abs(value):,}"
    return Cell(text=plain(shown), kind=CellKind.YEN, value=value, key=key, formula=formula, **more)  # type: ignore[arg-type]


def budget_table() -> Table:
    """The cost table of the sample town: sums live, a difference with a minus, a row of marks."""
    lines = (
        ("任用等経費", "委嘱料（日額30,000円×45日）", 0, 1_350_000),
        ("任用等経費", "費用弁償（13,000円×18回）", 0, 234_000),
        ("募集経費", "求人サイト掲載料", 990_000, 880_000),
        ("募集経費", "選考委員謝金（２人×２回×12,000円）", 48_000, 0),
        ("対象外", "端末（17節）", 62_400, 220_000),
    )
    rows = [
        Row(
            cells=(
                *((text(kind, rows=2 if kind != "対象外" else 1, header=True),) if number % 2 == 0 else ()),
                text(detail),
                thousand(before, f"b{number}"),
                thousand(after, f"a{number}"),
                thousand(after - before, f"d{number}", f"{{a{number}}}-{{b{number}}}"),
                text("令和９年度は案Aによる。" if number == 0 else ""),
            )
        )
        for number, (kind, detail, before, after) in enumerate(lines)
    ]
    before, after = sum(line[2] for line in lines), sum(line[3] for line in lines)
    rows.append(
        Row(
            cells=(
                text("合計", columns=2, align=Align.CENTER),
                thousand(before, "sum_b", "SUM({b0}:{b4})"),
                thousand(after, "sum_a", "SUM({a0}:{a4})"),
                thousand(after - before, "sum_d", "{sum_a}-{sum_b}"),
                text(""),
            ),
            total=True,
        )
    )
    return Table(
        columns=(
            column("区分", "1.4"),
            column("積算の内訳", "4"),
            column("令和８年度\n決算見込", "1.6", Align.RIGHT),
            column("令和９年度\n予算", "1.6", Align.RIGHT),
            column("増減", "1.6", Align.RIGHT),
            column("備考", "2.4"),
        ),
        rows=tuple(rows),
        caption=plain("表１　所要経費の内訳"),
        unit="（単位：千円）",
        notes=(
            plain("※ 千円未満を四捨五入しているため、内訳の計と合計が一致しないことがある。"),
            plain("※ 「－」は該当がないこと、「0」は単位未満であることを示す。"),
        ),
    )


def calculation_table() -> Table:
    """算出根拠: figures on other sheets, a rate, one rounding."""
    rows = (
        Row(
            cells=(
                text("①"),
                text("任用等経費の対象額"),
                yen(1_584_000, "appointment", "{a0}+{a1}"),
                text("措置対象経費"),
            )
        ),
        Row(
            cells=(
                text("②"),
                text("募集経費の対象額"),
                yen(880_000, "recruitment", "MIN({a2}+{a3},{cap})"),
                text("上限の適用後"),
            )
        ),
        Row(cells=(text("③"), text("募集経費の上限"), yen(1_000_000, "cap"), text("省令附則第７条"))),
        Row(
            cells=(
                text("④"),
                text("措置率"),
                Cell(text=plain("0.7"), kind=CellKind.DECIMAL, value=Decimal("0.7"), key="rate"),
                text("令和７年度まで"),
            )
        ),
        Row(
            cells=(
                text("⑤"),
                text("算定見込額"),
                yen(1_725_000, "result", "ROUND(({appointment}+{recruitment})*{rate}/1000,0)*1000"),
                Cell(text=(Span("千円未満四捨五入"), Span("〔未確認〕", "", SpanStyle.MARK))),
            ),
            total=True,
        ),
    )
    return Table(
        columns=(
            column("番号", "0.7", Align.CENTER),
            column("項目", "3"),
            column("金額（円）", "2"),
            column("根拠", "3"),
        ),
        rows=rows,
        caption=plain("算出根拠"),
        unit="（単位：円）",
    )


def data_table() -> Table:
    rows = (
        ("令和9年度", "任用等経費", 1_350_000),
        ("令和9年度", "募集経費", 880_000),
        ("令和9年度", "㈱の端末①", 220_000),
    )
    return Table(
        columns=(column("会計年度", "1"), column("経費区分", "2"), column("金額（円）", "1")),
        rows=tuple(Row(cells=(text(year), text(kind), yen(amount))) for year, kind, amount in rows),
        name="経費データ",
    )


def form() -> Form:
    return Form(
        rows=(
            FormRow(label="募集職種", value=plain("CIO補佐官（会計年度任用職員又は業務委託）")),
            FormRow(label="任用等の形態", value=GAP),
            FormRow(
                label="業務内容",
                value=plain(
                    "DX推進計画の進行管理に関する助言\n情報システムの調達に関する助言\n職員研修の企画"
                ),
                lines=4,
            ),
            FormRow(label="期間", value=plain("令和９年７月１日から令和10年３月31日まで")),
        )
    )


def long_table() -> Table:
    return Table(
        columns=(
            column("番号", "0.6", Align.CENTER),
            column("取組", "2.5"),
            column("内容", "6"),
            column("指標", "2"),
        ),
        rows=tuple(
            Row(
                cells=(
                    Cell(text=plain(str(number)), kind=CellKind.INTEGER, value=number),
                    text(f"取組{number}　行政手続のオンライン化"),
                    text(
                        "町民が役場に来なくても手続ができるよう、申請の多い手続から順に電子申請に対応する。"
                        * (1 + number % 3)
                    ),
                    Cell(text=plain("45手続"), kind=CellKind.INTEGER, value=45),
                )
            )
            for number in range(1, 31)
        ),
        caption=plain("表２　取組の一覧"),
    )


def policy_blocks() -> tuple[Block, ...]:
    return (
        Cover(
            title=plain("見本町DX推進計画（全体方針）"),
            subtitle=plain("令和８年度～令和11年度"),
            lines=(plain("令和９年３月"), plain("見本県見本町〔架空〕")),
        ),
        Contents(),
        Heading(level=1, number="第１章", text=plain("計画の位置付け"), new_page=True),
        Heading(level=2, number="１", text=plain("策定の背景")),
        Paragraph(text=plain(BACKGROUND), first_line_indent=1, path="policy.background"),
        Paragraph(
            text=(
                Span("この計画は、"),
                Span("第６次総合計画", "", SpanStyle.UNDERLINE),
                Span("を上位計画とし、"),
                *GAP,
                Span("を兼ねるものとする。"),
            ),
            first_line_indent=1,
        ),
        Heading(level=3, number="(1)", text=plain("計画の期間")),
        ListBlock(
            items=(
                ListItem(
                    text=plain(
                        "令和８年度から令和11年度までの４年間とする。国の制度の改正その他の事情により必要があるときは、本部の議を経て見直す。"
                    ),
                    marker="(1)",
                ),
                ListItem(text=plain("令和７年度は実績として掲げる。"), marker="(2)"),
                ListItem(text=plain("数値は各年度末の値とする。"), marker="・", level=1),
            )
        ),
        Heading(level=2, number="２", text=plain("めざす姿")),
        Paragraph(
            text=plain("誰もが、いつでも、どこからでも。つながる役場、ひらかれた町"),
            role=TextRole.LEAD,
            align=Align.CENTER,
        ),
        Paragraph(text=plain("※ 基本理念は令和８年12月の本部会議で決定した。"), role=TextRole.NOTE),
        Heading(level=1, number="第２章", text=plain("所要経費"), new_page=False),
        budget_table(),
        KeepTogether(blocks=(Heading(level=2, number="１", text=plain("他団体の状況")), bar_chart())),
        long_table(),
        Heading(level=1, text=plain("資料編"), counted=False, new_page=True),
        TitleBlock(
            title=plain("見本町CIO補佐官募集要項"),
            reference="資料１",
            right_lines=(plain("令和８年11月23日"), plain("見本町総務課情報係")),
            subtitle=plain("（県共同による場合）"),
        ),
        form(),
        PageBreak(),
        Paragraph(text=plain("以上"), role=TextRole.ADDRESS, align=Align.RIGHT),
    )


def sample_document() -> Document:
    """Every kind of block, in Word and in a workbook."""
    return Document(
        id="policy",
        title="見本町DX推進計画（全体方針）",
        town="見本県見本町",
        mark="素案",
        version="素案 第２版",
        printed_on="令和８年11月23日",
        subject="全体方針",
        keywords=("DX", "全体方針"),
        sections=(
            Section(blocks=policy_blocks()),
            Section(
                blocks=(Heading(level=1, text=plain("別紙１　工程表")), gantt()),
                paper=PaperSize.A3,
                landscape=True,
            ),
            Section(blocks=(Heading(level=1, text=plain("別紙２　推進体制図")), org_chart()), landscape=True),
        ),
        sheets=(
            Sheet(
                name="試算書",
                kind=SheetKind.PRINT,
                blocks=(
                    TitleBlock(
                        title=plain("外部人材の任用等に係る特別交付税試算書"),
                        reference="資料２",
                        right_lines=(plain("令和８年11月23日"), plain("見本町総務課")),
                    ),
                    Heading(level=1, number="１", text=plain("所要経費")),
                    Paragraph(text=plain(BACKGROUND), first_line_indent=1),
                    budget_table(),
                    Heading(level=1, number="２", text=plain("募集の概要")),
                    form(),
                    bar_chart(),
                    ListBlock(
                        items=(
                            ListItem(
                                text=plain(
                                    "本書は町の内部検討資料であり、国・県へ提出する様式ではありません。"
                                ),
                                marker="・",
                            ),
                        )
                    ),
                ),
            ),
            Sheet(
                name="算出根拠",
                kind=SheetKind.CALCULATION,
                blocks=(Heading(level=1, text=plain("別紙　算出根拠")), calculation_table(), form()),
            ),
            Sheet(
                name="工程表",
                kind=SheetKind.PRINT,
                blocks=(TitleBlock(title=plain("別紙１　工程表")), gantt()),
                landscape=True,
            ),
            Sheet(
                name="推進体制図",
                kind=SheetKind.PRINT,
                blocks=(TitleBlock(title=plain("別紙２　推進体制図")), org_chart()),
                landscape=True,
            ),
            Sheet(
                name="計画本文",
                kind=SheetKind.PRINT,
                blocks=tuple(
                    block
                    for block in policy_blocks()
                    if not (isinstance(block, Table) and block.caption == budget_table().caption)
                ),
            ),
            Sheet(name="データ", kind=SheetKind.DATA, blocks=(data_table(),)),
        ),
    )
