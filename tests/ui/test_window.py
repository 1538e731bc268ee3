"""The frame around the pages: start, home, panes, keys, sizes, colours, export, opening."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from dxplanner.services.session import Session
from dxplanner.ui import messages
from dxplanner.ui.check_answers import CheckAnswersPage
from dxplanner.ui.export_page import ExportPage
from dxplanner.ui.home import HomePage
from dxplanner.ui.settings import WindowSettings
from dxplanner.ui.shell import Shell
from dxplanner.ui.step_page import StepPage
from dxplanner.ui.theme.tokens import Scheme
from dxplanner.ui.window import Window
from dxplanner.wizards.engine import steps_of
from dxplanner.wizards.registry import CHAPTERS
from tests.ui.acting import throw_away
from tests.ui.conftest import type_japanese
from tests.ui.fakes import Desktop
from tests.ui.sample import sample_plan


def press(qtbot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    qtbot.keyClick(target, key, modifier)
    QApplication.processEvents()


def words_of(widget: QWidget) -> str:
    parts = [w.text() for w in widget.findChildren(QLabel)] + [
        w.text() for w in widget.findChildren(QPushButton)
    ]
    return "\n".join(parts)


# ---- start page


def test_the_start_page_offers_what_there_is(window: Window) -> None:
    assert window.start is not None
    words = words_of(window.start)
    for wanted in ("続きから", "新しく作る", "見本を見る", "見本町DX推進計画", "ネットワークに接続しません"):
        assert wanted in words
    gone = next(b for b in window.start.findChildren(QPushButton) if "令和7年度" in b.text())
    assert not gone.isEnabled()


def test_a_recent_plan_opens_and_a_missing_one_says_why(qtbot, window: Window, desktop: Desktop) -> None:
    assert window.start is not None
    opener = next(b for b in window.start.findChildren(QPushButton) if b.text() == "見本町DX推進計画")
    opener.click()
    qtbot.waitUntil(lambda: not window.loading)
    assert window.shell is None
    assert window.start is not None
    assert "見付かりません" in window.start.message.text()
    assert window.start.isEnabled()
    file = desktop.folder / "見本町DX推進計画.dxplan"
    file.touch()
    opener.click()
    qtbot.waitUntil(lambda: window.shell is not None)
    assert "見本町DX推進計画" in window.windowTitle()
    window.leave_plan()
    assert window.shell is None


def test_a_new_plan_is_made_for_the_town_found(
    qtbot, window: Window, desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = []

    def answer(_parent: object, suggestion: Path) -> Path:
        asked.append(suggestion)
        return suggestion

    monkeypatch.setattr(messages, "ask_save_path", answer)
    assert window.start is not None
    type_japanese(window.start.search.edit, "ばんだい")
    qtbot.keyClick(window.start.search.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.shell is not None)
    assert desktop.made[0][0] == "074071"
    assert asked[0].suffix == ".dxplan"
    assert "磐梯町" in asked[0].name


def test_a_sample_opens_and_says_that_it_is_not_saved(qtbot, window: Window) -> None:
    assert window.start is not None
    next(b for b in window.start.findChildren(QPushButton) if "見本県見本町" in b.text()).click()
    qtbot.waitUntil(lambda: window.shell is not None)
    assert window.shell is not None
    assert "保存されません" in window.shell.top.saved.text()
    window.shell.save_now()
    assert "保存されません" in window.shell.message.words.text()


# ---- home


def test_home_lists_every_chapter_with_a_word_and_goes_on(shell: Shell) -> None:
    home = shell.page
    assert isinstance(home, HomePage)
    words = words_of(home)
    for chapter in CHAPTERS:
        assert chapter.title in words
    assert "続きから" in words
    assert any(state in words for state in ("入力中", "未着手", "要確認"))
    home.go_on.click()
    assert isinstance(shell.page, StepPage)


def test_a_missing_answer_is_one_click_away(shell: Shell) -> None:
    assert isinstance(shell.page, HomePage)
    link = next(b for b in shell.page.findChildren(QPushButton) if b.text() == "めざす姿")
    link.click()
    assert shell.place == ("policy", "vision")
    focused = QApplication.focusWidget()
    assert focused is not None
    assert "めざす姿" in focused.accessibleName()


# ---- keys and panes


def test_pages_turn_by_key_and_never_block(qtbot, shell: Shell) -> None:
    shell.go_to("municipality", "town")
    places = [shell.place]
    press(qtbot, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    places.append(shell.place)
    press(qtbot, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    places.append(shell.place)
    assert [step for _chapter, step in places] == [step.id for step in CHAPTERS[0].steps[:3]]
    press(qtbot, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert shell.place == places[1]


def test_the_whole_way_by_the_next_button(shell: Shell) -> None:
    shell.go_to(CHAPTERS[0].id, CHAPTERS[0].steps[0].id)
    seen = 0
    while isinstance(shell.page, StepPage | CheckAnswersPage):
        seen += 1
        shell.page.next.click()
        throw_away()
    wanted = (steps_of(shell.session.plan, chapter) for chapter in CHAPTERS)
    assert seen == sum(len(steps) + 1 for steps in wanted)  # each ends with its answers
    assert isinstance(shell.page, ExportPage)
    shell.go_by(-1)
    assert isinstance(shell.page, CheckAnswersPage)


def test_f1_shows_why_and_returns(qtbot, shell: Shell) -> None:
    shell.go_to_path("policy.philosophy")
    field = QApplication.focusWidget()
    press(qtbot, Qt.Key.Key_F1)
    assert shell.help.hasFocus()
    words = words_of(shell.help)
    for wanted in ("基本理念", "なぜ聞くか", "例", "出典", "この答えが要る書類"):
        assert wanted in words
    press(qtbot, Qt.Key.Key_F1)
    assert QApplication.focusWidget() is field


def test_f6_goes_round_the_panes(qtbot, shell: Shell) -> None:
    shell.go_to("municipality", "heads")
    press(qtbot, Qt.Key.Key_F6)
    assert shell.preview.view.hasFocus()
    press(qtbot, Qt.Key.Key_F6)
    assert shell.steps.hasFocus()
    press(qtbot, Qt.Key.Key_F6)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert shell.middle.isAncestorOf(focused)


def test_tab_order_is_reading_order(shell: Shell) -> None:
    for place in (("municipality", "people"), ("municipality", "heads"), ("policy", "indicators")):
        shell.go_to(*place)
        QApplication.processEvents()
        assert isinstance(shell.page, StepPage)
        content = shell.page.area.widget()
        first = here = QApplication.focusWidget()
        tops: list[int] = []
        while content is not None and here is not None:
            here = here.nextInFocusChain()
            if here is first or here is None or not content.isAncestorOf(here):
                break
            if here.isVisibleTo(content) and here.focusPolicy() & Qt.FocusPolicy.TabFocus:
                tops.append(here.mapTo(content, here.rect().bottomLeft()).y())
        assert tops
        slack = shell.theme.px(60)  # fields side by side, and the tools at the head of a card
        assert all(later >= earlier - slack for earlier, later in pairwise(tops)), tops


def test_the_focus_ring_follows_and_survives_a_new_layout(window: Window, shell: Shell) -> None:
    shell.go_to("policy", "roadmap")
    QApplication.processEvents()
    assert window.ring.isVisible()
    for width in (1000, 1366, 920):
        window.resize(width, 768)
        assert isinstance(shell.page, StepPage)
        QApplication.processEvents()
        shell.page._rebuild_if_needed()
        QApplication.processEvents()
    shell.go_to("municipality", "town")
    QApplication.processEvents()
    assert window.ring.isVisible()


def test_widths_are_remembered_in_a_file(window: Window, shell: Shell, data_dir: Path) -> None:
    shell.splitter.setSizes([300, 666, 400])
    shell.panes.remember_widths()
    shell.show_side(False)
    window.settings.flush()
    again = WindowSettings(data_dir)
    assert len(again.widths("plan")) == 3
    assert not again.is_shown("side")
    assert (data_dir / "window.ini").is_file()


# ---- look


def test_the_side_is_a_drawer_when_text_is_large(window: Window, shell: Shell) -> None:
    assert shell.side.isVisible()
    shell.go_to("policy", "vision")
    window.set_percent(200)
    assert window.shell is not None
    assert window.shell.place == ("policy", "vision")
    assert not window.shell.side.isVisible()
    QApplication.processEvents()
    window.shell.show_side(True)
    assert window.shell.side.isVisible()
    assert window.shell.side.geometry().right() <= window.shell.width()
    window.set_percent(100)
    QApplication.processEvents()
    assert window.shell.side.isVisible()


def test_the_frame_fits_in_both_sizes(window: Window, shell: Shell) -> None:
    for percent in (100, 125, 150, 200):
        window.set_percent(percent)
        QApplication.processEvents()
        assert window.width() == 1366
        assert window.height() == 768
        assert window.shell is not None
        for button in window.shell.top.findChildren(QPushButton):
            if button is not window.shell.top.title:
                assert button.width() >= button.minimumSizeHint().width(), button.text()
                assert window.shell.top.rect().contains(button.geometry()), button.text()


@pytest.mark.parametrize("scheme", [s for s in Scheme if s is not Scheme.SYSTEM])
def test_colours_change_and_one_stays_where_one_was(window: Window, shell: Shell, scheme: Scheme) -> None:
    shell.go_to("costs", "estimate")
    window.set_scheme(scheme)
    assert window.shell is not None
    assert window.shell.place == ("costs", "estimate")
    image = window.grab().toImage()
    assert image.pixelColor(262, 400).name().upper() == window.theme.tokens.paper


def test_the_estimate_shows_status_and_trace(shell: Shell) -> None:
    shell.go_to("costs", "estimate")
    assert isinstance(shell.page, StepPage)
    words = words_of(shell.page.views[0])
    assert "条文確認済（試算）" in words
    assert "693,000円" in words
    assert "未確認" in words
    opener = next(b for b in shell.page.views[0].findChildren(QPushButton) if "根拠" in b.text())
    opener.click()
    assert opener.text() == "算出の根拠を閉じる"


# ---- export


def test_documents_are_made_and_gaps_listed(qtbot, shell: Shell, desktop: Desktop) -> None:
    shell.go_to("export", "")
    page = shell.page
    assert isinstance(page, ExportPage)
    assert "〔未記入〕" in words_of(page)
    for group in page.choices._groups.values():
        group.open()  # the rows of a group are made when it first opens
    for key, box in page.choices.boxes.items():
        box.setChecked(key in {("policy", "docx"), ("allocation", "xlsx")})
    page.make.click()
    qtbot.waitUntil(lambda: page.task is None)
    assert desktop.exported[0].wanted == (("policy", "docx"), ("allocation", "xlsx"))
    assert "2件の書類を作りました" in words_of(page)
    for box in page.choices.boxes.values():
        box.setChecked(False)
    page.make.click()
    assert "選んでください" in page.fault.text()
    assert len(desktop.exported) == 1


def test_an_export_can_be_stopped(
    qtbot, window: Window, shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    import threading

    gate = threading.Event()

    def slow(_plan: object, _wish: object, tell) -> tuple[Path, ...]:
        for done in range(1000):
            tell(done, 1000)
            gate.wait(0.01)
        return ()

    monkeypatch.setattr(type(shell.context), "export", property(lambda _self: slow), raising=False)
    shell.go_to("export", "")
    page = shell.page
    assert isinstance(page, ExportPage)
    page.start()
    qtbot.waitUntil(page.progress.isVisible)
    page.progress.stop.click()
    qtbot.waitUntil(lambda: page.task is None)
    assert "中止しました" in page.fault.text()


def test_closing_closes_the_session(qtbot, window: Window) -> None:
    closed: list[bool] = []
    session = Session(sample_plan())
    session.close = lambda: closed.append(True)  # type: ignore[method-assign]
    window.show_session(session)
    window.close()
    assert closed == [True]
