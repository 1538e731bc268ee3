"""Titles that more than one check cites. Articles of law stand in the check that rests on them."""

PLAN_ITSELF = "計画の記載の整合"
DECK = "総務省検討会（第11回）資料（令和4年6月）"
TOWN_PLANS = "町村のDX推進計画の実例（公開資料）"
OFFICE_PRACTICE = "町村の実務"
ORDINANCE = "特別交付税に関する省令（昭和51年自治省令第35号）"
AUDIT = "会計検査院 検査報告（特別交付税の算定）"
JOB_RULES = "職業安定法施行規則第4条の2第3項"
STAFF_LAW = "地方公務員法"
LOCAL_LAW = "地方自治法"
FAIR_SELECTION = "厚生労働省「公正な採用選考」（採用選考時に配慮すべき14事項）"


def charters_of(*towns: str) -> str:
    """The charters a check was read from, by town."""
    return f"推進本部等の設置要綱の例（{'、'.join(towns)}。公開例規）"
