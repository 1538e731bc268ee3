"""要綱と例規: how the rules of the 推進体制 are written, when its bodies meet, and what the officer worded anew.

The text of the charters is made from the plan elsewhere; here stands only what the plan does not say otherwise.
"""

from datetime import date

from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
from dxplanner.core.reflect import boolean, choice, day, integer, link, long_text, row_id, table, text


class CharterKind(Choice):
    """設置要綱"""

    HEADQUARTERS = "headquarters", "推進本部の設置要綱"
    AIDE = "aide", "CIO補佐官の設置要綱"
    LEADER = "leader", "DX推進リーダーの設置要綱"


class Numerals(Choice):
    ARABIC = "arabic", "第１条　２　(1)　ア"
    KANJI = "kanji", "第一条　２　一　イ"


class Instrument(Choice):
    """要綱の形式"""

    DIRECTIVE = "directive", "訓令（長の部局に及ぶ）"
    JOINT = "joint", "共同の訓令（ほかの機関と連名）"
    NOTICE = "notice", "告示"
    INTERNAL = "internal", "決裁による要綱（番号なし）"


class Quorum(Choice):
    """定足数"""

    MAJORITY = "majority", "過半数"
    HALF = "half", "２分の１以上"
    NONE = "none", "定めない"


class AmendmentStyle(Choice):
    """改正案の書き方"""

    SENTENCE = "sentence", "改め文"
    COMPARISON = "comparison", "新旧対照表"


@dataclass(frozen=True, slots=True, kw_only=True)
class ViceHead:
    """副本部長"""

    id: str = row_id()
    post: str | None = link("役職", "organisation.nodes", cascade=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingTime:
    """会議を開く月"""

    id: str = row_id()
    body: str | None = link("会議体", "organisation.nodes", cascade=True)
    month: int | None = integer("月", minimum=1, maximum=12)
    monthly: bool | None = boolean("毎月開く")
    agenda: str | None = text("主な議題", 100)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnOrdinance:
    """改正する町の例規"""

    id: str = row_id()
    change: str | None = text("改正の種類", 40)
    """Id of an entry of `facts.ordinance_changes`."""
    name: str | None = text("例規の名称", 100)
    number: str | None = text("制定の年と番号", 60)
    place: str | None = text("改正する箇所", 100)
    note: str | None = text("確かめたこと", 200)


@dataclass(frozen=True, slots=True, kw_only=True)
class EditedArticle:
    """書き直した条・加えた条"""

    id: str = row_id()
    charter: CharterKind | None = choice("要綱", CharterKind)
    article: str | None = text("もとの条", 40)
    """Which of our articles this replaces; None for one the officer added."""
    caption: str | None = text("見出し", 60)
    text: str | None = long_text("条文", 4000)
    omitted: bool | None = boolean("この条を置かない")
    based_on: str | None = long_text("書き直したときの元の条文", 8000)
    """Our article as it read then: where the plan says something else today, the article is marked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Charters:
    """要綱と例規"""

    numerals: Numerals | None = choice("条文の数字", Numerals)
    headquarters_form: Instrument | None = choice("推進本部の要綱の形式", Instrument)
    aide_form: Instrument | None = choice("CIO補佐官の要綱の形式", Instrument)
    leader_form: Instrument | None = choice("DX推進リーダーの要綱の形式", Instrument)
    enforced_on: date | None = day("施行の日")
    vice_heads: tuple[ViceHead, ...] = table("副本部長を務める職", ViceHead)
    quorum: Quorum | None = choice("会議の定足数", Quorum)
    proxies: bool | None = boolean("代理の出席を認める")
    meetings: tuple[MeetingTime, ...] = table("会議を開く月", MeetingTime)
    amendment: AmendmentStyle | None = choice("改正案の書き方", AmendmentStyle)
    ordinances: tuple[OwnOrdinance, ...] = table("改正する例規の名称と箇所", OwnOrdinance)
    edited: tuple[EditedArticle, ...] = table("書き直した条・加えた条", EditedArticle)
