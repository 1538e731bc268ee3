"""A charter on paper: what stands above it, the rule, its annexes, and a sheet of what is still to be settled."""

from typing import Final

from dxplanner.documents.builders.answers import Context, compose
from dxplanner.documents.builders.charters.drafting import (
    Charter,
    CharterForm,
    Draft,
    Drafted,
    drafted,
    figures,
    new_draft,
)
from dxplanner.documents.builders.charters.heading_lines import BLANK_DATE, heading_lines
from dxplanner.documents.builders.charters.pieces import clause
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.parts import bullets, heading
from dxplanner.documents.model import (
    Article,
    Block,
    Clause,
    Document,
    Inline,
    Rule,
    Section,
    Span,
    SpanStyle,
    plain,
    text_of,
)
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import VersionState

MOVED_ON: Final = "元のデータが変わっています"


def charter_document(form: CharterForm, plan: Plan, context: Context) -> Document:
    draft = new_draft(plan, context)
    charter = drafted(form, draft)
    title = form.title(draft)
    proposal = "" if plan.paperwork.state is VersionState.DECIDED else "（案）"
    blocks: tuple[Block, ...] = (
        *heading_lines(form, draft, title, form.organs(draft)),
        rule_of(form, charter, compose(title, proposal)),
        *form.annex(draft),
        *_remarks(form, charter),
    )
    name = f"{text_of(title)}{proposal}"
    return framed(draft.answers, form.document_id, name, (Section(blocks=blocks),), subject=form.subject)


def rule_of(form: CharterForm, charter: Charter, title: Inline) -> Rule:
    draft = charter.draft
    return Rule(
        title=figures(title, draft.numerals),
        articles=tuple(_article(item) for item in charter.articles),
        supplement=(_enforced(draft),),
        numerals=draft.numerals,
        path="charters",
    )


def _article(item: Drafted) -> Article:
    path = f"charters.edited[{item.edited.id}]" if item.edited else ""
    return Article(
        caption=item.caption,
        clauses=item.clauses,
        note=(Span(f"※　{MOVED_ON}。{_today(item)}", path, SpanStyle.MARK),) if item.moved_on else (),
        path=path,
    )


def _today(item: Drafted) -> str:
    """Our article of today on one line, to hold against the wording that was kept."""
    if not item.ours:
        return "今のデータでは、この条は要りません。"
    _caption, *lines = item.ours.splitlines()
    return f"今のデータによる条文：{'／'.join(line.strip(' 　') for line in lines)}"


def _enforced(draft: Draft) -> Clause:
    path = "charters.enforced_on"
    day = draft.plan.charters.enforced_on
    when: Inline = (Span(draft.answers.day(day), path),) if day else (Span(BLANK_DATE, path),)
    return clause("この要綱は、", when, "から施行する。")


def _remarks(form: CharterForm, charter: Charter) -> tuple[Block, ...]:
    """What belongs to the proposal and not to the rule."""
    draft = charter.draft
    found: list[Inline] = [*form.remarks(draft)]
    unneeded = form.needless(draft.plan)
    if unneeded:
        found.insert(0, plain(unneeded))
    kept = [item for item in charter.articles if item.edited is not None and item.ours]
    if kept:
        names = "、".join(f"「{item.text}」" for item in kept)
        found.append(plain(f"{names}の条は、担当者が書き直したものである。"))
    if charter.left_out:
        names = "、".join(f"「{item.text}」" for item in charter.left_out)
        found.append(plain(f"{names}の条は、置かないこととした。"))
    found.append(
        plain(
            "番号、日付及び氏名は、制定のときに記入する。用字及び用語は、町の例規の書き方に合わせる。".replace(
                "町の", f"{draft.town.word}の"
            )
        )
    )
    return (heading(3, "この案について（例規には含めない。）", counted=False, new_page=True), bullets(found))
