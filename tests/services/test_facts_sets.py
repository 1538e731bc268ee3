"""A new set of facts from one file: taken in whole, gone back from, and refused without leaving a trace."""

import io
import struct
import zipfile
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from dxplanner.core.errors import BadInput, DxError
from dxplanner.facts.packages import PART_LIMIT, package_bytes, read_package
from dxplanner.facts.parameters import Absent, Known, parameter
from dxplanner.facts.roots import use_facts
from dxplanner.facts.sets import FactsSet, current_set, set_at
from dxplanner.services import facts_sets
from dxplanner.services.facts_page import facts_view
from dxplanner.services.year_strip import year_strips
from dxplanner.store import atomic
from tests.support.facts_sets import NEXT, Parts, changed, open_folder, package, parts, snapshot

BY = "情報政策係長"
OWN = "2026-11-23"


@pytest.fixture(autouse=True)
def _own_facts() -> Iterator[None]:
    yield
    use_facts(None)


def rate() -> Known | Absent:
    return parameter("cio_aide.rate").at(2026)


def test_a_new_set_is_used_at_once_and_after_a_new_start(tmp_path: Path, fixed_now: datetime) -> None:
    strips = year_strips()
    added = facts_sets.add(package(tmp_path), BY, fixed_now)
    assert added.id == current_set().id == NEXT
    assert isinstance(rate(), Known)
    assert year_strips() != strips
    use_facts(None)
    assert isinstance(rate(), Absent)
    assert facts_sets.activate() == ""
    assert isinstance(rate(), Known)


def test_one_goes_back_and_forth_and_the_log_says_who_and_when(tmp_path: Path, fixed_now: datetime) -> None:
    facts_sets.add(package(tmp_path), BY, fixed_now)
    facts_sets.use(OWN, "課長", fixed_now)
    assert isinstance(rate(), Absent)
    facts_sets.use(NEXT, "課長", fixed_now)
    assert isinstance(rate(), Known)
    view = facts_view()
    assert view.in_use.id == NEXT
    assert [line.id for line in view.others] == [OWN]
    assert len(view.log) == 3
    assert view.log[0] == "令和8年11月24日 9時30分　課長が使う資料に選んだ"
    assert view.in_use.changed == (
        "「措置率（CIO補佐官等の任用等・募集）」の令和8年度：未確認 → 0.5（条文確認済）",
    )


