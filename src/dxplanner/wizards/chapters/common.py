"""Words that several chapters share: sources as they are shown beside a question. No questions here."""

from dxplanner.wizards.spec import Example

SAMPLE_TOWN = "見本町（架空）の例"

PROCEDURE = "総務省「自治体DX全体手順書」の四つのステップに沿った整理（細目は原典で未確認）"
DECK = "国資料（令和4年6月）"
SURVEY = "デジタル庁「自治体DXの取組に関するダッシュボード」の令和5年4月1日現在の値を再集計"
ORDINANCE = "特別交付税に関する省令附則第7条第10項第3号（令和8年3月16日時点の条文）"
PRACTICE = "町村の庁内実務による整理（参考）"


def sample(text: str) -> Example:
    """A model answer of the fictional town, in our own words."""
    return Example(text=text, source=SAMPLE_TOWN)
