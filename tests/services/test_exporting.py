"""Writing the set: Japanese names, whole files or none, plain words when a folder or a disk says no."""

import dataclasses
import errno
import os
import stat
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest

from dxplanner.core.errors import BadInput, DxError
from dxplanner.documents.registry import DOCUMENTS
from dxplanner.plan.plan import Plan
from dxplanner.services import exporting
from dxplanner.services.exporting import MissingGlyphs, chosen, export, wanted
from dxplanner.services.samples import sample_plan
from dxplanner.store import atomic
from tests.services.whole_set import WHOLE_SET

DAY = date(2026, 11, 23)
OLD = b"the file that was there"
ABSENT = "\U0002a6d7"


@pytest.fixture(scope="module")
def plan() -> Plan:
    return sample_plan("mihon")


def _tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _titled(plan: Plan, title: str | None) -> Plan:
    return dataclasses.replace(plan, policy=dataclasses.replace(plan.policy, title=title))


POLICY_PDF = wanted(["policy"], ["pdf"])
TWO = wanted(["roadmap", "organisation"], ["pdf"])


def test_the_set_under_its_japanese_names(plan: Plan, tmp_path: Path) -> None:
    folder = tmp_path / "年度" / "書類"
    written = export(plan, folder, printed_on=DAY)
    assert [(item.document, item.format, item.path.name) for item in written] == list(WHOLE_SET)
    heads = {"pdf": b"%PDF-", "xlsx": b"PK\x03\x04", "docx": b"PK\x03\x04"}
    assert all(item.path.read_bytes().startswith(heads[item.format]) for item in written)
    assert sorted(_tree(folder)) == sorted(item.path.name for item in written)


def test_an_empty_plan_is_written_too(tmp_path: Path) -> None:
    written = export(Plan(), tmp_path, printed_on=DAY)
    assert len(written) == len(wanted())
    assert all(item.path.stat().st_size > 1000 for item in written)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ('A/B:C*D?E"F<G>H|I\\J', "A／B：C＊D？E”F＜G＞H｜I￥J.pdf"),
        ("  計画。 . ", "計画。.pdf"),
        ("二　行", "二 行.pdf"),
        ("../../etc/計画", "／..／etc／計画.pdf"),
        ("長" * 100, "長" * 80 + ".pdf"),
        ("CON", "_CON.pdf"),
        ("nul.計画", "_nul.計画.pdf"),
        ("𠮷" * 90, "𠮷" * 60 + ".pdf"),
        ("...", "policy.pdf"),
        (None, "〔未記入〕.pdf"),
    ],
)
def test_titles_become_names_every_system_takes(
    plan: Plan, title: str | None, name: str, tmp_path: Path
) -> None:
    (written,) = export(_titled(plan, title), tmp_path, printed_on=DAY, tasks=POLICY_PDF)
    assert written.path.name == name
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_two_papers_of_one_title_do_not_overwrite_each_other(plan: Plan, tmp_path: Path) -> None:
    same = _titled(plan, "別紙１　工程表")
    written = export(same, tmp_path, printed_on=DAY, tasks=wanted(["policy", "roadmap"], ["pdf"]))
    assert [item.path.name for item in written] == ["別紙１ 工程表.pdf", "別紙１ 工程表（2）.pdf"]
    assert len({item.path.read_bytes() for item in written}) == 2


def test_a_second_export_replaces_the_first(plan: Plan, tmp_path: Path) -> None:
    (first,) = export(plan, tmp_path, printed_on=DAY, tasks=POLICY_PDF)
    before = first.path.read_bytes()
    export(plan, tmp_path, printed_on=date(2026, 11, 24), tasks=POLICY_PDF)
    assert first.path.read_bytes() != before
    assert len(_tree(tmp_path)) == 1


def _failing(monkeypatch: pytest.MonkeyPatch, at: int, error: OSError) -> None:
    """The n-th file cannot be put in place."""
    original: Callable[[Path, Path], None] = atomic.put_in_place
    calls = iter(range(1, 100))

    def put_in_place(temporary: Path, target: Path) -> None:
        if next(calls) == at:
            raise error
        original(temporary, target)

    monkeypatch.setattr(atomic, "put_in_place", put_in_place)


@pytest.mark.parametrize("at", [1, 2])
@pytest.mark.parametrize(
    ("error", "says"),
    [
        (PermissionError(errno.EACCES, "locked"), "ほかのソフトで開かれているか"),
        (OSError(errno.ENOSPC, "full"), "空き容量"),
        (OSError(errno.EIO, "gone"), "接続"),
    ],
)
def test_a_file_that_cannot_be_written_leaves_the_old_one(
    plan: Plan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int, error: OSError, says: str
) -> None:
    names = [item.path.name for item in export(plan, tmp_path, printed_on=DAY, tasks=TWO)]
    for name in names:
        (tmp_path / name).write_bytes(OLD)
    _failing(monkeypatch, at, error)
    with pytest.raises(DxError) as caught:
        export(plan, tmp_path, printed_on=DAY, tasks=TWO)
    message = str(caught.value)
    assert says in message
    assert names[at - 1] in message
    assert "前のファイルはそのままです。" in message
    assert sorted(_tree(tmp_path)) == sorted(names)
    assert (tmp_path / names[at - 1]).read_bytes() == OLD
    assert (tmp_path / names[1]).read_bytes() == OLD


