"""The self-test says what works, notices what does not, and leaves nothing behind."""

import tempfile
from pathlib import Path

import pytest

from dxplanner.core.errors import DxError
from dxplanner.plan.plan import Plan
from dxplanner.services import selftest
from dxplanner.services.selftest import run_self_test


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def _without_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    """The slow checks are run once, in the first test."""
    monkeypatch.setattr(selftest, "export", lambda *_given, **_more: ())
    monkeypatch.setattr(selftest, "write_manual", lambda *_given: None)


def _files(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_everything_passes_and_nothing_is_left(temporary: Path, data_dir: Path) -> None:
    results = run_self_test()
    assert [(result.name, result.passed) for result in results] == [
        (name, True)
        for name in (
            "資料",
            "書体",
            "計画のファイル",
            "交換用ファイル",
            "試算",
            "操作の手引",
            "書類の作成",
            "使用申請書",
        )
    ]
    details = {result.name: result.detail for result in results}
    assert all(kind in details["書類の作成"] for kind in ("pdf", "xlsx", "docx"))
    assert "4,900,000円" in details["試算"]
    assert _files(temporary) == []
    assert _files(data_dir) == []


@pytest.mark.parametrize(
    ("name", "stand_in", "failing"),
    [
        ("all_municipalities", lambda: (), "資料"),
        ("read_plan", lambda _path: Plan(), "計画のファイル"),
        (
            "write_exchange",
            lambda _plan: '{"format": "dxplanner-plan", "format_version": 1, "plan": {}}',
            "交換用ファイル",
        ),
        ("EXPECTED_AMOUNT", 1, "試算"),
    ],
)
def test_what_is_broken_is_named(
    name: str, stand_in: object, failing: str, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _without_documents(monkeypatch)
    monkeypatch.setattr(selftest, name, stand_in)
    failed = [result for result in run_self_test() if not result.passed]
    assert [result.name for result in failed] == [failing]
    assert failed[0].detail.endswith("。")


def test_one_failure_does_not_hide_the_others(temporary: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_given: object, **_more: object) -> None:
        raise ZeroDivisionError

    def refused(*_given: object, **_more: object) -> None:
        raise DxError("空き容量が足りません。")

    monkeypatch.setattr(selftest, "new_file", broken)
    monkeypatch.setattr(selftest, "export", refused)
    results = {result.name: result for result in run_self_test()}
    assert len(results) == len(selftest._CHECKS)
    assert {name for name, result in results.items() if not result.passed} == {"計画のファイル", "書類の作成"}
    assert results["書類の作成"].detail == "空き容量が足りません。"
    assert _files(temporary) == []
