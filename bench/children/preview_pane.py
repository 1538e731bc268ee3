"""The preview at the side of the running program: brings it forward and waits for the painting of its first pages."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from bench.children.watch import Painted, until

if TYPE_CHECKING:
    from dxplanner.ui.shell import Shell


def preview_painted(shell: "Shell") -> None:
    """Returns when pages stand on the screen, not only when they are made."""
    from dxplanner.ui.preview.pane import PreviewPane  # late, as the program itself loads it

    until(lambda: shell.findChildren(PreviewPane))
    (pane,) = shell.findChildren(PreviewPane)
    shell.show_side(True)
    shell.side.show_pane("preview")
    painted: list[QWidget] = []
    if not pane.view.pages:
        until(lambda: pane.view.pages)
        Painted(pane.view.viewport(), lambda _: True, painted.append)
        pane.view.viewport().update()
        until(lambda: painted)
    if pane.worker.problem is not None:
        raise pane.worker.problem
