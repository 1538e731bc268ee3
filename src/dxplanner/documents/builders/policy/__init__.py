"""全体方針 in book form: ten chapters and annexes, in the shape small towns publish (12–16 pages)."""

from dxplanner.documents.builders.answers import Answers, Context
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.policy.closing import annex, people, progress, safety
from dxplanner.documents.builders.policy.front import background, cover, greeting, standing
from dxplanner.documents.builders.policy.situation import situation
from dxplanner.documents.builders.policy.system import organisation, roadmap
from dxplanner.documents.builders.policy.vision import initiatives, vision
from dxplanner.documents.model import Block, Contents, Document, Heading, PageBreak, Section, text_of
from dxplanner.plan.plan import Plan

CONTENTS_LINES = 40
"""Entries that stand on one page of contents."""


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
    depth = _contents_depth((*greeting(answers), *before, *drawing, *after))
    front = Section(
        blocks=(cover(answers), *greeting(answers), PageBreak(), Contents(depth=depth), PageBreak())
    )
    body: tuple[Section, ...] = (Section(blocks=(*before, *drawing, *after)),)
    if plan.roadmap.rows:
        body = (
            Section(blocks=before),
            Section(blocks=drawing, landscape=True),
            Section(blocks=after),
        )
    title = text_of(answers.say("policy.title"))
    return framed(answers, "policy", title, (front, *body), subject="自治体DXの全体方針")


def _contents_depth(blocks: tuple[Block, ...]) -> int:
    """Chapters and their parts while the contents stay on one page, else the chapters alone."""
    listed = sum(isinstance(block, Heading) and block.level <= 2 for block in blocks)
    return 2 if listed <= CONTENTS_LINES else 1
