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
    assert [(item.document, item.format, item.path.name) for item in written] == [
        ("policy", "pdf", "見本町DX推進計画（全体方針）.pdf"),
        ("policy", "docx", "見本町DX推進計画（全体方針）.docx"),
        ("roadmap", "pdf", "別紙１ 工程表.pdf"),
        ("roadmap", "xlsx", "別紙１ 工程表.xlsx"),
        ("organisation", "pdf", "別紙２ 推進体制図及び役割分担表.pdf"),
        ("organisation", "docx", "別紙２ 推進体制図及び役割分担表.docx"),
        ("organisation", "xlsx", "別紙２ 推進体制図及び役割分担表.xlsx"),
        ("need_sheet", "pdf", "外部人材の必要性説明書.pdf"),
        ("need_sheet", "docx", "外部人材の必要性説明書.docx"),
        ("headquarters_charter", "pdf", "見本町DX推進本部設置要綱（案）.pdf"),
        ("headquarters_charter", "docx", "見本町DX推進本部設置要綱（案）.docx"),
        ("aide_charter", "pdf", "見本町CIO補佐官設置要綱（案）.pdf"),
        ("aide_charter", "docx", "見本町CIO補佐官設置要綱（案）.docx"),
        ("leader_charter", "pdf", "見本町DX推進リーダー設置要綱（案）.pdf"),
        ("leader_charter", "docx", "見本町DX推進リーダー設置要綱（案）.docx"),
        ("duties_table", "pdf", "事務分掌表（DXの推進）.pdf"),
        ("duties_table", "xlsx", "事務分掌表（DXの推進）.xlsx"),
        ("meeting_calendar", "pdf", "会議体の年間日程.pdf"),
        ("meeting_calendar", "xlsx", "会議体の年間日程.xlsx"),
        ("roster", "pdf", "推進体制の名簿.pdf"),
        ("roster", "xlsx", "推進体制の名簿.xlsx"),
        ("ordinance_changes", "pdf", "必要な例規改正一覧.pdf"),
        ("ordinance_changes", "docx", "必要な例規改正一覧.docx"),
        ("recruitment", "pdf", "見本町CIO補佐官募集要項.pdf"),
        ("recruitment", "docx", "見本町CIO補佐官募集要項.docx"),
        ("form_comparison", "pdf", "任用等形態比較表.pdf"),
        ("form_comparison", "xlsx", "任用等形態比較表.xlsx"),
        ("job_site_text", "pdf", "募集の文案（求人サイト・ホームページ）.pdf"),
        ("job_site_text", "docx", "募集の文案（求人サイト・ホームページ）.docx"),
        ("work_specification", "pdf", "業務委託仕様書.pdf"),
        ("work_specification", "docx", "業務委託仕様書.docx"),
        ("working_conditions", "pdf", "勤務条件通知書.pdf"),
        ("working_conditions", "docx", "勤務条件通知書.docx"),
        ("application_form", "pdf", "応募用紙.pdf"),
        ("application_form", "docx", "応募用紙.docx"),
        ("callers_qa", "pdf", "応募に関する問答集.pdf"),
        ("callers_qa", "docx", "応募に関する問答集.docx"),
        ("onboarding", "pdf", "受入計画.pdf"),
        ("onboarding", "docx", "受入計画.docx"),
        ("quarterly_review", "pdf", "四半期評価票.pdf"),
        ("quarterly_review", "docx", "四半期評価票.docx"),
        ("handover_note", "pdf", "事務引継書.pdf"),
        ("handover_note", "docx", "事務引継書.docx"),
        ("deletion_certificate", "pdf", "データ返却・消去証明書.pdf"),
        ("deletion_certificate", "docx", "データ返却・消去証明書.docx"),
        ("allocation", "pdf", "外部人材の任用等に係る特別交付税試算書.pdf"),
        ("allocation", "xlsx", "外部人材の任用等に係る特別交付税試算書.xlsx"),
        ("budget", "pdf", "当初予算要求書.pdf"),
        ("budget", "xlsx", "当初予算要求書.xlsx"),
        ("supplementary_budget", "pdf", "補正予算要求書.pdf"),
        ("supplementary_budget", "xlsx", "補正予算要求書.xlsx"),
        ("new_project", "pdf", "新規事業調書.pdf"),
        ("new_project", "docx", "新規事業調書.docx"),
        ("multi_year", "pdf", "年度別経費・町負担見込表.pdf"),
        ("multi_year", "xlsx", "年度別経費・町負担見込表.xlsx"),
        ("measures", "pdf", "財政措置比較表.pdf"),
        ("measures", "xlsx", "財政措置比較表.xlsx"),
        ("sharing", "pdf", "負担金の按分（例）.pdf"),
        ("sharing", "xlsx", "負担金の按分（例）.xlsx"),
        ("anticipated_questions", "pdf", "想定問答集.pdf"),
        ("anticipated_questions", "docx", "想定問答集.docx"),
        ("council_paper", "pdf", "全員協議会資料.pdf"),
        ("council_paper", "docx", "全員協議会資料.docx"),
        ("evidence", "pdf", "証拠書類一覧.pdf"),
        ("evidence", "xlsx", "証拠書類一覧.xlsx"),
        ("training_plan", "pdf", "人材育成計画（研修計画）.pdf"),
        ("training_plan", "docx", "人材育成計画（研修計画）.docx"),
        ("training_plan", "xlsx", "人材育成計画（研修計画）.xlsx"),
        ("survey_draft", "pdf", "調査回答下書き.pdf"),
        ("survey_draft", "xlsx", "調査回答下書き.xlsx"),
        ("skills_grid", "pdf", "技能・人役一覧表.pdf"),
        ("skills_grid", "xlsx", "技能・人役一覧表.xlsx"),
        ("sharing_letter", "pdf", "デジタル人材の共同利用について（照会）.pdf"),
        ("sharing_letter", "docx", "デジタル人材の共同利用について（照会）.docx"),
        ("scheme_application", "pdf", "見本県市町村デジタル人材共同利用事業利用申込書（案）.pdf"),
        ("scheme_application", "docx", "見本県市町村デジタル人材共同利用事業利用申込書（案）.docx"),
        ("case_excerpt", "pdf", "事例集（抜粋）.pdf"),
        ("case_excerpt", "docx", "事例集（抜粋）.docx"),
        ("inquiry", "pdf", "庁内照会.pdf"),
        ("inquiry", "docx", "庁内照会.docx"),
        ("public_comment", "pdf", "意見募集要領.pdf"),
        ("public_comment", "docx", "意見募集要領.docx"),
        ("comment_results", "pdf", "意見募集の結果.pdf"),
        ("comment_results", "docx", "意見募集の結果.docx"),
        ("comparison_table", "pdf", "新旧対照表.pdf"),
        ("comparison_table", "docx", "新旧対照表.docx"),
        ("change_list", "pdf", "変更点一覧.pdf"),
        ("change_list", "docx", "変更点一覧.docx"),
        ("draft_decision", "pdf", "起案.pdf"),
        ("draft_decision", "docx", "起案.docx"),
        ("briefing_sheet", "pdf", "町長説明資料.pdf"),
        ("briefing_sheet", "docx", "町長説明資料.docx"),
        ("progress_report", "pdf", "進捗報告書.pdf"),
        ("progress_report", "docx", "進捗報告書.docx"),
        ("progress_report", "xlsx", "進捗報告書.xlsx"),
        ("procedure_sheet", "pdf", "手順の確認表.pdf"),
        ("procedure_sheet", "xlsx", "手順の確認表.xlsx"),
    ]
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
    assert _ids(wanted(None, ["docx"])) == [
        ("policy", "docx"),
        ("organisation", "docx"),
        ("need_sheet", "docx"),
        ("headquarters_charter", "docx"),
        ("aide_charter", "docx"),
        ("leader_charter", "docx"),
        ("ordinance_changes", "docx"),
        ("recruitment", "docx"),
        ("job_site_text", "docx"),
        ("work_specification", "docx"),
        ("working_conditions", "docx"),
        ("application_form", "docx"),
        ("callers_qa", "docx"),
        ("onboarding", "docx"),
        ("quarterly_review", "docx"),
        ("handover_note", "docx"),
        ("deletion_certificate", "docx"),
        ("new_project", "docx"),
        ("anticipated_questions", "docx"),
        ("council_paper", "docx"),
        ("training_plan", "docx"),
        ("sharing_letter", "docx"),
        ("scheme_application", "docx"),
        ("case_excerpt", "docx"),
        ("inquiry", "docx"),
        ("public_comment", "docx"),
        ("comment_results", "docx"),
        ("comparison_table", "docx"),
        ("change_list", "docx"),
        ("draft_decision", "docx"),
        ("briefing_sheet", "docx"),
        ("progress_report", "docx"),
    ]
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
