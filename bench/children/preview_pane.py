"""The preview at the side of the running program: brings it forward and waits for the painting of its first pages."""

from typing import TYPE_CHECKING

from bench.children.watch import Painted, happens

if TYPE_CHECKING:
    from collections.abc import Callable

    from dxplanner.ui.shell import Shell


def preview_painted(shell: "Shell") -> None:
    """Returns when pages stand on the screen, not only when they are made."""
    from dxplanner.ui.preview.pane import PreviewPane  # late, as the program itself loads it

    (pane,) = shell.findChildren(PreviewPane)
    shell.show_side(True)
    shell.side.show_pane("preview")

    def pages_painted(happened: "Callable[[], None]") -> None:
        Painted(pane.view.viewport(), lambda _: bool(pane.view.pages), lambda _: happened())

    if not pane.view.pages:
        happens(pages_painted)
    if pane.worker.problem is not None:
        raise pane.worker.problem
