"""推進体制 as a workbook: the chart in cells, the role tables, and data sheets of nodes and lines."""

from collections.abc import Sequence

from dxplanner.documents.builders.answers import Answers
from dxplanner.documents.builders.chart import build_chart, roles_of
from dxplanner.documents.builders.organisation_options import comparison, option_charts
from dxplanner.documents.builders.parts import Words, cell, column, table
from dxplanner.documents.builders.roadmap_sheets import integer_cell
from dxplanner.documents.model import Block, Cell, CellKind, PaperSize, Sheet, SheetKind, TitleBlock, plain
from dxplanner.plan.records import MarkKind


def sheets(answers: Answers, listing: Sequence[Block], paper: PaperSize) -> tuple[Sheet, ...]:
    """`listing` are the tables the paper prints as well."""
    title = TitleBlock(
        title=plain("推進体制図"),
        reference="別紙２",
        right_lines=(plain(answers.day(answers.context.printed_on)),),
        subtitle=answers.say("policy.title"),
    )
    chart = build_chart(answers)
    drawing = (title, chart) if chart is not None else (title,)
    return (
        Sheet(name="推進体制図", kind=SheetKind.PRINT, blocks=drawing, landscape=True, paper=paper),
        Sheet(name="役割分担表", kind=SheetKind.PRINT, blocks=tuple(listing)),
        *_options(answers),
        Sheet(name="データ_役職等", kind=SheetKind.DATA, blocks=(_nodes(answers),)),
        Sheet(name="データ_関係", kind=SheetKind.DATA, blocks=(_lines(answers),)),
    )


def _options(answers: Answers) -> list[Sheet]:
    """案の比較, and a chart sheet for each; none where no option was put aside."""
    if not answers.plan.alternatives.options:
        return []
    title = TitleBlock(
        title=plain("体制の案の比較"), reference="別紙２", subtitle=answers.say("policy.title")
    )
    made = [
        Sheet(name="案の比較", kind=SheetKind.PRINT, blocks=(title, *comparison(answers)), landscape=True)
    ]
    for number, (option, chart) in enumerate(option_charts(answers), start=1):
        head = TitleBlock(title=plain(f"{option.title or '名称のない案'}の体制図"), reference="別紙２")
        made.append(
            Sheet(name=f"案の体制図{number}", kind=SheetKind.PRINT, blocks=(head, chart), landscape=True)
        )
    return made


def _nodes(answers: Answers) -> Block:
    municipality = answers.plan.municipality
    rows: list[list[Words | Cell]] = []
    for node in answers.plan.organisation.nodes:
        share: Words | Cell = ""
        if node.share is not None:
            share = Cell(text=plain(format(node.share, "f")), kind=CellKind.DECIMAL, value=node.share)
        rows.append(
            [
                municipality.code or "",
                municipality.name or "",
                node.id,
                node.kind.label if node.kind else "",
                node.title or "",
                "・".join(roles_of(answers, node.id)),
                node.origin.label if node.origin else "",
                share,
                integer_cell(node.count),
                node.duty or "",
            ]
        )
    titles = (
        "団体コード",
        "団体名",
        "番号",
        "種類",
        "名称",
        "役割",
        "内部・外部",
        "人役",
        "人数",
        "担う仕事",
    )
    return table([column(title, 12) for title in titles], rows, name="データ_役職等")


def _lines(answers: Answers) -> Block:
    municipality = answers.plan.municipality
    titles_of = {node.id: node.title or "" for node in answers.plan.organisation.nodes}
    rows: list[list[Words | Cell]] = []
    for line in answers.plan.organisation.relations:
        reconstructed = answers.marked(f"organisation.relations[{line.id}]", MarkKind.RECONSTRUCTED)
        rows.append(
            [
                municipality.code or "",
                municipality.name or "",
                titles_of.get(line.source or "", ""),
                line.kind.label if line.kind else "",
                titles_of.get(line.target or "", ""),
                line.note or "",
                cell("推定" if reconstructed else ""),
            ]
        )
    titles = ("団体コード", "団体名", "どこから", "関係", "どこへ", "備考", "確かさ")
    return table([column(title, 12) for title in titles], rows, name="データ_関係")
