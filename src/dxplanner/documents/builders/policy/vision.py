"""Chapter 4 めざす姿と基本方針, chapter 5 取組: a map to the national items, then one 事業票 per initiative."""

from dataclasses import replace
from itertools import groupby

from dxplanner.core.money import thousand_yen_label
from dxplanner.documents.builders.answers import Answers, compose, gap
from dxplanner.documents.builders.parts import (
    Words,
    cell,
    column,
    grid,
    heading,
    label,
    note,
    paragraph,
    table,
)
from dxplanner.documents.builders.policy.national import edition_of, item_name, uncovered
from dxplanner.documents.model import (
    Align,
    Block,
    Cell,
    Inline,
    KeepTogether,
    Paragraph,
    Row,
    Span,
    TextRole,
    plain,
)
from dxplanner.facts.vision_styles import vision_style
from dxplanner.plan.policy import Initiative
from dxplanner.plan.vision_style import VisionStyle
from dxplanner.rules.initiative_costs import initiative_lines, total_of

SHEET = (13, 15, 8, 5, 8, 12, 12, 27)
"""Widths of a 事業票: three pairs in one row, two in the next, one in the others."""


def vision(answers: Answers) -> tuple[Block, ...]:
    style = vision_style(answers.plan.policy.vision_style)
    blocks: list[Block] = [
        heading(1, "めざす姿と基本方針"),
        heading(2, style.philosophy_heading),
        Paragraph(
            text=answers.say("policy.philosophy"),
            role=TextRole.LEAD,
            align=Align.CENTER,
            path="policy.philosophy",
        ),
        heading(2, style.vision_heading),
        *_general_plan(answers),
        paragraph(answers.say("policy.vision"), path="policy.vision"),
        heading(2, "基本方針"),
    ]
    pillars = answers.plan.policy.pillars
    if not pillars:
        blocks.append(paragraph((gap("policy.pillars"),), path="policy.pillars"))
    for number, pillar in enumerate(pillars, start=1):
        path = f"policy.pillars[{pillar.id}]"
        title = compose(answers.sized(f"柱{number}　"), answers.say(f"{path}.name"))
        blocks.append(heading(3, title, path=f"{path}.name"))
        if answers.has(f"{path}.description"):
            blocks.append(paragraph(answers.say(f"{path}.description"), path=f"{path}.description"))
    return tuple(blocks)


def _general_plan(answers: Answers) -> list[Block]:
    """総合計画型: the vision of the general plan in its own words, before the town's own picture."""
    policy = answers.plan.policy
    if policy.vision_style is not VisionStyle.GENERAL_PLAN:
        return []
    said = answers.say("policy.general_plan_vision")
    name = answers.say_or("municipality.general_plan_name", "総合計画")
    text = compose(
        "本計画は、", name, "の将来像「", said, "」を、業務の見直しとデジタル技術の活用により支える。"
    )
    return [paragraph(text, path="policy.general_plan_vision")]


def initiatives(answers: Answers) -> tuple[Block, ...]:
    blocks: list[Block] = [heading(1, "取組"), heading(2, "取組の一覧"), _overview(answers)]
    blocks += _uncovered(answers)
    policy = answers.plan.policy
    if policy.initiatives:
        blocks.append(heading(2, "取組の内容"))
    for number, pillar in enumerate(policy.pillars, start=1):
        members = [item for item in policy.initiatives if item.pillar == pillar.id]
        if members:
            name = answers.say(f"policy.pillars[{pillar.id}].name")
            blocks.append(heading(3, compose(answers.sized(f"柱{number}　"), name)))
            blocks += [_sheet(answers, item) for item in members]
    others = [item for item in policy.initiatives if item.pillar is None]
    if others:
        blocks.append(heading(3, "その他の取組"))
        blocks += [_sheet(answers, item) for item in others]
    return tuple(blocks)


def _overview(answers: Answers) -> Block:
    policy = answers.plan.policy
    edition = edition_of(answers)
    rows: list[list[Words | Cell]] = []
    order = {pillar.id: position for position, pillar in enumerate(policy.pillars)}
    ordered = sorted(policy.initiatives, key=lambda item: order.get(item.pillar or "", len(order)))
    for pillar, group in groupby(ordered, key=lambda item: item.pillar):
        members = list(group)
        for position, item in enumerate(members):
            path = f"policy.initiatives[{item.id}]"
            named = answers.link_or(f"{path}.pillar", "その他" if pillar is None else "", "name")
            rows.append(
                [
                    *([replace(cell(named), rows=len(members))] if position == 0 else []),
                    answers.say(f"{path}.title"),
                    _priority(answers, item),
                    answers.link(f"{path}.owner", "name"),
                ]
            )
    if not rows:
        rows = [["", (gap("policy.initiatives"),), "", ""]]
    columns = (
        column("柱", 21),
        column("取組", 34),
        column("国の重点取組事項", 30),
        column("担当", 15),
    )
    notes = [f"※　国の重点取組事項は、「自治体DX推進計画」（{edition.name}）による。"] if edition else []
    return table(columns, rows, name="取組一覧", path="policy.initiatives", notes=notes)


