"""Documents and charts for the tests of typeset and PDF: one of everything, and random ones."""

from decimal import Decimal

from hypothesis import strategies as st

from dxplanner.documents import model as m
from dxplanner.documents.renderers.raster import PageImage, png

P = m.plain

TEXT = "国の「自治体DX推進計画」（令和２年12月策定）は、市区町村が主体となって、情報システムの標準化・共通化に取り組むこととした。"


def column(title: str, width: int = 1) -> m.Column:
    return m.Column(title=P(title), width=Decimal(width))


def cell(text: str, **options: object) -> m.Cell:
    return m.Cell(text=P(text), **options)  # type: ignore[arg-type]


def table(rows: int = 3, text: str = "内容") -> m.Table:
    return m.Table(
        columns=(column("区分"), column("説明", 3), column("金額")),
        rows=tuple(
            m.Row(
                cells=(
                    cell(f"項目{number}", path=f"t.rows[r{number}].name"),
                    cell(text),
                    m.Cell(kind=m.CellKind.THOUSAND_YEN, value=1_234_500 * number),
                ),
                path=f"t.rows[r{number}]",
            )
            for number in range(1, rows + 1)
        ),
        caption=P("表　経費"),
        unit="（単位：千円）",
        notes=(P("※ 注記である。"),),
        path="t",
    )


def org_chart(count: int = 8) -> m.OrgChart:
    nodes = tuple(
        m.ChartNode(
            id=f"n{number}",
            kind=list(m.NodeKind)[number % 5],
            title=f"第{number}推進室",
            lines=("専任１人",) if number % 3 == 0 else (),
            external=number % 4 == 3,
            reconstructed=number % 5 == 4,
            path=f"organisation.bodies[n{number}]",
        )
        for number in range(count)
    )
    edges = tuple(
        m.ChartEdge(
            source=f"n{(number - 1) // 3}",
            target=f"n{number}",
            kind=m.EdgeKind.ASSIST if number % 4 == 3 else m.EdgeKind.COMMAND,
            label="補佐" if number % 4 == 3 else "",
        )
        for number in range(1, count)
    )
    return m.OrgChart(nodes=nodes, edges=edges, notes=(P("※ 図の注である。"),), path="organisation")


def gantt(rows: int = 6, years: int = 3) -> m.Gantt:
    stages = ("study", "prepare", "procure", "trial", "operate", "settle")
    return m.Gantt(
        first_year=2026,
        years=years,
        rows=tuple(
            m.GanttRow(
                title=f"取組{number}の推進",
                owner="総務課",
                cost="1,200",
                bars=(
                    m.GanttBar(
                        start=number % 4,
                        end=number % 4 + 2,
                        label=f"段階{number}",
                        pattern=stages[number % 6],
                    ),
                    m.GanttBar(start=5, end=5, label="とても長い段階の名", pattern="plain"),
                ),
                milestones=(m.GanttMilestone(quarter=3, label=f"稼働{number}"),),
                group=f"柱{number // 3}",
                path=f"roadmap.rows[g{number}]",
            )
            for number in range(rows)
        ),
        events=((2, "６月議会"), (6, "予算要求"), (11, "３月議会")),
        notes=(P("※ 概算である。"),),
        path="roadmap",
    )


def dot_png() -> bytes:
    """A picture of four by three grey points."""
    return png(PageImage(4, 3, b"\x80" * 36))


