"""Ctrl+K: one index over questions, pages, documents, findings, help texts and the officer's own answers. Knows no Qt.

The words of the wizards are folded once; the answers of a plan are folded again only where they changed.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice

from dxplanner.core import tree
from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
from dxplanner.core.errors import BadInput
from dxplanner.core.reflect import FieldShape, Kind
from dxplanner.plan.look import label_of
from dxplanner.plan.plan import Plan
from dxplanner.wizards.answers import display
from dxplanner.wizards.engine import column_shape, label_of_item
from dxplanner.wizards.registry import CHAPTERS, field_of
from dxplanner.wizards.spec import Chapter, Field, Step, TableField

LIMIT = 40
DOCUMENTS_SHOWN = 5
"""The rest become one line that leads to 書類を出す."""
BEFORE, AFTER = 14, 46
"""Characters shown before and after the place in a long text."""
_TITLE_EXACT, _TITLE_START, _TITLE, _BODY, _WHERE = 0, 1, 2, 5, 8
_KATAKANA = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ") + 1)}
_GAPS = re.compile(r"\s+")
_NOT_ANSWERS = ("marks", "drafts", "identity")


class HitKind(Choice):
    """In the order results of equal worth are listed."""

    QUESTION = "question", "質問"
    STEP = "step", "ページ"
    DOCUMENT = "document", "書類"
    FINDING = "finding", "指摘"
    ANSWER = "answer", "入力"
    HELP = "help", "書き方"
    MANUAL = "manual", "手引"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Something that can be found. It leads to a plan path, to a page (chapter and step), or to a document.

    `where` empty on an answer: asked of the plan when the answer is shown, since that is slow for thousands.
    """

    kind: HitKind
    title: str
    where: str = ""
    body: str = ""
    path: str = ""
    chapter_id: str = ""
    step_id: str = ""
    document: str = ""
    page: str = ""
    """A place of the window that is no step of a chapter."""
    manual: str = ""
    """A section of the manual, `backup/restore`."""
    folded_title: str = ""
    folded_where: str = ""
    folded_body: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A result as shown: what it is, what it is called, where it is, and the words around the place."""

    kind: HitKind
    title: str
    where: str
    snippet: str
    path: str
    chapter_id: str
    step_id: str
    document: str
    page: str = ""
    manual: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Findable:
    """A document, a finding or another place, as the window knows it."""

    kind: HitKind
    title: str
    where: str = ""
    body: str = ""
    path: str = ""
    document: str = ""
    page: str = ""
    manual: str = ""


@lru_cache(maxsize=20_000)
def folded(text: str) -> str:
    """Text as it is compared: one width, small letters, hiragana, no spaces."""
    plain = unicodedata.normalize("NFKC", text).casefold().translate(_KATAKANA)
    return _GAPS.sub("", plain)


class Index:
    """Made for one plan; `found` may be asked at every key. `others` are documents and findings."""

    def __init__(self, plan: Plan, others: Iterable[Findable] = ()) -> None:
        self._plan = plan
        self._entries = (*_of_wizards(), *(_of_other(plan, other) for other in others), *_of_answers(plan))

    def __len__(self) -> int:
        return len(self._entries)

    def found(self, text: str, limit: int = LIMIT) -> tuple[Hit, ...]:
        """The best results first. Every word of the text must be somewhere in the result."""
        words = tuple(word for word in map(folded, text.split()) if word)
        if not words:
            return ()
        ranked = []
        for position, entry in enumerate(self._entries):
            score = _score(entry, words)
            if score is not None:
                ranked.append((score, _KINDS[entry.kind], len(entry.folded_title), position))
        ranked.sort()
        entries = islice(_few_documents([self._entries[position] for *_rank, position in ranked]), limit)
        return tuple(self._hit(entry, words) for entry in entries)

    def _hit(self, entry: Entry, words: tuple[str, ...]) -> Hit:
        title, where = entry.title, entry.where
        if entry.kind is HitKind.ANSWER:
            parts = label_of(self._plan, entry.path).split(" ＞ ")
            title, where = parts[-1], _place_words(entry.path, self._plan, " ＞ ".join(parts[:-1]))
        return Hit(
            kind=entry.kind,
            title=title,
            where=where,
            snippet=snippet(entry.body, words),
            path=entry.path,
            chapter_id=entry.chapter_id,
            step_id=entry.step_id,
            document=entry.document,
            page=entry.page,
            manual=entry.manual,
        )


def _few_documents(found: Sequence[Entry]) -> Iterator[Entry]:
    """A word that many documents have in their name must not push everything else out of sight."""
    more = sum(entry.kind is HitKind.DOCUMENT for entry in found) - DOCUMENTS_SHOWN
    shown = 0
    for entry in found:
        shown += entry.kind is HitKind.DOCUMENT
        if entry.kind is not HitKind.DOCUMENT or shown <= DOCUMENTS_SHOWN:
            yield entry
        elif shown == DOCUMENTS_SHOWN + 1:
            yield Entry(
                kind=HitKind.DOCUMENT, title=f"ほかの書類{more}件", where="書類を出す", chapter_id="export"
            )


_KINDS = {kind: position for position, kind in enumerate(HitKind)}


def _score(entry: Entry, words: tuple[str, ...]) -> int | None:
    """Smaller is better; None when a word is nowhere."""
    total = 0
    for word in words:
        if word in entry.folded_title:
            if entry.folded_title == word:
                total += _TITLE_EXACT
            else:
                total += _TITLE_START if entry.folded_title.startswith(word) else _TITLE
        elif word in entry.folded_body:
            total += _BODY
        elif word in entry.folded_where:
            total += _WHERE
        else:
            return None
    return total


def snippet(text: str, words: tuple[str, ...]) -> str:
    """The part of a text in which the first word is found, on one line."""
    line = _GAPS.sub(" ", text).strip()
    at = next((place for word in words if (place := _place_of(line, word)) >= 0), 0)
    start = max(0, at - BEFORE)
    end = at + AFTER
    return ("…" if start else "") + line[start:end] + ("…" if end < len(line) else "")


def _place_of(line: str, word: str) -> int:
    """Where a folded word begins in a line that is not folded: folding may change the number of characters."""
    if word not in (whole := folded(line)):
        return -1
    wanted, length = whole.index(word), 0
    for position, letter in enumerate(line):
        if length >= wanted and not letter.isspace():
            return position
        length += len(folded(letter))
    return 0


# ---- what the program says


@lru_cache(maxsize=1)
def _of_wizards() -> tuple[Entry, ...]:
    return tuple(entry for chapter in CHAPTERS for entry in _of_chapter(chapter))


def _of_chapter(chapter: Chapter) -> Iterator[Entry]:
    yield _entry(HitKind.STEP, chapter.title, f"{chapter.number}章", chapter.intro, chapter_id=chapter.id)
    for step in chapter.steps:
        yield from _of_step(chapter, step)


def _of_step(chapter: Chapter, step: Step) -> Iterator[Entry]:
    where = f"{chapter.number} {chapter.title}"
    yield _entry(HitKind.STEP, step.title, where, "", chapter_id=chapter.id, step_id=step.id)
    for text in (step.decide, step.weigh):
        if text:
            yield _entry(HitKind.HELP, step.title, where, text, chapter_id=chapter.id, step_id=step.id)
    for item in step.items:
        if isinstance(item, Field | TableField):
            yield from _of_item(item, f"{where} ＞ {step.title}", chapter.id, step.id)


def _of_item(item: Field | TableField, where: str, chapter_id: str, step_id: str) -> Iterator[Entry]:
    label = label_of_item(item)
    yield _entry(
        HitKind.QUESTION, label, where, item.hint, path=item.path, chapter_id=chapter_id, step_id=step_id
    )
    example = item.example.text if item.example is not None else ""
    for text in (item.why, example):
        if text:
            yield _entry(
                HitKind.HELP, label, where, text, path=item.path, chapter_id=chapter_id, step_id=step_id
            )
    if isinstance(item, TableField):
        for name, hint in _columns(item):
            yield _entry(
                HitKind.QUESTION,
                name,
                f"{where} ＞ {label}",
                hint,
                path=item.path,
                chapter_id=chapter_id,
                step_id=step_id,
            )


def _columns(item: TableField) -> Iterator[tuple[str, str]]:
    for column in item.columns:
        yield column.label or column_shape(item, column).label, column.hint
    if item.nested is not None:
        for column in item.nested.columns:
            if column.label:
                yield column.label, column.hint


def _entry(
    kind: HitKind,
    title: str,
    where: str,
    body: str,
    *,
    path: str = "",
    chapter_id: str = "",
    step_id: str = "",
    document: str = "",
    page: str = "",
    manual: str = "",
) -> Entry:
    return Entry(
        kind=kind,
        title=title,
        where=where,
        body=body,
        path=path,
        chapter_id=chapter_id,
        step_id=step_id,
        document=document,
        page=page,
        manual=manual,
        folded_title=folded(title),
        folded_where=folded(where),
        folded_body=folded(body),
    )


def _of_other(plan: Plan, other: Findable) -> Entry:
    where = _place_words(other.path, plan, other.where) if other.path else other.where
    return _entry(
        other.kind,
        other.title,
        where,
        other.body,
        path=other.path,
        document=other.document,
        page=other.page,
        manual=other.manual,
    )


def _place_words(path: str, plan: Plan, fallback: str) -> str:
    """The page that asks for a path, and the row it is in: 「2 全体方針 ＞ 工程表 ＞ 取組「窓口の見直し」」."""
    try:
        place = field_of(path, plan)
    except BadInput:
        place = None
    if place is None:
        return fallback
    page = f"{place.chapter.number} {place.chapter.title} ＞ {place.step.title}"
    row = fallback.rpartition(" ＞ ")[2]
    return f"{page} ＞ {row}" if "「" in row else page


# ---- what the officer says


def _of_answers(plan: Plan) -> Iterator[Entry]:
    for path, shape, value in tree.leaves(plan):
        if value is None or path.startswith(_NOT_ANSWERS):
            continue
        words = _said(shape, value)
        if words and field_of(path) is not None:
            yield Entry(
                kind=HitKind.ANSWER,
                title=shape.label,
                body=words,
                path=path,
                folded_body=folded(words),
            )
    for draft in plan.drafts:
        if draft.path and draft.raw:
            yield Entry(
                kind=HitKind.ANSWER, title="", body=draft.raw, path=draft.path, folded_body=folded(draft.raw)
            )


_SILENT = frozenset({Kind.ID, Kind.LINK})


def _said(shape: FieldShape, value: object) -> str:
    if shape.kind in _SILENT or isinstance(value, bool):
        return ""
    return display(value, shape)
