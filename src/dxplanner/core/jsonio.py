"""Strict reading of JSON text: what Python's reader lets through silently is refused here, naming the place.

Refused: over 20 MB, nesting past 64, duplicate keys, integers past ±10^15, NaN and infinities, lone surrogates,
control characters, text that is not UTF-8. Knows nothing of plans.
"""

import json
import re
from typing import Any

from dxplanner.core.dataclass import dataclass
from dxplanner.core.errors import BadInput
from dxplanner.core.reflect import INTEGER_LIMIT, text_fault
from dxplanner.core.text import shown

SIZE_LIMIT = 20_000_000
NESTING_LIMIT = 64

_MARKED = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_TOO_LARGE = "ファイルが20MBを超えているため、読み込みませんでした。"
_ROW_ID = re.compile("[A-Za-z0-9_-]{1,64}")

# Texts are stepped over whole; one without an end takes the rest, and the reader will complain of it.
_SIGN = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)|[\[{\]}]', re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Refused:
    """Stands in the value where something cannot stay, until its place is known."""

    message: str
    key: str = ""


def decode(data: bytes) -> str:
    """UTF-8 with or without a byte order mark. Another encoding is named in the message."""
    if len(data) > SIZE_LIMIT:
        raise BadInput(_TOO_LARGE)
    for mark, name in _MARKED:
        if data.startswith(mark):
            raise _encoded(f"{name}の")
    if b"\x00" in data[:2]:
        raise _encoded("UTF-16と思われる")
    if b"\x1b$" in data:
        raise _encoded("JIS（ISO-2022-JP）と思われる")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    for codec, name in (("cp932", "シフトJIS"), ("euc_jp", "EUC-JP")):
        try:
            data.decode(codec)
        except UnicodeDecodeError:
            continue
        raise _encoded(f"{name}と思われる")
    raise BadInput("文字コードを判別できないため読み込めません。UTF-8で保存し直してください。")


def _encoded(name: str) -> BadInput:
    return BadInput(f"文字コードが{name}ため読み込めません。UTF-8で保存し直してください。")


def parse(data: bytes | str) -> Any:
    """The value, or BadInput saying what is wrong and where."""
    text = decode(data) if isinstance(data, bytes) else data
    if len(text) > SIZE_LIMIT:
        raise BadInput(_TOO_LARGE)
    if not text.strip():
        raise BadInput("ファイルに何も書かれていないため、読み込みませんでした。")
    _check_nesting(text)
    try:
        value = json.loads(
            text,
            object_pairs_hook=_no_duplicates,
            parse_constant=_no_constant,
            parse_float=_small_float,
            parse_int=_small_int,
        )
    except json.JSONDecodeError as error:
        raise BadInput(
            f"{error.lineno}行目の{error.colno}文字目がJSONの書き方になっていないため、読み込みませんでした。"
        ) from None
    _check(value, "")
    return value


def row_name(item: Any, position: int) -> str:
    """What stands in the brackets of a path: the id of the row, or its position where it has none."""
    row_id = item.get("id") if isinstance(item, dict) else None
    return row_id if isinstance(row_id, str) and _ROW_ID.fullmatch(row_id) else str(position)


def _check_nesting(text: str) -> None:
    depth = 0
    for found in _SIGN.finditer(text):
        sign = text[found.start()]
        if sign in "]}":
            depth -= 1
        elif sign in "[{":
            depth += 1
            if depth > NESTING_LIMIT:
                line = text.count("\n", 0, found.start()) + 1
                raise BadInput(
                    f"{line}行目で入れ子が{NESTING_LIMIT}段を超えているため、読み込みませんでした。"
                )


def _no_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any] | _Refused:
    result = dict(pairs)
    if len(result) == len(pairs):
        return result
    seen: set[str] = set()
    twice = next(key for key, _value in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
    return _Refused("同じ項目が2回書かれています。どちらかを消してください。", twice)


def _no_constant(word: str) -> _Refused:
    return _Refused(f"「{word}」は数字として扱えません。")


def _small_float(digits: str) -> float | _Refused:
    value = float(digits)
    if value in (float("inf"), float("-inf")):
        return _Refused(f"扱える範囲を超えた数字「{shown(digits, 20)}」が書かれています。")
    return value


def _small_int(digits: str) -> int | _Refused:
    if len(digits) > 17 or abs(int(digits)) > INTEGER_LIMIT:
        return _Refused(
            f"扱える範囲（±{INTEGER_LIMIT:,}）を超えた整数「{shown(digits, 20)}」が書かれています。"
        )
    return int(digits)


def _check(value: Any, place: str) -> None:
    if isinstance(value, _Refused):
        raise _at(f"{place}.{value.key}".strip(".") if value.key else place, value.message)
    if isinstance(value, str):
        problem = text_fault(value, lines=True)
        if problem:
            raise _at(place, problem)
    elif isinstance(value, dict):
        for key, item in value.items():
            _check(key, place)
            _check(item, f"{place}.{key}" if place else key)
    elif isinstance(value, list):
        for position, item in enumerate(value):
            _check(item, f"{place}[{row_name(item, position)}]")


def _at(place: str, message: str) -> BadInput:
    return BadInput(f"「{shown(place, 120) or '全体'}」：{message}", place)
