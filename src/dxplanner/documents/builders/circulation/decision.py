"""起案: what is asked of whoever decides, why, with which papers, who is consulted, and how the paper is kept.

A draft to carry over into the town's own form or 文書管理システム; no column for seals unless the town adds one.
"""

from dxplanner.documents.builders.answers import Answers, Context, compose, gap
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.parts import (
    Words,
    column,
    grid,
    heading,
    note,
    pair_row,
    paragraph,
    table,
    wide_row,
)
from dxplanner.documents.model import (
    Block,
    Cell,
    Document,
    Inline,
    ListBlock,
    ListItem,
    Section,
    Span,
    TitleBlock,
    plain,
)
from dxplanner.plan.circulation import DecisionLevel, Disclosure
from dxplanner.plan.plan import Plan
from dxplanner.wizards.compared import compared

TITLE = "起案"
BASE = "circulation.decision"


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    blocks: list[Block] = [
        TitleBlock(
            title=plain("起案（案）"),
            right_lines=(answers.say("municipality.name"), answers.say("municipality.contact.section")),
        ),
        _head(answers),
        note("起案の様式及び決裁欄は、文書管理に関する規程による。この案は、その様式に転記して用いる。"),
        heading(2, "伺い"),
        paragraph(answers.say(f"{BASE}.request"), path=f"{BASE}.request"),
        heading(2, "理由及び経過"),
        paragraph(answers.say(f"{BASE}.reason"), path=f"{BASE}.reason"),
        *_changes(answers),
        heading(2, "合議"),
        _consulted(answers),
        heading(2, "添付書類"),
        _attachments(answers),
    ]
    return framed(answers, "draft_decision", TITLE, (Section(blocks=tuple(blocks)),), subject="計画の決裁")


def _head(answers: Answers) -> Block:
    return grid(
        (16, 34, 16, 34),
        (
            wide_row("件名", answers.say(f"{BASE}.subject"), f"{BASE}.subject"),
            pair_row(
                ("文書番号", answers.say_or(f"{BASE}.number"), f"{BASE}.number"),
                ("起案日", answers.say(f"{BASE}.drafted_on"), f"{BASE}.drafted_on"),
            ),
            pair_row(
                ("保存年限", answers.say(f"{BASE}.retention"), f"{BASE}.retention"),
                ("分類", answers.say(f"{BASE}.classification"), f"{BASE}.classification"),
            ),
            pair_row(
                ("公開区分", _disclosure(answers), f"{BASE}.disclosure"),
                ("専決区分", _level(answers), f"{BASE}.level"),
            ),
            pair_row(("決裁日", "", ""), ("施行日", "", "")),
        ),
        name=TITLE,
    )


def _disclosure(answers: Answers) -> Inline:
    said = answers.say(f"{BASE}.disclosure")
    closed = answers.plan.circulation.decision.disclosure not in (None, Disclosure.OPEN)
    if not closed:
        return said
    return compose(said, "（", answers.say(f"{BASE}.disclosure_reason"), "）")


_POSTS = {DecisionLevel.HEAD: "head_title", DecisionLevel.VICE_HEAD: "vice_head_title"}
_VERBS = {DecisionLevel.HEAD: "決裁", DecisionLevel.VICE_HEAD: "専決"}


def _level(answers: Answers) -> Inline:
    """「町長決裁」 by the town's own titles, with the rule it rests on."""
    path = f"{BASE}.level"
    level = answers.plan.circulation.decision.level
    said = answers.say(path)
    post = getattr(answers.plan.municipality, _POSTS[level]) if level in _POSTS else None
    if level is not None and post:
        said = (Span(f"{post}{_VERBS[level]}", path),)
    basis = f"{BASE}.level_basis"
    return compose(said, "\n（", answers.say(basis), "）") if answers.has(basis) else said


def _changes(answers: Answers) -> list[Block]:
    """How much differs from the former version, where there is one."""
    former = answers.context.former
    if former is None:
        return []
    count = len(compared(former.plan, answers.plan))
    words = (
        f"{former.name}から変わったところは{count}か所であり、内容は変更点一覧及び新旧対照表のとおりである。"
        if count
        else f"{former.name}から変わったところは、ない。"
    )
    return [paragraph(answers.sized(words))]


def _consulted(answers: Answers) -> Block:
    rows: list[list[Words | Cell]] = [
        [
            answers.link(f"{BASE}.consulted[{item.id}].section", "name"),
            answers.say_or(f"{BASE}.consulted[{item.id}].post"),
            "",
        ]
        for item in answers.plan.circulation.decision.consulted
    ]
    if not rows:
        return paragraph("なし")
    columns = (column("課", 34), column("職", 26), column("意見・確認", 40))
    return table(columns, rows, name="合議", path=f"{BASE}.consulted")


def _attachments(answers: Answers) -> Block:
    items = answers.plan.circulation.decision.attachments
    path = f"{BASE}.attachments"
    if not items:
        return paragraph((gap(path),), path=path)
    return ListBlock(
        items=tuple(
            ListItem(text=answers.say(f"{path}[{item.id}].name"), marker=f"({number})")
            for number, item in enumerate(items, 1)
        ),
        path=path,
    )
