"""推進体制図 in real cells: boxes are merged cells, connectors are the borders of the cells between them."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from dxplanner.core.dataclass import dataclass
from dxplanner.documents.model import (
    ChartEdge,
    ChartNode,
    EdgeKind,
    Inline,
    NodeKind,
    OrgChart,
    Span,
    SpanStyle,
    plain,
)
from dxplanner.documents.renderers.xlsx_compose import GROUP_FILL, Composer
from dxplanner.documents.renderers.xlsx_grid import Borders, Line, Look, Placed, boxed
from dxplanner.documents.renderers.xlsx_org_shape import REACH, OrgShape, Place, org_shape

_LINES = {
    EdgeKind.COMMAND: Line.THIN,
    EdgeKind.ASSIST: Line.THIN,
    EdgeKind.ADVISE: Line.DASHED,
    EdgeKind.SUPPORT: Line.DOTTED,
}
_EDGE_WORDS = {
    EdgeKind.COMMAND: "指揮・報告",
    EdgeKind.ASSIST: "補佐",
    EdgeKind.ADVISE: "助言・諮問",
    EdgeKind.SUPPORT: "事務局・契約・共同",
}
_SIGNS = {
    EdgeKind.COMMAND: "実線：",
    EdgeKind.ASSIST: "横からの実線：",
    EdgeKind.ADVISE: "破線：",
    EdgeKind.SUPPORT: "点線：",
}
_FRAMES = {NodeKind.BODY: Line.MEDIUM, NodeKind.ROLE_GROUP: Line.DASHED, NodeKind.OUTSIDE: Line.DOUBLE}
_STEP = Decimal(9)
_SMALL = Decimal(8)


@dataclass(frozen=True, slots=True)
class _Level:
    """The rows one level takes: its boxes, a band for each pair of helpers, the way down."""

    box: int
    bands: tuple[int, ...]
    down: int


def place_org_chart(sheet: Composer, chart: OrgChart) -> None:
    shape = org_shape(chart)
    edges = sheet.edges(chart)[1:-1]
    levels = _levels(sheet, shape, edges)
    lines: dict[tuple[int, int], Borders] = {}
    for place in _all(shape.roots):
        _boxes(sheet, place, levels, edges, chart.path)
        _connect(lines, place, levels, edges)
    for (row, column), borders in lines.items():
        sheet.put(Placed(row=row, column=column, look=Look(size=_SMALL, borders=borders)))
    sheet.gap(Decimal(6))
    _words_below(sheet, chart, shape)
    sheet.gap()


def _all(places: tuple[Place, ...] | list[Place]) -> Iterator[Place]:
    for place in places:
        yield place
        yield from _all(place.below)


def _levels(sheet: Composer, shape: OrgShape, edges: tuple[int, ...]) -> list[_Level]:
    """Adds the rows, level by level, each as high as its fullest box."""
    by_level: dict[int, list[Place]] = defaultdict(list)
    for place in _all(shape.roots):
        by_level[place.level].append(place)
    result = []
    for number in sorted(by_level):
        places = by_level[number]
        box = _box_rows(sheet, places, edges)
        bands = []
        for band in range(max((len(place.beside) + 1) // 2 for place in places)):
            sheet.grid.add_row(_STEP)
            helpers = [helper for place in places for helper in place.beside[band * 2 : band * 2 + 2]]
            bands.append(_box_rows(sheet, helpers, edges))
        down = sheet.grid.add_row(_STEP)
        sheet.grid.add_row(_STEP)
        result.append(_Level(box, tuple(bands), down))
    return result


def _box_rows(sheet: Composer, places: list[Place], edges: tuple[int, ...]) -> int:
    """Two rows of equal height, so that a connector from the side meets a box in its middle."""
    look = _box_look(sheet, places[0].node)
    heights = []
    for place in places:
        left, right = _columns(place.middle, edges) if place.middle else (edges[1], edges[3])
        heights.append(sheet.height(_box_text(place.node), look, sheet.grid.width_of(left, right - left)) + 6)
    half = min(max(heights) / 2, Decimal(400))
    first = sheet.grid.add_row(half)
    sheet.grid.add_row(half)
    return first


def _columns(middle: int, edges: tuple[int, ...]) -> tuple[int, int]:
    """The columns of the box around an edge: half a box either way, and the gaps where two slots meet."""
    reach = 1 if middle % 4 == 2 else 2
    return edges[middle - reach], edges[middle + reach]


def _helpers(place: Place) -> Iterator[tuple[int, int, Place]]:
    """Band, side (1 right, -1 left), helper."""
    for number, helper in enumerate(place.beside):
        yield number // 2, 1 if number % 2 == 0 else -1, helper


def _boxes(sheet: Composer, place: Place, levels: list[_Level], edges: tuple[int, ...], path: str) -> None:
    level = levels[place.level]
    _box(sheet, place.node, level.box, _columns(place.middle, edges), path)
    for band, side, helper in _helpers(place):
        _box(sheet, helper.node, level.bands[band], _columns(place.middle + side * REACH, edges), path)


def _box(sheet: Composer, node: ChartNode, row: int, columns: tuple[int, int], path: str) -> None:
    left, right = columns
    sheet.put(
        Placed(
            row=row,
            rows=2,
            column=left,
            columns=right - left,
            look=_box_look(sheet, node),
            text=_box_text(node),
            path=node.path or path,
        )
    )


def _box_look(sheet: Composer, node: ChartNode) -> Look:
    frame = Line.DOUBLE if node.external else _FRAMES.get(node.kind, Line.THIN)
    return replace(
        sheet.table_look(),
        size=_SMALL + 1,
        horizontal="center",
        borders=boxed(frame),
        pattern=14 if node.external else 0,
        fill=GROUP_FILL if node.external else "",
    )


def _box_text(node: ChartNode) -> Inline:
    title = [Span(node.title, node.path, SpanStyle.BOLD)]
    if node.reconstructed:
        title.append(Span("〔推定〕", "", SpanStyle.MARK))
    if node.external and "外部" not in node.title + "".join(node.lines):
        title.append(Span("\n（外部）"))
    return (*title, *(Span(f"\n{line}", node.path) for line in node.lines))


def _connect(
    lines: dict[tuple[int, int], Borders], place: Place, levels: list[_Level], edges: tuple[int, ...]
) -> None:
    level = levels[place.level]
    trunk = edges[place.middle]
    for band, side, helper in _helpers(place):
        row = level.bands[band]
        left, right = _columns(place.middle + side * REACH, edges)
        for column in range(trunk, left) if side > 0 else range(right, trunk):
            _draw(lines, row, column, bottom=_style(helper))
    if place.below:
        last, style = level.down, _common_style(place)
        _bus(lines, place, level.down, edges)
    elif place.beside:
        last, style = level.bands[(len(place.beside) - 1) // 2], _style(place.beside[-1])
    else:
        return
    for row in range(level.box + 2, last + 1):
        _draw(lines, row, trunk, left=style)


def _bus(lines: dict[tuple[int, int], Borders], place: Place, row: int, edges: tuple[int, ...]) -> None:
    """Across above the lower nodes, then down into each."""
    first, last = place.below[0].middle, place.below[-1].middle
    for column in range(edges[min(first, place.middle)], edges[max(last, place.middle)]):
        _draw(lines, row, column, bottom=_common_style(place))
    for child in place.below:
        _draw(lines, row + 1, edges[child.middle], left=_style(child))


def _common_style(place: Place) -> Line:
    """Of the line that all lower nodes share: theirs if they agree, otherwise plain."""
    styles = {_style(child) for child in place.below}
    return styles.pop() if len(styles) == 1 else Line.THIN


def _style(place: Place) -> Line:
    return _LINES[place.edge.kind] if place.edge else Line.THIN


def _draw(
    lines: dict[tuple[int, int], Borders],
    row: int,
    column: int,
    *,
    left: Line | None = None,
    bottom: Line | None = None,
) -> None:
    before = lines.get((row, column), Borders())
    lines[row, column] = replace(before, left=left or before.left, bottom=bottom or before.bottom)


def _words_below(sheet: Composer, chart: OrgChart, shape: OrgShape) -> None:
    """What lines cannot say: their words, the lines that do not fit into the tree, the notes."""
    look = replace(sheet.table_look(), size=sheet.profile.note_size)
    used = {edge.kind for edge in chart.edges}
    legend = [f"{sign}{_EDGE_WORDS[kind]}" for kind, sign in _SIGNS.items() if kind in used]
    if any(node.external for node in chart.nodes):
        legend.append("二重枠：外部の人材・団体")
    if legend:
        sheet.text_row(plain("　".join(("凡例", *legend))), look, path=chart.path)
    titles = {node.id: node.title for node in chart.nodes}
    told: dict[str, list[ChartEdge]] = defaultdict(list)
    for edge in chart.edges:
        if edge.source not in titles or edge.target not in titles:
            continue
        drawn = edge not in shape.other_edges
        if drawn and not edge.label and not edge.reconstructed:
            continue
        mark = "〔推定〕" if edge.reconstructed else ""
        told[f"{edge.label or _EDGE_WORDS[edge.kind]}{mark}"].append(edge)
    for words, edges in told.items():
        pairs = "、".join(f"{titles[edge.source]}―{titles[edge.target]}" for edge in edges)
        sheet.text_row(plain(f"※ {words}：{pairs}"), look, path=edges[0].path or chart.path)
    for note in chart.notes:
        sheet.text_row(note, look, path=chart.path)
