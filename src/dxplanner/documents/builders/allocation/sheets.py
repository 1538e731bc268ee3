"""The workbook: sheets to print, a calculation sheet with live formulas, data sheets with one fact per cell."""

from collections.abc import Sequence

from dxplanner.documents.builders.allocation.calculation import calculation
from dxplanner.documents.builders.allocation.comparing import comparison, editions, open_costs
from dxplanner.documents.builders.allocation.data import cost_data, estimate_data
from dxplanner.documents.builders.allocation.lines import breakdown
from dxplanner.documents.builders.allocation.recruiting import recruiting
from dxplanner.documents.builders.allocation.results import result_notes, result_table
from dxplanner.documents.builders.allocation.sentences import sentences
from dxplanner.documents.builders.allocation.statement import statement
from dxplanner.documents.builders.allocation.words import annex_title, front_title
from dxplanner.documents.builders.answers import Answers, gap
from dxplanner.documents.builders.parts import heading, paragraph
from dxplanner.documents.model import Block, PageBreak, Paragraph, Sheet, SheetKind
from dxplanner.rules.from_plan import main_option, year_estimates
from dxplanner.rules.lines import effective_lines


def sheets(answers: Answers, internal: Paragraph) -> tuple[Sheet, ...]:
    if not effective_lines(answers.plan):
        empty = paragraph((gap("costs.lines"),), path="costs.lines")
        return (_printed("試算書", (front_title(answers), internal, empty)),)
    years = year_estimates(answers.plan, main_option(answers.plan))
    front: tuple[Block, ...] = (
        front_title(answers),
        internal,
        heading(1, "試算の結果"),
        result_table(answers, years, linked=True),
        *result_notes(answers, years),
        *_on_a_new_page((*comparison(answers), *open_costs(answers), *editions(answers))),
        *_on_a_new_page(breakdown(answers)),
        *sentences(answers),
        *recruiting(answers),
    )
    return (
        _printed("試算書", front),
        Sheet(
            name="計算",
            kind=SheetKind.CALCULATION,
            blocks=calculation(answers, internal, years),
            landscape=True,
        ),
        _printed("別紙_算出根拠", (annex_title(), internal, *statement(answers))),
        Sheet(name="データ_経費", kind=SheetKind.DATA, blocks=(cost_data(answers),)),
        Sheet(name="データ_試算", kind=SheetKind.DATA, blocks=(estimate_data(answers),)),
    )


def _on_a_new_page(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """A spreadsheet breaks tables anywhere: what belongs together gets a sheet of paper of its own."""
    return (PageBreak(), *blocks) if blocks else ()


def _printed(name: str, blocks: tuple[Block, ...]) -> Sheet:
    return Sheet(name=name, kind=SheetKind.PRINT, blocks=blocks, landscape=True)
