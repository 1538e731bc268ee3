"""One typed document, before it becomes pages, a workbook or a Word file.

Builders make it, renderers and typeset only read it. Every piece of text that comes from the plan carries the
plan path it came from, so that the preview follows the field and a missing glyph can be named. Nothing here knows
fonts, points or file formats.
"""

from dataclasses import field
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias, Union

from dxplanner.core.dataclass import dataclass
from dxplanner.documents.provisions import Article as Article
from dxplanner.documents.provisions import Clause as Clause
from dxplanner.documents.provisions import Rule as Rule
from dxplanner.documents.provisions import RuleItem as RuleItem
from dxplanner.documents.provisions import RuleNumerals as RuleNumerals
from dxplanner.documents.spans import Inline as Inline
from dxplanner.documents.spans import Span as Span
from dxplanner.documents.spans import SpanStyle as SpanStyle
from dxplanner.documents.spans import plain as plain
from dxplanner.documents.spans import text_of as text_of


class Align(StrEnum):
    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"
    DISTRIBUTE = "distribute"
    """均等割付: the characters of a label spread over the width of its cell."""


class TextRole(StrEnum):
    BODY = "body"
    LEAD = "lead"
    """A sentence set larger between rules: 基本理念."""
    NOTE = "note"
    """※ and source lines, set smaller."""
    CAPTION = "caption"
    ADDRESS = "address"
    """Right-aligned lines: dates, senders."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """`number` is filled in by `numbering.numbered`; builders leave it empty."""

    level: int
    text: Inline
    number: str = ""
    path: str = ""
    counted: bool = True
    """False for headings without a number (資料編, 目次)."""
    new_page: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Line feeds in the text start a new line; blank lines are kept. Indents are in characters of the role's size."""

    text: Inline
    role: TextRole = TextRole.BODY
    align: Align = Align.JUSTIFY
    indent: int = 0
    first_line_indent: int = 0
    hanging: int = 0
    keep_with_next: bool = False
    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListItem:
    text: Inline
    marker: str
    """As printed: ・ (1) ア. Items whose text starts on a hanging indent after it."""
    level: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ListBlock:
    items: tuple[ListItem, ...]
    path: str = ""


