"""The closed sets a cost is sorted by: shared by the cost lines and the works they come from."""

from dxplanner.core.choices import Choice


class CostKind(Choice):
    APPOINTMENT = "appointment", "任用等"
    RECRUITMENT = "recruitment", "募集"
    CONTRIBUTION = "contribution", "負担金（共同）"
    NOT_ELIGIBLE = "not_eligible", "対象外"
    RUNNING = "running", "対象外（デジタル運用経費）"
    """標準化・ガバメントクラウド and the like: beside the people in the table, no part of what they cost."""


class CostOption(Choice):
    """Two ways of doing it, side by side. A line without one belongs to both."""

    A = "a", "案Ａ"
    B = "b", "案Ｂ"
