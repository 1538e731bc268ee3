"""`export` and `demo`: the set under Japanese names, whole files only, the same bytes for the same input."""

import json
import os
from pathlib import Path

import pytest

from dxplanner.documents.registry import DOCUMENTS
from dxplanner.services import exporting
from dxplanner.services.samples import samples
from tests.cli.calling import MIHON, bad_input, call, contents
from tests.support.planfiles import small_file

MAGIC = {"pdf": b"%PDF-", "xlsx": b"PK\x03\x04", "docx": b"PK\x03\x04"}
DAY = ("--date", "2026-11-23")


def test_the_whole_set(tmp_path: Path) -> None:
    answer = call("export", MIHON, "--to", tmp_path / "書類", *DAY, "--json")
    assert (answer.status, answer.err) == (0, "")
    made = json.loads(answer.out)
    assert [(item["document"], item["format"]) for item in made] == [
        (k.id, f) for k in DOCUMENTS for f in k.formats
    ]
    assert all(set(item) == {"document", "format", "path"} for item in made)
    files = contents(tmp_path / "書類")
    assert {str(tmp_path / "書類" / name) for name in files} == {item["path"] for item in made}
    for item in made:
        path = Path(item["path"])
        assert path.suffix == f".{item['format']}"
        assert path.read_bytes().startswith(MAGIC[item["format"]])
        assert any(ord(letter) > 0x3000 for letter in path.stem)


def test_plain_output_is_one_path_a_line(tmp_path: Path) -> None:
    answer = call(
        "export", MIHON, "--to", tmp_path, "--documents", "roadmap,allocation", "--formats", "pdf", *DAY
    )
    paths = answer.out.splitlines()
    assert [Path(path).suffix for path in paths] == [".pdf", ".pdf"]
    assert sorted(Path(path).name for path in paths) == sorted(contents(tmp_path))


@pytest.mark.parametrize(
    ("documents", "formats", "made"),
    [
        ("policy", "docx", [("policy", "docx")]),
        ("allocation,policy", "xlsx,docx", [("policy", "docx"), ("allocation", "xlsx")]),
        (" allocation , ", "xlsx", [("allocation", "xlsx")]),
        ("roadmap,roadmap", "pdf", [("roadmap", "pdf")]),
    ],
)
def test_a_choice_of_the_set(
    tmp_path: Path, documents: str, formats: str, made: list[tuple[str, str]]
) -> None:
    answer = call(
        "export", MIHON, "--to", tmp_path, "--documents", documents, "--formats", formats, *DAY, "--json"
    )
    assert [(item["document"], item["format"]) for item in json.loads(answer.out)] == made


def test_the_same_input_and_date_give_the_same_bytes(tmp_path: Path) -> None:
    chosen = ("--documents", "allocation,policy")
    assert call("export", MIHON, "--to", tmp_path / "一", *chosen, "--date", "2026-11-23").status == 0
    assert call("export", MIHON, "--to", tmp_path / "二", *chosen, "--date", "令和8年11月23日").status == 0
    assert call("export", MIHON, "--to", tmp_path / "三", *chosen, "--date", "2026-11-24").status == 0
    first, second, third = (contents(tmp_path / name) for name in ("一", "二", "三"))
    assert first == second
    assert {Path(name).suffix for name in first} == {".pdf", ".xlsx", ".docx"}
    assert set(third) == set(first)
    assert all(third[name] != content for name, content in first.items())


