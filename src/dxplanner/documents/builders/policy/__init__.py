"""全体方針 in book form: ten chapters and annexes, in the shape small towns publish (12–16 pages)."""

from dataclasses import replace

from dxplanner.documents.builders.answers import Answers, Context
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.policy.closing import annex, people, safety
from dxplanner.documents.builders.policy.front import background, cover, greeting
from dxplanner.documents.builders.policy.measuring import progress
from dxplanner.documents.builders.policy.situation import situation
from dxplanner.documents.builders.policy.standing import standing
from dxplanner.documents.builders.policy.system import organisation, roadmap
from dxplanner.documents.builders.policy.vision import initiatives, vision
from dxplanner.documents.model import Block, Contents, Document, Heading, PageBreak, Section, text_of
from dxplanner.plan.plan import Plan

CONTENTS_LINES = 40
"""Entries that stand on one page of contents."""
CHARACTERS_A_LINE = 45
LINES_SHARED = 26
"""Lines of a greeting and entries of the contents that stand on one page, headings aside."""


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    before = (
        *background(answers),
        *standing(answers),
        *situation(answers),
        *vision(answers),
        *initiatives(answers),
    )
    drawing = roadmap(answers)
    after = (
        *organisation(answers),
        *people(answers),
        *safety(answers),
        *progress(answers),
        *annex(answers),
    )
    chapters = (*before, *drawing, *after)
    opening = (cover(answers), *_before_the_chapters(answers, chapters))
    body: tuple[Section, ...] = (Section(blocks=(*opening, *chapters)),)
    if plan.roadmap.rows:
        body = (
            Section(blocks=(*opening, *before)),
            Section(blocks=drawing, landscape=True),
            Section(blocks=after),
        )
    title = text_of(answers.say("policy.title"))
    return framed(answers, "policy", title, body, subject="自治体DXの全体方針")


def _before_the_chapters(answers: Answers, chapters: tuple[Block, ...]) -> tuple[Block, ...]:
    """Contents and greeting: on one page where a short greeting leaves room for the list of chapters."""
    opening = greeting(answers)
    said = answers.plan.policy.greeting
    listed = sum(isinstance(block, Heading) and block.level == 1 for block in (*opening, *chapters))
    lines = sum(1 + len(part) // CHARACTERS_A_LINE for part in (said or "").splitlines())
    if said is not None and lines + listed <= LINES_SHARED:
        return (
            Contents(depth=1),
            *(replace(block, new_page=False) if isinstance(block, Heading) else block for block in opening),
        )
    depth = _contents_depth((*opening, *chapters))
    return (*opening, PageBreak(), Contents(depth=depth), PageBreak())


def _contents_depth(blocks: tuple[Block, ...]) -> int:
    """Chapters and their parts while the contents stay on one page, else the chapters alone."""
    listed = sum(isinstance(block, Heading) and block.level <= 2 for block in blocks)
    return 2 if listed <= CONTENTS_LINES else 1
