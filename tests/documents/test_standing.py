"""統計から見た現状: every chart has figures that can be, their day and source; forecasts and topics reach the policy."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from dxplanner.documents.builders.standing import projection_chart, standing_chart, topic_names
from dxplanner.documents.model import text_of
from dxplanner.facts.standing import standing_topics
from dxplanner.plan.plan import Plan
from dxplanner.plan.standing import NewerFigure, PrintedChart, Projection, ProjectionKind
from tests.checks.cases import changed, sample
from tests.documents.paper import made, words_of

TOPICS = [topic.id for topic in topic_names()]
PROJECTIONS = "policy.statistics.projections"


@pytest.mark.parametrize("topic", TOPICS)
def test_every_topic_is_a_chart_with_day_and_source(topic: str) -> None:
    for plan in (sample("mihon"), Plan()):
        found = standing_chart(plan, topic)
        assert found is not None
        assert found.chart.bars
        assert all(bar.text and Decimal(0) <= bar.value <= found.chart.maximum for bar in found.chart.bars)
        assert "出典：" in text_of(found.chart.source)
        assert any(word in text_of(found.chart.source) for word in ("現在", "令和", "時点は資料に記載がない"))


@pytest.mark.parametrize(
    ("topic", "words"),
    [
        ("policy_trend", "12.6％（219／1,741）"),
        ("policy_trend", "導出"),
        ("cio_trend", "73.2％（1,274／1,741）　訂正前"),
        ("aide_trend", "46.4％（808／1,741）　訂正後"),
        ("policy_class", "33.0％（244／740）"),
        ("cio_posts", "73.6％（938／1,274）　訂正前"),
        ("aide_posts", "56.1％（502／895）　訂正前"),
        ("intentions", "0.1％（2／1,483）"),
        ("obstacles", "資料に数値なし"),
        ("prefectures", "61.7％（29／47）"),
        ("headquarters_effect", "8.0％（35／435）"),
        ("demand", "9.17倍"),
        ("peers_policy", "27.7％（67／242）"),
    ],
)
def test_figures_are_those_of_the_reference(topic: str, words: str) -> None:
    found = standing_chart(sample("mihon"), topic)
    assert found is not None
    assert any(words in bar.text for bar in found.chart.bars), [bar.text for bar in found.chart.bars]


def test_what_was_corrected_or_is_missing_is_said() -> None:
    notes = {topic.id: "".join(topic.notes) for topic in standing_topics().values()}
    assert "1,481団体" in notes["intentions"]
    assert "895団体から808団体に" in notes["aide_trend"]
    assert "（参考）" in standing_topics()["prefectures"].name
    assert "原因であることを示すものではない" in notes["headquarters_effect"]


def test_a_topic_of_another_set_of_facts_is_left_out() -> None:
    plan = changed({"policy.statistics.charts": (PrintedChart(id="g1", topic="gone"),)})
    assert standing_chart(plan, "gone") is None
    assert standing_chart(plan, "peers_gone") is None
    assert "統計から見た状況" not in words_of(made(plan, "policy")[0].sections)


def test_a_newer_figure_of_the_nation_goes_on_with_the_series() -> None:
    plan = changed(
        {
            "policy.statistics.newer": (
                NewerFigure(id="n1", item="policy", group="all", matched=1200, answered=1741),
            ),
            "policy.statistics.newer_as_of": date(2025, 4, 1),
            "policy.statistics.newer_source": "総務省の公表値",
        }
    )
    found = standing_chart(plan, "policy_trend")
    assert found is not None
    assert [bar.label for bar in found.chart.bars][-1] == "令和7年＊"
    assert found.chart.bars[-1].own
    assert "総務省の公表値" in found.notes[-1]


def test_forecasts_are_in_order_and_say_how_far_they_are_from_what_is_known() -> None:
    chart = projection_chart(sample("mihon"), ProjectionKind.POPULATION)
    assert chart is not None
    assert [bar.own for bar in chart.bars] == [True, True, True, False, False, False]
    assert chart.bars[-1].label == "令和22年（推計）"
    assert chart.bars[-1].text == "5,900人（△26.4％）"
    assert "見本町人口ビジョン" in text_of(chart.source)


def test_forecasts_without_what_they_need() -> None:
    assert projection_chart(Plan(), ProjectionKind.STAFF) is None
    rows = (
        Projection(id="a", kind=ProjectionKind.STAFF, year=2030, value=0, estimated=True),
        Projection(id="b", kind=ProjectionKind.STAFF, year=2026),
        Projection(id="c", kind=ProjectionKind.STAFF, value=5),
    )
    chart = projection_chart(changed({PROJECTIONS: rows}), ProjectionKind.STAFF)
    assert chart is not None
    assert [bar.text for bar in chart.bars] == ["0人"]
    assert "出典は未記入" in text_of(chart.source)


def test_the_policy_prints_what_was_chosen() -> None:
    text = words_of(made(sample("mihon"), "policy")[0].sections)
    assert "人口及び職員数の見通し" in text
    assert "統計から見た状況" in text
    none = changed({"policy.statistics.charts": (), PROJECTIONS: ()})
    text = words_of(made(none, "policy")[0].sections)
    assert "人口及び職員数の見通し" not in text
    assert "統計から見た状況" not in text


def test_the_annex_tells_kind_and_result_in_the_order_of_the_days() -> None:
    text = words_of(made(sample("mihon"), "policy")[0].sections)
    annex = text[text.rindex("策定経過") :]
    assert annex.index("職員アンケート") < annex.index("ワークショップ") < annex.index("庁内照会")
    assert "92人が回答した" in annex
    bare = changed(
        {"policy.history": lambda rows: tuple(replace(row, kind=None, result=None) for row in rows)}
    )
    text = words_of(made(bare, "policy")[0].sections)
    assert "92人" not in text[text.rindex("策定経過") :]
