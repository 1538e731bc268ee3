"""The measures, in the order they are reported. Adding one: a file with a `MEASURE`, and a line here."""

from bench.measures import editing, frozen, pdf, preview, start, workbook
from bench.model import Measure

MEASURES: tuple[Measure, ...] = (
    start.MEASURE,
    editing.MEASURE,
    preview.MEASURE,
    pdf.MEASURE,
    workbook.MEASURE,
    frozen.MEASURE,
)
