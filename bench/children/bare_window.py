"""The floor: a QApplication, a main window with one label, its first painting."""

import time

from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QWidget

from bench.children.watch import answer, first_paint
from bench.machine import resident_mib


def main() -> None:
    application = QApplication(["bare"])

    def done(_window: QWidget) -> None:
        answer(at={"painted": time.perf_counter_ns()}, mib={"painted": resident_mib()})
        application.quit()

    first_paint(application, done)
    window = QMainWindow()
    window.setCentralWidget(QLabel("DX"))
    window.resize(1366, 768)
    window.show()
    application.exec()


if __name__ == "__main__":
    main()
