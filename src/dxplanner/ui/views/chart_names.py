"""The organisation chart in words: the name of each box, and every box and line in a list."""

from collections.abc import Iterator

from dxplanner.documents.model import ChartEdge, ChartNode, EdgeKind, NodeKind, OrgChart

_NODES = {
    NodeKind.POST: "役職",
    NodeKind.BODY: "会議体",
    NodeKind.SECTION: "部署",
    NodeKind.ROLE_GROUP: "各課の担当",
    NodeKind.OUTSIDE: "庁外の団体",
}
_LINES = {
    EdgeKind.COMMAND: "指揮・報告",
    EdgeKind.ASSIST: "補佐",
    EdgeKind.ADVISE: "助言・諮問",
    EdgeKind.SUPPORT: "事務局・契約・共同",
}


def name_of(node: ChartNode) -> str:
    """「CIO補佐官（役職、外部、推定）」."""
    outside = "外部" if node.external and node.kind is not NodeKind.OUTSIDE else ""
    guessed = "推定" if node.reconstructed else ""
    about = "、".join(part for part in (_NODES[node.kind], outside, guessed) if part)
    return f"{node.title}（{about}）"


def in_words(chart: OrgChart) -> Iterator[str]:
    """Every box and every line, for those who do not see the drawing."""
    titles = {node.id: node.title for node in chart.nodes}
    for node in chart.nodes:
        details = "、".join(node.lines)
        yield f"・{name_of(node)}" + (f"　{details}" if details else "")
    for edge in chart.edges:
        yield f"・線：{titles.get(edge.source, '')} ― {titles.get(edge.target, '')}（{_line(edge)}）"


def _line(edge: ChartEdge) -> str:
    words = [_LINES[edge.kind]]
    if edge.label and edge.label not in words[0]:
        words.append(edge.label)
    if edge.reconstructed:
        words.append("推定")
    return "、".join(words)
