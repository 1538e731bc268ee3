"""Which version a paper compares with, and the papers of a comparison as files."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from dxplanner.cli.main import run
from dxplanner.core.errors import BadInput
from dxplanner.plan.edit import SetValue, applied
from dxplanner.plan.exchange import SavedVersion, write_exchange
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import VersionState
from dxplanner.services.former import former_plan, usual_former, write_comparison
from dxplanner.services.samples import sample_plan
from tests.documents.paper import text_in

DAY = date(2026, 11, 27)
PLAN = sample_plan("mihon")


def with_words(words: str) -> Plan:
    return applied(PLAN, SetValue(path="policy.philosophy", value=words)).plan


def version(name: str, state: VersionState, plan: Plan, month: int) -> SavedVersion:
    moment = datetime.fromisoformat(f"2026-{month:02d}-14T09:30:00")
    return SavedVersion(id=name, name=name, note="", state=state, created_at=moment, plan=plan, by="情報係長")


def reader(versions: tuple[SavedVersion, ...]) -> Callable[[str], Plan]:
    return {item.id: item.plan for item in versions}.__getitem__


DRAFT, DECIDED, SAME = (
    version("draft", VersionState.DRAFT, with_words("前の言葉"), 9),
    version("decided", VersionState.DECIDED, with_words("決めた言葉"), 4),
    version("same", VersionState.REVISED, PLAN, 10),
)


@pytest.mark.parametrize(
    ("versions", "expected"),
    [
        ((), None),
        ((SAME,), None),
        ((DRAFT,), "draft（令和8年9月14日）"),
        ((DRAFT, DECIDED), "decided（令和8年4月14日）"),
        ((DRAFT, DECIDED, SAME), "decided（令和8年4月14日）"),
    ],
)
def test_the_last_decided_version_that_differs_comes_first(
    versions: tuple[SavedVersion, ...], expected: str | None
) -> None:
    found = usual_former(PLAN, versions, reader(versions), DAY)
    assert (found.name if found is not None else None) == expected


def test_a_changed_answer_is_found_where_it_is_printed() -> None:
    former = former_plan(PLAN, DRAFT.plan, "前", DAY)
    said = former.where("policy.philosophy")
    assert said.startswith("DX推進計画（全体方針）　第")
    assert said.endswith("ページ）")
    assert former.where("no.such.place") == ""


@pytest.mark.parametrize("suffix", ["pdf", "docx"])
def test_both_papers_are_written(tmp_path: Path, suffix: str) -> None:
    former = former_plan(PLAN, DRAFT.plan, "素案", DAY)
    made = write_comparison(PLAN, former, tmp_path, DAY, formats=[suffix])
    assert [item.path.name for item in made] == [f"新旧対照表.{suffix}", f"変更点一覧.{suffix}"]
    for item in made:
        words = "".join(text_in(item.path.read_bytes(), suffix).split())
        assert "前の言葉" in words
        assert (PLAN.policy.philosophy or "？") in words


def test_a_paper_that_compares_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput):
        write_comparison(PLAN, former_plan(PLAN, PLAN, "", DAY), tmp_path, DAY, documents=["no_such_paper"])
    assert list(tmp_path.iterdir()) == []


def test_the_command_line_compares_with_a_version_or_another_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    inside, other = tmp_path / "今.json", tmp_path / "前.json"
    inside.write_text(write_exchange(PLAN, (DECIDED,)), encoding="utf-8")
    other.write_text(write_exchange(replace(DRAFT.plan, identity=None)), encoding="utf-8")
    for extra, words in ((), "決めた言葉"), (("--former", str(other)), "前の言葉"):
        to = tmp_path / words
        given = ["export", str(inside), "--to", str(to), "--documents", "comparison_table"]
        assert run([*given, "--formats", "pdf", "--date", "2026-11-27", "--json", *extra]) == 0
        (made,) = json.loads(capsys.readouterr().out)
        assert words in "".join(text_in(Path(made["path"]).read_bytes(), "pdf").split())
