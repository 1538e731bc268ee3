"""変更点一覧: a plain numbered list of what changed, for the 決裁; how many in which chapter, and why amounts differ."""

from collections import Counter

from dxplanner.core.textdiff import Fate, Piece, pieces
from dxplanner.documents.builders.allocation.reasons import NAME, reason_table
from dxplanner.documents.builders.answers import Answers, Context, Former
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.parts import Words, cell, column, heading, note, paragraph, table
from dxplanner.documents.builders.versions.words import SAME, head, nothing_to_compare
from dxplanner.documents.model import Align, Block, Cell, Document, Section, plain
from dxplanner.plan.plan import Plan
from dxplanner.rules import wording
from dxplanner.rules.why import Side, why_changed
from dxplanner.wizards.compared import CHANGED, MOVED, REMOVED, Compared, chapter_label, compared

TITLE = "変更点一覧"
WHOLE = 60
"""Up to so many characters a text stands whole; of a longer one the changed words with what is around them."""
AROUND = 12
LONGEST = 400


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    former = context.former
    if former is None:
        section = nothing_to_compare(answers, TITLE)
    else:
        section = Section(blocks=(head(answers, TITLE, former), *_body(answers, former)))
    return framed(answers, "change_list", TITLE, (section,), subject="計画の変更")


def _body(answers: Answers, former: Former) -> list[Block]:
    entries = compared(former.plan, answers.plan)
    if not entries:
        return [paragraph(SAME)]
    counts = Counter(item.chapter for item in entries)
    summary = "、".join(f"{chapter_label(chapter)}{count}か所" for chapter, count in counts.items())
    rows: list[list[Words | Cell]] = [
        [str(number), item.what, _place(answers, former, item), *_sides(answers, item)]
        for number, item in enumerate(entries, 1)
    ]
    columns = (
        column("番号", 6, Align.CENTER),
        column("区分", 7, Align.CENTER),
        column("箇所", 25),
        column("変更前", 31),
        column("変更後", 31),
    )
    return [
        paragraph(answers.sized(f"変わったところは{len(entries)}か所である（{summary}）。")),
        table(columns, rows, name=TITLE),
        note("長い文章は、変わった部分とその前後だけを示した。全文は、新旧対照表及び計画による。"),
        *_amounts(answers, former),
    ]


def _place(answers: Answers, former: Former, item: Compared) -> Cell:
    printed = (former.was if item.what == REMOVED else former.where)(item.path)
    place = f"{chapter_label(item.chapter)}　{item.where}"
    path = "" if item.what == REMOVED else item.path
    return cell(f"{place}\n{printed}" if printed else place, path=path)


def _sides(answers: Answers, item: Compared) -> tuple[Cell, Cell]:
    before, after = answers.sized(item.before), answers.sized(item.after)
    if item.what == MOVED:
        return cell("―"), cell("順序を改めた。")
    if item.what == CHANGED and max(len(before), len(after)) > WHOLE:
        found = pieces(before, after)
        before, after = excerpt(found, Fate.CAME), excerpt(found, Fate.WENT)
    return cell(_cut(before) or "―"), cell(_cut(after) or "―")


def excerpt(found: tuple[Piece, ...], left_out: Fate) -> str:
    """The words of one side that changed, with a few characters before and after."""
    shown: list[str] = []
    for position, piece in enumerate(found):
        if piece.fate is left_out:
            continue
        if piece.fate is not Fate.STAYED or len(piece.text) <= 2 * AROUND + 1:
            shown.append(piece.text)
        else:
            head_part = "" if position == 0 else piece.text[:AROUND]
            tail = "" if position == len(found) - 1 else piece.text[-AROUND:]
            shown.append(f"{head_part}…{tail}")
    return "".join(shown)


def _cut(text: str) -> str:
    return f"{text[:LONGEST]}…" if len(text) > LONGEST else text


def _amounts(answers: Answers, former: Former) -> list[Block]:
    """Why the estimate differs, where it does."""
    found = why_changed(Side(plan=former.plan), Side(plan=answers.plan))
    if not found:
        return []
    return [
        heading(1, NAME),
        reason_table(answers, found, "前の額", "今の額"),
        note(plain(wording.NOT_THE_GRANT)),
    ]
