"""The chapters about the questions, made from what the wizards declare: one for each chapter of the window."""

from collections.abc import Iterator

from dxplanner.core.reflect import FieldShape, shape_of
from dxplanner.documents.builders.parts import column, form, heading, note, table
from dxplanner.documents.model import Block, KeepTogether, Paragraph, Span, plain
from dxplanner.documents.registry import document_kind
from dxplanner.services.manual.model import Chapter, Section
from dxplanner.wizards.engine import label_of_item, shape_of_item
from dxplanner.wizards.registry import CHAPTERS
from dxplanner.wizards.spec import Chapter as Questions
from dxplanner.wizards.spec import Field, Item, Step, Summary, TableField

_LABEL_WIDTH = "0.2"


def question_chapters() -> tuple[Chapter, ...]:
    return tuple(_chapter(chapter) for chapter in CHAPTERS)


def _chapter(chapter: Questions) -> Chapter:
    return Chapter(
        id=chapter.id,
        title=f"質問の手引 {chapter.number}：{chapter.title}",
        lead=chapter.intro,
        sections=tuple(
            Section(
                id=step.id,
                title=step.title,
                blocks=tuple(_step(step)),
                opens=f"step:{chapter.id}/{step.id}",
            )
            for step in chapter.steps
        ),
    )


def _step(step: Step) -> Iterator[Block]:
    yield note(f"目安　{step.minutes}分")
    rows = [(word, text) for word, text in (("決めること", step.decide), ("考えること", step.weigh)) if text]
    if step.source:
        rows.append(("根拠・出典", step.source))
    if rows:
        yield form(rows, label_width=_LABEL_WIDTH)
    for item in step.items:
        yield from _item(item)


def _item(item: Item) -> Iterator[Block]:
    if isinstance(item, Summary):
        if item.label:
            yield heading(3, item.label)
            yield Paragraph(text=plain("入力した内容から作る表示です。答える欄はありません。"))
        return
    title = heading(3, (Span(label_of_item(item), link=f"field:{item.path}"),))
    rows = [
        (label, value)
        for label, value in (
            ("なぜ聞くか", item.why),
            ("書き方", item.hint),
            ("選べるもの", _choices(shape_of_item(item))),
            ("例", _example(item)),
            ("要る書類", _needed(item)),
        )
        if value
    ]
    yield KeepTogether(blocks=(title, form(rows, label_width=_LABEL_WIDTH)) if rows else (title,))
    if isinstance(item, TableField):
        yield from _tables(item, shape_of_item(item).node)


def _tables(item: TableField, node: type | None) -> Iterator[Block]:
    """The columns of a table question, then those of the table inside each of its rows."""
    if node is None:
        return
    rows = []
    for one in item.columns:
        shape = shape_of(node).field(one.name)
        label = one.label or (shape.label if shape is not None else one.name)
        choices = _choices(shape) if shape is not None else ""
        words = [part for part in (one.hint, f"選べるもの：{choices}" if choices else "") if part]
        rows.append((f"{label}{'　※必須' if one.required else ''}", "\n".join(words) or "―"))
    yield table([column(f"表の欄（{item.row_word}）", 3), column("書き方", 7)], rows)
    inner = shape_of(node).field(item.nested.path) if item.nested is not None else None
    if item.nested is not None and inner is not None:
        yield from _tables(item.nested, inner.node)


def _choices(shape: FieldShape) -> str:
    return "／".join(option.label for option in shape.choices) if shape.choices is not None else ""


def _example(item: Field | TableField) -> str:
    return f"{item.example.text}\n（出典：{item.example.source}）" if item.example is not None else ""


def _needed(item: Field | TableField) -> str:
    kinds = (document_kind(name) for name in item.required_by)
    return "、".join(kind.name for kind in kinds if kind is not None)
