"""The small line under a question that a finding is about. Lives on a step page; the full list stands in the pane."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QWidget

from dxplanner.ui.field_block import QuestionBlock
from dxplanner.ui.parts import column, label
from dxplanner.ui.severity import colour_by, severity_words
from dxplanner.ui.theme.theme import Theme

if TYPE_CHECKING:
    from dxplanner.checks.model import Finding

SHOWN = 2
"""Findings in full under one question; more are counted."""


class FindingLines:
    """Puts lines into the blocks of one page and takes them out again. `home` says which step asks for a path."""

    def __init__(self, theme: Theme, blocks: Iterable[QuestionBlock]) -> None:
        self._theme = theme
        self._blocks = tuple(blocks)
        self._shown: dict[str, tuple[Finding, ...]] = {}
        self._holders: dict[str, QWidget] = {}

    def show(self, found: "tuple[Finding, ...]") -> None:
        for block in self._blocks:
            mine = tuple(finding for finding in found if _belongs(finding.path, block.item.path))
            if mine != self._shown.get(block.item.path, ()):
                self._shown[block.item.path] = mine
                self._draw(block, mine)

    def _draw(self, block: QuestionBlock, mine: "tuple[Finding, ...]") -> None:
        old = self._holders.pop(block.item.path, None)
        if old is not None:
            old.hide()
            old.deleteLater()
        if not mine:
            return
        holder = QWidget()
        lines = column(holder, self._theme, gap=3)
        for finding in mine[:SHOWN]:
            lines.addWidget(_line(finding))
        if len(mine) > SHOWN:
            lines.addWidget(
                label(f"ほかに{len(mine) - SHOWN}件の指摘があります（右の「指摘」）。", "support", wrap=True)
            )
        self._holders[block.item.path] = holder
        block.whole.addWidget(holder)


def _line(finding: "Finding") -> QLabel:
    words = label(f"{severity_words(finding.severity)}：{finding.message}", "", wrap=True)
    colour_by(words, finding.severity)
    return words


def _belongs(path: str, question: str) -> bool:
    return path == question or path.startswith((f"{question}[", f"{question}."))
