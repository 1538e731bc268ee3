"""A draft of one change: number, title, the sentence of change or the two columns, 附則 and 提案理由."""

from typing import Final

from dxplanner.documents.builders.answers import Answers, compose
from dxplanner.documents.builders.charters.heading_lines import BLANK_DATE
from dxplanner.documents.builders.charters.pieces import clause
from dxplanner.documents.builders.charters.words import UNDECIDED, Town
from dxplanner.documents.builders.ordinances.contents import Content, contents_of
from dxplanner.documents.builders.ordinances.enactment import fixed_term_rule
from dxplanner.documents.builders.parts import cell, column, heading, note, paragraph, table
from dxplanner.documents.model import (
    Align,
    Block,
    Cell,
    Inline,
    Paragraph,
    Rule,
    Span,
    SpanStyle,
    plain,
)
from dxplanner.plan.charters import AmendmentStyle
from dxplanner.rules.ordinances import Need

_LEFT_OUT: Final = "（略）"


def amendment(answers: Answers, need: Need) -> list[Block]:
    town = Town(answers)
    whole = need.change.id == "fixed_term"
    word = need.change.level.label
    title = compose(_name(need), f"{'' if whole else f'の一部を改正する{word}'}（案）")
    blocks: list[Block] = [
        Paragraph(text=compose(town.name, f"{word}第　　号"), align=Align.LEFT),
    ]
    if whole:
        blocks.append(fixed_term_rule(answers, title))
    else:
        blocks += [
            Paragraph(text=title, align=Align.LEFT, indent=3, keep_with_next=True),
            *_changed(answers, town, need),
            _supplement(answers, word),
        ]
    reason = "提案理由" if need.by_council else "改正の理由"
    blocks += [
        heading(3, reason, counted=False),
        paragraph(answers.sized(need.filled(need.change.reason))),
        note(
            answers.sized(
                f"{need.change.caution}（{need.change.source.label()}、{need.change.source.confidence_label}）"
            )
        ),
    ]
    return blocks


def _name(need: Need) -> Inline:
    if need.own is not None and need.own.name:
        return (Span(need.own.name, f"charters.ordinances[{need.own.id}].name"),)
    return plain(need.name)


def undecided() -> Inline:
    return (Span(UNDECIDED, "charters.ordinances", SpanStyle.GAP),)


def _changed(answers: Answers, town: Town, need: Need) -> list[Block]:
    number: Inline = undecided()
    if need.own is not None and need.own.number:
        number = (Span(answers.sized(need.own.number), f"charters.ordinances[{need.own.id}].number"),)
    place: Inline = ()
    if need.own is not None and need.own.place:
        place = (Span(answers.sized(need.own.place), f"charters.ordinances[{need.own.id}].place"),)
    content = contents_of(answers, need, place or undecided())
    opening = paragraph(
        compose(_name(need), "（", number, "）の一部を次のように改正する。"), path="charters.ordinances"
    )
    if answers.plan.charters.amendment is AmendmentStyle.COMPARISON:
        return [opening, _comparison(content)]
    return [opening, *_sentence(content)]


def _sentence(content: Content) -> list[Block]:
    """改め文: one sentence, and what is put in below it."""
    blocks: list[Block] = [
        Paragraph(text=content.sentence, first_line_indent=1, keep_with_next=bool(content.added))
    ]
    if content.columns:
        columns = [column(title, 30) for title in content.columns]
        rows = [[cell(part) for part in row] for row in content.added]
        blocks.append(table(columns, rows, name="加える表", width="0.7"))
    else:
        blocks += [Paragraph(text=row[0], indent=1, hanging=1) for row in content.added]
    return blocks


def _comparison(content: Content) -> Block:
    """新旧対照表: what is put in is underlined on the new side."""
    new: list[Span] = []
    for row in content.added:
        new += [*_underlined(compose(*_spaced(row))), Span("\n")]
    old = compose(content.before) if content.before else plain("（新設）")
    rows: list[list[Cell]] = [
        [cell(_LEFT_OUT), cell(_LEFT_OUT)],
        [cell(tuple(new[:-1])), cell(old)],
        [cell(_LEFT_OUT), cell(_LEFT_OUT)],
    ]
    caption = compose(content.place)
    return table((column("改正後", 50), column("改正前", 50)), rows, caption=caption, name="新旧対照表")


def _spaced(row: tuple[Inline, ...]) -> list[str | Inline]:
    parts: list[str | Inline] = []
    for at, part in enumerate(row):
        if at:
            parts.append("　")
        parts.append(part)
    return parts


def _underlined(text: Inline) -> Inline:
    return tuple(
        span if span.style is not SpanStyle.PLAIN else Span(span.text, span.path, SpanStyle.UNDERLINE)
        for span in text
    )


def _supplement(answers: Answers, word: str) -> Rule:
    day = answers.plan.charters.enforced_on
    when: Inline = (Span(answers.day(day) if day else BLANK_DATE, "charters.enforced_on"),)
    return Rule(
        title=(),
        articles=(),
        supplement=(clause(f"この{word}は、", when, "から施行する。"),),
        numerals=answers.context.profile.rule_numerals,
    )
