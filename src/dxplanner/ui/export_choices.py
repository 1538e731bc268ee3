"""Which documents in which formats: under the headings of their groups, which open and close. Rows are made when
their group first opens, so that forty documents open as fast as five.
"""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QWidget

from dxplanner.plan.plan import Plan
from dxplanner.ui.check_box import CheckBox
from dxplanner.ui.context import DocumentChoice
from dxplanner.ui.desk import Desk
from dxplanner.ui.export_gaps import GapLines
from dxplanner.ui.icons import set_chevron
from dxplanner.ui.parts import button, column, label, line, rule
from dxplanner.ui.theme.theme import set_property

if TYPE_CHECKING:
    from dxplanner.services.readiness import Readiness

FORMAT_WORDS = {"pdf": "PDF", "docx": "Word", "xlsx": "Excel"}
OPEN_ROWS = 12
"""So many rows are shown at first; further groups are closed."""
_OPEN, _TICKED = "export:open", "export:ticked"
Key = tuple[str, str]


class ExportChoices(QWidget):
    """`ticked` holds what is chosen, whether its group is open or not. It and the open groups outlive the page."""

    opened = Signal()
    """Rows came: what they lack is not known yet."""
    redrawn = Signal()

    def __init__(self, desk: Desk, plan: Plan) -> None:
        super().__init__()
        self.desk = desk
        documents = desk.context.documents
        self.ticked = desk.expanded.setdefault(
            _TICKED, {_word(d.id, "pdf") for d in documents if d.basic and not d.not_yet(plan)}
        )
        self._groups = {
            name: GroupChoices(self, name, found) for name, found in desk.context.document_groups().items()
        }
        whole = column(self, desk.theme, gap=0)
        whole.addLayout(self._all_or_none())
        for group in self._groups.values():
            whole.addWidget(group)
        whole.addWidget(rule())
        self._open = desk.expanded.setdefault(_OPEN, self._first_open())
        for name, group in self._groups.items():
            if name in self._open:
                group.open()
        self.show_plan(plan)

    def _first_open(self) -> set[str]:
        """Groups with something ticked, as long as the page stays short."""
        found: set[str] = set()
        rows = 0
        for name, group in self._groups.items():
            rows += len(group.documents)
            if group.count and (rows <= OPEN_ROWS or not found):
                found.add(name)
        return found

    def _all_or_none(self) -> QHBoxLayout:
        row = line(None, self.desk.theme, gap=16)
        row.addWidget(label("書類と形式", "heading"))
        row.addStretch(1)
        for words, ticked in (("すべて選ぶ", True), ("すべて外す", False)):
            setter = button(words, "link", partial(self._set_all, ticked))
            setter.setAccessibleName(f"書類と形式を{words}")
            row.addWidget(setter)
        return row

    # ---- what is chosen

    def wanted(self) -> tuple[Key, ...]:
        """Document and format, in the order of the page."""
        return tuple(
            (document.id, kind)
            for document in self.desk.context.documents
            for kind in document.formats
            if _word(document.id, kind) in self.ticked
        )

    def is_ticked(self, document: str, kind: str) -> bool:
        return _word(document, kind) in self.ticked

    def tick(self, document: str, kind: str, ticked: bool) -> None:
        (self.ticked.add if ticked else self.ticked.discard)(_word(document, kind))

    def _set_all(self, ticked: bool) -> None:
        self.set_only((d.id, kind) for d in self.desk.context.documents for kind in d.formats if ticked)

    def set_only(self, wanted: Iterable[Key]) -> None:
        """Tick these and no others."""
        self.ticked.clear()
        self.ticked.update(_word(*key) for key in wanted)
        for group in self._groups.values():
            group.show_ticks()

    # ---- groups

    def show_group(self, name: str, shown: bool) -> None:
        group = self._groups[name]
        (self._open.add if shown else self._open.discard)(name)
        if shown:
            group.open()
            self.opened.emit()
        else:
            group.close_rows()
        self.redrawn.emit()

    def show_document(self, document: str) -> QWidget | None:
        """Open its group; the box of its first format, to put the cursor in."""
        for name, group in self._groups.items():
            if any(one.id == document for one in group.documents):
                if name not in self._open:
                    self.show_group(name, True)
                return group.boxes[document, next(o for o in group.documents if o.id == document).formats[0]]
        return None

    def open_documents(self) -> tuple[str, ...]:
        """The documents whose rows can be seen."""
        return tuple(
            document.id
            for name, group in self._groups.items()
            if name in self._open
            for document in group.documents
        )

    # ---- what is said of each

    def show_plan(self, plan: Plan) -> None:
        for group in self._groups.values():
            group.show_plan(plan)

    def show_ready(self, found: "Sequence[Readiness]") -> None:
        for ready in found:
            if (lines := self.lines(ready.document)) is not None:
                lines.show_ready(ready)

    def say(self, documents: Iterable[str], words: str) -> None:
        for document in documents:
            if (lines := self.lines(document)) is not None:
                lines.say(words)

    def lines(self, document: str) -> GapLines | None:
        found = (group.lines.get(document) for group in self._groups.values())
        return next((lines for lines in found if lines is not None), None)

    @property
    def boxes(self) -> dict[Key, CheckBox]:
        """Of the groups that have been open."""
        return {key: box for group in self._groups.values() for key, box in group.boxes.items()}

    @property
    def headers(self) -> dict[str, QPushButton]:
        return {name: group.header for name, group in self._groups.items()}


