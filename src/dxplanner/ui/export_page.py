"""書類を出す: which documents, in which formats, into which folder. Never refuses for gaps: it lists them."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from dxplanner.plan.plan import Plan
from dxplanner.ui import messages
from dxplanner.ui.check_box import CheckBox
from dxplanner.ui.context import DocumentChoice, ExportWish
from dxplanner.ui.desk import Desk
from dxplanner.ui.flow_layout import FlowLayout
from dxplanner.ui.parts import breakable, button, clear, column, frame, label, line, reading, rule
from dxplanner.ui.progress_line import ProgressLine
from dxplanner.ui.tasks import Task
from dxplanner.ui.theme.theme import set_role
from dxplanner.ui.theme.tokens import READING_EM
from dxplanner.wizards.engine import missing
from dxplanner.wizards.registry import CHAPTERS

FORMAT_WORDS = {"pdf": "PDF", "docx": "Word", "xlsx": "Excel"}
GAPS_SHOWN = 10
NOTHING_CHOSEN = "出す書類を一つ以上選んでください。"


class ExportPage(QWidget):
    """`folder` and `remember` keep the folder used last."""

    def __init__(self, desk: Desk, folder: Path, remember: Callable[[Path], None]) -> None:
        super().__init__()
        self.desk = desk
        self._folder = folder
        self._remember = remember
        self._boxes: dict[tuple[str, str], CheckBox] = {}
        self.task: Task | None = None
        set_role(self, "page")
        theme = desk.theme
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area = scroll
        column(self, theme).addWidget(scroll)
        content = QWidget()
        set_role(content, "page")
        outside = line(content, theme, margins=(32, 24, 32, 32))
        middle = QWidget()
        middle.setMaximumWidth(theme.em(READING_EM))
        outside.addWidget(middle, 1)
        outside.addStretch(0)
        whole = column(middle, theme, gap=18)
        whole.addWidget(label("書類を出す", "page_title"))
        whole.addWidget(
            reading("選んだ書類を、まとめて一つのフォルダーに作ります。途中の計画でも出せます。", "support")
        )
        self._gaps = column(None, theme, gap=4)
        whole.addLayout(self._gaps)
        whole.addLayout(self._choices())
        whole.addLayout(self._folder_line())
        self.fault = label("", "fault", wrap=True)
        self.fault.hide()
        whole.addWidget(self.fault)
        self.make = button("選んだ書類を作る", "primary", self.start)
        whole.addWidget(self.make)
        self.progress = ProgressLine(theme)
        whole.addWidget(self.progress)
        self._result = column(None, theme, gap=4)
        whole.addLayout(self._result)
        whole.addStretch(1)
        scroll.setWidget(content)
        self.refresh(desk.plan)

    def _choices(self):
        theme = self.desk.theme
        rows = column(None, theme, gap=0)
        for document in self.desk.context.documents:
            rows.addWidget(rule())
            rows.addWidget(self._document(document))
        rows.addWidget(rule())
        return rows

    def _document(self, document: DocumentChoice) -> QWidget:
        theme = self.desk.theme
        holder = QWidget()
        row = line(holder, theme, gap=12, margins=(0, 6, 0, 6))
        row.addWidget(label(document.title, "", wrap=True), 1)
        for kind in document.formats:
            box = CheckBox(theme, FORMAT_WORDS.get(kind, kind))
            box.setAccessibleName(f"{document.title}を{FORMAT_WORDS.get(kind, kind)}で出す")
            box.setChecked(kind == "pdf")
            self._boxes[document.id, kind] = box
            row.addWidget(box)
        return holder

    def _folder_line(self):
        row = line(None, self.desk.theme, gap=12)
        words = column(None, self.desk.theme, gap=2)
        words.addWidget(label("書類を出すフォルダー", "field_label"))
        self.folder_label = label("", "support", wrap=True)
        words.addWidget(self.folder_label)
        row.addLayout(words, 1)
        row.addWidget(button("フォルダーを選ぶ", "", self._choose_folder), 0, Qt.AlignmentFlag.AlignVCenter)
        self._show_folder()
        return row

    def _show_folder(self) -> None:
        self.folder_label.setText(breakable(str(self._folder)))

    def _choose_folder(self) -> None:
        folder = messages.ask_folder(self, self._folder)
        if folder is not None:
            self._folder = folder
            self._remember(folder)
            self._show_folder()

    def refresh(self, plan: Plan) -> None:
        """List what documents will print as 〔未記入〕."""
        clear(self._gaps)
        gaps = [gap for chapter in CHAPTERS for gap in missing(plan, chapter)]
        if not gaps:
            return
        box = frame("ask")
        inside = column(box, self.desk.theme, gap=4, margins=(14, 10, 14, 10))
        inside.addWidget(
            label(f"！ 答えのないところが{len(gaps)}件あり、書類には〔未記入〕と印刷されます", "", wrap=True)
        )
        holder = QWidget()
        links = FlowLayout(holder, self.desk.theme.px(14), 0)
        for gap in gaps[:GAPS_SHOWN]:
            link = button(gap.label, "link", partial(self.desk.go_to_path, gap.path))
            link.setAccessibleName(f"足りない答え「{gap.label}」へ移る")
            links.addWidget(link)
        if len(gaps) > GAPS_SHOWN:
            more = label(f"ほか{len(gaps) - GAPS_SHOWN}件", "support")
            more.setMinimumHeight(self.desk.theme.px(28))
            links.addWidget(more)
        inside.addWidget(holder)
        self._gaps.addWidget(box)

    def start(self) -> None:
        wanted = tuple(key for key, box in self._boxes.items() if box.isChecked())
        self.fault.setVisible(not wanted)
        self.fault.setText("" if wanted else f"！{NOTHING_CHOSEN}")
        if not wanted or self.task is not None:
            return
        self.desk.commit()
        clear(self._result)
        wish = ExportWish(folder=self._folder, wanted=wanted)
        plan, export = self.desk.plan, self.desk.context.export
        self.make.setEnabled(False)
        self.task = Task(lambda progress: export(plan, wish, progress), self)
        self.task.finished.connect(self._on_made)
        self.task.failed.connect(self._on_failed)
        self.task.stopped.connect(lambda: self._on_failed("中止しました。書きかけの書類は残していません。"))
        self.progress.follow(self.task, "書類を作っています…")
        self.task.start()

    def _end(self) -> None:
        self.task = None
        self.make.setEnabled(True)

    def _on_made(self, files: tuple[Path, ...]) -> None:
        self._end()
        box = frame("note")
        inside = column(box, self.desk.theme, gap=4, margins=(16, 12, 16, 12))
        inside.addWidget(label(f"✓ {len(files)}件の書類を作りました", "field_label"))
        for file in files:
            inside.addWidget(label(f"・{file.name}", "support", wrap=True))
        folder = files[0].parent if files else self._folder
        inside.addWidget(button("フォルダーを開く", "", lambda: messages.open_folder(folder)))
        self._result.addWidget(box)
        self.desk.announce(f"{len(files)}件の書類を作りました。")

    def _on_failed(self, sentence: str) -> None:
        self._end()
        self.fault.setText(f"！{sentence}")
        self.fault.show()
        self.desk.announce(sentence)
