"""Across all chapters: what is not answered, not readable, or not known."""

from collections.abc import Iterator

from dxplanner.checks.model import ADVICE, MUST_FIX, REVIEW, Spot, check
from dxplanner.checks.sources import PLAN_ITSELF
from dxplanner.checks.view import View
from dxplanner.core import tree
from dxplanner.plan.look import draft_at
from dxplanner.plan.records import MarkKind
from dxplanner.wizards.engine import missing, questions, set_off, unfinished_rows
from dxplanner.wizards.registry import CHAPTERS
from dxplanner.wizards.spec import Chapter, TableField


@check("G-01", REVIEW, "書類に必要な項目が未記入", source=PLAN_ITSELF, gives_way=True)
def unanswered(view: View) -> Iterator[Spot]:
    for chapter in CHAPTERS:
        for path, labels in _open(view, chapter).items():
            named = "".join(labels)
            yield (
                path,
                f"第{chapter.number}章「{chapter.title}」の{named}が未記入です。"
                "書類に〔未記入〕と印字されますので、入力してください。",
            )


def _open(view: View, chapter: Chapter) -> dict[str, list[str]]:
    """Names by path: several questions may be answered in one table."""
    plan = view.plan
    found: dict[str, list[str]] = {}
    for item in missing(plan, chapter):
        found.setdefault(item.path, []).append(f"「{item.label}」")
    for step in chapter.steps:
        for question in questions(plan, step):
            if isinstance(question, TableField) and question.required_by:
                for path in unfinished_rows(plan, question):
                    found.setdefault(path, [view.named(path)])
    return {
        path: labels
        for path, labels in found.items()
        if not set_off(plan, path) and draft_at(plan, path) is None
    }


@check("G-02", MUST_FIX, "読み取れない入力", source=PLAN_ITSELF)
def unreadable(view: View) -> Iterator[Spot]:
    waiting = {draft.path: draft.raw for draft in view.plan.drafts if draft.path is not None}
    for path, raw in waiting.items():
        if tree.exists(view.plan, path):
            yield (
                path,
                f"{view.named(path)}に入力された「{_short(raw)}」を読み取れません。"
                "入力はそのまま残っています。書き方を直すか、空欄にしてください。",
            )


def _short(raw: str | None) -> str:
    line = (raw or "").replace("\n", " ")
    return line if len(line) <= 20 else f"{line[:20]}…"


@check("G-03", ADVICE, "「わからない」とした項目", source=PLAN_ITSELF, gives_way=True)
def unknown(view: View) -> Iterator[Spot]:
    asked = {question.path for question in view.plan.questions}
    marked = {mark.path for mark in view.plan.marks if mark.kind is MarkKind.UNKNOWN}
    for path in sorted(path for path in marked - asked if path is not None):
        if tree.exists(view.plan, path):
            yield (
                path,
                f"{view.named(path)}は「わからない」としています。"
                "誰に確かめるかを決めて、確認事項に加えてください。",
            )
