"""How certainty is printed: the sentences on money that every document shares, in the wording of the office.

Texts only; when each is used is said by the rules and the builders. Footnotes come without their 「※」
(`footnote` adds it), so that a table, a list and a note can carry the same sentence.
"""

from datetime import date
from decimal import Decimal

from dxplanner.core.calendar import date_label, fiscal_year_label
from dxplanner.core.money import Yen, rate_label, thousand_yen_label, yen_label
from dxplanner.core.municipality_class import MunicipalityClass

ESTIMATED_AMOUNT = "算定見込額"
TRIAL_AMOUNT = "試算額"
UNCONFIRMED_MARK = "〔未確認〕"
UNCONFIRMED_CELL = "―（未確認）"
DIFFERENCE_HEADING = "差"
DECISION_QUESTION = "措置がなくても実施するか"

NO_MEASURE = "措置なし"
LAST_RATE_CONTINUES = "最後に確認された率が続く場合"
ASSUMED_HEADING = "仮定計算（参考。見込額ではない。）"
INQUIRY_LINE = "照会先：　　回答日：　　文書番号："

NOT_THE_GRANT = "この額は算定見込額であり、交付額ではない。実際の交付額は、総務大臣が決定する。"
ROUNDING = (
    "端数処理は、積を千円未満で1回四捨五入した。報告の様式の単位によっては、±1千円の差が生じることがある。"
)
NON_RECIPIENT = "不交付団体（財源超過団体）は、算定額があっても実際の交付額が0円となることがある。"
NOT_IN_REVENUE = "歳入予算には個別に計上しない。"
ASK_THE_PREFECTURE = "どの読み方によるかは、県の市町村担当課に照会して確かめること。"
WARD_NOT_ELIGIBLE = (
    "特別区は特別交付税の直接の交付団体ではないため、対象外である（都に対して一つの市とみなして算定される）。"
)
ANNOUNCED_CAP = "公表された資料の上限額による場合"
OWN_CAP = "1人当たりの上限額は、条文ではなく国の要綱による。ここでは、利用者が入力した額を用いた。"
CAP_OF_THE_SUM = (
    "上限額は、条文に1人当たりと書かれていないため、この団体の経費の合計に当てはめた。"
    "2人以上を受け入れるときの扱いは、県の市町村担当課に照会して確かめること。"
)
NO_FISCAL_INDEX = (
    "財政力指数が入力されていないため、財政力に応ずる係数を0.5から1までの幅として計算した。"
    "財政力指数を入力すると、一つの額になる。"
)
NOT_COVERED = "対象外の経費として入力されている。"
OPEN_COST = "対象になるか未確認のため、算定見込額に含めていない。"
NOT_TAKEN = "選んだ措置は、この区分の経費を対象としていないため、どの措置にも計上していない。"
SHARING_IS_AN_EXAMPLE = (
    "按分の方法に全国共通の決まりはなく、ここに示す方法と額は例である。関係団体の協議により決める。"
)
SHARING_DEFAULTS = (
    "均等割と人口割は、均等割の割合の入力がないときは50％とし、"
    "定額と人口逓減割は、定額の入力がないときは0円とした。"
    "人口逓減割は、人口の0.585乗に応じて分ける（人口が2倍のとき約1.5倍）。"
)
SHARING_OTHERS = "ほかの団体の算定見込額は、その団体も特別区でないとした場合のものである。"
ONE_YEN_ONCE = (
    "一つの経費は、一つの措置だけに当てはめる。二つの措置に重ねて計上することは、"
    "会計検査院が指摘している誤りの一つである。"
)
PERSON_CAP_ON_SHARE = (
    "1人当たりの上限額を、1人の経費の全体と負担金（分担分）のどちらに当てはめるかは、条文に書かれていない。"
    "ここでは、この団体が払う額に当てはめた。"
)
BY_USER = "利用者確認"
REPLACED = "手修正"
EXCEPT_BY_USER = "ただし、利用者確認とした年度は、その値により試算した。"
USER_CONFIRMED_MARK = "〔利用者確認〕"
RECRUITMENT_CAP_UNKNOWN = "募集経費の上限額を確認できていないため、募集に要する経費は対象に含めていない。"
DECK_SUM = "国資料の160＋331＋990は1,481であり、1,483に2団体足りない（資料のまま）。"
DECK_NO_NUMBERS = "資料に数値なし"
DECK_BEFORE_CORRECTION = "訂正前"
PREFECTURE_FIGURE = "都道府県（参考）"
PEER_BASIS = "平成27年国勢調査人口による区分、令和5年4月1日現在"
SPECIAL_PART_TIME_BONUS = (
    "特別職非常勤職員の期末手当及び勤勉手当は、国資料（令和4年6月）に記載があるが、"
    "地方自治法第203条の2第4項により計上しない。"
)


def footnote(text: str) -> str:
    return f"※ {text}"


def internal_document(municipality_class: MunicipalityClass = MunicipalityClass.TOWN) -> str:
    """The sentence on every page with money."""
    return (
        f"本書は{municipality_class.short_label}の内部検討資料であり、国・県へ提出する様式ではありません。"
        "基礎数値の報告は、国が示す様式により行ってください。"
    )


