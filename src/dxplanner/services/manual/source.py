"""The hand-written chapters: a small format of blocks, read strictly. Every slip names the file and the line.

    # 章の題名                   once, first
    > 何のための章か              once, second
    ## 節の題名 {id}
    段落                         lines of one paragraph are joined
    1. 手順                      numbered without gaps; two spaces go on with the line before
    - 箇条
    ※ 注
    [図:name 80] 題              width in per cent; the next line, two spaces in, says what is seen
    | 30 見出し | 70 見出し |    a table; the first row gives widths

Blank lines part the blocks. Words in square brackets are explained in `markup`.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from dxplanner.core.errors import BadInput
from dxplanner.documents.builders.parts import column, table
from dxplanner.documents.model import (
    Block,
    Inline,
    ListBlock,
    ListItem,
    Paragraph,
    Picture,
    TextRole,
)
from dxplanner.facts.resources import resource_path
from dxplanner.services.manual.markup import inline
from dxplanner.services.manual.model import Chapter, Section, TitleOf

_SECTION: Final = re.compile(r"## (.+) \{([a-z][a-z0-9-]*)\}")
_STEP: Final = re.compile(r"(\d+)\. (.+)")
_PICTURE: Final = re.compile(r"\[図:([a-z0-9-]+) (\d+)\] (.+)")
CIRCLED: Final = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮"
_WIDEST: Final = 100


@dataclass(slots=True)
class _Reading:
    """What has been read so far of one file."""

    file: str
    title_of: TitleOf
    line: int = 0
    title: str = ""
    lead: str = ""
    opening: list[Block] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)

    def fail(self, words: str) -> BadInput:
        return BadInput(f"手引のファイル {self.file} の{self.line}行目：{words}")

    def words(self, text: str) -> Inline:
        try:
            return inline(text, self.title_of)
        except BadInput as problem:
            raise self.fail(problem.message) from problem

    def add(self, block: Block) -> None:
        if not self.lead:
            raise self.fail("章の題名と「>」の一文が先に要ります。")
        if not self.sections:
            self.opening.append(block)
            return
        last = self.sections[-1]
        self.sections[-1] = Section(id=last.id, title=last.title, blocks=(*last.blocks, block))


def read_chapter(chapter_id: str, text: str, title_of: TitleOf) -> Chapter:
    """One file. `chapter_id` is its name without number and ending."""
    reading = _Reading(file=chapter_id, title_of=title_of)
    for number, lines in _chunks(text):
        reading.line = number
        read = next((read for start, read in _KINDS if re.match(start, lines[0])), _paragraph)
        read(reading, lines)
    if not reading.sections:
        raise reading.fail("節が1つもありません。")
    return Chapter(
        id=chapter_id,
        title=reading.title,
        lead=reading.lead,
        sections=tuple(reading.sections),
        blocks=tuple(reading.opening),
    )


def titles(chapter_id: str, text: str) -> Iterator[tuple[str, str]]:
    """The links to a chapter and its sections with their titles, without reading the rest."""
    for line in text.splitlines():
        if line.startswith("# "):
            yield chapter_id, line[2:].strip()
        elif found := _SECTION.fullmatch(line):
            yield f"{chapter_id}/{found[2]}", found[1]


def _chunks(text: str) -> Iterator[tuple[int, list[str]]]:
    """Runs of lines between blank ones, with the number of their first line."""
    chunk: list[str] = []
    for number, line in enumerate([*text.splitlines(), ""], start=1):
        if line.strip():
            chunk.append(line.rstrip())
        elif chunk:
            yield number - len(chunk), chunk
            chunk = []


def _joined(lines: list[str]) -> str:
    return "".join(line.strip() for line in lines)


def _one(reading: _Reading, lines: list[str]) -> str:
    if len(lines) != 1:
        raise reading.fail("見出しの次の行は空けてください。")
    return lines[0]


def _title(reading: _Reading, lines: list[str]) -> None:
    if reading.title:
        raise reading.fail("章の題名は1つだけです。")
    reading.title = _one(reading, lines)[2:].strip()


def _lead(reading: _Reading, lines: list[str]) -> None:
    if reading.lead or not reading.title:
        raise reading.fail("「>」の一文は、章の題名のすぐ後に1つだけ書けます。")
    reading.lead = _joined([line.removeprefix(">") for line in lines])


def _section(reading: _Reading, lines: list[str]) -> None:
    found = _SECTION.fullmatch(_one(reading, lines))
    if found is None:
        raise reading.fail("節は「## 題名 {id}」の形で書いてください。")
    if any(section.id == found[2] for section in reading.sections):
        raise reading.fail(f"節「{found[2]}」が2つあります。")
    reading.sections.append(Section(id=found[2], title=found[1], blocks=()))


def _items(reading: _Reading, lines: list[str], start: str) -> list[str]:
    """Each item with the lines that go on with it."""
    items: list[str] = []
    for offset, line in enumerate(lines):
        if re.match(start, line):
            items.append(line)
        elif line.startswith("  ") and items:
            items[-1] += line.strip()
        else:
            reading.line += offset
            raise reading.fail("続きの行は、空白2つで始めてください。")
    return items


def _steps(reading: _Reading, lines: list[str]) -> None:
    items: list[ListItem] = []
    for number, item in enumerate(_items(reading, lines, r"\d+\. "), start=1):
        found = _STEP.fullmatch(item)
        if found is None or int(found[1]) != number or number > len(CIRCLED):
            raise reading.fail("手順の番号は、1から順に15まで書いてください。")
        items.append(ListItem(text=reading.words(found[2]), marker=CIRCLED[number - 1]))
    reading.add(ListBlock(items=tuple(items)))


def _bullets(reading: _Reading, lines: list[str]) -> None:
    items = _items(reading, lines, "- ")
    reading.add(ListBlock(items=tuple(ListItem(text=reading.words(item[2:]), marker="・") for item in items)))


def _note(reading: _Reading, lines: list[str]) -> None:
    text = (*reading.words("※　"), *reading.words(_joined(lines)[1:].strip()))
    reading.add(Paragraph(text=text, role=TextRole.NOTE, hanging=2))


def _picture(reading: _Reading, lines: list[str]) -> None:
    found = _PICTURE.fullmatch(lines[0])
    if found is None or len(lines) < 2 or not 20 <= int(found[2]) <= _WIDEST:
        raise reading.fail("図は「[図:名前 幅] 題」と書き、次の行に何が見えるかを書いてください。")
    path = resource_path("manual", "pictures", f"{found[1]}.png")
    if not path.is_file():
        raise reading.fail(f"図「{found[1]}」のファイルがありません。")
    reading.add(
        Picture(
            png=path.read_bytes(),
            name=found[1],
            width=Decimal(found[2]) / 100,
            caption=reading.words(f"図　{found[3]}"),
            description=_joined(lines[1:]),
        )
    )


def _table(reading: _Reading, lines: list[str]) -> None:
    rows = [_cells(reading, line) for line in lines]
    heads = [head.partition(" ") for head in rows[0]]
    if any(not width.isdigit() or not title for width, _space, title in heads):
        raise reading.fail("表の1行目は「| 30 見出し |」のように幅を付けてください。")
    if any(len(row) != len(heads) for row in rows):
        raise reading.fail("表の列の数がそろっていません。")
    reading.add(
        table(
            [column(title, width) for width, _space, title in heads],
            [[reading.words(cell) for cell in row] for row in rows[1:]],
        )
    )


def _cells(reading: _Reading, line: str) -> list[str]:
    if not (line.startswith("|") and line.endswith("|")):
        raise reading.fail("表の行は「|」で始め、「|」で終えてください。")
    return [cell.strip() for cell in line[1:-1].split("|")]


def _paragraph(reading: _Reading, lines: list[str]) -> None:
    reading.add(Paragraph(text=reading.words(_joined(lines)), first_line_indent=1))


_KINDS: Final[tuple[tuple[str, Callable[[_Reading, list[str]], None]], ...]] = (
    ("# ", _title),
    (">", _lead),
    ("##", _section),
    (r"\d+\. ", _steps),
    ("- ", _bullets),
    ("※", _note),
    (r"\[図", _picture),
    (r"\|", _table),
)