ONE_OF_EACH: dict[type, m.Block] = {
    m.Heading: m.Heading(level=2, text=P("策定の背景"), number="１", path="policy.h"),
    m.Paragraph: m.Paragraph(text=P(TEXT), first_line_indent=1, path="policy.background"),
    m.ListBlock: m.ListBlock(
        items=(m.ListItem(text=P("一つ目"), marker="(1)"), m.ListItem(text=P("二つ目"), marker="・", level=1))
    ),
    m.Table: table(),
    m.Form: m.Form(
        rows=(
            m.FormRow(label="団体名", value=P("見本町"), path="municipality.name"),
            m.FormRow(label="報酬", value=(m.Span("〔未記入〕", "r.pay", m.SpanStyle.GAP),), lines=3),
        )
    ),
    m.Rule: m.Rule(
        title=P("見本町DX推進本部設置要綱"),
        articles=(
            m.Article(
                caption=P("組織"),
                clauses=(
                    m.Clause(text=P(TEXT), items=(m.RuleItem(text=P("全体方針に関すること。")),)),
                    m.Clause(text=(m.Span("〔未定〕", "organisation.head", m.SpanStyle.GAP),)),
                ),
                note=P("※　元のデータが変わっています。"),
                path="organisation",
            ),
        ),
        supplement=(m.Clause(text=P("この要綱は、令和　　年　　月　　日から施行する。")),),
    ),
    m.OrgChart: org_chart(),
    m.Gantt: gantt(),
    m.BarChart: m.BarChart(
        title=P("任用している割合"),
        bars=(
            m.ChartBar(label="町村", value=Decimal("0.08"), text="8.3％（41／495）", own=True),
            m.ChartBar(label="全国", value=Decimal("0.28"), text="27.7％"),
        ),
        maximum=Decimal("0.3"),
        source=P("出典：総務省資料"),
    ),
    m.Picture: m.Picture(png=dot_png(), description="点が一つ", caption=P("図　画面")),
    m.Cover: m.Cover(
        title=P("見本町DX推進計画"), subtitle=P("（全体方針）"), lines=(P("令和９年３月"), P("見本町"))
    ),
    m.TitleBlock: m.TitleBlock(
        title=P("募集要項"), reference="資料１", right_lines=(P("令和８年11月23日"),), subtitle=P("（案）")
    ),
    m.Contents: m.Contents(),
    m.PageBreak: m.PageBreak(),
    m.KeepTogether: m.KeepTogether(blocks=(m.Heading(level=3, text=P("まとめ")), m.Paragraph(text=P(TEXT)))),
}


def document(*blocks: m.Block, landscape: bool = False, **options: str) -> m.Document:
    return m.Document(
        id="policy",
        title=options.pop("title", "見本町DX推進計画"),
        town="見本県見本町",
        sections=(m.Section(blocks=blocks, landscape=landscape),),
        **options,  # type: ignore[arg-type]
    )


WORDS = st.text(st.sampled_from("本町情報化推進計画書のをにはが、。（）「」ーァ12aB 𠮷髙①㈱\n"), max_size=90)
INLINE = st.builds(
    lambda text, style, path: (m.Span(text, path, style),),
    WORDS,
    st.sampled_from(m.SpanStyle),
    st.sampled_from(("", "policy.vision")),
)
CELLS = st.builds(
    lambda text, columns, rows, header: m.Cell(text=text, columns=columns, rows=rows, header=header),
    INLINE,
    st.integers(1, 4),
    st.integers(1, 5),
    st.booleans(),
)
TABLES = st.builds(
    lambda widths, rows: m.Table(
        columns=tuple(column("列", width) for width in widths),
        rows=tuple(m.Row(cells=tuple(cells)) for cells in rows),
    ),
    st.lists(st.integers(1, 9), min_size=1, max_size=5),
    st.lists(st.lists(CELLS, max_size=5), max_size=12),
)
BLOCKS = st.one_of(
    st.builds(m.Heading, level=st.integers(1, 4), text=INLINE),
    st.builds(
        m.Paragraph,
        text=INLINE,
        role=st.sampled_from(m.TextRole),
        align=st.sampled_from(m.Align),
        indent=st.integers(0, 4),
        first_line_indent=st.integers(0, 2),
        hanging=st.integers(0, 3),
        keep_with_next=st.booleans(),
    ),
    TABLES,
    st.sampled_from(list(ONE_OF_EACH.values())),
)
