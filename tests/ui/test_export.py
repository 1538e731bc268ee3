"""書類を出す, with the real documents: what is offered, what is said before, what when a file is in the way."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from dxplanner.documents.registry import DOCUMENTS
from dxplanner.plan.edit import RemoveRow, SetValue
from dxplanner.plan.plan import Plan
from dxplanner.services import exporting
from dxplanner.services.readiness import Readiness
from dxplanner.ui import messages
from dxplanner.ui.context import DocumentChoice
from dxplanner.ui.export_gaps import SHOWN
from dxplanner.ui.export_page import ExportPage
from dxplanner.ui.places import EXPORT
from dxplanner.ui.shell import Shell
from dxplanner.ui.window import Window
from tests.ui.real import opened, real_window, sample_file


@pytest.fixture
def window(qtbot, qapp, theme, data_dir: Path) -> Window:
    return real_window(qtbot, qapp, theme, data_dir)


@pytest.fixture
def shell(qtbot, window: Window, tmp_path: Path) -> Shell:
    path = sample_file(tmp_path / "計画")
    return opened(qtbot, window, lambda: window.open_plan(path))


def go(shell: Shell) -> ExportPage:
    shell.go_to(*EXPORT)
    assert isinstance(shell.page, ExportPage)
    return shell.page


def only(page: ExportPage, document: str, kind: str) -> None:
    page.choices.set_only([(document, kind)])


def finished(qtbot, page: ExportPage) -> None:
    qtbot.waitUntil(lambda: page.task is None, timeout=15_000)


def texts(page: ExportPage) -> str:
    return "\n".join(item.text() for item in page.findChildren(QLabel) if not item.isHidden())


def link(page: ExportPage, name: str) -> QPushButton:
    return next(item for item in page.findChildren(QPushButton) if item.accessibleName() == name)


def test_each_document_offers_the_formats_it_has_and_no_other(shell: Shell) -> None:
    page = go(shell)
    for name, header in page.choices.headers.items():
        if name not in page.choices._open:
            header.click()
    assert set(page.choices.boxes) == {(kind.id, name) for kind in DOCUMENTS for name in kind.formats}
    link(page, "書類と形式をすべて選ぶ").click()
    assert all(box.isChecked() for box in page.choices.boxes.values())
    link(page, "書類と形式をすべて外す").click()
    page.start()
    assert "一つ以上" in page.fault.text()


def test_gaps_are_listed_under_their_document_with_a_way_there(qtbot, shell: Shell) -> None:
    shell.session.apply(SetValue(path="policy.vision", value=None), "めざす姿")
    page = go(shell)
    qtbot.waitUntil(lambda: "〔未記入〕 1件" in texts(page), timeout=15_000)
    qtbot.waitUntil(lambda: "✓ 空欄はありません" in texts(page))
    name = next(kind.name for kind in DOCUMENTS if kind.id == "policy")
    link(page, f"{name}：〔未記入〕「めざす姿」へ移る").click()
    assert shell.place == ("policy", "vision")


def test_many_gaps_are_short_at_first(qtbot, window: Window) -> None:
    shell = opened(qtbot, window, lambda: window.open_sample("bandai"))
    page = go(shell)
    for name, header in page.choices.headers.items():  # a long group is closed at first
        if name not in page.choices._open:
            header.click()
    qtbot.waitUntil(lambda: "印の付いたところ" in texts(page), timeout=15_000)
    lines = page.choices.lines("recruitment")
    assert lines is not None

    def gaps() -> int:
        return sum("へ移る" in item.accessibleName() for item in lines.findChildren(QPushButton))

    qtbot.waitUntil(lambda: gaps() == SHOWN, timeout=15_000)
    next(item for item in lines.findChildren(QPushButton) if item.text().startswith("ほか")).click()
    assert gaps() > 2 * SHOWN


def many_documents() -> tuple[DocumentChoice, ...]:
    def not_yet(number: int) -> Callable[[Plan], str]:
        return lambda _plan: "年度を入れると、使える書類になります。" if number % 8 == 7 else ""

    return tuple(
        DocumentChoice(
            id=f"d{number}",
            title=f"書類その{number}",
            formats=("pdf", "docx") if number % 2 else ("pdf", "xlsx"),
            group=f"分類{number // 8}",
            basic=number < 5,
            not_yet=not_yet(number),
        )
        for number in range(40)
    )


@pytest.fixture
def crowded(qtbot, shell: Shell) -> ExportPage:
    """The page with forty documents, and who was asked what they lack."""
    context = replace(
        shell.context,
        documents=many_documents(),
        readiness=lambda _plan, wanted, _tell: tuple(Readiness(document=one) for one in wanted),
    )
    page = ExportPage(replace(shell.desk, context=context), Path(), lambda _folder: None)
    qtbot.addWidget(page)
    page.resize(800, 700)
    page.show()
    return page


def test_forty_documents_stand_in_groups_whose_rows_come_when_they_open(qtbot, crowded: ExportPage) -> None:
    choices = crowded.choices
    assert len(choices.headers) == 5
    assert {name for name, _kind in choices.boxes} == {f"d{number}" for number in range(8)}
    assert "8種類（5件のファイルを選択、まだ使わないもの1件）" in texts(crowded)
    choices.headers["分類3"].click()
    assert ("d31", "docx") in choices.boxes
    qtbot.waitUntil(lambda: "d31" in crowded._known)
    assert "d8" not in crowded._known, "what a closed group lacks is not looked for"
    choices.headers["分類3"].click()
    assert not choices.boxes["d31", "docx"].isVisible()


def test_what_is_ticked_outlives_the_closing_of_its_group_and_the_page(crowded: ExportPage) -> None:
    crowded.choices.headers["分類1"].click()
    crowded.choices.boxes["d9", "docx"].click()
    crowded.choices.headers["分類1"].click()
    wanted = (*((f"d{number}", "pdf") for number in range(5)), ("d9", "docx"))
    assert crowded.choices.wanted() == wanted
    again = ExportPage(crowded.desk, Path(), lambda _folder: None)
    assert again.choices.wanted() == wanted


def test_a_document_of_no_use_yet_says_so_and_is_not_ticked(crowded: ExportPage) -> None:
    assert "まだ使いません：年度を入れると" in texts(crowded)
    assert not crowded.choices.boxes["d7", "pdf"].isChecked()
    assert crowded.choices.boxes["d7", "pdf"].isEnabled()


def test_the_estimate_waits_for_cost_lines(qtbot, shell: Shell) -> None:
    assert ("allocation", "pdf") in go(shell).choices.wanted()
    for row in shell.session.plan.costs.lines:
        shell.session.apply(RemoveRow(path=f"costs.lines[{row.id}]"), "経費の明細")
    page = go(shell)
    page.choices._groups["経費"].open()
    assert "まだ使いません：「経費の明細」" in texts(page)


def test_findings_are_counted_and_never_stop(qtbot, shell: Shell, tmp_path: Path) -> None:
    shell.session.apply(SetValue(path="policy.vision", value=None), "めざす姿")
    page = go(shell)
    assert "指摘が" in texts(page)
    assert "このままでも出せます" in texts(page)


def test_the_files_are_listed_and_their_folder_opens(
    qtbot, shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[Path] = []
    monkeypatch.setattr(messages, "open_folder", shown.append)
    page = go(shell)
    only(page, "roadmap", "pdf")
    page.start()
    finished(qtbot, page)
    (file,) = (tmp_path / "計画").glob("*.pdf")
    assert file.name in texts(page)
    opener = next(item for item in page.findChildren(QPushButton) if item.text() == "フォルダーを開く")
    assert opener.hasFocus()
    opener.click()
    assert shown == [tmp_path / "計画"]


def test_a_file_that_is_open_elsewhere_is_named_and_can_be_tried_again(
    qtbot, shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = go(shell)
    only(page, "allocation", "xlsx")
    page.start()
    finished(qtbot, page)
    (file,) = (tmp_path / "計画").glob("*.xlsx")
    before = file.read_bytes()
    with monkeypatch.context() as patch:

        def held(_target: Path, _content: bytes) -> None:
            raise PermissionError(13, "in use")

        patch.setattr(exporting, "replace_file", held)
        page.start()
        finished(qtbot, page)
    assert file.name in page.fault.text()
    assert "閉じて" in page.fault.text()
    assert "前のファイルはそのまま" in page.fault.text()
    assert file.read_bytes() == before
    assert page.again.hasFocus()
    page.again.click()
    finished(qtbot, page)
    assert not page.fault.isVisible()
    assert not page.again.isVisible()


def test_a_character_no_font_has_leads_to_its_field(qtbot, shell: Shell, tmp_path: Path) -> None:
    shell.session.apply(SetValue(path="policy.philosophy", value="町\U00013000"), "基本理念")
    page = go(shell)
    qtbot.waitUntil(lambda: "印刷できない字" in texts(page), timeout=15_000)
    only(page, "policy", "pdf")
    page.start()
    finished(qtbot, page)
    assert "基本理念" in page.fault.text()
    assert not page.again.isVisible()
    page.go_to_fault.click()
    assert shell.place == ("policy", "vision")
    assert not list((tmp_path / "計画").glob("*.pdf"))


def test_stopping_leaves_no_file(qtbot, shell: Shell, tmp_path: Path) -> None:
    page = go(shell)
    link(page, "書類と形式をすべて選ぶ").click()
    page.start()
    assert page.task is not None
    page.task.cancel()
    finished(qtbot, page)
    assert "中止しました" in page.fault.text()
    assert [
        item.suffix for item in (tmp_path / "計画").iterdir() if item.suffix in (".pdf", ".xlsx", ".docx")
    ] == []
