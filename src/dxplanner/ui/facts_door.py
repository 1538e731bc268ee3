"""The ways to 制度の資料 (menu, search, start page), and what the window does once another set is in use."""

from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from dxplanner.ui.context import Context
from dxplanner.ui.door import Door
from dxplanner.ui.facts_page import TITLE, FactsPage
from dxplanner.ui.message_bar import speak
from dxplanner.ui.places import FACTS
from dxplanner.ui.theme.theme import Theme

_WORDS = "率、上限額、出典、確認日、新しい資料を加える、前の資料に戻す"


class Host(Protocol):
    """What the door needs of the window. `shell` is the open plan, `start` the start page; either may be None."""

    theme: Theme
    context: Context
    shell: Any
    start: Any

    def go(self, place: tuple[str, str]) -> None: ...

    def set_content(self, content: QWidget) -> None: ...

    def show_start(self, sentence: str = "") -> None: ...

    def show_again(self) -> None: ...


class FactsDoor:
    def __init__(self, window: Host, owner: QWidget) -> None:
        """`owner` is the same window as a widget."""
        self._window = window
        self._owner = owner

    @property
    def door(self) -> Door:
        """How Ctrl+K finds it."""
        return Door(title=TITLE, words=_WORDS, open=self.show)

    def show(self) -> None:
        """With the plan that is open, or in the place of the start page."""
        window = self._window
        if window.context.facts is None:
            return
        if window.shell is not None:
            window.go(FACTS)
            return
        folder = window.context.plans_folder
        page = FactsPage(window.theme, window.context.facts, folder, self.changed, window.show_start)
        window.start = None
        window.set_content(page)
        page.focus_first()

    def changed(self, sentence: str) -> None:
        """Whatever shows a rate, a name or a status is drawn anew, once the page that asked has returned."""
        QTimer.singleShot(0, self._owner, partial(self._show_new, sentence))

    def _show_new(self, sentence: str) -> None:
        window = self._window
        if window.shell is None:
            self.show()
            speak(self._owner, sentence)
            return
        window.show_again()
        window.shell.message.show_message(sentence)
