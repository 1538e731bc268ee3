"""Chapters 8 人材, 9 安全と誰もが使えるための取組, and the annexes."""

from dxplanner.documents.builders.answers import Answers
from dxplanner.documents.builders.divide import divide_measures
from dxplanner.documents.builders.glossary import used_terms
from dxplanner.documents.builders.growing import growing_blocks
from dxplanner.documents.builders.history import history_blocks
from dxplanner.documents.builders.parts import column, heading, paragraph, table
from dxplanner.documents.builders.policy.standing import open_data_blocks
from dxplanner.documents.model import Block, plain


def people(answers: Answers) -> tuple[Block, ...]:
    return (
        heading(1, "人材の確保及び育成"),
        paragraph(answers.say("policy.people"), path="policy.people"),
        *growing_blocks(answers),
    )


def safety(answers: Answers) -> tuple[Block, ...]:
    return (
        heading(1, "安全の確保及びデジタルデバイド対策"),
        heading(2, "サイバーセキュリティを確保するための方針及び個人情報の保護"),
        paragraph(answers.say("policy.security"), path="policy.security"),
        heading(2, "誰もが使えるようにする取組"),
        paragraph(answers.say("policy.digital_divide"), path="policy.digital_divide"),
        *divide_measures(answers),
    )


def annex(answers: Answers) -> tuple[Block, ...]:
    blocks: list[Block] = [heading(1, "資料編", counted=False)]
    blocks += history_blocks(answers)
    blocks += open_data_blocks(answers)
    terms = used_terms(answers.plan)
    if terms:
        blocks += [
            heading(2, "用語集", counted=False),
            table(
                (column("用語", 20), column("説明", 80)),
                [[plain(term), plain(meaning)] for term, meaning in terms],
                name="用語集",
            ),
        ]
    return tuple(blocks) if len(blocks) > 1 else ()
