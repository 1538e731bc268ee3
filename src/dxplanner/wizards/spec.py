"""What a chapter is made of: chapters, steps and fields as declared data. No Qt, no flow code, a closed vocabulary.

A field is bound to a plan path; its kind, limits and choices come from the shape declared in `plan`.
"""

from typing import TypeAlias, Union

from dxplanner.core.dataclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A model answer shown beside the field, never put in silently."""

    text: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Equals:
    """The answer at `path` has this stored value."""

    path: str
    value: str | bool | int


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """The question at `path` has an answer."""

    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnyRow:
    """A row of the table at `path` has one of these stored values in its field `name`."""

    path: str
    name: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnyOf:
    conditions: tuple["Condition", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Not:
    condition: "Condition"


Condition: TypeAlias = Union[Equals, Answered, AnyRow, AnyOf, "Not"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Where the choices of a text field come from, when they are facts and not part of the plan.

    `source` names one list of `wizards.options`: "municipalities", "national_plans", "priority_items",
    "expense_categories", "measures", "capped_measures", "parameters", "cases", "ordinance_changes".
    """

    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One question.

    `label` empty: the label of the declared shape. `hint` is one sentence of at most 60 characters. `required_by`
    holds the ids of documents that print 〔未記入〕 without it. `lines` is the height of a text box.
    """

    path: str
    label: str = ""
    hint: str = ""
    why: str = ""
    example: Example | None = None
    required_by: tuple[str, ...] = ()
    visible_when: Condition | None = None
    options: Options | None = None
    lines: int = 0
    placeholder: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowColumn:
    """One column of a table field; `name` is the field of the row class."""

    name: str
    label: str = ""
    hint: str = ""
    required: bool = False
    width: int = 12
    """In full-width characters."""
    options: Options | None = None
    lines: int = 0
    default: str | None = None
    """Stored value a new row starts with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableField:
    """A question answered by rows. `where` shows only rows with this stored value and gives it to new ones."""

    path: str
    label: str = ""
    hint: str = ""
    why: str = ""
    example: Example | None = None
    required_by: tuple[str, ...] = ()
    visible_when: Condition | None = None
    columns: tuple[RowColumn, ...]
    where: tuple[str, str] | None = None
    prefix: str
    """Of the ids of new rows."""
    row_word: str
    """「取組」 in 「取組を追加」."""
    minimum: int = 1
    """Rows needed for the question to count as answered."""
    nested: "TableField | None" = None
    """A table inside each row; its `path` is the field name in the row class."""
    suggestions: tuple[tuple[tuple[str, str], ...], ...] = ()
    """Rows the officer may put in with one click, each as (field, stored value) pairs."""
    title: str = ""
    """What a closed row is called, with its fields in braces: 「{source} → {target}」. Empty: its first text."""
    summary: tuple[str, ...] = ()
    """What a closed row says under its title, part by part; a part with nothing filled in is left out. `{name?}`
    may be missing within a part, any other gap in a part that says something reads 「未入力」."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """Not a question: a hand-written view in the middle of a step, by name ("estimate", "chart", "roadmap")."""

    view: str
    label: str = ""


Item: TypeAlias = Field | TableField | Summary


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One page. `decide` says what is decided here, `weigh` what to weigh (the two sides of the 手順書).

    `papers`: documents that print answers of this page whose questions do not name them; the preview looks there.
    `visible_when`: the page is for some plans only; for the others it is left out of the list and asks nothing.
    """

    id: str
    title: str
    items: tuple[Item, ...]
    minutes: int = 5
    decide: str = ""
    weigh: str = ""
    source: str = ""
    papers: tuple[str, ...] = ()
    visible_when: Condition | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Some pages of a long chapter that belong together, from the page with the id `first` to the next part."""

    title: str
    first: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    id: str
    number: int
    title: str
    intro: str
    steps: tuple[Step, ...]
    parts: tuple[Part, ...] = ()
