"""工程表 as it will be printed, under its table; a click on a row or a bar goes to where it is entered."""

from collections.abc import Iterator

from dxplanner.core.calendar import fiscal_year_label, fiscal_year_range_label, quarter_label
from dxplanner.documents.builders.answers import Answers, Context
from dxplanner.documents.builders.gantt import build_gantt
from dxplanner.documents.model import Gantt, GanttRow, PaperSize
from dxplanner.documents.profile import LayoutProfile
from dxplanner.documents.typeset.gantt import gantt_pages
from dxplanner.documents.typeset.measures import frame_for
from dxplanner.plan.plan import Plan
from dxplanner.services.session import local_now
from dxplanner.ui.views.drawing import DrawingView, Shown, stacked


class RoadmapView(DrawingView):
    title = "工程表"
    nothing_yet = "取組の行と段階の年度を入力すると、工程表をここに描きます。"

    def parts_of(self, plan: Plan) -> tuple[object, ...]:
        return (plan.roadmap, plan.policy, plan.municipality, plan.marks)

    def make(self, plan: Plan) -> Shown | None:
        chart = build_gantt(Answers(plan, Context(printed_on=local_now().date())))
        if chart is None or not chart.rows:
            return None
        frame = frame_for(PaperSize.A4, LayoutProfile(), landscape=True)
        last = chart.first_year + chart.years - 1
        span = fiscal_year_range_label(chart.first_year, last)
        return Shown(
            drawing=stacked(gantt_pages(chart, frame.width, frame.height)),
            names=dict(_names(chart)),
            sentence=f"{span}の{len(chart.rows)}行の工程表です。",
            lines=tuple(_in_words(chart)),
        )


def _names(chart: Gantt) -> Iterator[tuple[str, str]]:
    for row in chart.rows:
        yield row.path, row.title
        for bar in row.bars:
            yield bar.path, f"{row.title}の{bar.label or '段階'}（{_span(chart, bar.start, bar.end)}）"


def _in_words(chart: Gantt) -> Iterator[str]:
    group = ""
    for row in chart.rows:
        if row.group != group:
            group = row.group
            yield group
        yield f"・{row.title}　{_row_words(chart, row)}"


def _row_words(chart: Gantt, row: GanttRow) -> str:
    parts = [f"担当　{row.owner}"] if row.owner else []
    parts += [f"{bar.label or '段階'}　{_span(chart, bar.start, bar.end)}" for bar in row.bars]
    parts += [f"節目「{item.label}」　{_quarter(chart, item.quarter)}" for item in row.milestones]
    return "、".join(parts) or "段階は、まだありません。"


def _span(chart: Gantt, start: int, end: int) -> str:
    first, last = _quarter(chart, start), _quarter(chart, end)
    return first if start == end else f"{first}～{last}"


def _quarter(chart: Gantt, at: int) -> str:
    """Quarters count from the first of the first year."""
    return f"{fiscal_year_label(chart.first_year + at // 4)}{quarter_label(at % 4 + 1)}"
