"""Sentences of the office, word for word, and the states the present data does not reach."""

from datetime import date
from decimal import Decimal

import pytest

from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.facts import parameters
from dxplanner.facts.parameters import read_parameters
from dxplanner.rules import Status, estimate, wording
from tests.rules.cases import cio, shared

CHECKED = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            wording.internal_document(),
            "本書は町の内部検討資料であり、国・県へ提出する様式ではありません。"
            "基礎数値の報告は、国が示す様式により行ってください。",
        ),
        (
            wording.no_confirmed_rule(CHECKED),
            "令和８年度以降の措置は、令和８年11月23日現在、根拠規定を確認できていないため、見込額を計上していない。"
            "所要額は全額一般財源とする。",
        ),
        (
            wording.deck_footnote(CHECKED),
            "国資料は令和4年6月時点のもの。令和5～7年度は、特別交付税に関する省令附則第7条第10項第3号により0.7とした"
            "（令和8年11月23日確認）。",
        ),
        (wording.ordinance_heading(Decimal("0.7")), "省令による試算（措置率0.7）"),
        (wording.deck_heading(Decimal("0.5")), "国資料（令和4年6月）による試算（措置率0.5）"),
        (
            wording.budget_remark(4_900_000),
            "（参考）特別交付税算定見込額 4,900千円（一般財源に含む。交付額を保証するものではない。）",
        ),
        (
            wording.council_sentence(2_464_000),
            "国の財政措置は確認中であり、措置がない場合の町負担は2,464千円である。",
        ),
        (wording.UNCONFIRMED_CELL, "―（未確認）"),
        (wording.ASSUMED_HEADING, "仮定計算（参考。見込額ではない。）"),
        (wording.INQUIRY_LINE, "照会先：　　回答日：　　文書番号："),
        (wording.PEER_BASIS, "平成27年国勢調査人口による区分、令和5年4月1日現在"),
        (
            wording.SPECIAL_PART_TIME_BONUS,
            "特別職非常勤職員の期末手当及び勤勉手当は、国資料（令和4年6月）に記載があるが、"
            "地方自治法第203条の2第4項により計上しない。",
        ),
        (wording.footnote("注"), "※ 注"),
    ],
)
def test_sentences(said: str, expected: str) -> None:
    assert said == expected


def test_sentences_follow_the_class() -> None:
    assert "村の内部検討資料" in wording.internal_document(MunicipalityClass.VILLAGE)
    assert "区の内部検討資料" in wording.internal_document(MunicipalityClass.WARD)
    assert "市負担" in wording.council_sentence(1, MunicipalityClass.CITY)


def use(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """Replace parameters for one test; those not named stay as they are."""
    changed = {parameter.key: parameter for parameter in read_parameters(text, "test.toml")}
    merged = {**parameters.all_parameters(), **changed}
    monkeypatch.setattr(parameters, "all_parameters", lambda: merged)


SOURCE = """
[sources.s]
title = "省令"
article = "第1条"
checked_on = 2026-11-23
confidence = "confirmed"
"""


def test_an_announced_rate_is_no_rate(monkeypatch: pytest.MonkeyPatch) -> None:
    use(
        monkeypatch,
        SOURCE
        + """
[[parameters]]
key = "cio_aide.rate"
name = "率"
unit = "rate"
periods = [
  { value = "0.7", from = 2025, to = 2025, status = "confirmed", source = "s" },
  { value = "0.8", from = 2026, to = 2029, status = "announced", source = "s" },
]
""",
    )
    result = estimate(cio(2026, 1_000_000))
    assert result.status is Status.UNCONFIRMED
    assert [line.amount for line in result.scenarios] == [0, 700_000, 500_000]


def test_a_measure_without_any_known_rate_has_only_the_empty_line(monkeypatch: pytest.MonkeyPatch) -> None:
    unknown = """
[[parameters]]
key = "{key}"
name = "率"
unit = "rate"
periods = [{{ from = 2020, status = "unconfirmed", source = "s" }}]
"""
    keys = ("cio_aide.rate", "cio_aide.deck.rate", "shared_talent.rate")
    use(monkeypatch, SOURCE + "".join(unknown.format(key=key) for key in keys))
    for case in (cio(2026, 1), shared(2026, 1)):
        result = estimate(case)
        assert result.status is Status.UNCONFIRMED
        assert [line.assumption for line in result.scenarios] == ["措置なし"]


def test_a_measure_without_person_cap_counts_each_person_in_full(monkeypatch: pytest.MonkeyPatch) -> None:
    use(
        monkeypatch,
        SOURCE
        + """
[[parameters]]
key = "shared_talent.person_cap"
name = "上限"
unit = "yen"
periods = [{ from = 2023, status = "unconfirmed", source = "s" }]
""",
    )
    assert estimate(shared(2026, 25_000_000)).calculated_amount == 17_500_000


def test_what_rests_on_the_officer_is_never_called_confirmed_by_the_text() -> None:
    assert wording.counted_measures(by_user=False) == "条文を確認できた措置"
    assert wording.counted_measures(by_user=True) == "条文を確認できた措置及び利用者が確認した措置"
    assert wording.counted_total(by_user=False) == "条文確認済の計"
    assert wording.counted_total(by_user=True) == "条文確認済及び利用者確認の計"
    assert wording.by_user_heading(Decimal("0.5")) == "利用者確認による試算（措置率0.5）"
