"""Finding words in the manual: section by section, two characters are enough. The texts are folded once."""

from dxplanner.core.dataclass import dataclass
from dxplanner.documents.model import (
    Block,
    Form,
    Heading,
    KeepTogether,
    ListBlock,
    Paragraph,
    Picture,
    Table,
    text_of,
)
from dxplanner.facts.roots import kept
from dxplanner.services.manual.book import chapters
from dxplanner.services.manual.model import Chapter, Section
from dxplanner.services.search import Findable, HitKind, folded, snippet
from dxplanner.wizards.registry import CHAPTERS

LIMIT = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A section as it is searched. `target` is its link, `chapter/section`."""

    target: str
    title: str
    chapter: str
    text: str
    folded_title: str
    folded_text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    target: str
    title: str
    chapter: str
    snippet: str


def words_of(block: Block) -> str:
    """What a block says, in reading order."""
    match block:
        case Heading() | Paragraph():
            return text_of(block.text)
        case ListBlock():
            return " ".join(text_of(item.text) for item in block.items)
        case Table():
            heads = (text_of(one.title) for one in block.columns)
            cells = (text_of(cell.text) for row in block.rows for cell in row.cells)
            notes = (text_of(line) for line in block.notes)
            return " ".join((*heads, *cells, *notes))
        case Form():
            return " ".join(f"{row.label} {text_of(row.value)}" for row in block.rows)
        case Picture():
            return f"{text_of(block.caption)} {block.description}"
        case KeepTogether():
            return " ".join(map(words_of, block.blocks))
        case _:
            return ""


@kept
def spots() -> tuple[Spot, ...]:
    return tuple(_spot(chapter, section) for chapter in chapters() for section in chapter.sections)


def _spot(chapter: Chapter, section: Section) -> Spot:
    opening = (chapter.lead, *map(words_of, chapter.blocks)) if section is chapter.sections[0] else ()
    text = " ".join((*opening, *map(words_of, section.blocks)))
    return Spot(
        target=f"{chapter.id}/{section.id}",
        title=section.title,
        chapter=chapter.title,
        text=text,
        folded_title=folded(section.title + chapter.title),
        folded_text=folded(text),
    )


def findables() -> tuple[Findable, ...]:
    """For Ctrl+K. The chapters about the questions are left out: it finds the questions themselves."""
    questions = {chapter.id for chapter in CHAPTERS}
    return tuple(
        Findable(
            kind=HitKind.MANUAL,
            title=spot.title,
            where=f"操作の手引 ＞ {spot.chapter}",
            body=spot.text,
            manual=spot.target,
        )
        for spot in spots()
        if spot.target.partition("/")[0] not in questions
    )


def found(text: str, limit: int = LIMIT) -> tuple[Found, ...]:
    """Sections that hold every word, those whose title holds them first; otherwise in reading order."""
    words = tuple(word for word in map(folded, text.split()) if word)
    if not words:
        return ()
    hits = [
        (sum(word not in spot.folded_title for word in words), position, spot)
        for position, spot in enumerate(spots())
        if all(word in spot.folded_title or word in spot.folded_text for word in words)
    ]
    hits.sort(key=lambda hit: hit[:2])
    return tuple(
        Found(target=spot.target, title=spot.title, chapter=spot.chapter, snippet=snippet(spot.text, words))
        for _score, _position, spot in hits[:limit]
    )
