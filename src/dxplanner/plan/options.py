"""案: two ways of doing it, side by side."""

from dxplanner.core.choices import Choice


class CostOption(Choice):
    """Two ways of doing it, side by side. A line without one belongs to both."""

    A = "a", "案Ａ"
    B = "b", "案Ｂ"
