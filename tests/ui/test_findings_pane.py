"""指摘: listed by severity, leads to the question, set aside with a reason and taken back; never in the way of typing."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from dxplanner.checks.engine import findings
from dxplanner.plan.edit import SetValue
from dxplanner.plan.plan import Plan
from dxplanner.services.session import Session
from dxplanner.ui import findings_follow
from dxplanner.ui.findings_follow import PAUSE_MS, sentence_of
from dxplanner.ui.findings_pane import NONE, REASON_WANTED, FindingsPane
from dxplanner.ui.settings import WindowSettings
from dxplanner.ui.shell import Shell
from dxplanner.ui.step_page import StepPage
from dxplanner.ui.theme.theme import Theme
from dxplanner.ui.window import Window
from tests.ui.conftest import type_japanese
from tests.ui.fakes import Desktop
from tests.ui.review_plans import full_plan, real_context
from tests.ui.sample import sample_plan


@pytest.fixture
def window(qtbot, theme: Theme, desktop: Desktop, data_dir: Path) -> Window:
    widget = Window(theme, real_context(desktop.context()), WindowSettings(data_dir))
    qtbot.addWidget(widget)
    widget.resize(1366, 768)
    with qtbot.waitActive(widget):
        widget.show()
    return widget


def opened(qtbot, window: Window, plan: Plan) -> tuple[Shell, FindingsPane]:
    window.show_session(Session(plan))
    shell = window.shell
    assert shell is not None
    shell.show_side(True)
    shell.side.show_pane("findings")
    qtbot.waitUntil(lambda: shell.findings.found != () or plan is None, timeout=3000)
    QApplication.processEvents()
    return shell, shell.findings


def words_of(pane: FindingsPane) -> list[str]:
    QApplication.processEvents()
    return [found.text() for found in pane.findChildren(QLabel) if found.isVisible()]


def show_all(pane: FindingsPane) -> None:
    QApplication.processEvents()
    while more := [b for b in pane.findChildren(QPushButton) if "件も見る" in b.text() and b.isVisible()]:
        more[0].click()
        QApplication.processEvents()


def press(pane: FindingsPane, words: str, at: int = 0) -> None:
    buttons = [b for b in pane.findChildren(QPushButton) if b.text() == words and not b.isHidden()]
    buttons[at].click()
    QApplication.processEvents()


def open_count(plan: Plan) -> int:
    return len(findings(plan))


def test_all_findings_stand_in_order_with_word_sign_and_source(qtbot, window: Window) -> None:
    shell, pane = opened(qtbot, window, sample_plan())
    assert pane.found == findings(sample_plan(), include_set_aside=True)
    assert any("件も見る" in b.text() for b in pane.findChildren(QPushButton))
    show_all(pane)
    text = "\n".join(words_of(pane))
    signs = {"must_fix": "× 要修正", "review": "！ 要確認", "advice": "※ 助言"}
    heads = [signs[s] for s in dict.fromkeys(f.severity.value for f in pane.found)]
    places = [text.index(head) for head in heads]
    assert places == sorted(places)
    for finding in pane.found:
        assert finding.message in text.replace("<br>", "")
    tab = shell.side._buttons["findings"].text()
    assert tab == f"指摘 {open_count(sample_plan())}"
    for made in pane.findChildren(QPushButton):
        assert made.accessibleName() or made.text()


def test_only_this_page(qtbot, window: Window) -> None:
    shell, pane = opened(qtbot, window, sample_plan())
    shell.go_to("costs", "budget")
    pane.here_button.click()
    text = "\n".join(words_of(pane))
    assert 0 < sum(f.message in text for f in pane.found) < len(pane.found)
    assert "✓ このページ" in pane.here_button.text()
    shell.go_to("policy", "vision")
    pane.all_button.click()
    show_all(pane)
    text = "\n".join(words_of(pane))
    assert all(f.message in text for f in pane.found)


def test_a_finding_leads_to_its_question_and_back(qtbot, window: Window) -> None:
    shell, pane = opened(qtbot, window, sample_plan())
    finding = next(f for f in pane.found if f.path.startswith("municipality.") and "[" not in f.path)
    show_all(pane)
    link = next(
        b
        for b in pane.findChildren(QPushButton)
        if b.text() == "この質問へ移る" and finding.message in b.accessibleName()
    )
    link.setFocus()
    qtbot.keyClick(link, Qt.Key.Key_Space)
    assert isinstance(shell.page, StepPage)
    assert shell.place[0] == "municipality"
    assert shell.page.focused_path() == finding.path
    assert any(finding.message in found.text() for found in shell.page.findChildren(QLabel))
    shell.trail.back()
    assert shell.place == ("", "")


def test_set_aside_needs_a_reason_and_can_be_taken_back(qtbot, window: Window) -> None:
    shell, pane = opened(qtbot, window, sample_plan())
    before = open_count(sample_plan())
    first = pane.found[0]
    press(pane, "理由を付けて保留")
    assert pane._reason is not None
    assert pane._reason.hasFocus()
    press(pane, "保留する")
    assert any(REASON_WANTED in words for words in words_of(pane))
    assert open_count(shell.session.plan) == before
    type_japanese(pane._reason, "町の実情による。")
    press(pane, "保留する")
    assert open_count(shell.session.plan) == before - 1
    aside = next(f for f in pane.found if (f.id, f.path) == (first.id, first.path))
    assert aside.set_aside == "町の実情による。"
    assert any("町の実情による。" in words for words in words_of(pane))
    qtbot.wait(PAUSE_MS + 80)
    assert shell.side._buttons["findings"].text() == f"指摘 {before - 1}"
    press(pane, "保留をやめる")
    assert open_count(shell.session.plan) == before
    shell.undo()
    assert open_count(shell.session.plan) == before - 1


def test_a_reason_half_typed_survives_a_new_list(qtbot, window: Window) -> None:
    shell, pane = opened(qtbot, window, sample_plan())
    press(pane, "理由を付けて保留")
    assert pane._reason is not None
    type_japanese(pane._reason, "途中まで")
    line = shell.session.plan.costs.lines[0]
    shell.session.apply(SetValue(path=f"costs.lines[{line.id}].budgeted", value=None), "変更")
    qtbot.wait(PAUSE_MS + 80)
    assert pane._reason is not None
    assert pane._reason.text() == "途中まで"
    assert pane._reason.hasFocus()


def test_checks_wait_for_a_pause_and_the_change_is_said(
    qtbot, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(findings_follow, "speak", lambda _widget, sentence: said.append(sentence))
    looked: list[Plan] = []

    def look(plan: Plan):
        looked.append(plan)
        return findings(plan, include_set_aside=True)

    window.context = replace(window.context, findings=look)
    shell, _pane = opened(qtbot, window, full_plan())
    looked.clear()
    for count in range(20):
        shell.session.apply(SetValue(path="municipality.population", value=8000 + count), "変更")
        QApplication.processEvents()
    assert looked == []
    shell.session.apply(SetValue(path="municipality.population", value=None), "変更")
    qtbot.wait(PAUSE_MS + 120)
    assert len(looked) == 1
    before, now = open_count(full_plan()), open_count(shell.session.plan)
    assert said == ([sentence_of(before, now)] if before != now else [])


def test_nothing_found_is_said(qtbot, window: Window) -> None:
    window.context = replace(window.context, findings=lambda _plan: ())
    window.show_session(Session(full_plan()))
    assert window.shell is not None
    window.shell.side.show_pane("findings")
    qtbot.wait(120)
    pane = window.shell.findings
    assert any(NONE in words for words in words_of(pane))
    assert window.shell.side._buttons["findings"].text() == "指摘"


@pytest.mark.parametrize("percent", [100, 200])
def test_the_pane_fits_and_is_read_at_both_sizes(qtbot, window: Window, percent: int) -> None:
    window.theme.set_percent(percent)
    _shell, pane = opened(qtbot, window, sample_plan())
    QApplication.processEvents()
    content = pane.widget()
    assert content is not None
    assert content.minimumSizeHint().width() <= pane.viewport().width()
    for found in content.findChildren(QLabel):
        if found.isVisible() and found.wordWrap() and found.text():
            assert found.height() >= found.heightForWidth(found.width()) - 1, found.text()
    window.leave_plan()
