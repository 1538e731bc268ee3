"""How a source is printed."""

from datetime import date

from dxplanner.core.sources import Confidence, Source

LAW = Source(
    title="特別交付税に関する省令（昭和51年自治省令第35号）",
    issuer="総務省",
    article="附則第7条第10項第3号（令和8年総務省令第25号による改正後）",
    issued=date(2026, 3, 16),
    checked_on=date(2026, 11, 23),
    confidence=Confidence.CONFIRMED,
)


def test_labels_of_law() -> None:
    assert LAW.label() == (
        "特別交付税に関する省令（昭和51年自治省令第35号）附則第7条第10項第3号（令和8年総務省令第25号による改正後）"
        "（総務省、令和8年3月16日）、令和8年11月23日確認"
    )
    assert LAW.short_label() == "特別交付税に関する省令附則第7条第10項第3号"
    assert LAW.confidence_label == "条文確認済"


def test_labels_of_other_texts() -> None:
    page = Source(title="資料（令和4年）", page="15ページ", confidence=Confidence.CONFIRMED)
    assert page.label() == "資料（令和4年）（15ページ）"
    assert page.short_label() == "資料（令和4年）"
    assert page.confidence_label == "原典確認済"
    bare = Source(title="資料")
    assert bare.label() == "資料"
    assert bare.confidence_label == "未確認"
    assert (
        Source(title="法", article="第1条", confidence=Confidence.SECONDARY).confidence_label
        == "二次資料で確認"
    )
