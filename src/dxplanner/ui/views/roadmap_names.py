"""The roadmap in words: the name of every part for the keys and for assistive technology, and all of it as lines."""

from collections.abc import Iterator

from dxplanner.core.calendar import fiscal_year_label, quarter_label
from dxplanner.documents.model import Gantt, GanttMilestone, GanttRow


def names_of(chart: Gantt) -> Iterator[tuple[str, str]]:
    """「書かない窓口 検討 令和8年度第1四半期から第2四半期まで」, by path."""
    for row in chart.rows:
        yield row.path, f"{row.title}の行"
        for bar in row.bars:
            yield bar.path, f"{row.title} {bar.label or '段階'} {span_words(chart, bar.start, bar.end)}"
        for item in row.milestones:
            yield item.path, f"{row.title} 節目「{item.label}」 {quarter_words(chart, item.quarter)}"


def lines_of(chart: Gantt) -> Iterator[str]:
    titles = {row.path: row.title for row in chart.rows}
    group = ""
    for row in chart.rows:
        if row.group != group:
            group = row.group
            yield group
        yield f"・{row.title}　{_row_words(chart, row)}"
    for link in chart.links:
        if link.before in titles and link.after in titles:
            yield f"・順序：{titles[link.before]}の後に{titles[link.after]}"
    for month, word in chart.deadlines:
        year, place = divmod(month, 12)
        yield f"・国の期限：{fiscal_year_label(chart.first_year + year)}の{(place + 3) % 12 + 1}月　{word}"


def _row_words(chart: Gantt, row: GanttRow) -> str:
    parts = [f"担当　{row.owner}"] if row.owner else []
    parts += [f"事業費　{row.cost}千円"] if row.cost else []
    parts += [f"{bar.label or '段階'}　{span_words(chart, bar.start, bar.end)}" for bar in row.bars]
    parts += [_milestone_words(chart, item) for item in row.milestones]
    return "、".join(parts) or "段階は、まだありません。"


def _milestone_words(chart: Gantt, item: GanttMilestone) -> str:
    return f"節目「{item.label}」　{quarter_words(chart, item.quarter)}"


def span_words(chart: Gantt, start: int, end: int) -> str:
    first, last = quarter_words(chart, start), quarter_words(chart, end)
    if start == end:
        return first
    short = quarter_label(end % 4 + 1) if start // 4 == end // 4 else last
    return f"{first}から{short}まで"


def quarter_words(chart: Gantt, at: int) -> str:
    """Quarters count from the first of the first year."""
    return f"{fiscal_year_label(chart.first_year + at // 4)}{quarter_label(at % 4 + 1)}"
