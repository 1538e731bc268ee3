"""The strict JSON reader: everything Python lets through silently is refused in one sentence with its place."""

import json
import time
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxplanner.core.errors import BadInput
from dxplanner.core.jsonio import NESTING_LIMIT, SIZE_LIMIT, decode, parse
from dxplanner.core.text import shown


def refusal(data: bytes | str) -> BadInput:
    with pytest.raises(BadInput) as caught:
        parse(data)
    message = caught.value.message
    assert message.endswith("。")
    assert len(message.splitlines()) == 1
    message.encode("utf-8")
    return caught.value


REFUSED: list[tuple[str, str, str]] = [
    ('{"a": {"b": 1, "b": 2}}', "a.b", "2回"),
    ('{"a": 1, "\\u0061": 2}', "a", "2回"),
    ('[{"a": 1, "a": 1}]', "[0].a", "2回"),
    ('{"rows": [{"id": "c3", "amount": 1, "amount": 1}]}', "rows[0].amount", "2回"),
    ('{"rows": [{"id": "c3", "amount": 1000000000000001}]}', "rows[c3].amount", "整数"),
    ('{"a": -1000000000000001}', "a", "整数"),
    ('{"a": [1, ' + "9" * 5000 + "]}", "a[1]", "整数"),
    ('{"a": NaN}', "a", "NaN"), ('{"a": Infinity}', "a", "Infinity"), ('{"a": -Infinity}', "a", "-Infinity"),
    ('{"a": 1e999}', "a", "1e999"), ('{"a": -1e999}', "a", "-1e999"), ("NaN", "", "全体"),
    ('{"a": "\\ud800"}', "a", "成り立たない"), ('{"\\udc00": 1}', "", "成り立たない"),
    ('{"a": ["x", "\\u0000"]}', "a[1]", "制御文字"), ('{"a": "\\u0085"}', "a", "制御文字"),
    ('{"a": "\\t"}', "a", "制御文字"), ('{"a": "\\r\\n"}', "a", "制御文字"),
    ('{"\\u0007": 1}', "", "制御文字"),
    ('{"\\ud800": 1, "\\ud800": 2}', "\ud800", "2回"),
    ('{"a\\nb": 1, "a\\nb": 2}', "a\nb", "2回"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "place", "words"), REFUSED)
def test_refused_naming_the_place(text: str, place: str, words: str) -> None:
    problem = refusal(text)
    assert problem.place == place
    assert words in problem.message
    assert shown(place) in problem.message


NOT_JSON = [
    ("{", "1行目の2文字目"), ('{"a": 1,}', "1行目の"), ("{'a': 1}", "1行目の2文字目"), ('\n\n{"a" 1}', "3行目の6文字目"),
    ('{"a": 01}', "1行目の"), ('{"a": .5}', "1行目の"), ('{"a": 1} x', "1行目の10文字目"), ('{"a": "\t"}', "1行目の"),
    ('{"a": "x', "1行目の"), ('"\\', "1行目の"), ('"\\u12"', "1行目の"), ("// a", "1行目の"), ('{"a": +1}', "1行目の"),
    ("]]", "1行目の1文字目"), ('{1: 2}', "1行目の2文字目"), ("{\"a\": 1\u00a0}", "1行目の"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), NOT_JSON)
def test_what_is_not_json_is_told_with_line_and_column(text: str, words: str) -> None:
    assert words in refusal(text).message


