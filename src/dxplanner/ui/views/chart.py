"""推進体制図 as it will be printed, drawn from the data while they are typed; a click on a box goes to its row."""

from collections.abc import Iterator

from dxplanner.documents.builders.answers import Answers, Context
from dxplanner.documents.builders.chart import build_chart
from dxplanner.documents.model import ChartEdge, ChartNode, EdgeKind, NodeKind, OrgChart, PaperSize
from dxplanner.documents.profile import LayoutProfile
from dxplanner.documents.typeset.measures import frame_for
from dxplanner.documents.typeset.orgchart import chart_pages
from dxplanner.plan.plan import Plan
from dxplanner.services.session import local_now
from dxplanner.ui.views.drawing import DrawingView, Shown, stacked

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


class ChartView(DrawingView):
    title = "推進体制図"
    nothing_yet = "役職、会議体又は部署を入力すると、推進体制図をここに描きます。"

    def parts_of(self, plan: Plan) -> tuple[object, ...]:
        return (plan.organisation, plan.municipality, plan.marks)

    def make(self, plan: Plan) -> Shown | None:
        chart = build_chart(Answers(plan, Context(printed_on=local_now().date())))
        if chart is None:
            return None
        frame = frame_for(PaperSize.A4, LayoutProfile(), landscape=False)
        return Shown(
            drawing=stacked(chart_pages(chart, frame.width, frame.height)),
            names={node.path: _name(node) for node in chart.nodes},
            sentence=f"枠が{len(chart.nodes)}、線が{len(chart.edges)}本あります。",
            lines=tuple(_in_words(chart)),
        )


def _name(node: ChartNode) -> str:
    """「CIO補佐官（役職、外部、推定）」."""
    outside = "外部" if node.external and node.kind is not NodeKind.OUTSIDE else ""
    guessed = "推定" if node.reconstructed else ""
    about = "、".join(part for part in (_NODES[node.kind], outside, guessed) if part)
    return f"{node.title}（{about}）"


def _in_words(chart: OrgChart) -> Iterator[str]:
    """Every box and every line, for those who do not see the drawing."""
    titles = {node.id: node.title for node in chart.nodes}
    for node in chart.nodes:
        details = "、".join(node.lines)
        yield f"・{_name(node)}" + (f"　{details}" if details else "")
    for edge in chart.edges:
        yield f"・線：{titles.get(edge.source, '')} ― {titles.get(edge.target, '')}（{_line(edge)}）"


def _line(edge: ChartEdge) -> str:
    words = [_LINES[edge.kind]]
    if edge.label and edge.label not in words[0]:
        words.append(edge.label)
    if edge.reconstructed:
        words.append("推定")
    return "、".join(words)
