"""Newer statistics from the officer's CSV: read whole or refused with row and column, taken back as it was."""

from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplanner.core.errors import BadInput
from dxplanner.documents.builders.peers import comparison, peer_chart
from dxplanner.facts.statistics import peer_groups
from dxplanner.plan.edit import applied
from dxplanner.plan.plan import Plan
from dxplanner.rules.newer_figures import figure_of, newer_basis, newer_figures
from dxplanner.services.newer_figures import (
    FIRST_SAY,
    ROW_LIMIT,
    SIZE_LIMIT,
    UNCHANGED,
    example_csv,
    read_newer,
    read_rows,
    take_back,
    write_example,
)
from dxplanner.services.samples import sample_plan

HEAD = "項目,区分,該当団体数,回答団体数\n"
GOOD = HEAD + '全体方針を策定,町,"1,234",１７４１\n'
DAY, SOURCE = "令和7年4月1日", "総務省の公表値（令和8年4月）"


def read(tmp_path: Path, data: bytes, plan: Plan | None = None) -> Plan:
    path = tmp_path / "値.csv"
    path.write_bytes(data)
    start = plan or sample_plan("mihon")
    return applied(start, read_newer(start, path, DAY, SOURCE)).plan


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932"])
def test_figures_come_in_with_their_day_and_source(tmp_path: Path, encoding: str) -> None:
    plan = read(tmp_path, GOOD.encode(encoding))
    share = newer_figures(plan)["policy", "town"]
    assert (share.numerator, share.denominator) == (1234, 1741)
    assert plan.policy.statistics.newer_as_of == date(2025, 4, 1)
    assert SOURCE in newer_basis(plan)


def test_only_what_is_in_the_file_is_replaced_and_it_says_so(tmp_path: Path) -> None:
    group = next(group for group in peer_groups().values() if group.is_band and group.holds(8012))
    plan = read(tmp_path, (HEAD + f"全体方針を策定,{group.name},200,242\n").encode())
    assert figure_of(plan, group, "policy").newer
    assert not figure_of(plan, group, "cio").newer
    found = comparison(plan)
    assert found is not None
    texts = [bar.text for bar in peer_chart(found).bars]
    assert sum("＊" in text for text in texts) == 1
    assert "令和7年4月1日現在" in found.newer_note


def test_a_second_file_takes_the_place_of_the_first_and_one_click_takes_all_back(tmp_path: Path) -> None:
    start = sample_plan("mihon")
    once = read(tmp_path, GOOD.encode(), start)
    twice = read(tmp_path, (HEAD + "CIOを任命,村,1,2\n").encode(), once)
    assert set(newer_figures(twice)) == {("cio", "village")}
    assert applied(twice, take_back(twice)).plan == start


BAD = {
    "empty file": ("", "1行目に列「項目」がありません"),
    "no such column": ("項目,区分,該当団体数\n", "1行目に列「回答団体数」がありません"),
    "a column twice": (HEAD.replace("\n", ",項目\n"), "同じ名前の列"),
    "no rows": (HEAD, "値の行が1つもありません"),
    "unknown item": (HEAD + "\n犬,町,1,2\n", "3行目の「項目」（「犬」）"),
    "unknown group": (HEAD + "全体方針を策定,国,1,2\n", "2行目の「区分」（「国」）"),
    "no number": (HEAD + "全体方針を策定,町,多い,2\n", "2行目の「該当団体数」（「多い」）"),
    "empty cell": (HEAD + "全体方針を策定,町,1,\n", "2行目の「回答団体数」（空）"),
    "short line": (HEAD + "全体方針を策定,町\n", "2行目の「該当団体数」（空）"),
    "of nobody": (HEAD + "全体方針を策定,町,0,0\n", "1以上の数"),
    "more than all": (HEAD + "全体方針を策定,町,3,2\n", "回答団体数（2）より大きく"),
    "negative": (HEAD + "全体方針を策定,町,-1,2\n", "2行目の「該当団体数」"),
    "twice": (HEAD + "全体方針を策定,町,1,2\n" * 2, "3行目の「区分」"),
    "not closed": (HEAD + '"全体方針', "CSVとして読み取れません"),
}


@pytest.mark.parametrize(("text", "says"), BAD.values(), ids=BAD)
def test_a_bad_file_is_refused_with_row_and_column(text: str, says: str) -> None:
    with pytest.raises(BadInput) as refused:
        read_rows(text)
    assert says in refused.value.message
    assert refused.value.message.endswith(UNCHANGED)


@pytest.mark.parametrize(
    ("day", "source", "says"),
    [("", SOURCE, FIRST_SAY), (DAY, " ", FIRST_SAY), ("いつか", SOURCE, "基準日を読み取れません")],
)
def test_no_figure_comes_in_without_day_and_source(tmp_path: Path, day: str, source: str, says: str) -> None:
    path = tmp_path / "値.csv"
    path.write_bytes(GOOD.encode())
    with pytest.raises(BadInput, match=says):
        read_newer(sample_plan("mihon"), path, day, source)


def test_files_that_are_none_are_refused(tmp_path: Path) -> None:
    plan = sample_plan("mihon")
    with pytest.raises(BadInput, match="開けません"):
        read_newer(plan, tmp_path / "ない.csv", DAY, SOURCE)
    for data, says in ((b"\x81", "文字コード"), (b" " * (SIZE_LIMIT + 1), "大き過ぎます")):
        with pytest.raises(BadInput, match=says):
            read(tmp_path, data)
    with pytest.raises(BadInput, match="書き込めません"):
        write_example(plan, tmp_path)
    assert len(peer_groups()) * 11 <= ROW_LIMIT


def test_what_is_written_for_filling_in_reads_back_as_it_is(tmp_path: Path) -> None:
    plan = read(tmp_path, (HEAD + "DX推進専任部署を設置,市区町村,902,1733\n").encode())
    rows = read_rows(example_csv(plan).decode("utf-8-sig"))
    known = {(row.item, row.group): (row.matched, row.answered) for row in rows}
    assert known["office", "all"] == (902, 1733)
    assert known["policy", "town"] == (244, 740)


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    for given_text in (text, HEAD + text):
        with suppress(BadInput):
            rows = read_rows(given_text)
            assert all(row.matched is not None and row.answered for row in rows)