def test_a_full_disk_while_writing_leaves_nothing_behind(
    plan: Plan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write_synced(path: Path, data: bytes) -> None:
        path.write_bytes(data[:100])
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(atomic, "write_synced", write_synced)
    with pytest.raises(DxError, match="空き容量"):
        export(plan, tmp_path, printed_on=DAY, tasks=TWO)
    assert _tree(tmp_path) == {}


def test_what_was_written_before_the_failure_is_named(
    plan: Plan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _failing(monkeypatch, 2, OSError(errno.ENOSPC, "full"))
    with pytest.raises(DxError) as caught:
        export(plan, tmp_path, printed_on=DAY, tasks=TWO)
    (written,) = _tree(tmp_path)
    assert f"「{written}」は、書き出してあります。" in str(caught.value)


def test_no_old_file_is_spoken_of_where_there_was_none(
    plan: Plan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _failing(monkeypatch, 1, OSError(errno.ENOSPC, "full"))
    with pytest.raises(DxError) as caught:
        export(plan, tmp_path, printed_on=DAY, tasks=TWO)
    assert "前のファイル" not in str(caught.value)
    assert "入力した内容はそのままです。" in str(caught.value)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root writes everywhere")
def test_a_folder_without_permission(plan: Plan, tmp_path: Path) -> None:
    tmp_path.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        with pytest.raises(DxError, match="書き込む権限がありません"):
            export(plan, tmp_path, printed_on=DAY, tasks=TWO)
    finally:
        tmp_path.chmod(stat.S_IRWXU)


def test_a_folder_without_permission_says_so(
    plan: Plan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _failing(monkeypatch, 1, PermissionError(errno.EACCES, "read only"))
    with pytest.raises(DxError) as caught:
        export(plan, tmp_path, printed_on=DAY, tasks=TWO)
    assert "書き込む権限がありません。別のフォルダーを選んでください。" in str(caught.value)


@pytest.mark.parametrize("below", ["", "中"])
def test_a_folder_that_is_a_file(plan: Plan, tmp_path: Path, below: str) -> None:
    place = tmp_path / "書類"
    place.write_bytes(OLD)
    with pytest.raises(DxError, match="フォルダーではありません。別の場所を選んでください。"):
        export(plan, place / below, printed_on=DAY, tasks=TWO)
    assert _tree(tmp_path) == {"書類": OLD}


def test_a_missing_glyph_stops_everything_before_the_first_file(plan: Plan, tmp_path: Path) -> None:
    """Even the papers in front of the one that has it."""
    spoilt = dataclasses.replace(
        plan, costs=dataclasses.replace(plan.costs, choice_reason=f"理由{ABSENT}。もう一字{ABSENT}")
    )
    target = tmp_path / "新しいフォルダー"
    with pytest.raises(MissingGlyphs) as caught:
        export(spoilt, target, printed_on=DAY)
    assert "その案とする理由」の「" in str(caught.value)
    assert "U+2A6D7" in str(caught.value)
    assert not target.exists()


def test_stopping_from_the_screen_writes_nothing(plan: Plan, tmp_path: Path) -> None:
    class Stopped(Exception):
        pass

    told: list[tuple[int, int, str]] = []

    def progress(done: int, total: int, name: str) -> None:
        told.append((done, total, name))
        if done == 1:
            raise Stopped

    with pytest.raises(Stopped):
        export(plan, tmp_path, printed_on=DAY, tasks=TWO, progress=progress)
    assert _tree(tmp_path) == {}
    assert told == [
        (0, 2, "別紙１ 工程表（PDF）"),
        (1, 2, "別紙２ 推進体制図及び役割分担表（PDF）"),
    ]


def test_progress_reaches_the_end(plan: Plan, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    export(
        plan,
        tmp_path,
        printed_on=DAY,
        tasks=TWO,
        progress=lambda done, total, _name: told.append((done, total)),
    )
    assert told == [(0, 2), (1, 2), (2, 2)]


def _ids(tasks: Sequence[exporting.Task]) -> list[tuple[str, str]]:
    return [(kind.id, name) for kind, name in tasks]


def test_what_is_wanted_comes_in_print_order() -> None:
    everything = [(kind.id, name) for kind in DOCUMENTS for name in kind.formats]
    assert _ids(wanted()) == everything
    assert _ids(wanted(["allocation", "policy"])) == [
        ("policy", "pdf"),
        ("policy", "docx"),
        ("allocation", "pdf"),
        ("allocation", "xlsx"),
    ]
    words = [(kind.id, "docx") for kind in DOCUMENTS if "docx" in kind.formats]
    assert _ids(wanted(None, ["docx"])) == words
    assert words[:2] == [("policy", "docx"), ("organisation", "docx")]
    assert _ids(wanted(["policy", "policy"], ["pdf", "pdf"])) == [("policy", "pdf")]
    assert _ids(chosen([("allocation", "xlsx"), ("policy", "pdf")])) == [
        ("policy", "pdf"),
        ("allocation", "xlsx"),
    ]
    assert chosen([]) == ()


@pytest.mark.parametrize(
    ("documents", "formats", "says"),
    [
        (["plan"], None, "書類「plan」はありません。次から選んでください。"),
        (None, ["odt"], "形式「odt」はありません。次から選んでください。"),
        (["roadmap"], ["docx"], "選んだ書類には、その形式がありません。"),
        ([], None, "選んだ書類には"),
    ],
)
def test_unknown_wishes_are_refused_in_words(
    documents: list[str] | None, formats: list[str] | None, says: str
) -> None:
    with pytest.raises(BadInput) as caught:
        wanted(documents, formats)
    assert says in str(caught.value)