class CellKind(StrEnum):
    TEXT = "text"
    INTEGER = "integer"
    DECIMAL = "decimal"
    PERCENT = "percent"
    """`value` is the ratio: 0.7 prints 70％ unless the cell's text says otherwise."""
    YEN = "yen"
    THOUSAND_YEN = "thousand_yen"
    """`value` is whole yen; paper shows 千円 (half up), a workbook keeps yen and shows 千円 by number format."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What is printed (`text`) and, for figures, what it is worth (`value`: int yen, int or Decimal).

    `key` names the cell so that a formula elsewhere in the same document can point at it. `formula` is an Excel
    formula without the equals sign, with `{key}` where another cell's address goes; paper ignores it, and a
    workbook stores `value` beside it, so a formula without a value is an error in the builder.
    """

    text: Inline = ()
    kind: CellKind = CellKind.TEXT
    value: int | Decimal | None = None
    key: str = ""
    formula: str = ""
    align: Align | None = None
    """None: left for text, right for figures."""
    columns: int = 1
    rows: int = 1
    header: bool = False
    """A label inside the body: grey like the header row."""
    bold: bool = False
    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    title: Inline
    width: Decimal
    """Share of the table's width; the shares of all columns need not add up to anything."""
    align: Align = Align.LEFT
    group: str = ""
    """Columns beside each other with the same word stand under it as their common heading."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A cell that spans rows stands in its first row only; the rows below leave it out."""

    cells: tuple[Cell, ...]
    total: bool = False
    """Set off by a heavier rule and bold type."""
    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A ruled table. The header row repeats on every page; a row taller than a page is split."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    caption: Inline = ()
    unit: str = ""
    """Printed right-aligned above the table: （単位：千円）."""
    notes: tuple[Inline, ...] = ()
    """Printed below, smaller, each with its own ※ already in it."""
    show_header: bool = True
    width: Decimal = Decimal(1)
    """Share of the text width."""
    name: str = ""
    """Sheet-safe name, used by data sheets."""
    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormRow:
    label: str
    value: Inline
    path: str = ""
    lines: int = 1
    """Minimum height in lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """Ruled label and value pairs, labels 均等割付, as in a municipal form."""

    rows: tuple[FormRow, ...]
    label_width: Decimal = Decimal("0.22")
    path: str = ""


class NodeKind(StrEnum):
    POST = "post"
    BODY = "body"
    SECTION = "section"
    ROLE_GROUP = "role_group"
    OUTSIDE = "outside"


class EdgeKind(StrEnum):
    COMMAND = "command"
    """指揮・報告: solid line, drives the tree."""
    ASSIST = "assist"
    """補佐: solid line from the side."""
    ADVISE = "advise"
    """助言・諮問: dashed line."""
    SUPPORT = "support"
    """事務局・契約・共同: dotted line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartNode:
    id: str
    kind: NodeKind
    title: str
    lines: tuple[str, ...] = ()
    """Smaller lines under the title: who holds it, 専任・兼務, 人役."""
    external: bool = False
    """Hatched with a double border, so that it is recognisable in monochrome."""
    reconstructed: bool = False
    """Prints 推定."""
    nudge: tuple[int, int] = (0, 0)
    """Moved by hand: millimetres to the right and down from its tidy place."""
    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartEdge:
    source: str
    """Node id of the upper or advised side."""
    target: str
    kind: EdgeKind
    label: str = ""
    reconstructed: bool = False
    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrgChart:
    nodes: tuple[ChartNode, ...]
    edges: tuple[ChartEdge, ...]
    notes: tuple[Inline, ...] = ()
    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GanttBar:
    """Quarters count from the first quarter of the chart's first year: 0 is 第1四半期 (4–6月). `end` is included."""

    start: int
    end: int
    label: str = ""
    pattern: str = "plain"
    """One of typeset.gantt's patterns, named by stage: study, prepare, procure, trial, operate, settle."""
    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GanttMilestone:
    quarter: int
    label: str
    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GanttLink:
    """The row `after` begins when the row `before` has ended; both are paths of rows."""

    before: str
    after: str
    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GanttRow:
    title: str
    owner: str = ""
    cost: str = ""
    bars: tuple[GanttBar, ...] = ()
    milestones: tuple[GanttMilestone, ...] = ()
    group: str = ""
    """Rows of one pillar stand together under this heading."""
    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gantt:
    """工程表: fiscal year × quarter."""

    first_year: int
    years: int
    rows: tuple[GanttRow, ...]
    events: tuple[tuple[int, str], ...] = ()
    """(month index from April of the first year, word) drawn in the background: 議会, 予算."""
    deadlines: tuple[tuple[int, str], ...] = ()
    """国の期限, as the events; drawn with a sign of their own."""
    links: tuple[GanttLink, ...] = ()
    notes: tuple[Inline, ...] = ()
    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartBar:
    label: str
    value: Decimal
    text: str
    """The figure as printed at the end of the bar: 27.7％（67／242）."""
    own: bool = False
    """This town, or its own peer group: drawn in the stronger pattern."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BarChart:
    """Few horizontal bars with direct labels; source and date stand under it."""

    title: Inline
    bars: tuple[ChartBar, ...]
    maximum: Decimal
    source: Inline = ()
    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture with its caption below. `description` says in words what is seen, for those who hear the document."""

    png: bytes
    description: str
    caption: Inline = ()
    width: Decimal = Decimal(1)
    """Share of the text width; a picture higher than a page is made smaller."""
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """The front page of a plan in book form."""

    title: Inline
    subtitle: Inline = ()
    lines: tuple[Inline, ...] = ()
    """At the foot: date, town."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleBlock:
    """The head of a paper that has no cover: 資料番号 at the top left, date at the top right, title centred."""

    title: Inline
    reference: str = ""
    right_lines: tuple[Inline, ...] = ()
    subtitle: Inline = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """目次: filled from the headings up to `depth` with their page numbers when the pages are made."""

    title: str = "目次"
    depth: int = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class PageBreak:
    pass


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepTogether:
    """Blocks that stand on one page where they fit on one."""

    blocks: tuple["Block", ...]


Block: TypeAlias = Union[
    Heading,
    Paragraph,
    ListBlock,
    Table,
    Form,
    Rule,
    OrgChart,
    Gantt,
    BarChart,
    Picture,
    Cover,
    TitleBlock,
    Contents,
    PageBreak,
    "KeepTogether",
]


class PaperSize(StrEnum):
    A4 = "A4"
    A3 = "A3"


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A run of pages of one paper size and direction."""

    blocks: tuple[Block, ...]
    paper: PaperSize = PaperSize.A4
    landscape: bool = False


class SheetKind(StrEnum):
    PRINT = "print"
    CALCULATION = "calculation"
    DATA = "data"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One worksheet. A data sheet holds exactly one table: header in row 1, one fact per cell (rules L1–L3)."""

    name: str
    kind: SheetKind
    blocks: tuple[Block, ...]
    landscape: bool = False
    paper: PaperSize = PaperSize.A4


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """`mark` (素案, 〔未確認〕を含む) is printed on every page; `version` and `printed_on` stand in the footer."""

    id: str
    title: str
    town: str
    sections: tuple[Section, ...]
    sheets: tuple[Sheet, ...] = ()
    mark: str = ""
    version: str = ""
    printed_on: str = ""
    notice: str = ""
    """A sentence that stands on every page, in the margin above the text."""
    subject: str = ""
    keywords: tuple[str, ...] = field(default=())
