"""事務分掌表: section by section what it does for the DX, which 取組 it owns and who its leader is; then the office itself."""

import re
from typing import Final

from dxplanner.documents.builders.answers import Answers, Context, compose, gap, join
from dxplanner.documents.builders.frame import framed
from dxplanner.documents.builders.parts import Words, cell, column, figures, heading, note, paragraph, table
from dxplanner.documents.model import (
    Align,
    Block,
    Cell,
    Document,
    Inline,
    KeepTogether,
    Section,
    Sheet,
    SheetKind,
    Span,
    TitleBlock,
    plain,
)
from dxplanner.plan.municipality import OfficeSection, SectionKind
from dxplanner.plan.organisation import NodeKind
from dxplanner.plan.plan import Plan

TITLE: Final = "事務分掌表（DXの推進）"
_SHARED_WORK: Final = (
    (re.compile("人事|給与|職員"), "研修、任用及び人員の配置"),
    (re.compile("財政|予算"), "予算及び財源の調整"),
    (re.compile("行政改革|行財政改革"), "業務の見直しの取りまとめ"),
    (re.compile("法令|例規|法規|文書"), "例規の改正の審査"),
    (re.compile("窓口|戸籍|住民基本台帳|税|福祉|保険|子育て"), "窓口の手続の見直し"),
)
"""The parts of the office that the national framework names, by what a section does; a proposal, no definition."""


def build(plan: Plan, context: Context) -> Document:
    answers = Answers(plan, context)
    title = TitleBlock(
        title=plain(TITLE),
        right_lines=(plain(answers.day(context.printed_on)), answers.say("municipality.name")),
    )
    blocks: tuple[Block, ...] = (title, *_sections(answers), *_office(answers))
    sheets = (Sheet(name="事務分掌表", kind=SheetKind.PRINT, blocks=blocks, landscape=True), *_data(answers))
    section = Section(blocks=blocks, landscape=True)
    return framed(answers, "duties_table", TITLE, (section,), sheets, subject="事務分掌")


# ---- the sections


def _sections(answers: Answers) -> list[Block]:
    found = answers.plan.municipality.sections
    if not found:
        return [paragraph((gap("municipality.sections"),), path="municipality.sections")]
    rows: list[list[Words | Cell]] = [
        [
            answers.say(f"municipality.sections[{item.id}].name"),
            _kind(answers, item),
            _work(answers, item),
            _initiatives(answers, item),
            _leader(answers, item),
        ]
        for item in found
    ]
    columns = (
        column("課・局", 15),
        column("区分", 12),
        column("分掌する事務", 34),
        column("担当する取組", 26),
        column("推進リーダー", 13),
    )
    return [
        heading(1, "課・局の分掌"),
        table(columns, rows, name="課・局の分掌", path="municipality.sections"),
        note(
            "「分掌する事務」のうち、人事、財政、行政改革、例規及び窓口に係るものは、課の仕事から挙げた案である"
            "（国が示した部門別の定義は確認できていない。）。"
        ),
    ]


def _kind(answers: Answers, section: OfficeSection) -> Inline:
    path = f"municipality.sections[{section.id}].kind"
    if section.kind is SectionKind.MAYOR and answers.has("municipality.head_title"):
        return (Span(f"{answers.text('municipality.head_title')}の部局", path),)
    return answers.say_or(path, "―")


def _work(answers: Answers, section: OfficeSection) -> Inline:
    """Its bodies of the chart, the 庶務, and its part in what the whole office shares, one line each."""
    organisation = answers.plan.organisation
    lines: list[Inline] = []
    if organisation.secretariat == section.id:
        lines.append((Span("推進本部の庶務", "organisation.secretariat"),))
    for node in organisation.nodes:
        if node.kind is NodeKind.SECTION and node.section == section.id and node.title:
            path = f"organisation.nodes[{node.id}]"
            lines.append(
                compose(answers.say(f"{path}.title"), "：", answers.say_or(f"{path}.duty", "事務は未定"))
            )
    words = f"{section.name or ''} {section.duties or ''}"
    lines += [plain(work) for pattern, work in _SHARED_WORK if pattern.search(words)]
    lines.append(plain("所属の業務の見直し"))
    return join([compose("・", line) for line in lines], "\n")


def _initiatives(answers: Answers, section: OfficeSection) -> Inline:
    owned: list[Inline] = [
        (Span(f"・{item.title}", f"policy.initiatives[{item.id}].title"),)
        for item in answers.plan.policy.initiatives
        if item.owner == section.id and item.title
    ]
    return join(owned, "\n") or plain("―")


def _leader(answers: Answers, section: OfficeSection) -> Inline:
    found: list[Inline] = []
    for row in answers.plan.organisation.leaders:
        if row.section == section.id:
            path = f"organisation.leaders[{row.id}]"
            found.append(compose(answers.say(f"{path}.title"), "　", answers.say_or(f"{path}.count")))
    return join(found, "\n") or (gap("organisation.leaders"),)


# ---- the office


def _office(answers: Answers) -> list[Block]:
    organisation = answers.plan.organisation
    node = next((item for item in organisation.nodes if item.id == organisation.dx_office), None)
    if node is None:
        return [heading(1, "DX担当部署の分掌"), paragraph((gap("organisation.dx_office"),))]
    path = f"organisation.nodes[{node.id}]"
    blocks: list[Block] = [
        heading(1, "DX担当部署の分掌"),
        paragraph(
            compose(
                answers.say(f"{path}.title"),
                "（",
                answers.say("organisation.office_style"),
                "）は、DXの企画及び立案、総合調整並びに進捗の管理を担う。",
                answers.say(f"{path}.duty"),
            ),
            path=path,
        ),
    ]
    people = answers.plan.municipality.it_staff
    if people:
        rows: list[list[Words | Cell]] = [
            [
                answers.say(f"municipality.it_staff[{item.id}].title"),
                answers.say(f"municipality.it_staff[{item.id}].share"),
                answers.say_or(f"municipality.it_staff[{item.id}].concurrent_duties", "なし"),
                "",
                "",
            ]
            for item in people
        ]
        columns = (
            column("職", 18),
            figures("従事割合", 12),
            column("兼務している仕事", 22),
            column("主に担当する事務", 30),
            column("代わる職", 18),
        )
        blocks.append(table(columns, rows, name="担当職員", path="municipality.it_staff"))
        blocks.append(note("「主に担当する事務」及び「代わる職」は、年度の初めに課内で決めて記入する。"))
    return [KeepTogether(blocks=tuple(blocks))]


def _data(answers: Answers) -> tuple[Sheet, ...]:
    """One row for each section and 取組."""
    municipality = answers.plan.municipality
    rows: list[list[Words | Cell]] = []
    for section in municipality.sections:
        owned = [item for item in answers.plan.policy.initiatives if item.owner == section.id]
        for title in [item.title or "" for item in owned] or [""]:
            rows.append(
                [
                    municipality.code or "",
                    municipality.name or "",
                    section.name or "",
                    section.kind.label if section.kind else "",
                    title,
                    cell(_leader_words(answers, section)),
                ]
            )
    if not rows:
        return ()
    titles = ("団体コード", "団体名", "課・局", "区分", "取組", "推進リーダー")
    data = table([column(title, 12, Align.LEFT) for title in titles], rows, name="データ_分掌")
    return (Sheet(name="データ_分掌", kind=SheetKind.DATA, blocks=(data,)),)


def _leader_words(answers: Answers, section: OfficeSection) -> str:
    return "、".join(
        row.title or "" for row in answers.plan.organisation.leaders if row.section == section.id
    )