@pytest.mark.parametrize("data", [b"", b"   \n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_called_empty(data: bytes) -> None:
    assert "何も書かれていない" in refusal(data).message


ENCODED = [
    ("見本町".encode("cp932"), "シフトJIS"), ('{"a": "役場①"}'.encode("cp932"), "シフトJIS"),
    ("{}".encode("utf-16"), "UTF-16"), ("{}".encode("utf-16-le"), "UTF-16"), ("{}".encode("utf-16-be"), "UTF-16"),
    ("{}".encode("utf-32"), "UTF-32"), ('{"a": "町"}'.encode("iso2022_jp"), "ISO-2022-JP"),
    (b'{"a": "\x81"}', "判別できない"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "name"), ENCODED)
def test_another_encoding_is_named(data: bytes, name: str) -> None:
    message = refusal(data).message
    assert name in message
    assert "UTF-8" in message


def test_euc_is_told_as_some_japanese_encoding() -> None:
    assert any(name in refusal("見本町の計画".encode("euc_jp")).message for name in ("EUC-JP", "シフトJIS"))


def test_a_byte_order_mark_is_accepted() -> None:
    assert parse(b"\xef\xbb\xbf" + '{"a": "町"}'.encode()) == {"a": "町"}
    assert decode(b"\xef\xbb\xbfx") == "x"


def _nested(depth: int, inside: str = "1") -> str:
    return "[" * depth + inside + "]" * depth


def test_nesting_up_to_the_limit() -> None:
    parse(_nested(NESTING_LIMIT))
    parse('{"a":' * NESTING_LIMIT + "1" + "}" * NESTING_LIMIT)
    assert "64段" in refusal(_nested(NESTING_LIMIT + 1)).message
    assert "2行目" in refusal("\n" + _nested(NESTING_LIMIT + 1)).message
    assert "64段" in refusal("[" * 1_000_000).message
    assert "64段" in refusal('{"a":' * 100_000).message


def test_brackets_in_texts_are_no_nesting() -> None:
    for text in ("[" * 100, '"' * 3 + "{" * 100, "\\" * 5 + "[" * 70, '\\"' + "[" * 70):
        assert parse(json.dumps([text])) == [text]


def test_size_is_looked_at_first() -> None:
    assert "20MB" in refusal(b" " * (SIZE_LIMIT + 1)).message
    assert "20MB" in refusal(" " * (SIZE_LIMIT + 1)).message
    assert parse(b"1" + b" " * (SIZE_LIMIT - 1)) == 1


@pytest.mark.parametrize(
    "text", ["1000000000000000", "-1000000000000000", "0", "-0", "1.5", "1e-999", "true", "null"]
)
def test_what_may_stand(text: str) -> None:
    assert parse(text) == json.loads(text)


HOSTILE = {
    "unclosed text of escapes": '"' + '\\"' * 500_000,
    "unclosed texts": '"a' * 500_000,
    "one long text": '"' + "あ" * 1_000_000 + '"',
    "many numbers": "[" + "1," * 300_000 + "1]",
    "many keys": "{" + ",".join(f'"k{n}":{n}' for n in range(100_000)) + "}",
    "the same key": "{" + ",".join('"k":1' for _ in range(100_000)) + "}",
    "digits": "9" * 1_000_000,
    "fraction": "0." + "9" * 1_000_000,
    "spaces": " " * 1_000_000 + "x",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_no_text_takes_long(name: str) -> None:
    start = time.process_time()
    with suppress(BadInput):
        parse(HOSTILE[name])
    assert time.process_time() - start < 2


_json = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**15), 10**15) | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=("Cs", "Cc"))),
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(st.text(st.characters(exclude_categories=("Cs", "Cc"))), inner, max_size=4),
    max_leaves=12,
)  # fmt: skip


@given(_json, st.booleans())
def test_plain_json_reads_as_python_reads_it(value: Any, ascii_only: bool) -> None:
    assert parse(json.dumps(value, ensure_ascii=ascii_only).encode()) == value


def read_or_refused(data: bytes | str) -> None:
    """Any other exception fails the test."""
    refused = ""
    try:
        parse(data)
    except BadInput as problem:
        refused = problem.message
    assert refused == "" or refused.endswith("。")


@given(st.binary(max_size=80))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    read_or_refused(data)


@given(st.text(st.sampled_from('{}[]",:\\u0d8eE+-.1NaIfinty \n'), max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    read_or_refused(text)
