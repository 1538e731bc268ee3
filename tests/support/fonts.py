"""All characters of one of our fonts, with their widths."""

from functools import cache

from dxplanner.documents.typeset.fonts import FontKey, advances

UNICODE = range(0x110000)


@cache
def all_advances(key: FontKey) -> dict[int, float]:
    asked = ((code, advances(key).get(code)) for code in UNICODE)
    return {code: width for code, width in asked if width is not None}
