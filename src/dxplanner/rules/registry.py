"""The measures the program can calculate. A new one is a file in `measures` and a line here."""

from dxplanner.rules.measures import (
    cio_aide,
    cooperation_agreement,
    cooperation_corps,
    digital_training,
    regional_adviser,
    regional_manager,
    revitalisation_partner,
    shared_talent,
)
from dxplanner.rules.measures.measure import Measure

MEASURES: dict[str, Measure] = {
    measure.id: measure
    for measure in (
        cio_aide.MEASURE,
        shared_talent.MEASURE,
        digital_training.MEASURE,
        revitalisation_partner.COMPANY,
        revitalisation_partner.SIDE_JOB,
        cooperation_agreement.MEASURE,
        regional_manager.MEASURE,
        cooperation_corps.MEASURE,
        regional_adviser.MEASURE,
    )
}
