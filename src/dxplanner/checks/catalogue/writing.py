"""How the texts are written (T): 公用文 as the guide and the rules on kanji have it. Advice, never more."""

import re
from collections.abc import Callable, Iterator

from dxplanner.checks import prose
from dxplanner.checks.model import ADVICE, SECONDARY, Check, Spot, check
from dxplanner.checks.view import View
from dxplanner.facts.roots import kept
from dxplanner.facts.writing import writing, writing_rules
from dxplanner.plan.records import Comma

GUIDE = "「公用文作成の考え方」（令和4年1月）"
DRAFTING = "法令用語の用例（及び・並びに・又は・若しくは）"
SHOWN = 3
PROPER_NAMES = (
    "costs.records",
    "municipality.name",
    "municipality.kana",
    "municipality.prefecture",
    "municipality.sections",
    "municipality.general_plan_name",
    "municipality.contact",
    "municipality.peer_type",
    "municipality.population_source",
    "policy.also_serves",
    "policy.national_plan",
)
"""What a town calls itself and its plans is not ours to correct."""
KEYS = (".priority_item", ".expense_category", ".measure", ".code")


def _texts(view: View) -> Iterator[Spot]:
    for path, text in view.texts:
        if not path.startswith(PROPER_NAMES) and not path.endswith(KEYS):
            yield path, text


@kept
def words_of(rule: str) -> prose.WordList:
    """The words a rule speaks about, in the set of facts in use."""
    return prose.WordList(
        tuple((re.compile(word.pattern), word.better) for word in writing().words if word.rule == rule)
    )


def _word_check(check_id: str, rule: str, title: str, source: str) -> Check:
    """`rule` names a rule of the facts; its words may change with them, the check stays."""

    @check(check_id, ADVICE, title, source=source, confidence=SECONDARY)
    def look(view: View) -> Iterator[Spot]:
        words, text_of_rule = words_of(rule), writing_rules()[rule].text
        for path, text in _texts(view):
            found = prose.slips(text, words)
            if found:
                yield path, f"{text_of_rule}{_listed(found)}"

    return look


def _listed(found: tuple[prose.Slip, ...]) -> str:
    shown = "、".join(f"「{slip.around}」の「{slip.found}」は「{slip.better}」" for slip in found[:SHOWN])
    more = f"など{len(found)}種類" if len(found) > SHOWN else ""
    return f"{shown}{more}としてください。"


KANJI_RULES = "「公用文における漢字使用等について」（平成22年内閣訓令第1号）"

kana = _word_check("T-01", "kana", "仮名で書く言葉", KANJI_RULES)
kanji = _word_check("T-02", "kanji", "漢字で書く言葉", KANJI_RULES)
okurigana = _word_check("T-03", "okurigana", "送り仮名を省く言葉", KANJI_RULES)
counter = _word_check("T-04", "counter", "数え方の「か」", GUIDE)
loanword = _word_check("T-05", "loanword", "言い換えられる片仮名語", GUIDE)
redundant = _word_check("T-06", "redundant", "重なる言い方", GUIDE)
vague = _word_check("T-07", "vague", "意味のあいまいな言い方", GUIDE)


def _text_check(
    check_id: str, title: str, source: str, faults: Callable[[str], tuple[str, ...]], advice: str
) -> Check:
    @check(check_id, ADVICE, title, source=source, confidence=SECONDARY)
    def look(view: View) -> Iterator[Spot]:
        for path, text in _texts(view):
            found = faults(text)
            if found:
                yield path, "".join(found[:SHOWN]) + advice

    return look


joining = _text_check(
    "T-08", "「及び」「又は」などの使い方", DRAFTING, prose.misjoined, "文の組立てを確かめてください。"
)
figures = _text_check("T-09", "数字の書き方", GUIDE, prose.figure_faults, "書き方を確かめてください。")


def _long(text: str) -> tuple[str, ...]:
    found = prose.long_sentences(text)
    return tuple(f"「{sentence[:15]}…」は{len(sentence)}字の文です。" for sentence in found)


long_sentences = _text_check("T-10", "長い文", GUIDE, _long, "二つ以上の文に分けてください。")


def _tone(text: str) -> tuple[str, ...]:
    return ("「です・ます」の文と「である」の文が混ざっています。",) if prose.mixes_tone(text) else ()


tone = _text_check("T-11", "文体の混在", GUIDE, _tone, "どちらかにそろえてください。")


def _odd(text: str) -> tuple[str, ...]:
    found = prose.odd_characters(text)
    return (f"「{'」「'.join(found)}」は、ほかのパソコンで読めないことがあります。",) if found else ()


odd_characters = _text_check(
    "T-12",
    "機種に依存する文字",
    GUIDE,
    _odd,
    "「(1)」「株式会社」「平方メートル」などの書き方に直してください。",
)


@check("T-13", ADVICE, "読点の混在", source=GUIDE, confidence=SECONDARY)
def commas(view: View) -> Iterator[Spot]:
    """The paper's own comma replaces the other in print; a text that mixes both was pasted together."""
    for path, text in _texts(view):
        if "、" in text and "，" in text:
            kept = (view.plan.paperwork.comma or Comma.TEN).label
            yield path, f"「、」と「，」が混ざっています。書類の作り方で選んだ「{kept}」にそろえてください。"
