"""Tidying of pasted text: one normal form, no invisible characters, lines that end where they seem to."""

import re
import unicodedata

_SOFT_RETURNS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_OTHER_SHAPES = re.compile("[^\uf900-\ufaff\U0002f800-\U0002fa1f]+")
"""Everything but the compatibility ideographs: NFC would put a plain 神 or 塚 in the place of the form a name
is written with."""
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]")


def tidy_lines(text: str) -> str:
    """Word and Excel leave soft returns, tabs and zero-width characters behind: lines stay, the rest goes."""
    text = _SOFT_RETURNS.sub("\n", text)
    text = _INVISIBLE.sub("", text).replace("\t", "　")
    return _OTHER_SHAPES.sub(lambda run: unicodedata.normalize("NFC", run.group()), text)


def tidy_line(text: str) -> str:
    """For fields of one line: line ends become spaces."""
    return tidy_lines(text).strip("\n").replace("\n", " ")


def shown(text: str, limit: int = 60) -> str:
    """Foreign text inside a message: on one line, printable, and not longer than the message can bear."""
    short = text if len(text) <= limit else text[: limit - 1] + "…"
    return _UNPRINTABLE.sub("〓", short)
