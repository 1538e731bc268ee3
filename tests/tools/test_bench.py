"""The bench reports what it found, pairs what belongs together, and its floors hold the same content."""

import json
import sys
from io import BytesIO

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from bench import __main__ as bench
from bench.measures import MEASURES, pdf, workbook
from bench.measures.common import PRINTED_ON, edited, milliseconds, plan
from bench.model import Measure, Row, Setting, ratios, spread
from bench.processes import ChildFailed, in_turn, measured
from bench.report import as_json, markdown
from dxplanner.documents.registry import document_kind
from dxplanner.documents.renderers.xlsx import render_xlsx
from dxplanner.services.exporting import make_document

ABOUT = {"cores": "2", "Python": "CPython 3.11.7"}


def _measure(*rows: Row) -> Measure:
    return Measure(id="some", what="some numbers", run=lambda _: rows)


SLOW = Row(name="slow", spread=spread([3.0, 1.0, 2.5]), unit="×", against="the floor", aim=2.0)
FAST = Row(name="fast", spread=spread([0.5]), unit="ms", aim=3.0)
PLAIN = Row(name="plain", spread=spread([1234.5, 99.94]), unit="MiB", note="only told")


def test_ratios_are_taken_within_a_round() -> None:
    """Both twice as slow in the second round: the ratio does not change."""
    found = ratios([30, 60, 33], [10, 20, 10])
    assert (found.low, found.median, found.high, found.runs) == (3.0, 3.0, 3.3, 3)


def test_no_values_are_no_number() -> None:
    with pytest.raises(ValueError, match="no values"):
        spread([])


def test_the_table() -> None:
    text = markdown(ABOUT, [(_measure(), (SLOW, FAST, PLAIN))])
    lines = text.splitlines()
    assert lines[:2] == ["- cores: 2", "- Python: CPython 3.11.7"]
    table = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[3:]]
    assert len({len(row) for row in table}) == 1, "every line has the same columns"
    assert table[3] == ["slow", "2.50 ×", "1.00–3.00", "3", "≤ 2.00 ×", "no", "÷ the floor"]
    assert table[4] == ["fast", "0.50 ms", "0.50–0.50", "1", "≤ 3.00 ms", "yes", ""]
    assert table[5] == ["plain", "667 MiB", "99.9–1234", "2", "", "", "only told"]


def test_json_says_the_same() -> None:
    found = json.loads(as_json(ABOUT, [(_measure(), (SLOW, PLAIN))]))
    assert found["machine"] == ABOUT
    assert [(row["name"], row["median"], row["reached"]) for row in found["rows"]] == [
        ("slow", 2.5, False),
        ("plain", 667.22, None),
    ]


def test_a_missed_aim_is_no_failure(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bench, "MEASURES", (_measure(SLOW),))
    assert bench.main(["some"]) == 0
    assert "| no |" in capsys.readouterr().out


def test_an_unknown_name_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        bench.main(["pdf", "pfd"])
    assert stopped.value.code == 2
    assert "pfd" in capsys.readouterr().err


def test_calls_are_taken_in_turn_after_one_that_does_not_count() -> None:
    log: list[str] = []
    times = milliseconds((lambda n: log.append(f"a{n}"), lambda n: log.append(f"b{n}")), 2)
    assert log == ["a0", "b0", "a1", "b1", "a2", "b2"]
    assert [len(found) for found in times] == [2, 2]


def test_a_process_answers_in_milliseconds_since_before_its_start() -> None:
    found = in_turn({"bare_window": ()}, 2, warm_up=False)["bare_window"]
    assert len(found) == 2
    assert all(1 < answer["at"]["painted"] < 60_000 for answer in found)
    if sys.platform.startswith("linux"):
        assert all(answer["mib"]["painted"] > 10 for answer in found)


def test_a_process_that_fails_is_no_number() -> None:
    with pytest.raises(ChildFailed, match="app_window"):
        measured("app_window", ["無い計画.dxplan"])


def test_names_are_unique() -> None:
    assert len({measure.id for measure in MEASURES}) == len(MEASURES)


def test_every_edit_is_another_plan() -> None:
    before = plan()
    assert (
        len({edited(before, number).policy.philosophy for number in range(3)} | {before.policy.philosophy})
        == 4
    )


def _letters(content: bytes) -> list[str]:
    pages = PdfReader(BytesIO(content)).pages
    return sorted(letter for page in pages for letter in page.extract_text() if not letter.isspace())


def test_the_bare_canvas_holds_the_same_text() -> None:
    sample = plan()
    pdf.register_fonts()
    bare, ours = pdf.bare(pdf.pages_of(sample)), pdf.whole(sample)
    assert len(PdfReader(BytesIO(bare)).pages) == len(PdfReader(BytesIO(ours)).pages)
    assert _letters(bare) == _letters(ours) != []


def test_the_bare_workbook_holds_the_same_cells() -> None:
    kind = document_kind("allocation")
    assert kind is not None
    document, profile = make_document(plan(), kind, PRINTED_ON)
    ours = render_xlsx(document, profile, printed_on=PRINTED_ON)
    bare = workbook.bare(*workbook.read(ours))
    for data_only in (False, True):
        left, right = (load_workbook(BytesIO(content), data_only=data_only) for content in (ours, bare))
        assert left.sheetnames == right.sheetnames
        for name in left.sheetnames:
            assert list(left[name].values) == list(right[name].values)
            assert set(map(str, left[name].merged_cells.ranges)) == set(
                map(str, right[name].merged_cells.ranges)
            )


def test_rows_come_from_every_measure_inside_this_process(tmp_path_factory: pytest.TempPathFactory) -> None:
    setting = Setting(folder=tmp_path_factory.mktemp("bench"), rounds=1, repeats=1)
    rows = workbook.MEASURE.run(setting)
    assert any(row.aim for row in rows)
    assert all(row.spread.median > 0 for row in rows)
