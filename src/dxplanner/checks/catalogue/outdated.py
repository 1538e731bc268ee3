"""古い書き方 anywhere in the plan (O): words of the deck of 2022 and of old papers, with what is written today.

The words are facts, so a new set of facts brings new ones. Where a check of the notice says the same, it goes first.
"""

import re
from collections.abc import Iterator
from itertools import chain

from dxplanner.checks import prose
from dxplanner.checks.catalogue import recruitment_form, recruitment_notice, recruitment_terms
from dxplanner.checks.model import ADVICE, MUST_FIX, REVIEW, Check, Severity, Spot, check
from dxplanner.checks.recruitment_view import form_of, plain
from dxplanner.checks.view import View
from dxplanner.core import tree
from dxplanner.core.dataclass import dataclass
from dxplanner.core.reflect import Kind
from dxplanner.facts.outdated import Level, OldWord, old_words
from dxplanner.facts.roots import kept

SOURCE = "国資料（令和4年6月）から後の法令及び制度の改正"
_SENTENCE = re.compile("[。\n]")
_IN_THE_NOTICE: dict[str, Check] = {
    item.id: item
    for module in (recruitment_notice, recruitment_terms, recruitment_form)
    for item in vars(module).values()
    if isinstance(item, Check)
}


@dataclass(frozen=True, slots=True, eq=False)
class OldWords:
    """The words of one level, in the set of facts in use. Compared as an object."""

    words: tuple[OldWord, ...]


@kept
def words_of(level: Level) -> OldWords:
    return OldWords(tuple(word for word in old_words().values() if word.level is level))


@prose.remembered
def found_in(text: str, among: OldWords) -> tuple[tuple[OldWord, str], ...]:
    """Each old word with the spelling that stands in the text."""
    return tuple((word, found) for word in among.words if (found := old_word_in(text, word)))


def old_word_in(text: str, word: OldWord) -> str:
    """The old words as they stand, or nothing: a sentence that says they are old is left alone."""
    for sentence in _SENTENCE.split(plain(text)):
        found = re.search(word.pattern, sentence)
        if found and not (word.unless and re.search(word.unless, sentence)):
            return found[0]
    return ""


def _texts(view: View) -> Iterator[tuple[str, str]]:
    """The chapters and what is written for the council; both are printed."""
    briefing = (
        (path, value)
        for path, shape, value in tree.leaves(view.plan.briefing, "briefing")
        if value is not None and shape.kind in (Kind.TEXT, Kind.LONG_TEXT) and not path.endswith(".based_on")
    )
    yield from chain(view.texts, briefing)


def _look(view: View, level: Level) -> Iterator[Spot]:
    form, among = form_of(view), words_of(level)
    for path, text in _texts(view):
        said = [
            f"「{found}」は今の書き方ではありません。{word.why}「{word.current}」を確かめてください。"
            for word, found in found_in(text, among)
            if (not word.forms or form in word.forms) and not _told_elsewhere(view, path, word)
        ]
        if said:
            yield path, said[0]


def _told_elsewhere(view: View, path: str, word: OldWord) -> bool:
    told = _IN_THE_NOTICE.get(word.told_by)
    return told is not None and path.startswith("recruitment.") and path in dict(told.look(view))


def _check(check_id: str, severity: Severity, title: str, level: Level) -> Check:
    @check(check_id, severity, title, source=SOURCE)
    def look(view: View) -> Iterator[Spot]:
        yield from _look(view, level)

    return look


must_fix = _check("O-01", MUST_FIX, "今は使えない書き方", Level.MUST_FIX)
review = _check("O-02", REVIEW, "古くなった書き方", Level.REVIEW)
advice = _check("O-03", ADVICE, "時点の古い書き方", Level.ADVICE)
