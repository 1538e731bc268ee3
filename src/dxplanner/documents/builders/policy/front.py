"""Cover, greeting and chapter 1 策定の背景."""

from dxplanner.documents.builders.answers import Answers, compose, gap
from dxplanner.documents.builders.frame import version_label
from dxplanner.documents.builders.parts import Words, heading, paragraph
from dxplanner.documents.builders.policy.national import edition_of
from dxplanner.documents.model import Align, Block, Cover, Inline, Paragraph, Span, TextRole
from dxplanner.plan.vision_style import VisionStyle


def cover(answers: Answers) -> Cover:
    policy = answers.plan.policy
    sample = "〔架空〕" if answers.plan.municipality.code == "999997" else ""
    period = (
        (f"{answers.years(policy.period_from, policy.period_to)}",)
        if policy.period_from is not None and policy.period_to is not None
        else ()
    )
    when_known: Words = period[0] if period else (gap("policy.period_from"),)
    said = _subtitle(answers)
    joint = (compose("共同策定　", answers.say("policy.partners")),) if answers.has("policy.partners") else ()
    return Cover(
        title=answers.say("policy.title"),
        subtitle=compose(*said, "（計画期間　", when_known, "）"),
        lines=(
            _version_line(answers),
            compose(answers.say_or("municipality.prefecture"), answers.say("municipality.name"), sample),
            *joint,
        ),
    )


def _subtitle(answers: Answers) -> tuple[str | Inline, ...]:
    """副題型: the words that say how the town goes about it stand on the cover."""
    if answers.plan.policy.vision_style is not VisionStyle.SUBTITLE or not answers.has("policy.philosophy"):
        return ()
    return ("～", answers.say("policy.philosophy"), "～\n")


def _version_line(answers: Answers) -> Inline:
    """「令和９年３月24日　決定」, or the day of printing and how far the plan has come."""
    paperwork = answers.plan.paperwork
    if paperwork.state is not None and paperwork.state.final and paperwork.decided_on is not None:
        day = Span(answers.day(paperwork.decided_on), "paperwork.decided_on")
        return (day, Span("　"), Span(paperwork.state.label, "paperwork.state"))
    day = Span(answers.day(answers.context.printed_on))
    return (day, Span("　"), Span(version_label(answers), "paperwork.state"))


def greeting(answers: Answers) -> tuple[Block, ...]:
    """はじめに: printed only where the head has written one."""
    if not answers.has("policy.greeting"):
        return ()
    return (
        heading(1, "はじめに", counted=False, new_page=True),
        paragraph(answers.say("policy.greeting"), path="policy.greeting"),
        Paragraph(
            text=_signature(answers),
            align=Align.RIGHT,
            role=TextRole.ADDRESS,
        ),
    )


def _signature(answers: Answers) -> Inline:
    """「見本町長」: the town's name and the head's title share their 町."""
    town, head = answers.plan.municipality.name, answers.plan.municipality.head_title
    if town and head and town.endswith(head[0]):
        return (Span(town, "municipality.name"), Span(head[1:], "municipality.head_title"))
    return compose(answers.say("municipality.name"), "　", answers.say("municipality.head_title"))


def background(answers: Answers) -> tuple[Block, ...]:
    blocks: list[Block] = [
        heading(1, "策定の背景"),
        paragraph(answers.say("policy.background"), path="policy.background"),
    ]
    edition = edition_of(answers)
    if edition is not None:
        blocks += [
            paragraph(
                compose(
                    "国は「自治体DX推進計画」を定め、市区町村が重点的に取り組む事項を示している。"
                    "本計画は、同計画の",
                    edition.name,
                    "をよりどころとする。国の計画が改定されたときは、本計画の取組との対応を確かめ、必要な見直しを行う。",
                ),
                path="policy.national_plan",
            ),
        ]
    return tuple(blocks)
