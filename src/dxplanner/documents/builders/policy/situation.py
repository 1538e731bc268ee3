"""Chapter 3 現状と課題: the town in figures, who does the work today, the problems."""

from decimal import Decimal

from dxplanner.core.money import large_yen_label
from dxplanner.documents.builders.answers import Answers, compose, fte_label, gap
from dxplanner.documents.builders.parts import (
    Words,
    column,
    grid,
    heading,
    note,
    pair_row,
    paragraph,
    table,
    wide_row,
)
from dxplanner.documents.builders.peers import peer_blocks
from dxplanner.documents.builders.standing import standing_blocks
from dxplanner.documents.model import Block, Inline, KeepTogether, plain


def situation(answers: Answers) -> tuple[Block, ...]:
    blocks: list[Block] = [
        heading(1, "現状と課題"),
        heading(2, "町の現状" if _is_town(answers) else "団体の現状"),
    ]
    if answers.has("municipality.situation"):
        blocks.append(paragraph(answers.say("municipality.situation"), path="municipality.situation"))
    blocks += [
        KeepTogether(blocks=(_figures(answers),)),
        heading(2, "情報化を担う体制の現状"),
        *_staff(answers),
        *_peers(answers),
        *standing_blocks(answers),
        heading(2, "課題"),
        *_issues(answers),
    ]
    return tuple(blocks)


def _peers(answers: Answers) -> list[Block]:
    blocks = peer_blocks(answers)
    return [heading(2, "同規模の団体との比較"), *blocks] if blocks else []


def _is_town(answers: Answers) -> bool:
    return answers.plan.municipality.municipality_class == "town"


def _figures(answers: Answers) -> Block:
    """The population on a row of its own, other answers two by two."""
    rows = [wide_row("人口", _population(answers), "municipality.population")]
    found = _other_figures(answers)
    for position in range(0, len(found), 2):
        pair = found[position : position + 2]
        rows.append(pair_row(*pair) if len(pair) == 2 else wide_row(*pair[0]))
    return grid((15, 36, 20, 29), rows, name="現状", path="municipality")


def _other_figures(answers: Answers) -> list[tuple[str, Words, str]]:
    """Only what was answered."""
    municipality = answers.plan.municipality
    rows: list[tuple[str, Words, str]] = []
    optional = (
        ("世帯数", "municipality.households"),
        ("高齢化率", "municipality.ageing_rate"),
        ("面積", "municipality.area"),
    )
    rows += [(label, answers.say(path), path) for label, path in optional if answers.has(path)]
    if municipality.population_forecast is not None:
        year = municipality.population_forecast_year
        when = f"（{answers.year(year).removesuffix('度')}の推計）" if year is not None else ""
        rows.append(
            (
                "将来推計人口",
                compose(answers.say("municipality.population_forecast"), when),
                "municipality.population_forecast",
            )
        )
    if municipality.general_account is not None:
        year = municipality.general_account_year
        when = f"（{answers.year(year)}当初予算）" if year is not None else ""
        text = answers.sized(large_yen_label(municipality.general_account))
        rows.append(("一般会計", plain(f"{text}{when}"), "municipality.general_account"))
    if municipality.fiscal_index is not None:
        kind = {True: "（不交付団体）", False: "（交付団体）", None: ""}[municipality.non_recipient]
        rows.append(
            (
                "財政力指数",
                compose(answers.say("municipality.fiscal_index"), kind),
                "municipality.fiscal_index",
            )
        )
    if municipality.staff_actual is not None:
        quota = (
            compose("（定数", answers.say("municipality.staff_quota"), "）")
            if municipality.staff_quota
            else ()
        )
        rows.append(
            ("職員数", compose(answers.say("municipality.staff_actual"), quota), "municipality.staff_actual")
        )
    if municipality.staff_fixed_term is not None:
        rows.append(
            (
                "会計年度任用職員",
                answers.say("municipality.staff_fixed_term"),
                "municipality.staff_fixed_term",
            )
        )
    return rows


def _population(answers: Answers) -> Inline:
    if not answers.has("municipality.population"):
        return (gap("municipality.population"),)
    details = []
    if answers.has("municipality.population_date"):
        details.append(f"{answers.text('municipality.population_date')}現在")
    if answers.has("municipality.population_source"):
        details.append(answers.text("municipality.population_source"))
    tail = f"（{'、'.join(details)}）" if details else ""
    return compose(answers.say("municipality.population"), tail)


def _staff(answers: Answers) -> list[Block]:
    people = answers.plan.municipality.it_staff
    if not people:
        return [paragraph((gap("municipality.it_staff"),), path="municipality.it_staff")]
    shares = [person.share for person in people if person.share is not None]
    total = (
        f"合わせて{fte_label(sum(shares, Decimal(0)))}" if len(shares) == len(people) else "従事割合は未整理"
    )
    rows: list[list[Words]] = []
    for person in people:
        path = f"municipality.it_staff[{person.id}]"
        rows.append(
            [
                answers.say(f"{path}.title"),
                answers.link_or(f"{path}.section", "―", "name"),
                answers.say(f"{path}.share"),
                answers.say_or(f"{path}.concurrent_duties", "なし"),
            ]
        )
    columns = (column("職", 16), column("所属", 20), column("従事割合", 14), column("兼務している仕事", 40))
    return [
        paragraph(
            f"情報・DXを担当する職員は{len(people)}人で、{total}である。", path="municipality.it_staff"
        ),
        table(columns, rows, name="担当職員", path="municipality.it_staff"),
        note("人役は、１人が勤務時間の全てを充てる場合を1.0とする。"),
    ]


def _issues(answers: Answers) -> list[Block]:
    issues = answers.plan.policy.issues
    if not issues:
        return [paragraph((gap("policy.issues"),), path="policy.issues")]
    blocks: list[Block] = []
    for issue in issues:
        path = f"policy.issues[{issue.id}]"
        blocks.append(heading(3, answers.say(f"{path}.title"), path=f"{path}.title"))
        if answers.has(f"{path}.detail"):
            blocks.append(paragraph(answers.say(f"{path}.detail"), path=f"{path}.detail"))
    return blocks
