"""The start page and what can be done with the file of a plan, on real files."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from dxplanner.plan.edit import SetValue
from dxplanner.plan.exchange import read_exchange
from dxplanner.plan.personal import without_people
from dxplanner.services import files, moving, recent, versions
from dxplanner.services.changes import SaveState
from dxplanner.services.next_year import Shift, usual_year
from dxplanner.services.planning import new_plan
from dxplanner.services.samples import sample_plan
from dxplanner.services.session import local_now
from dxplanner.ui import messages
from dxplanner.ui.banner import COPY_WORDS, TAKE_OVER_WORDS
from dxplanner.ui.next_year_sheet import NextYearSheet
from dxplanner.ui.window import Window
from tests.ui.real import opened, real_window, sample_file

PATH = "policy.philosophy"


@pytest.fixture
def window(qtbot, qapp, theme, data_dir: Path) -> Window:
    return real_window(qtbot, qapp, theme, data_dir)


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    folder = tmp_path / "計画"
    folder.mkdir()
    return folder


def answer_path(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> list[Path]:
    asked: list[Path] = []

    def answer(_parent: object, suggestion: Path) -> Path | None:
        asked.append(suggestion)
        return path

    monkeypatch.setattr(messages, "ask_save_path", answer)
    return asked


def answer_confirm(monkeypatch: pytest.MonkeyPatch, sure: bool) -> list[str]:
    asked: list[str] = []

    def answer(_parent: object, title: str, sentence: str, _action: str) -> bool:
        asked.append(f"{title}\n{sentence}")
        return sure

    monkeypatch.setattr(messages, "confirm", answer)
    return asked


def may_write(window: Window) -> bool:
    return window.shell is not None and not window.shell.session.read_only


def buttons(widget: QWidget, words: str) -> list[QPushButton]:
    return [item for item in widget.findChildren(QPushButton) if item.text() == words]


def words_of(widget: QWidget) -> str:
    return "\n".join(item.text() for item in widget.findChildren(QLabel))


def said(window: Window) -> str:
    assert window.shell is not None
    return window.shell.message.words.text()


# ---- start page


def test_a_missing_plan_can_be_taken_off_the_list(qtbot, window: Window, plans: Path, fixed_now) -> None:
    recent.remember(plans / "消えた計画.dxplan", "消えた計画", fixed_now)
    window.show_start()
    assert window.start is not None
    assert "見付かりません" in words_of(window.start)
    buttons(window.start, "一覧から外す")[0].click()
    assert recent.recent_files() == ()
    assert window.start.search.focus_target().hasFocus()
    qtbot.wait(1)
    assert not buttons(window.start, "一覧から外す")


def test_a_new_year_begins_with_the_answers_of_the_last(
    qtbot, window: Window, plans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, target = sample_file(plans), plans / "次の年.dxplan"
    before = source.read_bytes()
    monkeypatch.setattr(messages, "ask_open_path", lambda *_args: source)
    answer_path(monkeypatch, target)
    assert window.start is not None
    window.start.last_year.click()
    sheet = window.sheet
    assert isinstance(sheet, NextYearSheet)
    sheet.year.setCurrentIndex(1)
    sheet.boxes[Shift.PERIOD].setChecked(True)
    shell = opened(qtbot, window, sheet.go.click)
    assert shell.session.path == target
    before_period, period = sample_plan("mihon").policy, shell.session.plan.policy
    assert (before_period.period_from, period.period_from) == (2026, 2027)
    assert (before_period.indicators, before_period.issues) == (period.indicators, period.issues)
    assert shell.session.plan.paperwork.carried_into == usual_year(local_now().date())
    assert shell.session.plan.policy.philosophy == sample_plan("mihon").policy.philosophy
    assert shell.session.plan.policy.history == ()
    assert shell.session.plan.identity != files.read_plan(source).identity
    assert "引き継いだ" in said(window)
    assert source.read_bytes() == before


def test_an_exchange_file_is_read_into_a_plan_of_its_own(
    qtbot, window: Window, plans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, target = plans / "受け取った計画.json", plans / "置いた計画.dxplan"
    files.write_exchange_file(source, sample_plan("mihon"))
    before = source.read_bytes()
    asked = answer_path(monkeypatch, target)
    shell = opened(qtbot, window, lambda: window.open_plan(source))
    assert asked == [plans / "受け取った計画.dxplan"]
    assert shell.session.path == target
    assert source.read_bytes() == before


def test_a_damaged_plan_offers_its_backup_by_a_button(
    qtbot, window: Window, plans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = sample_file(plans)
    files.open_session(path).close()
    path.write_bytes(b"broken" * 100)
    window.open_plan(path)
    qtbot.waitUntil(lambda: not window.loading)
    assert window.start is not None
    assert window.start.remedy.isVisible()
    window.start.remedy.click()
    assert window.sheet is not None
    answer_confirm(monkeypatch, True)
    shell = opened(qtbot, window, buttons(window.sheet, "この控えに戻す")[0].click)
    assert shell.session.plan.municipality.name == "見本町"
    assert "戻す前" in said(window)
    assert any("戻す前" in item.name for item in plans.iterdir())


# ---- 名前を付けて保存


def test_a_sample_becomes_a_plan_of_ones_own_and_keeps_its_undo(
    qtbot, window: Window, plans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell = opened(qtbot, window, lambda: window.open_sample("mihon"))
    identity = shell.session.plan.identity
    assert identity != sample_plan("mihon").identity
    shell.session.apply(SetValue(path=PATH, value="自分の町の文"), "基本理念")
    answer_path(monkeypatch, plans / "自分の計画.dxplan")
    window.actions_of_plan.save_as()
    assert window.shell is not None
    session = window.shell.session
    assert session.path == plans / "自分の計画.dxplan"
    assert session.can_undo
    session.apply(SetValue(path=PATH, value="続きの文"), "基本理念")
    session.commit(wait=True)
    assert files.read_plan(session.path).policy.philosophy == "続きの文"


def test_a_copy_has_its_own_identity_and_the_plan_stays_open(
    qtbot, window: Window, plans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = sample_file(plans)
    shell = opened(qtbot, window, lambda: window.open_plan(path))
    versions.add(shell.session, "素案")
    asked = answer_path(monkeypatch, plans / "写し.dxplan")
    window.actions_of_plan.save_as()
    assert asked == [plans / "見本町DX推進計画の写し.dxplan"]
    copy = files.read_plan_file(plans / "写し.dxplan")
    assert copy.plan.identity != shell.session.plan.identity
    assert [version.name for version in copy.versions] == ["素案"]
    assert shell.session.path == path
    window.actions_of_plan.save_as()
    assert "すでにあります" in said(window)


# ---- 名前の変更・移動、控え、交換用ファイル


def test_a_plan_is_renamed_while_it_is_open(
    qtbot, window: Window, plans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, target = sample_file(plans), plans / "新しい名前.dxplan"
    shell = opened(qtbot, window, lambda: window.open_plan(path))
    shell.go_to("policy", "vision")
    shell.session.apply(SetValue(path=PATH, value="移す前の文"), "基本理念")
    answer_path(monkeypatch, target)
    window.actions_of_plan.move()
    assert window.shell is not None
    assert window.shell.place == ("policy", "vision")
    assert window.shell.session.path == target
    assert [item.path for item in recent.recent_files()] == [target]
    assert files.read_plan(target).policy.philosophy == "移す前の文"
    assert not path.exists()


def test_a_move_that_fails_says_so_and_loses_nothing(
    qtbot, window: Window, plans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = sample_file(plans)
    shell = opened(qtbot, window, lambda: window.open_plan(path))
    shell.session.apply(SetValue(path=PATH, value="残る文"), "基本理念")

    def refuse(_source: Path, _target: Path) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(moving, "rename", refuse)
    answer_path(monkeypatch, plans / "別の名前.dxplan")
    window.actions_of_plan.move()
    assert window.shell is not None
    assert window.shell.session.path == path
    assert files.read_plan(path).policy.philosophy == "残る文"


def test_going_back_to_a_backup_keeps_what_was(
    qtbot, window: Window, plans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = sample_file(plans)
    shell = opened(qtbot, window, lambda: window.open_plan(path))
    shell.session.apply(SetValue(path=PATH, value="後の文"), "基本理念")
    window.actions_of_plan.show_backups()
    assert window.sheet is not None
    asked = answer_confirm(monkeypatch, False)
    buttons(window.sheet, "この控えに戻す")[0].click()
    assert "戻す前" in asked[0]
    assert window.shell is not None
    assert window.shell.session.plan.policy.philosophy == "後の文"
    answer_confirm(monkeypatch, True)
    window.actions_of_plan.show_backups()
    assert window.sheet is not None
    buttons(window.sheet, "この控えに戻す")[0].click()
    qtbot.waitUntil(lambda: not window.loading and window.shell is not None)
    assert window.shell.session.plan.policy.philosophy == sample_plan("mihon").policy.philosophy
    (kept,) = [item for item in plans.iterdir() if "戻す前" in item.name]
    assert files.read_plan(kept).policy.philosophy == "後の文"


def test_the_exchange_file_holds_the_plan_and_its_versions(
    qtbot, window: Window, plans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, target = sample_file(plans), plans / "渡す計画.json"
    shell = opened(qtbot, window, lambda: window.open_plan(path))
    versions.add(shell.session, "素案")
    answer_path(monkeypatch, target)
    window.actions_of_plan.write_exchange()
    exchange = read_exchange(target.read_bytes())
    assert exchange.plan == without_people(shell.session.plan)
    assert [version.name for version in exchange.versions] == ["素案"]
    target.write_text("前の内容", encoding="utf-8")
    answer_confirm(monkeypatch, False)
    window.actions_of_plan.write_exchange()
    assert target.read_text(encoding="utf-8") == "前の内容"


# ---- 閲覧のみ


@pytest.fixture
def locked(plans: Path) -> Path:
    """A plan another machine has open, or had when it went away."""
    path = sample_file(plans)
    owner = {
        "user": "情報係", "machine": "PC-12", "pid": 1, "started": None,
        "opened_at": "2026-11-24T09:30:00+09:00", "token": "0",
    }  # fmt: skip
    lock = path.with_name(f".~lock.{path.name}#")
    lock.write_text(json.dumps(owner, ensure_ascii=False), encoding="utf-8")
    return path


def test_of_a_plan_somebody_else_has_a_copy_is_one_click_away(
    qtbot, window: Window, plans: Path, locked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell = opened(qtbot, window, lambda: window.open_plan(locked))
    assert shell.session.read_only
    assert "PC-12" in words_of(shell)
    answer_path(monkeypatch, plans / "写し.dxplan")
    buttons(shell, COPY_WORDS)[0].click()
    qtbot.waitUntil(lambda: may_write(window))
    assert window.shell is not None
    assert window.shell.session.path == plans / "写し.dxplan"


def test_a_dead_lock_goes_only_after_a_clear_question(
    qtbot, window: Window, locked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell = opened(qtbot, window, lambda: window.open_plan(locked))
    asked = answer_confirm(monkeypatch, False)
    buttons(shell, TAKE_OVER_WORDS)[0].click()
    assert "情報係さん（PC-12）" in asked[0]
    assert window.shell is shell
    answer_confirm(monkeypatch, True)
    buttons(shell, TAKE_OVER_WORDS)[0].click()
    qtbot.waitUntil(lambda: may_write(window))


# ---- leaving


def test_what_is_not_saved_is_asked_about_before_closing(
    qtbot, window: Window, plans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = sample_file(plans)
    shell = opened(qtbot, window, lambda: window.open_plan(path))

    def full(_target: Path, _data: bytes) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr("dxplanner.store.planfile.replace_file", full)
    shell.session.apply(SetValue(path=PATH, value="まだの文"), "基本理念")
    asked = answer_confirm(monkeypatch, False)
    assert not window.close()
    assert "保存できていない" in asked[0]
    status = shell.session.last_status
    assert status is not None
    assert status.state is SaveState.FAILED
    assert window.shell is shell
    monkeypatch.undo()
    monkeypatch.setenv("DXPLANNER_DATA_DIR", str(window.context.data_folder))
    shell.session.apply(SetValue(path=PATH, value="次の文"), "基本理念")
    assert window.close_plan()
    assert files.read_plan(path).policy.philosophy == "次の文"


def test_a_changed_sample_is_not_thrown_away_silently(
    qtbot, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell = opened(qtbot, window, lambda: window.open_sample("mihon"))
    shell.session.apply(SetValue(path=PATH, value="書き込み"), "基本理念")
    asked = answer_confirm(monkeypatch, False)
    window.leave_plan()
    assert window.shell is shell
    assert "名前を付けて保存" in asked[0]
    answer_confirm(monkeypatch, True)
    window.leave_plan()
    assert window.shell is None


def test_the_menu_writes_its_keys_and_fits_the_plan(qtbot, window: Window, plans: Path) -> None:
    texts = [action.text() for action in window.plan_menu.actions()]
    assert "名前を付けて保存\tCtrl+Shift+S" in texts
    assert "書類を出す\tCtrl+E" in texts
    path = plans / "町.dxplan"
    files.new_file(path, new_plan("999997"))
    opened(qtbot, window, lambda: window.open_sample("mihon"))
    window.keys.refresh_menu()
    assert not window.plan_entries["move"].isEnabled()
    opened(qtbot, window, lambda: window.open_plan(path))
    qtbot.waitUntil(lambda: window.shell is not None and window.shell.session.path == path)
    window.keys.refresh_menu()
    assert window.plan_entries["move"].isEnabled()