def zipped(entries: list[tuple[str | zipfile.ZipInfo, bytes]]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return target.getvalue()


def with_parts(change: Callable[[Parts], Parts]) -> bytes:
    return package_bytes(change(parts()))


def with_entry(name: str | zipfile.ZipInfo, content: bytes = b"x") -> bytes:
    return zipped([*parts().items(), (name, content)])


def link() -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo("parameters/link.toml")
    entry.external_attr = 0o120777 << 16
    return entry


def encrypted() -> bytes:
    data = bytearray(with_parts(lambda found: found))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = -1
        while (at := data.find(mark, at + 1)) >= 0:
            flags = struct.unpack_from("<H", data, at + place)[0]
            struct.pack_into("<H", data, at + place, flags | 1)
    return bytes(data)


def in_aide(old: str, new: str) -> Callable[[Parts], Parts]:
    return lambda found: changed(found, "parameters/cio_aide.toml", old, new)


def without(name: str) -> Callable[[Parts], Parts]:
    return lambda found: {key: content for key, content in found.items() if key != name}


EXTRA = b"""
[sources.a]
title = "x"
checked_on = 2026-11-23
[[parameters]]
key = "new.rate"
name = "x"
unit = "rate"
[[parameters.periods]]
from = 2026
status = "unconfirmed"
source = "a"
"""
OVERLAP = """[[parameters.periods]]
value = "0.7"
from = 2025
to = 2026
"""

REFUSED: dict[str, tuple[bytes, str]] = {
    "not a zip": (b"PK nonsense", "壊れています"),
    "empty": (b"", "壊れています"),
    "cut short": (package_bytes(parts())[:-3000], "壊れています"),
    "path upwards": (with_entry("../evil.toml"), "資料にない名前"),
    "absolute path": (with_entry("/etc/evil.toml"), "資料にない名前"),
    "drive": (with_entry("C:\\evil.toml"), "資料にない名前"),
    "path inside": (with_entry("parameters/../set.toml"), "資料にない名前"),
    "nul in the name": (with_entry("facts/glossary.toml@.exe").replace(b"toml@", b"toml\0"), "資料にない名前"),
    "unknown file": (with_entry("facts/readme.txt"), "資料にない名前"),
    "a program": (with_entry("parameters/run.exe"), "資料にない名前"),
    "a link": (with_entry(link(), b"/etc/passwd"), "ふつうのファイルではありません"),
    "a bomb": (with_entry("parameters/bomb.toml", b"\n" * (PART_LIMIT + 1)), "大き過ぎます"),
    "many": (zipped([(f"parameters/p{n}.toml", b"") for n in range(101)]), "多過ぎます"),
    "password": (encrypted(), "暗号"),
    "no manifest": (with_parts(without("set.toml")), "「set.toml」が入っていません"),
    "missing file": (with_parts(without("facts/statistics.toml")), "statistics.toml」が入っていません"),
    "missing parameters": (with_parts(without("parameters/shared_talent.toml")), "shared_talent.rate"),
    "unknown parameter": (
        with_parts(lambda found: {**found, "parameters/new.toml": EXTRA}),
        "知らない制度の数値「new.rate」",
    ),
    "twice the same parameter": (
        with_parts(lambda found: {**found, "parameters/b.toml": found["parameters/cio_aide.toml"]}),
        "二つあります",
    ),
    "another unit": (with_parts(in_aide('unit = "rate"', 'unit = "yen"')), "円なので"),
    "overlap": (
        with_parts(in_aide('[[parameters.periods]]\nvalue = "0.7"\nfrom = 2025\nto = 2025\n', OVERLAP)),
        "重なって",
    ),
    "a rate over one": (with_parts(in_aide('value = "0.5"\nfrom = 2026', 'value = "5"\nfrom = 2026')), "範囲"),
    "user confirmed": (
        with_parts(in_aide('to = 2026\nstatus = "confirmed"', 'to = 2026\nstatus = "user_confirmed"')),
        "利用者確認の値は入れられません",
    ),
    "unknown key": (with_parts(in_aide('unit = "rate"', 'unit = "rate"\nfoo = 1')), "知らないキー"),
    "another encoding": (
        with_parts(lambda found: {**found, "facts/glossary.toml": "用語".encode("cp932")}),
        "UTF-8",
    ),
    "towns missing": (
        with_parts(
            lambda found: {
                **found,
                "facts/municipalities.csv": b"\n".join(
                    found["facts/municipalities.csv"].splitlines()[:-1]
                ),
            }
        ),
        "団体の数",
    ),
    "a broken line": (
        with_parts(lambda found: {**found, "facts/municipalities.csv": found["facts/municipalities.csv"] + b"1,2"}),
        "列が足りない",
    ),
    "a form gone": (
        with_parts(lambda found: changed(found, "facts/appointment_forms.toml", 'id = "sp', 'id = "zz')),
        "なくなっています",
    ),
    "for a newer program": (
        with_parts(lambda found: changed(found, "set.toml", '"0.1.0"', '"99.0"')),
        "先にプログラムを新しく",
    ),
    "of a newer form": (
        with_parts(lambda found: changed(found, "set.toml", "format = 1", "format = 2")),
        "先にプログラムを新しく",
    ),
    "an id that is a path": (
        with_parts(lambda found: changed(found, "set.toml", f'id = "{NEXT}"', f'id = "{NEXT}/../x"')),
        "id は",
    ),
    "older": (package_bytes(parts("2026-11-01")), "新しくありません"),
    "the same": (package_bytes(parts(OWN)), "すでにあります"),
    "of the same day": (
        with_parts(lambda found: changed(found, "set.toml", f'id = "{NEXT}"', f'id = "{NEXT}-b"')),
        "新しくありません",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_refused_leaves_every_file_as_it_was(
    case: str, tmp_path: Path, data_dir: Path, fixed_now: datetime
) -> None:
    content, words = REFUSED[case]
    if case == "of the same day":
        facts_sets.add(package(tmp_path, name="前.dxfacts"), BY, fixed_now)
    used, before = current_set(), snapshot(data_dir)
    path = tmp_path / "資料.dxfacts"
    path.write_bytes(content)
    with pytest.raises(BadInput, match=words) as refused:
        facts_sets.add(path, BY, fixed_now)
    assert refused.value.message.endswith("今の資料は、そのままです。")
    assert "Traceback" not in refused.value.message
    assert snapshot(data_dir) == before
    assert current_set() == used


def test_two_entries_of_one_name_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "資料.dxfacts"
    with pytest.warns(UserWarning, match="Duplicate"):
        path.write_bytes(with_entry("set.toml", b"format = 1"))
    with pytest.raises(BadInput, match="2つ"):
        read_package(path)


@pytest.mark.parametrize("by", ["", "  ", "長" * 61, "係\n長"])
def test_nobody_puts_facts_in_without_a_post(
    by: str, tmp_path: Path, data_dir: Path, fixed_now: datetime
) -> None:
    with pytest.raises(BadInput, match="職名"):
        facts_sets.add(package(tmp_path), by, fixed_now)
    with pytest.raises(BadInput, match="職名"):
        facts_sets.use(OWN, by, fixed_now)
    assert snapshot(data_dir) == {}


def test_a_disk_that_is_full_leaves_nothing(
    tmp_path: Path, data_dir: Path, fixed_now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_path: Path, _data: bytes) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(atomic, "write_synced", full)
    with pytest.raises(DxError, match="空き容量"):
        facts_sets.add(package(tmp_path), BY, fixed_now)
    assert snapshot(data_dir) == {}
    assert current_set().id == OWN


def test_a_set_spoilt_on_the_disk_is_left_aside_with_a_sentence(
    tmp_path: Path, data_dir: Path, fixed_now: datetime
) -> None:
    facts_sets.add(package(tmp_path), BY, fixed_now)
    (data_dir / "facts-sets" / NEXT / "facts" / "glossary.toml").write_bytes(b"\xff")
    assert "付属の資料を使っています" in facts_sets.activate()
    assert current_set().id == OWN
    with pytest.raises(BadInput, match="すでにあります"):  # other words under the same name do not mend it
        facts_sets.add(package(tmp_path, changed(parts(), "set.toml", "最初の版", "別の版")), BY, fixed_now)
    facts_sets.add(package(tmp_path), BY, fixed_now)
    assert facts_sets.activate() == ""
    assert current_set().id == NEXT
    (data_dir / "facts-sets" / NEXT / "facts" / "glossary.toml").write_bytes(b"\xff")
    (data_dir / "facts-sets" / "log.json").write_text("{", encoding="utf-8")
    assert facts_sets.activate() == ""
    assert facts_sets.log() == ()


def test_a_program_that_brings_newer_facts_uses_them(
    tmp_path: Path, fixed_now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    facts_sets.add(package(tmp_path), BY, fixed_now)
    root = open_folder(tmp_path / "newer", lambda folder: redate(folder, "2028-04-01"))
    monkeypatch.setattr(facts_sets, "set_at", lambda place: own_or(place, root))
    assert facts_sets.activate() == facts_sets.NEWER_CAME
    assert rate() is not None


def redate(folder: Path, day: str) -> None:
    path = folder / "set.toml"
    path.write_text(path.read_text(encoding="utf-8").replace(OWN, day), encoding="utf-8")


def own_or(place: Path | None, root: Path) -> FactsSet:
    return set_at(place or root)


def test_the_maker_packs_what_the_officer_can_take_in(tmp_path: Path, fixed_now: datetime) -> None:
    folder = open_folder(tmp_path / "set", lambda folder: redate(folder, NEXT))
    target = tmp_path / "新.dxfacts"
    facts_sets.pack(folder, target)
    assert facts_sets.add(target, BY, fixed_now).id == NEXT
    with pytest.raises(BadInput, match="すでにあります"):
        facts_sets.pack(folder, target)
    (folder / "facts" / "note.txt").write_text("x", encoding="utf-8")
    with pytest.raises(BadInput, match="資料にない名前"):
        facts_sets.pack(folder, tmp_path / "b.dxfacts")
    assert not (tmp_path / "b.dxfacts").exists()


def test_a_file_saved_by_a_plain_editor_is_read(tmp_path: Path, fixed_now: datetime) -> None:
    found = parts()
    marked = {
        name: b"\xef\xbb\xbf" + content.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
        for name, content in found.items()
    }
    facts_sets.add(package(tmp_path, marked), BY, fixed_now)
    assert isinstance(rate(), Known)
