"""試算額の増減理由 under the changes since a version: a sentence each for input, rule, rounding and hand; and as PDF."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dxplanner.core.money import number_label, yen_label
from dxplanner.plan.plan import Plan
from dxplanner.rules.why import Side, why_changed
from dxplanner.services.session import local_now
from dxplanner.ui import messages
from dxplanner.ui.parts import button, label, reading, rule
from dxplanner.ui.tasks import Progress, Task
from dxplanner.ui.theme.theme import Theme
from dxplanner.ui.views.figures import pair

HEADING = "試算額の増減理由"
AS_PDF = "増減理由をPDFに書き出す"


def add_reasons(
    inside: QVBoxLayout, theme: Theme, earlier: Plan, plan: Plan, write: Callable[[], object]
) -> None:
    """Nothing where the figures are the same. `write` makes the paper of them."""
    found = why_changed(Side(plan=earlier), Side(plan=plan))
    if not found:
        return
    inside.addWidget(rule())
    inside.addWidget(label(HEADING, "field_label", wrap=True))
    for item in found:
        words = f"{item.label}　{yen_label(item.before)} → {yen_label(item.after)}"
        sign = "＋" if item.difference > 0 else ""
        inside.addLayout(pair(theme, words, f"{sign}{number_label(item.difference)}円"))
        for sentence in item.sentences:
            inside.addWidget(reading(sentence, height=130))
    inside.addWidget(button(AS_PDF, "link", write))


def write_paper(
    parent: QWidget, plan: Plan, earlier: Plan, name: str, folder: Path, tell: Callable[[str], None]
) -> Task | None:
    """Ask for the folder, then make the PDF away from the window's thread; `tell` says how it went."""
    chosen = messages.ask_folder(parent, folder)
    if chosen is None:
        return None

    def work(_progress: Progress) -> Path:
        from dxplanner.services.reasons import write_reasons

        return write_reasons(plan, earlier, name, chosen, local_now().date())

    task = Task(work, parent)
    task.finished.connect(lambda path: tell(f"「{path.name}」を書き出しました。"))
    task.failed.connect(tell)
    task.start()
    return task
