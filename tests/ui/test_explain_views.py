"""手修正, open points and 想定問答 on the screen: found, pressed, undone."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from dxplanner.plan.costs import CostOption
from dxplanner.plan.edit import SetValue
from dxplanner.services import questions, versions
from dxplanner.services.samples import sample_plan
from dxplanner.services.session import Session, local_now
from dxplanner.ui import messages
from dxplanner.ui.places import VERSIONS
from dxplanner.ui.settings import WindowSettings
from dxplanner.ui.shell import Shell
from dxplanner.ui.step_page import StepPage
from dxplanner.ui.theme.theme import Theme
from dxplanner.ui.versions_page import VersionsPage
from dxplanner.ui.views.hand_panel import NEEDS_REASON, HandPanel
from dxplanner.ui.window import Window
from tests.ui.acting import open_page, settle
from tests.ui.conftest import type_japanese
from tests.ui.fakes import Desktop
from tests.ui.review_plans import real_context


@pytest.fixture
def shell(qtbot, theme: Theme, desktop: Desktop, data_dir: Path) -> Iterator[Shell]:
    window = Window(theme, real_context(desktop.context()), WindowSettings(data_dir))
    qtbot.addWidget(window)
    window.resize(1366, 768)
    with qtbot.waitActive(window):
        window.show()
    plan = sample_plan("mihon")
    window.show_session(Session(replace(plan, questions=plan.questions[2:])))
    assert window.shell is not None
    yield window.shell
    window.leave_plan()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def page_of(shell: Shell, step: str) -> StepPage:
    page = open_page(shell, "costs", step)
    page._rebuild_if_needed()
    settle()
    return page


def press(part: QWidget, name: str) -> None:
    settle()
    next(
        item
        for item in part.findChildren(QPushButton)
        if name in (item.text(), item.accessibleName()) and item.isVisibleTo(part)
    ).click()
    settle()


def words(part: QWidget) -> str:
    return "\n".join(item.text() for item in part.findChildren(QLabel) if item.isVisibleTo(part))


def redrawn(page: StepPage) -> None:
    """Views wait for a pause in the typing; tests do not."""
    for view in page.views:
        view._draw_now()  # type: ignore[attr-defined]
    for _ in range(5):  # Qt shows what was put into a layout some turns later
        settle()


def test_a_figure_is_put_right_and_given_back(shell: Shell) -> None:
    page = page_of(shell, "estimate")
    press(page, "令和9年度　手修正の額を手で直す")
    name = "令和9年度　市町村支援デジタル人材の負担金　算定見込額"
    press(page, f"{name}を手で直す")
    panel = next(found for found in page.findChildren(HandPanel) if found._editing)
    panel.amount.setText("60万円")
    panel.done.click()
    assert NEEDS_REASON in panel.fault.text()
    assert not shell.session.plan.costs.overrides
    panel.reason.setFocus()
    type_japanese(panel.reason, "県の指示による。")
    panel.amount.setText("たくさん")
    panel.done.click()
    assert "「たくさん」" in panel.fault.text()
    panel.amount.setText("60万円")
    panel.done.click()
    item = list(shell.session.plan.costs.overrides)[-1]
    assert (item.amount, item.reason) == (600_000, "県の指示による。")
    redrawn(page)
    assert "！手修正（計算による額と異なる）" in words(page)
    assert "計算による額 630,000円　理由：県の指示による。" in words(page)
    press(page, f"{name}を計算に戻す")
    assert shell.session.plan.costs.overrides == ()
    shell.session.undo()
    assert len(shell.session.plan.costs.overrides) == 1


def test_open_points_are_put_on_the_list(shell: Shell) -> None:
    page = page_of(shell, "questions")
    assert "計算から分かった、確認を要する点" in words(page)
    press(page, "2件をまとめて確認事項に加える")
    assert len(shell.session.plan.questions) == 3
    redrawn(page)
    assert "計算から分かった、確認を要する点" not in words(page)
    shell.session.undo()
    assert len(shell.session.plan.questions) == 1
    redrawn(page)
    press(page, "確認事項に加える")
    assert len(shell.session.plan.questions) == 2


def test_the_list_of_overrides(shell: Shell) -> None:
    plan = shell.session.plan
    shell.session.apply(questions.override(plan, "line:x", 5, "理由", "", local_now().date()), "手修正")
    page = page_of(shell, "estimate")
    assert "この手修正は用いていません" in words(page)
    press(page, "（計画にない額）を計算に戻す")
    assert shell.session.plan.costs.overrides == ()


def test_answers_are_shown_reworded_and_given_back(shell: Shell) -> None:
    page = page_of(shell, "briefing")
    question = "人が来なかったら、どうするか。"
    press(page, f"{question}　答を見る")
    assert "県との共同確保（案Ｂ）を続ける。" in words(page)
    press(page, f"{question}　言い方を直す")
    assert shell.session.plan.briefing.answers[-1].ours == "Q02"
    redrawn(page)
    assert "言い方を直しています" in words(page)
    shell.session.apply(SetValue(path="recruitment.fallback", value="再募集する。"), "代替策")
    redrawn(page)
    assert "元の答が変わりました" in words(page)
    press(page, f"{question}　見直したので印を消す")
    redrawn(page)
    assert "元の答が変わりました" not in words(page)
    press(page, f"{question}　計画から作った答に戻す")
    assert [item.ours for item in shell.session.plan.briefing.answers] == [None]


def test_the_versions_page_says_why_the_estimate_changed(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot
) -> None:
    shell.go_to(*VERSIONS)
    settle()
    page = shell.page
    assert isinstance(page, VersionsPage)
    page.save_version()
    shell.session.apply(SetValue(path="costs.lines[b2].budgeted", value=1_000_000), "負担金")
    (entry,) = versions.listed(shell.session)
    page.compare(entry.id)
    settle()
    said = words(page)
    assert "試算額の増減理由" in said
    assert "入力（負担金 900,000円→1,000,000円）により、70,000円の増。" in said
    assert shell.session.plan.costs.chosen_option is CostOption.B
    monkeypatch.setattr(messages, "ask_folder", lambda _parent, _folder: tmp_path)
    press(page, "増減理由をPDFに書き出す")
    assert page.task is not None
    page.task.wait(60)
    qtbot.waitUntil(lambda: (tmp_path / "試算額の増減理由.pdf").exists())
    settle()


def test_a_share_is_put_right_on_its_page(shell: Shell) -> None:
    page = page_of(shell, "sharing")
    press(page, "負担額を手で直す")
    press(page, "按分　見本町の負担額を手で直す")
    panel = next(found for found in page.findChildren(HandPanel) if found._editing)
    panel.amount.setText("100万円")
    panel.reason.setFocus()
    type_japanese(panel.reason, "3町の協議による。")
    panel.done.click()
    item = list(shell.session.plan.costs.overrides)[-1]
    assert (item.target, item.amount, item.reason) == ("share:sm1", 1_000_000, "3町の協議による。")
    redrawn(page)
    said = words(page)
    assert "見本町（自団体）（手修正）" in said
    assert "850,000円" in said  # the two others share 1,700,000
    assert "計算による額 900,000円　理由：3町の協議による。" in said
    press(page, "按分　見本町の負担額を計算に戻す")
    redrawn(page)
    assert "手修正）" not in words(page)
    shell.session.apply(
        questions.override(shell.session.plan, "share:sm1", 9_000_000, "理由", "", local_now().date()),
        "手修正",
    )
    redrawn(page)
    assert "！手で直した負担額の合計が、市町村で分ける額（2,700,000円）を超えています。" in words(page)


def test_the_prefectures_part_is_put_right_on_the_same_page(shell: Shell) -> None:
    page = page_of(shell, "sharing")
    press(page, "負担額を手で直す")
    assert "県の負担（2分の1）" in words(page)
    press(page, "按分　県の負担額を手で直す")
    panel = next(found for found in page.findChildren(HandPanel) if found._editing)
    panel.amount.setText("90万円")
    panel.reason.setFocus()
    type_japanese(panel.reason, "県の通知による。")
    panel.done.click()
    redrawn(page)
    said = words(page)
    assert "県の負担（手修正）" in said
    assert "4,500,000円" in said  # 5,400,000 - 900,000
    assert "計算による額 2,700,000円　理由：県の通知による。" in said
    shell.session.apply(SetValue(path="costs.sharing.prefecture_half", value=False), "県の負担")
    redrawn(page)
    assert "県の負担" not in words(page)


def test_an_answer_leads_to_the_rate_it_gives(shell: Shell) -> None:
    plan = shell.session.plan
    row = replace(
        plan.questions[0],
        measure="cio_aide",
        fiscal_year=2027,
        answer="率は0.5である。",
        document_number="県市町第123号",
        answered_on=local_now().date(),
    )
    costs = replace(plan.costs, chosen_option=CostOption.A)
    shell.session.apply(SetValue(path="costs.chosen_option", value=CostOption.A), "案")
    for name in ("measure", "fiscal_year", "answer", "document_number", "answered_on"):
        path = f"questions[{row.id}].{name}"
        shell.session.apply(SetValue(path=path, value=getattr(row, name)), "回答")
    assert costs.user_facts == ()
    page = page_of(shell, "questions")
    assert "回答：率は0.5である。（県市町第123号）" in words(page)
    press(page, f"「{row.question}」の回答の率を試算に使う")
    (fact,) = shell.session.plan.costs.user_facts
    assert (fact.parameter, fact.fiscal_year) == ("cio_aide.rate", 2027)
