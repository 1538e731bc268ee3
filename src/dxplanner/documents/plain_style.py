"""です・ます to 常体, for answers written to applicants or colleagues that are quoted in a rule.

Only the ends of sentences change; what is not recognised stays as it was written.
"""

import re
from typing import Final

_END: Final = r"(?=[。、）]|$)"
_GODAN_PLAIN: Final = dict(zip("いきぎちにびみり", "うくぐつぬぶむる", strict=True))
_GODAN_NEGATIVE: Final = dict(zip("いきぎちにびみりし", "わかがたなばまらさ", strict=True))
_ICHIDAN: Final = "えけげせぜてでねべめれ"
_FIXED: Final = (
    ("ありません", "ない"),
    ("できません", "できない"),
    ("できます", "できる"),
    ("ています", "ている"),
    ("ていません", "ていない"),
    ("用います", "用いる"),
    ("ではない", "でない"),
    ("しません", "しない"),
    ("ないでください", "ないこと"),
    ("してください", "すること"),
    ("でした", "であった"),
    ("です", "である"),
)
_ONE_KANJI_SU: Final = re.compile(f"(?<![一-龥々ァ-ヶー])([一-龥々])します{_END}")
"""残します, 示します are 残す and 示す; 指名します is 指名する."""
_SURU: Final = re.compile(f"します{_END}")
_ICHIDAN_TE: Final = re.compile(f"(?<=[{_ICHIDAN}])ます{_END}")
_ICHIDAN_NEGATIVE: Final = re.compile(f"(?<=[{_ICHIDAN}])ません{_END}")
_GODAN: Final = re.compile(f"([{''.join(_GODAN_PLAIN)}])ます{_END}")
_GODAN_NO: Final = re.compile(f"([{''.join(_GODAN_NEGATIVE)}])ません{_END}")
_ICHIDAN_REQUEST: Final = re.compile(f"(?<=出)てください{_END}")


def in_plain_style(text: str) -> str:
    for polite, plain in _FIXED:
        text = re.sub(f"{polite}{_END}", plain, text)
    text = _ICHIDAN_REQUEST.sub("ること", text)
    text = _ONE_KANJI_SU.sub(r"\1す", text)
    text = _SURU.sub("する", text)
    text = _ICHIDAN_TE.sub("る", text)
    text = _ICHIDAN_NEGATIVE.sub("ない", text)
    text = _GODAN.sub(lambda found: _GODAN_PLAIN[found.group(1)], text)
    return _GODAN_NO.sub(lambda found: f"{_GODAN_NEGATIVE[found.group(1)]}ない", text)
