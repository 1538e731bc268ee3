"""From the plan to the articles of a charter: ours, the officer's in their place, and which of these moved on.

An article is a function that gives its 項, or none where the plan does not need it. References between articles
are made from the order in which they finally stand.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from dxplanner.core.calendar import office_width
from dxplanner.documents.builders.answers import Answers, Context
from dxplanner.documents.builders.charters.words import UNDECIDED, Town, with_gaps
from dxplanner.documents.model import Block, Clause, Inline, RuleItem, RuleNumerals, Span, plain, text_of
from dxplanner.documents.rule_numbering import article_label, kanji
from dxplanner.documents.rule_text import clauses_as_text, clauses_from_text
from dxplanner.plan.charters import CharterKind, EditedArticle, Instrument
from dxplanner.plan.municipality import SectionKind
from dxplanner.plan.plan import Plan

_FIGURES: Final = re.compile("[0-9０-９]+")
LAST: Final = "other"
"""その他: what the officer adds stands before it."""
TEXT_LIMIT, KEPT_LIMIT = 4000, 8000


@dataclass(slots=True)
class Draft:
    """What the articles are made from. `order` holds the keys of all articles in their final order."""

    answers: Answers
    town: Town
    numerals: RuleNumerals
    order: tuple[str, ...] = ()

    @property
    def plan(self) -> Plan:
        return self.answers.plan

    def article(self, key: str) -> str:
        """「第３条」 for the article of this key; one that was taken out leaves a gap to be seen."""
        if key not in self.order:
            return UNDECIDED
        return article_label(self.order.index(key) + 1, self.numerals)

    def has(self, key: str) -> bool:
        return key in self.order


Make = Callable[[Draft], Sequence[Clause]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    key: str
    caption: str | Callable[[Draft], Inline]
    make: Make

    def said(self, draft: Draft) -> Inline:
        return plain(self.caption) if isinstance(self.caption, str) else self.caption(draft)


@dataclass(frozen=True, slots=True, kw_only=True)
class CharterForm:
    """One of the charters: its articles, its title and what is annexed to it."""

    kind: CharterKind
    document_id: str
    subject: str
    parts: tuple[Part, ...]
    title: Callable[[Draft], Inline]
    instrument: Callable[[Plan], Instrument | None]
    instrument_path: str
    annex: Callable[[Draft], tuple[Block, ...]]
    organs: Callable[[Draft], tuple[SectionKind, ...]]
    """Other organs whose staff the charter concerns: they sign a joint 訓令."""
    remarks: Callable[[Draft], tuple[Inline, ...]]
    needless: Callable[[Plan], str]
    """Why the town does not need this charter; empty where it does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """One article as it stands: `ours` is our text of it today, empty for an article the officer added."""

    key: str
    caption: Inline
    clauses: tuple[Clause, ...]
    ours: str = ""
    edited: EditedArticle | None = None
    moved_on: bool = False

    @property
    def text(self) -> str:
        return text_of(self.caption)


@dataclass(frozen=True, slots=True, kw_only=True)
class Charter:
    draft: Draft
    articles: tuple[Drafted, ...]
    left_out: tuple[Drafted, ...] = field(default=())
    """Articles the officer does not want."""


def new_draft(plan: Plan, context: Context) -> Draft:
    answers = Answers(plan, context)
    return Draft(answers=answers, town=Town(answers), numerals=context.profile.rule_numerals)


def drafted(form: CharterForm, draft: Draft) -> Charter:
    """The charter as it stands today."""
    edits = [item for item in draft.plan.charters.edited if item.charter is form.kind]
    replaced = {item.article: item for item in edits if item.article}
    draft.order = tuple(part.key for part in form.parts)
    wanted = [part for part in form.parts if part.key in replaced or any(part.make(draft))]
    standing = [part for part in wanted if not (part.key in replaced and replaced[part.key].omitted)]
    added = [item for item in edits if not item.article and not item.omitted]
    draft.order = _order([part.key for part in standing], [item.id for item in added])
    made = {part.key: _article(part, draft, replaced.get(part.key)) for part in wanted}
    made |= {item.id: _added(item) for item in added}
    return Charter(
        draft=draft,
        articles=tuple(made[key] for key in draft.order),
        left_out=tuple(made[part.key] for part in wanted if part not in standing),
    )


def _order(keys: list[str], added: list[str]) -> tuple[str, ...]:
    at = keys.index(LAST) if LAST in keys else len(keys)
    return (*keys[:at], *added, *keys[at:])


def _article(part: Part, draft: Draft, edited: EditedArticle | None) -> Drafted:
    clauses = finished(tuple(part.make(draft)), draft.numerals)
    caption = part.said(draft)
    ours = article_text(caption, clauses, draft.numerals) if clauses else ""
    if edited is None:
        return Drafted(key=part.key, caption=caption, clauses=clauses, ours=ours)
    return replace(
        _added(edited, caption),
        key=part.key,
        ours=ours,
        moved_on=edited.based_on is not None and edited.based_on != ours[:KEPT_LIMIT],
    )


def _added(item: EditedArticle, caption: Inline = ()) -> Drafted:
    path = f"charters.edited[{item.id}]"
    own = with_gaps(item.caption, f"{path}.caption") if item.caption else caption
    clauses = clauses_from_text(item.text or "", f"{path}.text")
    return Drafted(
        key=item.id, caption=own, clauses=tuple(_gaps_shown(clause) for clause in clauses), edited=item
    )


def _gaps_shown(part: Clause) -> Clause:
    return replace(part, text=_shown(part.text), items=tuple(_item_shown(item) for item in part.items))


def _item_shown(item: RuleItem) -> RuleItem:
    return replace(item, text=_shown(item.text), items=tuple(_item_shown(inner) for inner in item.items))


def _shown(text: Inline) -> Inline:
    return tuple(piece for span in text for piece in with_gaps(span.text or UNDECIDED, span.path))


def article_text(caption: Inline, clauses: Sequence[Clause], numerals: RuleNumerals) -> str:
    """The form an article is kept in to compare with: its 見出し and its text."""
    return f"（{text_of(caption)}）\n{clauses_as_text(clauses, numerals)}"


def finished(clauses: tuple[Clause, ...], numerals: RuleNumerals) -> tuple[Clause, ...]:
    """Our own words with the figures the town writes; the officer's words stay."""
    return tuple(
        replace(clause, text=figures(clause.text, numerals), items=_items(clause.items, numerals))
        for clause in clauses
    )


def _items(items: tuple[RuleItem, ...], numerals: RuleNumerals) -> tuple[RuleItem, ...]:
    return tuple(
        replace(item, text=figures(item.text, numerals), items=_items(item.items, numerals)) for item in items
    )


def figures(text: Inline, numerals: RuleNumerals) -> Inline:
    return tuple(
        span if span.path else Span(in_numerals(span.text, numerals), "", span.style) for span in text
    )


def in_numerals(text: str, numerals: RuleNumerals) -> str:
    if numerals is RuleNumerals.KANJI:
        return _FIGURES.sub(lambda found: kanji(int(found.group())) or "〇", text)
    return office_width(text)
