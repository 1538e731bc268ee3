"""The hand-written views: each opens for ordinary and odd plans, follows the plan, and can be read and walked."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.documents.typeset.geometry import Box, GlyphRun, Pattern
from dxplanner.plan.edit import SetMark, SetValue
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import MarkKind
from dxplanner.services.session import Session
from dxplanner.ui.settings import WindowSettings
from dxplanner.ui.shell import Shell
from dxplanner.ui.step_page import StepPage
from dxplanner.ui.theme.theme import Theme
from dxplanner.ui.views.base import PAUSE_MS, View
from dxplanner.ui.views.chart import ChartView
from dxplanner.ui.views.drawing import DrawingView
from dxplanner.ui.views.estimate import NOTHING_YET, EstimateView
from dxplanner.ui.views.evidence import EvidenceView
from dxplanner.ui.views.peers import PeersView
from dxplanner.ui.views.roadmap import RoadmapView
from dxplanner.ui.views.works import WorksView
from dxplanner.ui.window import Window
from tests.ui.fakes import Desktop
from tests.ui.review_plans import ODD, full_plan, real_context

PLACES: dict[type[View], tuple[str, str]] = {
    ChartView: ("organisation", "posts"),
    RoadmapView: ("policy", "roadmap"),
    EstimateView: ("costs", "estimate"),
    PeersView: ("municipality", "people"),
    WorksView: ("costs", "works"),
    EvidenceView: ("costs", "evidence"),
}


@pytest.fixture
def window(qtbot, theme: Theme, desktop: Desktop, data_dir: Path) -> Iterator[Window]:
    widget = Window(theme, real_context(desktop.context()), WindowSettings(data_dir))
    qtbot.addWidget(widget)
    widget.resize(1366, 768)
    with qtbot.waitActive(widget):
        widget.show()
    yield widget
    widget.leave_plan()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def opened(window: Window, plan: Plan, kind: type[View]) -> View:
    """The view of this kind on its page, laid out."""
    window.show_session(Session(plan))
    return view_of(window, kind)


def view_of(window: Window, kind: type[View]) -> View:
    assert window.shell is not None
    window.shell.go_to(*PLACES[kind])
    page = window.shell.page
    assert isinstance(page, StepPage)
    QApplication.processEvents()
    page._rebuild_if_needed()
    for _ in range(3):
        QApplication.processEvents()
    return next(view for view in page.views if isinstance(view, kind))


def words_of(view: View) -> list[str]:
    return [found.text().replace("\n", "") for found in view.findChildren(QLabel) if found.isVisibleTo(view)]


def change(shell: Shell, qtbot, path: str, value: object) -> None:
    shell.session.apply(SetValue(path=path, value=value), "変更")
    qtbot.wait(PAUSE_MS + 60)
    for _ in range(3):  # on a busy machine what was drawn at the end of the pause is shown a turn later
        QApplication.processEvents()


@pytest.mark.parametrize(("percent", "plans"), [(100, tuple(ODD)), (200, ("sample", "sixty"))])
def test_every_view_opens_for_every_plan_and_fits(
    window: Window, percent: int, plans: tuple[str, ...]
) -> None:
    window.theme.set_percent(percent)
    for name in plans:
        window.show_session(Session(ODD[name]()))
        for kind in PLACES:
            _check_fit(window, view_of(window, kind), kind)
        window.leave_plan()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _check_fit(window: Window, view: View, kind: type[View]) -> None:
    page = window.shell.page if window.shell else None
    assert isinstance(page, StepPage)
    room = page.area.viewport().width()
    content = page.area.widget()
    assert content is not None
    assert content.width() <= room
    assert view.width() <= room
    view.grab()
    for found in view.findChildren(QLabel):
        if found.isVisible() and not found.wordWrap():
            assert found.width() >= found.sizeHint().width(), (kind, found.text())
        if found.isVisible() and found.wordWrap() and found.text():
            assert found.height() >= found.heightForWidth(found.width()) - 1, (kind, found.text())
    for tool in view.findChildren(QPushButton):
        assert tool.accessibleName() or tool.text()
        if tool.isVisible():
            assert tool.width() >= tool.minimumSizeHint().width(), tool.text()


def test_the_chart_is_the_one_on_paper(window: Window) -> None:
    view = opened(window, full_plan(), ChartView)
    assert isinstance(view, ChartView)
    items = view.picture.page.items
    assert any(isinstance(item, GlyphRun) and "CIO" in item.text for item in items)
    assert any(isinstance(item, Box) and item.pattern is Pattern.HATCH for item in items)  # outside people
    assert view.board is not None
    assert set(view.board.handles) >= {f"organisation.nodes[{n.id}]" for n in full_plan().organisation.nodes}
    assert view.picture.width() == view.width()  # fitted to the width


def test_the_chart_follows_the_typing(qtbot, window: Window) -> None:
    view = opened(window, full_plan(), ChartView)
    assert window.shell is not None
    assert isinstance(view, DrawingView)
    first = window.shell.session.plan.organisation.nodes[0]
    change(window.shell, qtbot, f"organisation.nodes[{first.id}].title", "書き換えた職")
    text = "".join(item.text for item in view.picture.page.items if isinstance(item, GlyphRun))
    assert "書き換えた職" in text
    assert "書き換えた職" in view.text.text()
    shown = view.picture.page
    change(window.shell, qtbot, "policy.philosophy", "体制に関わりのない変更")
    assert view.picture.page is shown


def test_what_is_guessed_says_so_in_the_chart(window: Window) -> None:
    session = Session(full_plan())
    node = session.plan.organisation.nodes[0]
    path = f"organisation.nodes[{node.id}]"
    session.apply(SetMark(path=path, kind=MarkKind.RECONSTRUCTED), "推定")
    view = opened(window, session.plan, ChartView)
    assert isinstance(view, DrawingView)
    assert "推定" in view.text.text()
    assert any(isinstance(item, GlyphRun) and "推定" in item.text for item in view.picture.page.items)


def test_a_drawing_is_made_larger_and_read_in_words(window: Window) -> None:
    view = opened(window, full_plan(), RoadmapView)
    assert isinstance(view, DrawingView)
    before = view.picture.width()
    view._larger.click()
    assert view.picture.width() > before
    view._smaller.click()
    assert view.picture.width() == before
    assert not view.text.isVisibleTo(view)
    view._reader.click()
    assert view.text.isVisibleTo(view)
    for row in full_plan().roadmap.rows:
        title = row.title or next(i.title for i in full_plan().policy.initiatives if i.id == row.initiative)
        assert title is not None
        assert title in view.text.text()


def test_an_empty_plan_says_what_to_enter(window: Window) -> None:
    for kind in (ChartView, RoadmapView):
        view = opened(window, Plan(), kind)
        assert isinstance(view, DrawingView)
        assert not view.picture.isVisibleTo(view)
        assert view.empty.isVisibleTo(view)


# ---- the estimate


def test_the_estimate_answers_the_question_and_shows_both_editions(window: Window) -> None:
    view = opened(window, full_plan(), EstimateView)
    words = words_of(view)
    assert "措置がなくても実施するか" in words
    for figure in ("693,000円", "495,000円", "198,000円", "700,000円", "500,000円", "200,000円"):
        assert figure in words, figure
    assert "国資料（令和4年6月）による試算（措置率0.5）" in words
    assert any("附則第7条第10項第3号により0.7とした" in line for line in words)
    assert any("内部検討資料" in line for line in words)


def test_an_unconfirmed_year_has_no_figure_and_its_assumptions_in_order(window: Window) -> None:
    view = opened(window, full_plan(), EstimateView)
    chip = next(c for c in view.findChildren(QPushButton) if c.isCheckable() and not c.isChecked())
    chip.click()
    QApplication.processEvents()
    words = words_of(view)
    assert "―（未確認）" in words
    assert any(line.startswith("？ 未確認") for line in words)
    at = words.index("措置なし")
    assert words[at : at + 6 : 2] == [
        "措置なし",
        "最後に確認された率が続く場合",
        "仮に率0.5の場合（感度。資料の期間は令和7年度まで）",
    ]
    assert words[at + 1 : at + 6 : 2] == ["0円", "1,561,000円", "1,115,000円"]


def test_figures_stand_right_with_digits_of_one_width(window: Window) -> None:
    view = opened(window, full_plan(), EstimateView)
    figures = [found for found in view.findChildren(QLabel) if found.objectName() == "figure"]
    assert len(figures) > 20
    for figure in figures:
        assert figure.alignment() & Qt.AlignmentFlag.AlignRight
        assert figure.accessibleName().endswith(figure.text())
    assert figures[0].fontInfo().family() == "BIZ UDGothic"


def test_the_working_opens_and_stays_open_while_one_types(qtbot, window: Window) -> None:
    view = opened(window, full_plan(), EstimateView)
    assert window.shell is not None
    opener = next(b for b in view.findChildren(QPushButton) if b.text() == "算出の根拠を見る")
    opener.click()
    assert any(line.startswith("<p") and "根拠：特別交付税に関する省令" in line for line in words_of(view))
    line = next(c for c in window.shell.session.plan.costs.lines if c.settled)
    change(window.shell, qtbot, f"costs.lines[{line.id}].settled", 500_000)
    assert "350,000円" in words_of(view)
    assert any("根拠：特別交付税に関する省令" in words for words in words_of(view))


def test_the_strip_says_what_is_known_of_each_year(window: Window) -> None:
    for plan in (Plan(), full_plan()):
        words = words_of(opened(window, plan, EstimateView))
        at = words.index("令和5～7年度")
        assert words[at + 1 : at + 3] == ["率0.7", "✓ 条文確認済"]
        at = words.index("令和8～13年度")
        assert words[at + 1] == "？ 未確認"
    assert any(NOTHING_YET in line for line in words_of(opened(window, Plan(), EstimateView)))


def test_two_ways_are_compared(window: Window) -> None:
    words = words_of(opened(window, full_plan(), EstimateView))
    at = words.index("案の比較")
    assert "7,315,000円" in words[at:]
    assert "1,352,000円" in words[at:]


# ---- peers


def test_peers_are_hidden_until_the_class_is_known(qtbot, window: Window) -> None:
    view = opened(window, Plan(), PeersView)
    assert isinstance(view, PeersView)
    assert view.isHidden()
    assert window.shell is not None
    change(window.shell, qtbot, "municipality.municipality_class", MunicipalityClass.TOWN)
    assert view.isVisible()
    assert view.picture is not None
    said = view.picture.accessibleDescription()
    assert "令和5年4月1日現在" in said
    assert "／" in said
    assert any("訂正" in line for line in words_of(view))
    opener = next(b for b in view.findChildren(QPushButton) if "表で見る" in b.text())
    opener.click()
    QApplication.processEvents()
    assert any("団体／" in line for line in words_of(view))
