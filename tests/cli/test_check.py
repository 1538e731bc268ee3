"""`check` and `self-test`: what is printed, and the status that scripts rely on."""

import json
from pathlib import Path
from typing import Any

import pytest

import dxplanner.checks.engine
from dxplanner.checks.model import Finding, Severity
from dxplanner.services import selftest
from dxplanner.services.selftest import Result
from tests.cli.calling import BANDAI, MIHON, call, contents
from tests.support.planfiles import small_file


def _finding(severity: Severity, *, set_aside: str | None = None, name: str = "X-01") -> Finding:
    return Finding(
        id=name,
        severity=severity,
        path="policy.title",
        message="直してください。",
        source="省令",
        set_aside=set_aside,
    )


MUST, REVIEW, ADVICE = Severity.MUST_FIX, Severity.REVIEW, Severity.ADVICE
STATUS: list[tuple[list[Finding], int]] = [
    ([], 0), ([_finding(ADVICE), _finding(REVIEW)], 0), ([_finding(REVIEW), _finding(MUST)], 1),
    ([_finding(MUST, set_aside="県と協議中")], 0), ([_finding(MUST, set_aside="県と協議中"), _finding(MUST)], 1),
]  # fmt: skip


@pytest.mark.parametrize(("found", "status"), STATUS)
@pytest.mark.parametrize("form", [("--json",), ()])
def test_only_what_must_be_mended_fails(
    found: list[Finding], status: int, form: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dxplanner.checks.engine, "findings", lambda _plan, **_more: tuple(found))
    answer = call("check", MIHON, "--all", *form)
    assert (answer.status, answer.err) == (status, "")
    if form:
        assert json.loads(answer.out) == [
            {
                "id": "X-01",
                "severity": str(item.severity),
                "path": "policy.title",
                "message": "直してください。",
                "source": "省令",
            }
            for item in found
        ]
    else:
        assert answer.out.splitlines()[-1] == (
            f"指摘は{len(found)}件です。" if found else "指摘はありません。"
        )
        assert [line.split("\t")[0] for line in answer.out.splitlines()[:-1]] == [
            item.severity.label for item in found
        ]
        assert answer.out.count("保留：県と協議中") == sum(item.set_aside is not None for item in found)


@pytest.mark.parametrize(("given", "asked"), [((), False), (("--all",), True)])
def test_set_aside_findings_only_when_asked(
    given: tuple[str, ...], asked: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[dict[str, Any]] = []

    def findings(_plan: object, **more: Any) -> tuple[Finding, ...]:
        seen.append(more)
        return ()

    monkeypatch.setattr(dxplanner.checks.engine, "findings", findings)
    assert call("check", MIHON, *given).status == 0
    assert seen == [{"include_set_aside": asked}]


@pytest.mark.parametrize("plan", [MIHON, BANDAI])
def test_the_samples(plan: Path) -> None:
    shown, everything = (json.loads(call("check", plan, "--json", *more).out) for more in ((), ("--all",)))
    for item in everything:
        assert set(item) == {"id", "severity", "path", "message", "source"}
        assert item["severity"] in ("must_fix", "review", "advice")
        assert all(isinstance(value, str) for value in item.values())
    assert [item for item in everything if item in shown] == shown
    status = call("check", plan, "--json").status
    assert status == (1 if any(item["severity"] == "must_fix" for item in shown) else 0)


def test_one_finding_of_the_sample_town_is_set_aside() -> None:
    shown, everything = (json.loads(call("check", MIHON, "--json", *more).out) for more in ((), ("--all",)))
    assert len(everything) == len(shown) + 1
    assert call("check", MIHON).status == 0


def test_a_check_reads_only(tmp_path: Path, data_dir: Path) -> None:
    path = small_file(tmp_path)
    before = contents(tmp_path)
    call("check", path)
    assert contents(tmp_path) == before
    assert contents(data_dir) == {}


@pytest.mark.parametrize(("passed", "status"), [(True, 0), (False, 1)])
def test_self_test(passed: bool, status: int, monkeypatch: pytest.MonkeyPatch) -> None:
    results = (
        Result(name="資料", passed=True, detail="団体1741"),
        Result(name="書体", passed=passed, detail="書体6"),
    )
    monkeypatch.setattr(selftest, "run_self_test", lambda: results)
    answer = call("self-test")
    assert (answer.status, answer.err) == (status, "")
    assert answer.out == f"良\t資料\t団体1741\n{'良' if passed else '否'}\t書体\t書体6\n"
