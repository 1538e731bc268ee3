"""設置要綱 as a screen shows them: article by article, what the officer worded anew, and where the plan moved on. No Qt."""

from collections.abc import Iterator
from datetime import date

from dxplanner.core.dataclass import dataclass
from dxplanner.core.errors import BadInput
from dxplanner.documents.assemble import context_for
from dxplanner.documents.builders.charters.drafting import (
    KEPT_LIMIT,
    TEXT_LIMIT,
    Charter,
    CharterForm,
    Drafted,
    drafted,
    new_draft,
)
from dxplanner.documents.builders.charters.registry import CHARTERS
from dxplanner.documents.model import Clause, Inline, RuleItem, SpanStyle, text_of
from dxplanner.documents.rule_numbering import article_label
from dxplanner.documents.rule_text import clauses_as_text
from dxplanner.plan.charters import CharterKind, EditedArticle
from dxplanner.plan.edit import AddRow, Change, RemoveRow, SetValue, new_id
from dxplanner.plan.plan import Plan

TABLE = "charters.edited"
CAPTION_LIMIT = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleEntry:
    """`reworded` is the officer's row, empty while ours stands; `undecided` are the paths of what is still 〔未定〕."""

    key: str
    heading: str
    text: str
    undecided: tuple[str, ...] = ()
    reworded: str = ""
    moved_on: bool = False
    left_out: bool = False
    own: bool = False
    """Added by the officer: there is none of ours to go back to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CharterEntry:
    kind: CharterKind
    title: str
    needless: str
    articles: tuple[ArticleEntry, ...]

    @property
    def undecided(self) -> int:
        return sum(len(article.undecided) for article in self.articles)

    @property
    def moved_on(self) -> int:
        return sum(article.moved_on for article in self.articles)


def charter_page(plan: Plan, today: date) -> tuple[CharterEntry, ...]:
    return tuple(_charter(plan, form, today) for form in CHARTERS.values())


def _standing(plan: Plan, form: CharterForm, today: date) -> Charter:
    return drafted(form, new_draft(plan, context_for(plan, form.document_id, today)))


def _charter(plan: Plan, form: CharterForm, today: date) -> CharterEntry:
    charter = _standing(plan, form, today)
    draft = charter.draft
    articles = [
        _entry(item, f"{article_label(at, draft.numerals)}（{item.text}）", charter)
        for at, item in enumerate(charter.articles, 1)
    ]
    articles += [_entry(item, f"（{item.text}）", charter, left_out=True) for item in charter.left_out]
    return CharterEntry(
        kind=form.kind,
        title=text_of(form.title(draft)),
        needless=form.needless(plan),
        articles=tuple(articles),
    )


def _entry(item: Drafted, heading: str, charter: Charter, *, left_out: bool = False) -> ArticleEntry:
    gaps = [path for clause in item.clauses for path in _gaps(clause)] if not left_out else []
    return ArticleEntry(
        key=item.key,
        heading=heading,
        text=clauses_as_text(item.clauses, charter.draft.numerals),
        undecided=tuple(dict.fromkeys(gaps)),
        reworded=item.edited.id if item.edited else "",
        moved_on=item.moved_on,
        left_out=left_out,
        own=item.edited is not None and not item.edited.article,
    )


def _gaps(part: Clause | RuleItem) -> Iterator[str]:
    yield from _gaps_in(part.text)
    for item in part.items:
        yield from _gaps(item)


def _gaps_in(text: Inline) -> Iterator[str]:
    return (span.path for span in text if span.style is SpanStyle.GAP)


# ---- what the buttons do


def _ours(plan: Plan, kind: CharterKind, key: str, today: date) -> Drafted:
    charter = _standing(plan, CHARTERS[kind], today)
    found = next((item for item in (*charter.articles, *charter.left_out) if item.key == key), None)
    if found is None:
        raise BadInput("その条は、今の要綱案にありません。", key)
    return found


def reword(plan: Plan, kind: CharterKind, key: str, today: date) -> Change:
    """A row with our article in it, to be worded anew; ours is kept beside to compare with later."""
    item = _ours(plan, kind, key, today)
    draft = new_draft(plan, context_for(plan, CHARTERS[kind].document_id, today))
    row = EditedArticle(
        id=new_id(plan, TABLE, "ea"),
        charter=kind,
        article=key,
        caption=item.text[:CAPTION_LIMIT],
        text=clauses_as_text(item.clauses, draft.numerals)[:TEXT_LIMIT],
        based_on=item.ours[:KEPT_LIMIT],
    )
    return AddRow(table=TABLE, row=row)


def leave_out(plan: Plan, kind: CharterKind, key: str, today: date) -> Change:
    """The charter does without this article; a wording of the officer's own stays in its row."""
    item = _ours(plan, kind, key, today)
    if item.edited is not None:
        return SetValue(path=f"{TABLE}[{item.edited.id}].omitted", value=True)
    row = EditedArticle(
        id=new_id(plan, TABLE, "ea"),
        charter=kind,
        article=key,
        caption=item.text[:CAPTION_LIMIT],
        omitted=True,
        based_on=item.ours[:KEPT_LIMIT],
    )
    return AddRow(table=TABLE, row=row)


def put_back(plan: Plan, row_id: str) -> Change:
    """An article left out stands again: as the officer worded it, or as ours."""
    row = next(item for item in plan.charters.edited if item.id == row_id)
    if row.text:
        return SetValue(path=f"{TABLE}[{row_id}].omitted", value=None)
    return RemoveRow(path=f"{TABLE}[{row_id}]")


def back_to_ours(row_id: str) -> Change:
    return RemoveRow(path=f"{TABLE}[{row_id}]")


def take_as_read(plan: Plan, row_id: str, today: date) -> Change:
    """The officer has seen what changed: today's article is what the wording stands beside from now on."""
    row = next(item for item in plan.charters.edited if item.id == row_id)
    assert row.charter is not None
    ours = _ours(plan, row.charter, row.article or "", today).ours
    return SetValue(path=f"{TABLE}[{row_id}].based_on", value=ours[:KEPT_LIMIT] or None)
