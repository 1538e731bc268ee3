"""特別交付税に関する報告: per fiscal year what is reported, by which day, who does it; the facts with how sure they are."""

from itertools import groupby

from dxplanner.documents.builders.answers import Answers
from dxplanner.documents.builders.notice.head import town
from dxplanner.documents.builders.parts import Words, bullets, cell, column, heading, note, table
from dxplanner.documents.model import Block, Cell
from dxplanner.facts.allocation_reports import report_facts, report_file

PATH = "recruitment.after.reports"
ASKED = "県の通知による"


def reports(answers: Answers) -> list[Block]:
    """Nothing where the plan lists no report."""
    asked = [row for row in answers.plan.recruitment.after.reports if row.fiscal_year and row.kind]
    if not asked:
        return []
    facts = report_file()
    blocks: list[Block] = [
        heading(1, "特別交付税に関する報告"),
        bullets(
            [
                answers.sized(line)
                for line in (facts.route.words.replace("町", town(answers), 1), facts.route.decided)
            ]
        ),
    ]
    asked.sort(key=lambda row: row.fiscal_year or 0)
    for year, group in groupby(asked, key=lambda row: row.fiscal_year or 0):
        rows: list[list[Words | Cell]] = []
        for row in group:
            path = f"{PATH}[{row.id}]"
            fact = report_facts().get(str(row.kind))
            rows.append(
                [
                    answers.say(f"{path}.kind"),
                    answers.sized(fact.what) if fact else "―",
                    cell(answers.say_or(f"{path}.due", fact.when if fact else ASKED), path=f"{path}.due"),
                    answers.say_or(f"{path}.by", "―"),
                    answers.say_or(f"{path}.done_on", "未"),
                    answers.say_or(f"{path}.note", ""),
                ]
            )
        columns = (
            column("報告すること", 17),
            column("内容", 29),
            column("期日", 15),
            column("担当", 12),
            column("報告した日", 14),
            column("備考", 13),
        )
        blocks.append(
            table(columns, rows, caption=f"{answers.year(year)}分", name="特別交付税に関する報告", path=PATH)
        )
    asked_words = f"{facts.route.asked}〔{facts.route.asked_confidence.label}〕{facts.route.unknown}"
    return [
        *blocks,
        note(answers.sized(asked_words)),
        note(
            f"基礎数値の報告は、国が示す様式により行う。本書は、{town(answers)}の内部の確認のためのものである。"
        ),
        note(answers.sized(f"出典：{facts.source.label()}")),
    ]
