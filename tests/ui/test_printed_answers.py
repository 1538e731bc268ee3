"""Answers as the check page lists them."""

from datetime import date

from dxplanner.documents.builders.answers import Answers, Context
from dxplanner.services.samples import sample_plan
from dxplanner.ui.printed_answers import printed_answer
from dxplanner.wizards.registry import field_of


def test_what_stands_for_a_fact_is_shown_by_its_name() -> None:
    """「2.3」 says nothing to an officer; 「自治体DX推進計画 第2.3版」 does."""
    plan = sample_plan("mihon")
    answers = Answers(plan, Context(printed_on=date(2026, 11, 23)))
    place = field_of("policy.national_plan")
    assert place is not None
    assert printed_answer(answers, place.item).lines == ("自治体DX推進計画 第2.3版",)
    table = field_of("policy.initiatives")
    assert table is not None
    lines = printed_answer(answers, table.item).lines
    assert "自治体フロントヤード改革" in lines[0]
    assert "front_yard" not in "".join(lines)
