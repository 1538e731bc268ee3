"""The measures the program can calculate. A new one is a file in `measures` and a line here."""

from dxplanner.rules.measures import cio_aide, shared_talent
from dxplanner.rules.measures.measure import Measure

MEASURES: dict[str, Measure] = {
    measure.id: measure
    for measure in (
        cio_aide.MEASURE,
        shared_talent.MEASURE,
    )
}
