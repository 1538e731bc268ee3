"""A bar chart of the documents on the screen: the same geometry, and its figures in words for those who hear it."""

from dxplanner.documents.model import BarChart, text_of
from dxplanner.documents.profile import LayoutProfile
from dxplanner.documents.typeset.barchart import bar_geometry
from dxplanner.documents.typeset.measures import POINTS_PER_MM, styles_of
from dxplanner.ui.theme.theme import Theme
from dxplanner.ui.views.picture import Picture

_WIDE, _NARROW = 170 * POINTS_PER_MM, 105 * POINTS_PER_MM


def chart_words(chart: BarChart) -> str:
    bars = "、".join(f"{bar.label}　{bar.text}" for bar in chart.bars)
    return f"{text_of(chart.title)}：{bars}。{text_of(chart.source)}"


def chart_picture(theme: Theme, chart: BarChart, *, narrow: bool) -> Picture:
    picture = Picture(theme, f"{text_of(chart.title)}（グラフ）")
    drawing = bar_geometry(chart, _NARROW if narrow else _WIDE, styles_of(LayoutProfile()))
    picture.show_drawing(drawing, {}, chart_words(chart))
    return picture
