"""What the export page says is missing is what the documents print."""

from datetime import date

import pytest

from dxplanner.documents.registry import DOCUMENTS
from dxplanner.plan.edit import SetValue, applied
from dxplanner.services.planning import new_plan
from dxplanner.services.readiness import readiness
from dxplanner.services.samples import sample_plan, samples

DAY = date(2026, 11, 24)


def test_a_new_plan_has_gaps_that_lead_to_questions() -> None:
    found = {item.document: item for item in readiness(new_plan("999997"), DAY)}
    assert list(found) == [kind.id for kind in DOCUMENTS]
    paths = [spot.path for spot in found["policy"].gaps]
    assert "policy.philosophy" in paths
    assert len(paths) == len(set(paths))
    assert all(spot.label for item in found.values() for spot in item.gaps)


def test_an_answer_closes_its_gap() -> None:
    plan = new_plan("999997")
    filled = applied(plan, SetValue(path="policy.philosophy", value="だれもが使える町")).plan
    before, after = (readiness(one, DAY)[0] for one in (plan, filled))
    gone = {spot.path for spot in before.gaps} - {spot.path for spot in after.gaps}
    assert gone == {"policy.philosophy"}


def test_a_character_no_font_has_is_named() -> None:
    plan = applied(sample_plan("mihon"), SetValue(path="policy.philosophy", value="町\U00013000")).plan
    (policy, *_rest) = readiness(plan, DAY)
    assert [(spot.path, spot.word) for spot in policy.glyphs] == [("policy.philosophy", "\U00013000")]


def test_marks_are_listed_with_their_word() -> None:
    marks = [
        spot for sample in samples() for item in readiness(sample_plan(sample.id), DAY) for spot in item.marks
    ]
    assert marks
    assert all(spot.word for spot in marks)


def test_it_can_be_stopped() -> None:
    def stop(_done: int, _total: int, _words: str) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        readiness(sample_plan("mihon"), DAY, stop)
