"""Tab follows the page as it is read. Qt goes by the order of making, which is another one after a redraw."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QScrollArea, QSplitter, QStackedWidget, QWidget

# Qt could be asked what follows a widget, but PySide6 takes the answer for a part of the widget asked: when the last
# button of a page went, so did all that Python knew of the window, which stands behind it in the chain.
_ORDER: Final = "_order_of_tab"
"""Where a widget keeps the order made last: it goes when the widget goes."""


def read_in_order(root: QWidget) -> None:
    """Make Tab go through everything in `root` in the order of its layouts. Cheap when it does already."""
    order: list[QWidget] = list(stops(root))
    known: list[QWidget] = getattr(root, _ORDER, [])
    if len(order) == len(known) and all(now is before for now, before in zip(order, known, strict=True)):
        return
    setattr(root, _ORDER, order)
    for before, after in pairwise(order):
        QWidget.setTabOrder(before, after)


def stops(widget: QWidget) -> Iterator[QWidget]:
    """What Tab stops at, as it is read."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
    if isinstance(widget, QScrollArea):
        inside = [widget.widget()] if widget.widget() is not None else []
    elif isinstance(widget, QStackedWidget | QSplitter):
        inside = [widget.widget(at) for at in range(widget.count())]
    else:
        layout = widget.layout()
        inside = list(_widgets(layout)) if layout is not None else []
    for part in inside:
        if part is not None:
            yield from stops(part)


def _widgets(layout: QLayout) -> Iterator[QWidget]:
    places = range(layout.count())
    if isinstance(layout, QGridLayout):
        places = sorted(places, key=lambda at: layout.getItemPosition(at)[:2])  # type: ignore[index,assignment]
    for at in places:
        item = layout.itemAt(at)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _widgets(inner)
