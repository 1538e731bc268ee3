"""What a hand-written view can do. It is shown again after every change of the plan."""

from PySide6.QtWidgets import QWidget

from dxplanner.plan.plan import Plan


class View(QWidget):
    def refresh(self, plan: Plan) -> None:
        """Show this plan."""
