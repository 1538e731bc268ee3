"""Chapters 8 人材, 9 安全と誰もが使えるための取組, 10 進捗管理, and the annexes."""

from dxplanner.documents.builders.answers import Answers, compose, gap
from dxplanner.documents.builders.divide import divide_measures
from dxplanner.documents.builders.glossary import used_terms
from dxplanner.documents.builders.growing import growing_blocks
from dxplanner.documents.builders.history import history_blocks
from dxplanner.documents.builders.parts import Words, column, figures, form, heading, paragraph, table
from dxplanner.documents.model import Align, Block, Inline, KeepTogether, plain
from dxplanner.plan.policy import Indicator


def people(answers: Answers) -> tuple[Block, ...]:
    return (
        heading(1, "人材の確保及び育成"),
        paragraph(answers.say("policy.people"), path="policy.people"),
        *growing_blocks(answers),
    )


def safety(answers: Answers) -> tuple[Block, ...]:
    return (
        heading(1, "安全の確保及びデジタルデバイド対策"),
        heading(2, "サイバーセキュリティの確保及び個人情報の保護"),
        paragraph(answers.say("policy.security"), path="policy.security"),
        heading(2, "誰もが使えるようにする取組"),
        paragraph(answers.say("policy.digital_divide"), path="policy.digital_divide"),
        *divide_measures(answers),
    )


def progress(answers: Answers) -> tuple[Block, ...]:
    blocks: list[Block] = [
        heading(1, "進捗管理"),
        KeepTogether(blocks=(heading(2, "指標"), indicator_table(answers))),
        heading(2, "進捗管理及び見直し"),
    ]
    if answers.has("policy.review_cycle"):
        blocks.append(
            form([("見直しの時期", answers.say("policy.review_cycle"))], path="policy.review_cycle")
        )
    blocks.append(paragraph(answers.say("policy.review_rule"), path="policy.review_rule"))
    return tuple(blocks)


def indicator_table(answers: Answers) -> Block:
    rows = [_indicator(answers, item) for item in answers.plan.policy.indicators]
    if not rows:
        rows = [[(gap("policy.indicators"),), "", "", "", "", ""]]
    columns = (
        column("指標", 28),
        figures("現状値", 11),
        column("現状値の時点", 20, Align.CENTER),
        figures("目標値", 11),
        column("目標年度", 13, Align.CENTER),
        column("測定", 15),
    )
    return table(columns, rows, name="指標", path="policy.indicators")


def _indicator(answers: Answers, item: Indicator) -> list[Words]:
    path = f"policy.indicators[{item.id}]"
    return [
        answers.say(f"{path}.name"),
        measured(answers, f"{path}.baseline", item.unit),
        answers.say(f"{path}.baseline_date"),
        measured(answers, f"{path}.target", item.unit),
        answers.say(f"{path}.target_year"),
        answers.link_or(f"{path}.measured_by", "―", "name"),
    ]


def measured(answers: Answers, path: str, unit: str | None) -> Inline:
    """「45件」: a value with the indicator's unit."""
    return compose(answers.say(path), unit) if unit and answers.has(path) else answers.say(path)


def annex(answers: Answers) -> tuple[Block, ...]:
    blocks: list[Block] = [heading(1, "資料編", counted=False, new_page=True)]
    blocks += history_blocks(answers)
    terms = used_terms(answers.plan)
    if terms:
        blocks += [
            heading(2, "用語集", counted=False),
            table(
                (column("用語", 24), column("説明", 66)),
                [[plain(term), plain(meaning)] for term, meaning in terms],
                name="用語集",
            ),
        ]
    return tuple(blocks) if len(blocks) > 1 else ()