class GroupChoices(QWidget):
    """One group: its heading with how many are chosen, and below one row for each document once it is open."""

    def __init__(self, whole: ExportChoices, name: str, documents: Sequence[DocumentChoice]) -> None:
        super().__init__()
        self.documents = tuple(documents)
        self.boxes: dict[Key, CheckBox] = {}
        self.lines: dict[str, GapLines] = {}
        self._not_yet: dict[str, str] = {}
        self._words: dict[str, QWidget] = {}
        self._name = name
        self._whole = whole
        self._rows: QWidget | None = None
        theme = whole.desk.theme
        self._column = column(self, theme, gap=0)
        self._column.addWidget(rule())
        head = line(None, theme, gap=12)
        self.header = button(name, "row_title", self._turn)
        self.state = label("", "support", wrap=True)
        head.addWidget(self.header)
        head.addWidget(self.state, 1)
        self._column.addLayout(head)

    @property
    def is_open(self) -> bool:
        return self._rows is not None and not self._rows.isHidden()

    @property
    def count(self) -> int:
        """Files that are chosen."""
        return sum(self._whole.is_ticked(one.id, kind) for one in self.documents for kind in one.formats)

    def _turn(self) -> None:
        self._whole.show_group(self._name, not self.is_open)

    def open(self) -> None:
        if self._rows is None:
            self._rows = self._make_rows()
            self._column.addWidget(self._rows)
        self._rows.show()
        self._tell()

    def close_rows(self) -> None:
        if self._rows is not None:
            self._rows.hide()
        self._tell()

    def _make_rows(self) -> QWidget:
        """One column for each format that any document has, the same in every group."""
        theme = self._whole.desk.theme
        every = self._whole.desk.context.documents
        kinds = [kind for kind in FORMAT_WORDS if any(kind in one.formats for one in every)]
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(theme.px(20), 0, 0, theme.px(10))
        grid.setHorizontalSpacing(theme.px(14))
        grid.setVerticalSpacing(theme.px(4))
        grid.setColumnStretch(0, 1)
        room = max(CheckBox(theme, FORMAT_WORDS[kind]).sizeHint().width() for kind in kinds)
        for at in range(1, len(kinds) + 1):
            grid.setColumnMinimumWidth(at, room)
        for at, document in enumerate(self.documents):
            grid.addWidget(label(document.title, "", wrap=True), 3 * at, 0)
            for column_at, kind in enumerate(kinds, 1):
                if kind in document.formats:
                    grid.addWidget(self._box(document, kind), 3 * at, column_at)
            word = label("", "support", wrap=True)
            set_property(word, "state", "review")
            self._words[document.id] = word
            grid.addWidget(word, 3 * at + 1, 0, 1, len(kinds) + 1)
            lines = GapLines(theme, document.title, self._whole.desk.go_to_path)
            lines.redrawn.connect(self._whole.redrawn)
            self.lines[document.id] = lines
            grid.addWidget(lines, 3 * at + 2, 0, 1, len(kinds) + 1)
        self._say_not_yet()
        return rows

    def _box(self, document: DocumentChoice, kind: str) -> CheckBox:
        box = CheckBox(self._whole.desk.theme, FORMAT_WORDS[kind])
        box.setAccessibleName(f"{document.title}を{FORMAT_WORDS[kind]}で出す")
        box.setChecked(self._whole.is_ticked(document.id, kind))
        box.toggled.connect(partial(self._on_ticked, document.id, kind))
        self.boxes[document.id, kind] = box
        return box

    def _on_ticked(self, document: str, kind: str, ticked: bool) -> None:
        self._whole.tick(document, kind, ticked)
        self._tell()

    def show_ticks(self) -> None:
        for (document, kind), box in self.boxes.items():
            box.setChecked(self._whole.is_ticked(document, kind))
        self._tell()

    def show_plan(self, plan: Plan) -> None:
        self._not_yet = {one.id: words for one in self.documents if (words := one.not_yet(plan))}
        self._say_not_yet()
        self._tell()

    def _say_not_yet(self) -> None:
        for document, word in self._words.items():
            said = self._not_yet.get(document, "")
            word.setText(f"まだ使いません：{said}" if said else "")  # type: ignore[attr-defined]
            word.setVisible(bool(said))
            self.lines[document].setVisible(not said)

    def _tell(self) -> None:
        files = self.count
        chosen = f"{files}件のファイルを選択" if files else "選択なし"
        waiting = f"、まだ使わないもの{len(self._not_yet)}件" if self._not_yet else ""
        self.state.setText(f"{len(self.documents)}種類（{chosen}{waiting}）")
        opened = self.is_open
        set_chevron(self.header, self._whole.desk.theme, "down" if opened else "right")
        self.header.setAccessibleName(
            f"{self._name}の書類、{self.state.text()}、{'閉じる' if opened else '開く'}"
        )


def _word(document: str, kind: str) -> str:
    return f"{document}.{kind}"
