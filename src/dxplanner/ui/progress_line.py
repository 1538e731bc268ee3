"""How far a long piece of work is, with 中止. Appears only when the work takes longer than half a second."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar, QWidget

from dxplanner.ui.message_bar import speak
from dxplanner.ui.parts import button, column, label, line
from dxplanner.ui.tasks import Task
from dxplanner.ui.theme.theme import Theme

SHOWN_AFTER_MS = 500


class ProgressLine(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._task: Task | None = None
        whole = column(self, theme, gap=6)
        self.words = label("", "support", wrap=True)
        whole.addWidget(self.words)
        row = line(None, theme, gap=12)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName("進み具合")
        row.addWidget(self.bar, 1)
        self.stop = button("中止", "", self._on_stop)
        row.addWidget(self.stop)
        whole.addLayout(row)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_AFTER_MS)
        self._timer.timeout.connect(self._appear)
        self.hide()

    def follow(self, task: Task, words: str) -> None:
        """Show this task until it ends."""
        self._task = task
        self.words.setText(words)
        self.stop.setEnabled(True)
        self.bar.setRange(0, 0)
        task.progressed.connect(self._on_progressed)
        for ended in (task.finished, task.failed, task.stopped):
            ended.connect(self._on_ended)
        self._timer.start()

    def _appear(self) -> None:
        self.show()
        speak(self, self.words.text())

    def _on_progressed(self, done: int, total: int, words: str) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        if words:
            self.words.setText(words)

    def _on_stop(self) -> None:
        self.stop.setEnabled(False)
        self.words.setText("中止しています…")
        if self._task is not None:
            self._task.cancel()

    def _on_ended(self, *_answer: object) -> None:
        self._timer.stop()
        self._task = None
        self.hide()
