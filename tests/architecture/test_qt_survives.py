"""The installed Qt keeps the count of None: PySide6 6.12 on Python 3.11 dies after some 5,000 calls."""

import subprocess
import sys

CALLS = """
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication([])
label = QLabel()
for _ in range(100_000):
    label.setText("x")
print("survived")
"""


def test_a_hundred_thousand_calls() -> None:
    done = subprocess.run(
        [sys.executable, "-c", CALLS], capture_output=True, encoding="utf-8", check=False, timeout=120
    )
    assert done.stdout.strip() == "survived", done.stderr