@pytest.mark.parametrize(
    "day", ["2026-11-23", "20261123", "2026/11/23", "R8.11.23", "令和８年１１月２３日", "2026年11月23日"]
)
def test_dates_in_any_form(tmp_path: Path, day: str, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[object] = []

    def made(_plan: object, _folder: Path, *, printed_on: object, **_rest: object) -> tuple[()]:
        seen.append(printed_on)
        return ()

    monkeypatch.setattr(exporting, "export", made)
    assert call("export", MIHON, "--to", tmp_path, "--date", day).status == 0
    assert [str(item) for item in seen] == ["2026-11-23"]


REFUSED = [
    ("--documents", "letter"), ("--documents", "policy,letter"), ("--documents", "Policy"), ("--documents", ""), ("--documents", ","),
    ("--formats", "odt"), ("--formats", "PDF,xlsx"), ("--formats", ""), ("--date", "2026-02-30"), ("--date", "明日"),
    ("--date", "11月23日"), ("--date", "2026-11"), ("--date", "2026-11-23T00:00"), ("--date", "令和8年11月23日(火)"),
]  # fmt: skip


@pytest.mark.parametrize("option", REFUSED)
def test_a_wish_that_cannot_be_met_makes_nothing(tmp_path: Path, option: tuple[str, str]) -> None:
    bad_input(call("export", MIHON, "--to", tmp_path / "書類", *option, "--json"))
    assert list(tmp_path.iterdir()) == []


def test_a_document_without_the_format(tmp_path: Path) -> None:
    sentence = bad_input(
        call("export", MIHON, "--to", tmp_path / "書類", "--documents", "roadmap", "--formats", "nothing")
    )
    assert "pdf" in sentence
    kinds = [kind for kind in DOCUMENTS if "xlsx" not in kind.formats]
    if kinds:
        bad_input(
            call("export", MIHON, "--to", tmp_path / "書類", "--documents", kinds[0].id, "--formats", "xlsx")
        )
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "書類").write_bytes(b"precious")
    bad_input(call("export", MIHON, "--to", tmp_path / "書類", "--documents", "roadmap", *DAY))
    bad_input(call("export", MIHON, "--to", tmp_path / "書類" / "中", "--documents", "roadmap", *DAY))
    assert contents(tmp_path) == {"書類": b"precious"}


def test_a_character_no_font_has_stops_the_export_and_names_the_field(tmp_path: Path) -> None:
    plan = json.loads(MIHON.read_text(encoding="utf-8"))
    plan["plan"]["policy"]["philosophy"] = "町\U00012000"
    source = tmp_path / "計画.json"
    source.write_text(json.dumps(plan), encoding="utf-8")
    sentence = bad_input(call("export", source, "--to", tmp_path / "書類", *DAY))
    assert "基本理念" in sentence
    assert "U+12000" in sentence
    assert not (tmp_path / "書類").exists()


def test_a_failure_on_the_way_keeps_the_old_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = ("--documents", "roadmap,allocation", "--formats", "pdf")
    assert call("export", MIHON, "--to", tmp_path, *chosen, *DAY).status == 0
    before = contents(tmp_path)

    def full(_path: Path, _content: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(exporting, "replace_file", full)
    bad_input(call("export", MIHON, "--to", tmp_path, *chosen, "--date", "2027-01-01"))
    assert contents(tmp_path) == before


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_nobody_may_write_to(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        bad_input(call("export", MIHON, "--to", tmp_path / "書類", "--documents", "roadmap", *DAY))
    finally:
        tmp_path.chmod(0o700)


def test_exporting_again_replaces_the_set(tmp_path: Path) -> None:
    path = small_file(tmp_path)
    chosen = ("--documents", "roadmap", "--formats", "pdf")
    assert call("export", path, "--to", tmp_path / "書類", *chosen, "--date", "2026-11-23").status == 0
    first = contents(tmp_path / "書類")
    assert call("export", path, "--to", tmp_path / "書類", *chosen, "--date", "2026-11-24").status == 0
    second = contents(tmp_path / "書類")
    assert set(first) == set(second)
    assert first != second


def test_an_export_leaves_the_plan_as_it_was(tmp_path: Path, data_dir: Path) -> None:
    path = small_file(tmp_path)
    before = contents(tmp_path)
    assert call("export", path, "--to", tmp_path / "書類", "--documents", "roadmap", *DAY).status == 0
    assert {
        name: content for name, content in contents(tmp_path).items() if not name.startswith("書類")
    } == before
    assert contents(data_dir) == {}


def test_demo(tmp_path: Path) -> None:
    answer = call("demo", "--to", tmp_path / "見本", *DAY)
    assert (answer.status, answer.err) == (0, "")
    assert {path.name for path in (tmp_path / "見本").iterdir()} == {sample.name for sample in samples()}
    expected = sum(len(kind.formats) for kind in DOCUMENTS)
    for folder in (tmp_path / "見本").iterdir():
        assert len(contents(folder)) == expected
    assert sorted(answer.out.splitlines()) == sorted(
        str(tmp_path / "見本" / name) for name in contents(tmp_path / "見本")
    )


def test_demo_where_it_cannot_be(tmp_path: Path) -> None:
    bad_input(call("demo", "--to", tmp_path / "見本", "--date", "いつか"))
    (tmp_path / "見本").write_bytes(b"precious")
    bad_input(call("demo", "--to", tmp_path / "見本", *DAY))
    assert contents(tmp_path) == {"見本": b"precious"}
