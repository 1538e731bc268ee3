"""Finding a municipality by what a person types: kana of any width, kanji in old or new form, or the code.

Tolerant on purpose: ヶ・ケ・が, 龍・竜, 澤・沢 and the like are one letter here; 県 and 郡 may be given or
left out.
"""

import re
import unicodedata

from dxplanner.core.dataclass import dataclass
from dxplanner.facts.municipalities import Municipality, all_municipalities, sample_municipality
from dxplanner.facts.roots import kept

_HIRAGANA = {code + 0x60: code for code in range(0x3041, 0x3097)}
_ONE_LETTER = str.maketrans(
    "龍澤濱濵邊邉國嶋嶌檜曾萬條瀨眞藪籠舘﨑惠廣澁櫻彌穗與禮豐鹽鹽壽靜圓榮德鐵黑當寶礪驒鯵梼蘆𠮷塚祗斉齋齊須磨釜埜"
    "髙隝冨淵渕淸橫濶會縣峯",
    "竜沢浜浜辺辺国島島桧曽万条瀬真薮篭館崎恵広渋桜弥穂与礼豊塩塩寿静円栄徳鉄黒当宝砺騨鰺檮芦吉塚祇斎斎斎須磨釜野"
    "高島富渕渕清横闊会県峰",
)
# Patterns as text: compiled when a name is looked for, not when the program starts.
_KE = "[ゖけヵがゕ]"
_KANJI = r"[㐀-鿿豈-﫿𠀀-𯿿々]"
_COUNTY = r"^(.{2,3}[都道府県])?[^都道府県]{1,5}郡(?=.)"
_KANA_SUFFIX = "(し|く|ちょう|まち|むら|そん)$"
_KANA_PREFECTURE = "(けん|ふ|と)$"


def _fold(text: str) -> str:
    """Half width to full, blanks out, カタカナ to ひらがな."""
    return "".join(unicodedata.normalize("NFKC", text).split()).translate(_HIRAGANA)


def _fold_kanji(text: str) -> str:
    """The spelling of names used for comparison only; ヶ reads が or け in names, so they are one letter."""
    return re.sub(_KE, "が", _fold(text).translate(_ONE_LETTER))


@dataclass(frozen=True, slots=True)
class _Entry:
    town: Municipality
    names: tuple[str, ...]
    name_stems: tuple[str, ...]
    kana: tuple[str, ...]
    kana_stems: tuple[str, ...]


def _short(prefecture: str) -> str:
    return prefecture if prefecture == "北海道" else prefecture[:-1]


def _entry(town: Municipality) -> _Entry:
    name, prefecture = _fold_kanji(town.name), _fold_kanji(town.prefecture)
    kana, prefecture_kana = _fold(town.kana), _fold(town.prefecture_kana)
    short_kana = (
        prefecture_kana if town.prefecture == "北海道" else re.sub(_KANA_PREFECTURE, "", prefecture_kana)
    )
    names = (name, prefecture + name, _short(prefecture) + name)
    readings = (kana, prefecture_kana + kana, short_kana + kana)
    stems = tuple(re.sub(_KANA_SUFFIX, "", reading) for reading in readings)
    return _Entry(town, names, tuple(text[:-1] for text in names), readings, stems)


@kept
def _entries() -> tuple[_Entry, ...]:
    return tuple(_entry(town) for town in (*all_municipalities(), sample_municipality()))


def _rank(wanted: str, texts: tuple[str, ...], stems: tuple[str, ...]) -> int | None:
    """0 the whole name, 1 without 市区町村, 2 begins so, 3 begins so with the prefecture, 4 contains it."""
    if wanted in texts:
        return 0
    if wanted in stems:
        return 1
    if texts[0].startswith(wanted):
        return 2
    if texts[1].startswith(wanted) or texts[2].startswith(wanted):
        return 3
    return 4 if wanted in texts[0] else None


def _search_text(text: str) -> list[tuple[int, str, Municipality]]:
    by_kana = not re.search(_KANJI, text)
    name_wanted, kana_wanted = _fold_kanji(text), _fold(text)
    found = []
    for entry in _entries():
        ranks = [_rank(name_wanted, entry.names, entry.name_stems)]
        if by_kana:
            ranks.append(_rank(kana_wanted, entry.kana, entry.kana_stems))
        known = [rank for rank in ranks if rank is not None]
        if known:
            found.append((min(known), entry.town.code, entry.town))
    return found


def search(text: str, limit: int = 20, *, include_sample: bool = True) -> tuple[Municipality, ...]:
    """The best matches first; an empty text finds nothing.

    A code may be given in whole or in its first digits, with five digits as well as six.
    """
    wanted = _fold(text)
    if not wanted or limit < 1:
        return ()
    if wanted.isascii() and wanted.isdigit():
        found = [(0, e.town.code, e.town) for e in _entries() if e.town.code.startswith(wanted)]
    else:
        found = _search_text(wanted)
        if not found and (county := re.match(_COUNTY, wanted)):
            found = _search_text((county[1] or "") + wanted[county.end() :])
    ordered = [town for _, _, town in sorted(found, key=lambda item: item[:2])]
    return tuple(town for town in ordered if include_sample or not town.is_sample)[:limit]
