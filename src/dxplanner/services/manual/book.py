"""The whole manual in reading order: the hand-written chapters by the number of their files, then the made ones."""

import re
from pathlib import Path
from typing import Final

from dxplanner.facts.resources import resource_path
from dxplanner.facts.roots import kept
from dxplanner.services.manual.model import Chapter
from dxplanner.services.manual.questions import question_chapters
from dxplanner.services.manual.reference import reference_chapters
from dxplanner.services.manual.source import read_chapter, titles

_NAME: Final = re.compile(r"\d\d-([a-z][a-z-]*)")


def source_files() -> dict[str, Path]:
    """The hand-written chapters by id, in reading order."""
    found = {}
    for path in sorted(resource_path("manual").glob("*.txt")):
        name = _NAME.fullmatch(path.stem)
        if name is None or name[1] in found:
            raise ValueError(f"{path.name}: a file of the manual is called 10-name.txt, each name once")
        found[name[1]] = path
    return found


@kept
def made_chapters() -> tuple[Chapter, ...]:
    return (*question_chapters(), *reference_chapters())


@kept
def chapters() -> tuple[Chapter, ...]:
    """Read once, when the manual is first asked for."""
    texts = {name: path.read_text(encoding="utf-8") for name, path in source_files().items()}
    known = dict(pair for name, text in texts.items() for pair in titles(name, text))
    for chapter in made_chapters():
        known[chapter.id] = chapter.title
        known.update({f"{chapter.id}/{section.id}": section.title for section in chapter.sections})
    written = tuple(read_chapter(name, text, known.__getitem__) for name, text in texts.items())
    return (*written, *made_chapters())


def chapter_of(chapter_id: str) -> Chapter:
    """Raises KeyError when there is no such chapter."""
    for chapter in chapters():
        if chapter.id == chapter_id:
            return chapter
    raise KeyError(chapter_id)
