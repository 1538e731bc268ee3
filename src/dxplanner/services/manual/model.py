"""What the manual is made of: chapters of sections of blocks. The blocks are those of every other document."""

from collections.abc import Callable
from typing import TypeAlias

from dxplanner.core.dataclass import dataclass
from dxplanner.documents.model import Block


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """節. `id` is unique within its chapter; a link to it is `chapter/section`."""

    id: str
    title: str
    blocks: tuple[Block, ...]
    opens: str = ""
    """The page of the program it is about, as a link: `step:policy/vision`. Offered on screen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """章. `lead` says in a sentence what it is for; `blocks` stand before the first section."""

    id: str
    title: str
    lead: str
    sections: tuple[Section, ...]
    blocks: tuple[Block, ...] = ()


TitleOf: TypeAlias = Callable[[str], str]
"""The title of a chapter (`backup`) or a section (`backup/restore`). Raises KeyError for one that is not there."""
