"""新旧対照表: 改正後 and 改正前 side by side, what differs underlined, chapter by chapter. A4 landscape."""

from itertools import groupby

from dxplanner.core.textdiff import Fate, Piece, pieces, side
from dxplanner.documents.builders.answers import Answers, Context, Former, compose
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.parts import Words, cell, column, heading, note, paragraph, table
from dxplanner.documents.builders.versions.words import SAME, head, nothing_to_compare
from dxplanner.documents.model import Block, Cell, Document, Inline, Section, Span, SpanStyle, plain
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import ComparisonOrder
from dxplanner.wizards.changes import NOTHING
from dxplanner.wizards.compared import ADDED, MOVED, REMOVED, Compared, chapter_label, compared

TITLE = "新旧対照表"
CHAPTERS = ("municipality", "policy", "roadmap", "organisation", "recruitment")
"""What the plan and its annexes print. Costs and papers for explaining stand in 変更点一覧."""
NEW, OLD = "改正後", "改正前"
ADDED_WORDS, REMOVED_WORDS, MOVED_WORDS = "（新設）", "（削る）", "（順序を改める）"


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    former = context.former
    if former is None:
        sections: tuple[Section, ...] = (nothing_to_compare(answers, TITLE),)
    else:
        blocks = (head(answers, TITLE, former), *_body(answers, former))
        sections = (Section(blocks=blocks, landscape=True),)
    return framed(answers, "comparison_table", TITLE, sections, subject="計画の変更")


def _body(answers: Answers, former: Former) -> list[Block]:
    entries = [item for item in compared(former.plan, answers.plan) if item.chapter in CHAPTERS]
    if not entries:
        return [paragraph(SAME)]
    blocks: list[Block] = [
        note("下線の部分は、改正部分である。改正後の欄では加えた部分、改正前の欄では削った部分を示す。"),
    ]
    for chapter, group in groupby(sorted(entries, key=lambda item: CHAPTERS.index(item.chapter)), _chapter):
        blocks += [heading(1, chapter_label(chapter)), _table(answers, former, list(group))]
    blocks.append(note("経費及び説明資料の変更は、変更点一覧による。"))
    return blocks


def _chapter(item: Compared) -> str:
    return item.chapter


def _table(answers: Answers, former: Former, entries: list[Compared]) -> Block:
    new_first = answers.plan.paperwork.comparison_order is not ComparisonOrder.OLD_FIRST
    sides = (column(NEW, 40), column(OLD, 40))
    rows: list[list[Words | Cell]] = []
    for item in entries:
        new, old = _sides(answers, item)
        rows.append([_place(answers, former, item), *((new, old) if new_first else (old, new))])
    titles = (column("箇所", 20), *(sides if new_first else sides[::-1]))
    return table(titles, rows, name=TITLE)


def _place(answers: Answers, former: Former, item: Compared) -> Cell:
    """The question, and where the answer is printed."""
    printed = (former.was if item.what == REMOVED else former.where)(item.path)
    words: Inline = plain(item.where)
    if printed:
        words = compose(words, f"\n{OLD + '　' if item.what == REMOVED else ''}{printed}")
    return cell(words, path="" if item.what == REMOVED else item.path)


def _sides(answers: Answers, item: Compared) -> tuple[Cell, Cell]:
    path = "" if item.what == REMOVED else item.path
    if item.what == MOVED:
        return cell(MOVED_WORDS, path=path), cell("")
    if item.what == ADDED:
        return cell(_underlined(answers, item.after, path), path=path), cell(ADDED_WORDS)
    if item.what == REMOVED:
        return cell(REMOVED_WORDS), cell(_underlined(answers, item.before, ""))
    if NOTHING in (item.before, item.after):
        new, old = (_filled(answers, text, here) for text, here in ((item.after, path), (item.before, "")))
        return cell(new, path=path), cell(old)
    found = pieces(answers.sized(item.before), answers.sized(item.after))
    return cell(_spans(side(found, Fate.WENT), path), path=path), cell(_spans(side(found, Fate.CAME), ""))


def _filled(answers: Answers, text: str, path: str) -> Inline:
    return plain(NOTHING) if text == NOTHING else _underlined(answers, text, path)


def _underlined(answers: Answers, text: str, path: str) -> Inline:
    return (Span(answers.sized(text), path, SpanStyle.UNDERLINE),) if text else ()


def _spans(found: tuple[Piece, ...], path: str) -> Inline:
    return tuple(
        Span(piece.text, path, SpanStyle.PLAIN if piece.fate is Fate.STAYED else SpanStyle.UNDERLINE)
        for piece in found
    )
