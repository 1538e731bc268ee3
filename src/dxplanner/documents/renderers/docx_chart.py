"""Charts in the Word file: a picture drawn by the caller, or the same facts as a table."""

from decimal import Decimal
from io import BytesIO

from docx.document import Document as WordDocument
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt

from dxplanner.core.calendar import quarter_label
from dxplanner.documents.model import (
    BarChart,
    Cell,
    Column,
    EdgeKind,
    Gantt,
    GanttRow,
    Inline,
    OrgChart,
    Row,
    Table,
    plain,
    text_of,
)
from dxplanner.documents.profile import LayoutProfile
from dxplanner.documents.renderers.docx_xml import el, paragraph
from dxplanner.documents.renderers.office_text import clean

Chart = OrgChart | Gantt | BarChart
_EDGE_WORDS = {
    EdgeKind.COMMAND: "の下",
    EdgeKind.ASSIST: "を補佐",
    EdgeKind.ADVISE: "へ助言",
    EdgeKind.SUPPORT: "を支援",
}


def chart_elements(
    word: WordDocument,
    chart: Chart,
    image: bytes | None,
    room: tuple[Decimal, Decimal],
    profile: LayoutProfile,
) -> tuple[list[BaseOxmlElement], list[Table]]:
    """The picture, as wide as the text and no higher than `room` (points); without one, tables."""
    if image is None:
        return [], [_table_of(chart)]
    return [picture_element(word, image, room, _name(chart), _description(chart))], []


def picture_element(
    word: WordDocument, image: bytes, room: tuple[Decimal, Decimal], name: str, description: str
) -> BaseOxmlElement:
    """A picture in a paragraph of its own, as wide as `room` and no higher."""
    inline = word.part.new_pic_inline(BytesIO(image), width=Pt(float(room[0])))
    tallest = Pt(float(room[1]))
    if inline.extent.cy > tallest:
        inline = word.part.new_pic_inline(BytesIO(image), height=tallest)
    for side in ("distT", "distB", "distL", "distR"):
        inline.set(side, "0")
    inline.docPr.set("name", name)
    inline.docPr.set("descr", description)
    return paragraph("Picture", el("w:r", None, el("w:drawing", None, inline)))


def _name(chart: Chart) -> str:
    names: dict[type, str] = {OrgChart: "推進体制図", Gantt: "工程表", BarChart: "図"}
    return names[type(chart)]


def _description(chart: Chart) -> str:
    """For those who hear the document."""
    if isinstance(chart, OrgChart):
        facts = [node.title for node in chart.nodes]
    elif isinstance(chart, Gantt):
        facts = [f"{row.title}（{_periods(chart, row)}）" for row in chart.rows]
    else:
        facts = [f"{text_of(chart.title)}。", *(f"{bar.label} {bar.text}" for bar in chart.bars)]
    return clean(f"{_name(chart)}：" + "、".join(facts)).replace("\n", " ")[:2000]


def _table_of(chart: Chart) -> Table:
    if isinstance(chart, OrgChart):
        return _org_table(chart)
    if isinstance(chart, Gantt):
        return _gantt_table(chart)
    rows = tuple(_row((bar.label, bar.text), bold=bar.own) for bar in chart.bars)
    notes = (chart.source,) if chart.source else ()
    return Table(
        columns=_columns(("区分", 3), ("値", 2)), rows=rows, caption=chart.title, notes=notes, path=chart.path
    )


def _columns(*columns: tuple[str, int]) -> tuple[Column, ...]:
    return tuple(Column(title=plain(title), width=Decimal(width)) for title, width in columns)


def _row(texts: tuple[str, ...], *, bold: bool = False, path: str = "") -> Row:
    return Row(cells=tuple(Cell(text=plain(text), bold=bold, path=path) for text in texts), path=path)


def _org_table(chart: OrgChart) -> Table:
    titles = {node.id: node.title for node in chart.nodes}
    places: dict[str, list[str]] = {node.id: [] for node in chart.nodes}
    for edge in chart.edges:
        if edge.target in places and edge.source in places:
            words = f"（{edge.label}）" if edge.label else ""
            mark = "〔推定〕" if edge.reconstructed else ""
            places[edge.target].append(f"{titles[edge.source]}{_EDGE_WORDS[edge.kind]}{words}{mark}")
    rows = tuple(
        _row(
            (
                node.title
                + ("（外部）" if node.external else "")
                + ("〔推定〕" if node.reconstructed else ""),
                "\n".join(node.lines),
                "\n".join(places[node.id]),
            ),
            path=node.path,
        )
        for node in chart.nodes
    )
    columns = _columns(("組織・職", 3), ("担当等", 4), ("位置付け", 4))
    return Table(columns=columns, rows=rows, notes=chart.notes, path=chart.path)


def _gantt_table(chart: Gantt) -> Table:
    rows = tuple(
        _row((row.group, row.title, row.owner, row.cost, _periods(chart, row)), path=row.path)
        for row in chart.rows
    )
    columns = _columns(("柱", 3), ("取組", 4), ("担当", 2), ("概算事業費\n（千円）", 2), ("時期", 6))
    notes: tuple[Inline, ...] = chart.notes
    return Table(columns=columns, rows=rows, notes=notes, path=chart.path)


def _periods(chart: Gantt, row: GanttRow) -> str:
    lines = [
        "　".join(filter(None, (f"{_quarter(chart, bar.start)}～{_quarter(chart, bar.end)}", bar.label)))
        for bar in row.bars
    ]
    lines.extend(f"{_quarter(chart, item.quarter)}　★{item.label}" for item in row.milestones)
    return "\n".join(lines)


def _quarter(chart: Gantt, quarter: int) -> str:
    years, rest = divmod(quarter, 4)
    return quarter_label(rest + 1, fiscal_year=chart.first_year + years, full_width=True)