def no_confirmed_rule(checked_on: date, first_year: int = 2026) -> str:
    """The sentence for every year without a confirmed rule; with it a document can be final."""
    year = fiscal_year_label(first_year, full_width=True)
    return (
        f"{year}以降の措置は、{date_label(checked_on, full_width=True)}現在、根拠規定を確認できていないため、"
        "見込額を計上していない。所要額は全額一般財源とする。"
    )


def cap_not_confirmed(checked_on: date) -> str:
    """Where the rate is in the ordinance and the cap is not."""
    return (
        f"上限額は国の要綱によるものであり、{date_label(checked_on, full_width=True)}現在、確認できていないため、"
        "見込額を計上していない。所要額は全額一般財源とする。"
    )


def not_looked_up(name: str, first_year: int) -> str:
    """Years before those whose text was read: neither yes nor no."""
    return f"{name}の措置は、{fiscal_year_label(first_year)}より前の条文を確認していない。"


def ordinance_heading(rate: Decimal) -> str:
    return f"省令による試算（措置率{rate_label(rate)}）"


def by_user_heading(rate: Decimal) -> str:
    return f"利用者確認による試算（措置率{rate_label(rate)}）"


def deck_heading(rate: Decimal) -> str:
    return f"国資料（令和4年6月）による試算（措置率{rate_label(rate)}）"


def deck_footnote(checked_on: date) -> str:
    """Under a table that shows the ordinance and the deck side by side."""
    return (
        "国資料は令和4年6月時点のもの。令和5～7年度は、特別交付税に関する省令附則第7条第10項第3号により"
        f"0.7とした（{date_label(checked_on)}確認）。"
    )


def deck_difference(ordinance_rate: Decimal, ordinance_amount: str) -> str:
    """Beside a figure by the deck, for a year in which the ordinance says more."""
    return (
        f"国資料は令和4年6月時点のものである。省令による試算（措置率{rate_label(ordinance_rate)}）では"
        f"{ordinance_amount}となる。"
    )


def sensitivity(rate: Decimal, last_year: int) -> str:
    """The name of the third assumed line."""
    return f"仮に率{rate_label(rate)}の場合（感度。資料の期間は{fiscal_year_label(last_year)}まで）"


def not_in_deck(name: str) -> str:
    return f"国資料（令和4年6月）には、{name}の措置は書かれていない。"


def before_measure(name: str, first_year: int) -> str:
    return f"{name}の措置は、{fiscal_year_label(first_year)}からである。"


def after_measure(name: str, last_year: int) -> str:
    return f"{name}の措置の期間は、{fiscal_year_label(last_year)}までである。"


def budget_remark(amount: Yen) -> str:
    """備考 of the budget request. The estimate is never a 特定財源."""
    return (
        f"（参考）特別交付税算定見込額 {thousand_yen_label(amount)}"
        "（一般財源に含む。交付額を保証するものではない。）"
    )


def council_sentence(own_burden: Yen, municipality_class: MunicipalityClass = MunicipalityClass.TOWN) -> str:
    """For the council while the measure is not confirmed."""
    return (
        "国の財政措置は確認中であり、措置がない場合の"
        f"{municipality_class.short_label}負担は{thousand_yen_label(own_burden)}である。"
    )


def user_confirmed(value: str, source: str, by: str) -> str:
    """Under every figure that rests on a value the officer confirmed."""
    return (
        f"{BY_USER}：{value}は、{source.removeprefix(USER_CONFIRMED_MARK)}により{by}が確認した値である。"
        "条文は確認していない。"
    )


def user_value_missing(name: str, year: str) -> str:
    return f"{name}は、{year}の値を確認できていないため、当てはめていない。"


def official_beside(status: str, rate: Decimal | None, amount: str) -> str:
    """Where a certain value was replaced by the officer's: what stands in the facts."""
    by = f"措置率{rate_label(rate)}、" if rate else ""
    return f"{REPLACED}：資料の値（{status}）に代えて試算した。資料の値による試算は、{by}{amount}である。"


def counted_measures(*, by_user: bool) -> str:
    """Whose 算定見込額 is deducted from what the town pays."""
    return "条文を確認できた措置及び利用者が確認した措置" if by_user else "条文を確認できた措置"


def counted_total(*, by_user: bool) -> str:
    return "条文確認済及び利用者確認の計" if by_user else "条文確認済の計"


def recruitment_not_eligible(fiscal_year: int) -> str:
    return f"{fiscal_year_label(fiscal_year)}は、募集に要する経費の措置がない（令和4年度から）。"


def readings_differ(low: Yen, high: Yen) -> str:
    return (
        f"条文の読み方により{yen_label(low)}から{yen_label(high)}までの幅がある。"
        f"対象経費は低い方の読み方による。{ASK_THE_PREFECTURE}"
    )


def assumed_by_lower_reading() -> str:
    return f"仮定計算は、特定財源と上限額の扱いについて低い方の読み方による。{ASK_THE_PREFECTURE}"