def _priority(answers: Answers, item: Initiative) -> Inline:
    """The national item's name; an item of the town's own says so."""
    if item.priority_item is None and edition_of(answers) is None:
        return plain("―")
    if item.priority_item is None:
        return plain("町独自" if answers.plan.municipality.municipality_class == "town" else "団体独自")
    name = item_name(edition_of(answers), item.priority_item)
    return (Span(name, f"policy.initiatives[{item.id}].priority_item"),)


def _uncovered(answers: Answers) -> list[Block]:
    """Items of the chosen edition that no initiative answers are named, not hidden."""
    edition = edition_of(answers)
    if edition is None or not answers.plan.policy.initiatives:
        return []
    reasons = [row for row in answers.plan.policy.left_out if row.item is not None]
    blocks: list[Block] = []
    if reasons:
        rows: list[list[Words | Cell]] = [
            [
                (Span(item_name(edition, row.item or ""), f"policy.left_out[{row.id}].item"),),
                answers.say(f"policy.left_out[{row.id}].reason"),
            ]
            for row in reasons
        ]
        blocks.append(
            table(
                (column("掲げない国の重点取組事項", 34), column("理由", 66)),
                rows,
                name="掲げない事項",
                path="policy.left_out",
            )
        )
    given = {item_name(edition, row.item or "") for row in reasons}
    left = tuple(name for name in uncovered(edition, answers.plan.policy.initiatives) if name not in given)
    if not left:
        return blocks
    return [
        *blocks,
        note(f"国の重点取組事項のうち、次の事項に当たる取組は本計画に掲げていない。{'、'.join(left)}。"),
    ]


def _sheet(answers: Answers, item: Initiative) -> Block:
    """事業票: the same eight parts for each, on one page where it fits."""
    path = f"policy.initiatives[{item.id}]"
    rows = [_wide("概要", answers.say(f"{path}.summary"), f"{path}.summary")]
    rows += [
        _wide(text, answers.say_or(f"{path}.{name}", "―"), f"{path}.{name}")
        for text, name in (("現状・課題", "current_state"), ("今後の展開", "development"))
    ]
    rows += [
        _cells(
            (1, "担当", answers.link(f"{path}.owner", "name"), f"{path}.owner"),
            (3, "時期", _period(answers, item), "roadmap.rows"),
            (1, "先行の取組", answers.link_or(f"{path}.depends_on", "なし"), f"{path}.depends_on"),
        ),
        _cells(
            (3, "応える課題", answers.link_or(f"{path}.issue", "―"), f"{path}.issue"),
            (3, "指標", _indicators(answers, item) or "―", "policy.indicators"),
        ),
        _wide("費用・財源", _funding(answers, item), f"{path}.funding"),
    ]
    sheet = grid(SHEET, rows, name="事業票", path=path)
    return KeepTogether(blocks=(heading(4, answers.say(f"{path}.title"), path=f"{path}.title"), sheet))


def _wide(text: str, value: Words, path: str) -> Row:
    return _cells((len(SHEET) - 1, text, value, path))


def _cells(*pairs: tuple[int, str, Words, str]) -> Row:
    """Labels with their values: (columns the value takes, label, value, path)."""
    cells: list[Cell] = []
    for columns, text, value, path in pairs:
        cells += [label(text), replace(cell(value, path=path), columns=columns)]
    return Row(cells=tuple(cells), path=pairs[0][3])


def _funding(answers: Answers, item: Initiative) -> Inline:
    """What was written; else what the lines of the budget chapter add up to."""
    path = f"policy.initiatives[{item.id}].funding"
    if answers.has(path):
        return answers.say(path)
    lines = initiative_lines(answers.plan, item.id)
    return plain(f"概算{thousand_yen_label(total_of(lines))}（経費の明細の計）" if lines else "―")


def _period(answers: Answers, item: Initiative) -> Inline:
    """From the roadmap, so that the 事業票 and the 工程表 cannot differ."""
    years = [
        year
        for row in answers.plan.roadmap.rows
        if row.initiative == item.id
        for stage in row.stages
        for year in (stage.start_year, stage.end_year)
        if year is not None
    ]
    if not years:
        return (gap("roadmap.rows"),)
    return plain(answers.years(min(years), max(years)))


def _indicators(answers: Answers, item: Initiative) -> Inline:
    names = [
        indicator_line(answers, indicator.id)
        for indicator in answers.plan.policy.indicators
        if indicator.initiative == item.id
    ]
    return plain("\n".join(names))


def indicator_line(answers: Answers, indicator_id: str) -> str:
    """「オンラインでできる手続　12件→45件（令和11年度）」."""
    path = f"policy.indicators[{indicator_id}]"
    row = next(item for item in answers.plan.policy.indicators if item.id == indicator_id)
    unit = row.unit or ""
    baseline = f"{answers.text(f'{path}.baseline')}{unit if row.baseline is not None else ''}"
    target = f"{answers.text(f'{path}.target')}{unit if row.target is not None else ''}"
    year = f"（{answers.year(row.target_year)}）" if row.target_year is not None else ""
    return f"{answers.text(f'{path}.name')}　{baseline}→{target}{year}"
