"""Forgiving input: what a person typed becomes a value, or one Japanese sentence that says what to do.

Nothing here raises. Knows nothing of fields, plans or screens; an empty text is for the caller to treat as
unanswered before it comes here.
"""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Generic, TypeVar

from dxplanner.core.calendar import (
    ERAS,
    FIRST_FISCAL_YEAR,
    LAST_FISCAL_YEAR,
    QUARTERS,
    WEEKDAYS,
    Era,
    date_label,
    era_of,
    fiscal_year_label,
    is_supported_fiscal_year,
    quarter_months,
)
from dxplanner.core.dataclass import dataclass
from dxplanner.core.money import LARGEST_YEN, Yen
from dxplanner.core.numerals import normalise, read_count, read_number

T = TypeVar("T", covariant=True)


@dataclass(frozen=True, slots=True)
class Parsed(Generic[T]):
    """The text was understood."""

    value: T


@dataclass(frozen=True, slots=True)
class NotParsed:
    """The text was not understood; `message` says what to type. The text itself stays with the caller."""

    message: str


INTEGER_EXAMPLE = "「8012」「8,012」「八千十二」"
DECIMAL_EXAMPLE = "「0.27」「142.6」"
YEN_EXAMPLE = "「1,200,000」「120万円」「1,200千円」"
PERCENT_EXAMPLE = "「43.1％」「0.431」"
DATE_EXAMPLE = "「令和8年4月1日」「R8.4.1」「2026/4/1」"
YEAR_EXAMPLE = "「令和8年度」「R8」「2026」"
QUARTER_EXAMPLE = "「第1四半期」「1」「4～6月」"

COUNTERS = (
    "人役", "世帯", "か月", "ヶ月", "ヵ月", "ケ月", "箇月", "カ月", "ページ", "時間", "箇所", "か所", "ヶ所",
    "km2", "平方キロメートル", "ポイント", "点",
    "人", "名", "戸", "日", "回", "件", "課", "係", "年", "月", "頁", "分", "歳", "本", "台", "社",
)  # fmt: skip

_EARLIEST_YEAR = ERAS[0].first_day.year
_ERA_BY_NAME = {key: era for era in ERAS for key in (era.name, era.name[0], era.letter, era.letter.lower())}
_ERA = "|".join(sorted(_ERA_BY_NAME, key=len, reverse=True))
# Patterns as text: compiled when something is read, not when the program starts.
_KANJI = "元〇零一二三四五六七八九十"
_YEAR = rf"(?P<era>{_ERA})?(?P<year>[0-9{_KANJI}]+)"
_SHORT = rf"[0-9{_KANJI}]+"
_DATE_FORMS = (
    rf"{_YEAR}年(?P<month>{_SHORT})月(?P<day>{_SHORT})日?",
    rf"{_YEAR}(?P<mark>[./・-])(?P<month>{_SHORT})(?P=mark)(?P<day>{_SHORT})",
    r"(?P<era>)(?P<year>[0-9]{4})(?P<month>[0-9]{2})(?P<day>[0-9]{2})",
    rf"(?P<era>{_ERA})(?P<year>[0-9]{{2}})(?P<month>[0-9]{{2}})(?P<day>[0-9]{{2}})",
)
_DATE_WITHOUT_DAY = rf"{_YEAR}(年|[./・-]){_SHORT}月?"
_FISCAL_YEAR = rf"(?i:(?P<fy>FY)?{_YEAR}(年度|年)?)"
_WEEKDAY = rf"\((?P<name>[{WEEKDAYS}])(曜日?)?\)$|(?P<bare>[{WEEKDAYS}])曜日?$"
_YEN_HEAD = r"^(-?)[金¥]"
_YEN_TAIL = r"円(整|也)?$"


def _quote(text: str) -> str:
    shown = " ".join(text.split())
    return f"「{shown if len(shown) <= 30 else shown[:29] + '…'}」"


def _unread(text: str, what: str, example: str) -> NotParsed:
    if not text.strip():
        return NotParsed(f"{what}を入力してください。例：{example}")
    return NotParsed(f"{_quote(text)}は{what}として読み取れません。{example}のように入力してください。")


def _strip_counter(text: str, units: tuple[str, ...]) -> str:
    unit = next((unit for unit in units if text.endswith(unit) and len(text) > len(unit)), "")
    return text.removesuffix(unit) if unit else text


def parse_integer(
    text: str, *, allow_negative: bool = False, units: tuple[str, ...] = COUNTERS
) -> Parsed[int] | NotParsed:
    """「８，０１２人」「八千十二」 → 8012. A trailing counter word from `units` is allowed."""
    number = read_number(_strip_counter(normalise(text), units))
    if number is None:
        return _unread(text, "数", INTEGER_EXAMPLE)
    if number != int(number):
        return NotParsed(f"{_quote(text)}には小数があります。整数で入力してください。例：{INTEGER_EXAMPLE}")
    problem = _out_of_range(text, number, allow_negative)
    return problem or Parsed(int(number))


def parse_decimal(
    text: str, *, allow_negative: bool = False, units: tuple[str, ...] = COUNTERS
) -> Parsed[Decimal] | NotParsed:
    """「0.27」「142.6km²」「１．０人役」 → Decimal."""
    number = read_number(_strip_counter(normalise(text), units))
    if number is None:
        return _unread(text, "数", DECIMAL_EXAMPLE)
    problem = _out_of_range(text, number, allow_negative)
    return problem or Parsed(number)


def _out_of_range(text: str, number: Decimal, allow_negative: bool) -> NotParsed | None:
    if number < 0 and not allow_negative:
        return NotParsed(f"{_quote(text)}は0より小さい数です。0以上で入力してください。")
    if abs(number) > LARGEST_YEN:
        return NotParsed(f"{_quote(text)}は、けた数が多すぎます。入力した数を確かめてください。")
    return None


def parse_yen(text: str, *, allow_negative: bool = False) -> Parsed[Yen] | NotParsed:
    """「1,200,000」「120万円」「1,200千円」「12.5万円」「三百万円」「△5千円」 → whole yen."""
    plain = re.sub(_YEN_HEAD, r"\1", normalise(text))
    body = re.sub(_YEN_TAIL, "", plain)
    number = read_number(body, closed=body != plain)
    if number is None:
        return _unread(text, "金額", YEN_EXAMPLE)
    if number != int(number):
        return NotParsed(
            f"{_quote(text)}には円未満の端数があります。円単位の整数で入力してください。例：{YEN_EXAMPLE}"
        )
    if number < 0 and not allow_negative:
        return NotParsed(f"{_quote(text)}は0円より小さい金額です。0円以上で入力してください。")
    problem = _out_of_range(text, number, allow_negative=True)
    return problem or Parsed(int(number))


def parse_percent(text: str, *, allow_negative: bool = False) -> Parsed[Decimal] | NotParsed:
    """A ratio: 「43.1％」 → 0.431, 「7割5分」 → 0.75, 「0.27」 → 0.27, and 「43.1」, being over 1, → 0.431.

    A bare 「1」 could be 1 % or 100 % and is asked back.
    """
    plain = normalise(text)
    ratio = _ratio(plain)
    if ratio is None:
        return _unread(text, "割合", PERCENT_EXAMPLE)
    if plain in {"1", "一", "-1"}:
        return NotParsed(
            "「1」は1％か100％か分かりません。「1％」又は「100％」のように、％を付けて入力してください。"
        )
    if ratio < 0 and not allow_negative:
        return NotParsed(f"{_quote(text)}は0より小さい割合です。0％以上で入力してください。")
    if abs(ratio) > 1000:
        return NotParsed(f"{_quote(text)}は割合として大きすぎます。入力した数を確かめてください。")
    return Parsed(ratio)


def _ratio(plain: str) -> Decimal | None:
    tenths = re.fullmatch(r"(?P<sign>-?)(?P<tenth>[^割]+)割((?P<hundredth>[^分]+)分)?", plain)
    if tenths:
        whole = read_number(tenths["tenth"])
        part = read_number(tenths["hundredth"]) if tenths["hundredth"] else Decimal(0)
        if whole is None or part is None:
            return None
        return (whole / 10 + part / 100) * (-1 if tenths["sign"] else 1)
    body = re.sub(r"(%|パーセント)$", "", plain)
    number = read_number(body)
    if number is None:
        return None
    return number / 100 if body != plain or abs(number) > 1 else number


def parse_date(text: str) -> Parsed[date] | NotParsed:
    """和暦 or 西暦 in any common form: R8.4.1, 令和八年四月一日, 2026/4/1, 20260401, with 曜日 or not."""
    plain = normalise(text)
    weekday = re.search(_WEEKDAY, plain)
    body = plain[: weekday.start()] if weekday else plain
    found = next((match for form in _DATE_FORMS if (match := re.fullmatch(form, body))), None)
    if found is None:
        if re.fullmatch(_DATE_WITHOUT_DAY, body):
            return NotParsed(
                f"{_quote(text)}には日がありません。{DATE_EXAMPLE}のように、日まで入力してください。"
            )
        return _unread(text, "日付", DATE_EXAMPLE)
    result = _date_of(text, found["era"], found["year"], found["month"], found["day"])
    if weekday and isinstance(result, Parsed):
        return _check_weekday(result, weekday["name"] or weekday["bare"])
    return result


def _date_of(text: str, era_name: str | None, year: str, month: str, day: str) -> Parsed[date] | NotParsed:
    western = _western_year(text, era_name, year, DATE_EXAMPLE)
    if isinstance(western, NotParsed):
        return western
    month_number, day_number = read_count(month), read_count(day)
    if month_number is None or day_number is None:
        return _unread(text, "日付", DATE_EXAMPLE)
    if not 1 <= month_number <= 12:
        return NotParsed(f"{_quote(text)}の月は1から12までで入力してください。例：{DATE_EXAMPLE}")
    try:
        value = date(western, month_number, day_number)
    except ValueError:
        return NotParsed(
            f"{_quote(text)}という日はありません。日を確かめて入力してください。例：{DATE_EXAMPLE}"
        )
    if era_name and (era := _ERA_BY_NAME[era_name]) is not era_of(value):
        return NotParsed(
            f"{era.name}の期間にない日付です。{date_label(value)}であれば、そのように入力してください。"
        )
    return Parsed(value)


def _western_year(text: str, era_name: str | None, year: str, example: str) -> int | NotParsed:
    number = read_count(year)
    if number is None:
        return _unread(text, "年", example)
    if not era_name:
        if len(year) == 4 and _EARLIEST_YEAR < number <= LAST_FISCAL_YEAR + 1:
            return number
        if len(year) <= 2:
            return NotParsed(
                f"{_quote(text)}には年号がありません。{example}のように、年号又は西暦4けたを付けてください。"
            )
        return NotParsed(
            f"{_quote(text)}の年を確かめてください。西暦は4けたで、{LAST_FISCAL_YEAR}年度まで入力できます。"
        )
    era = _ERA_BY_NAME[era_name]
    if number == 0:
        return NotParsed(
            f"{era.name}0年という年はありません。最初の年は「{era.name}元年」と入力してください。"
        )
    western = era.first_day.year + number - 1
    if western > LAST_FISCAL_YEAR + 1:
        return NotParsed(
            f"{_quote(text)}の年を確かめてください。{fiscal_year_label(LAST_FISCAL_YEAR)}まで入力できます。"
        )
    return western


def _check_weekday(parsed: Parsed[date], name: str) -> Parsed[date] | NotParsed:
    actual = WEEKDAYS[parsed.value.weekday()]
    if name == actual:
        return parsed
    return NotParsed(f"{date_label(parsed.value)}は{actual}曜日です。日付か曜日を確かめて入力してください。")


def parse_fiscal_year(text: str) -> Parsed[int] | NotParsed:
    """「R8」「令和八年度」「2026」「FY2026」 → 2026. 平成31年度 and 令和元年度 are both 2019."""
    found = re.fullmatch(_FISCAL_YEAR, normalise(text))
    if found is None:
        return _unread(text, "年度", YEAR_EXAMPLE)
    if found["fy"] and not found["era"] and len(found["year"]) == 2 and found["year"].isdigit():
        return _supported_year(text, 2000 + int(found["year"]))
    if found["fy"] and found["era"]:
        return _unread(text, "年度", YEAR_EXAMPLE)
    western = _western_year(text, found["era"], found["year"], YEAR_EXAMPLE)
    if isinstance(western, NotParsed):
        return western
    if found["era"] and not _era_has_year(_ERA_BY_NAME[found["era"]], western):
        label = fiscal_year_label(western)
        return NotParsed(
            f"{_quote(text)}という年度はありません。{label}であれば、「{label}」と入力してください。"
        )
    return _supported_year(text, western)


def _era_has_year(era: Era, western: int) -> bool:
    """Whether any day of the fiscal year, or of the calendar year it starts in, was counted in that era."""
    return era in {era_of(date(western, 4, 1)), era_of(date(western, 12, 31))}


def _supported_year(text: str, year: int) -> Parsed[int] | NotParsed:
    if is_supported_fiscal_year(year):
        return Parsed(year)
    first, last = fiscal_year_label(FIRST_FISCAL_YEAR), fiscal_year_label(LAST_FISCAL_YEAR)
    return NotParsed(f"{_quote(text)}は扱える年度の外です。{first}から{last}までで入力してください。")


def _quarter_names(quarter: int) -> tuple[str, ...]:
    months = quarter_months(quarter)
    number, kanji = str(quarter), "一二三四"[quarter - 1]
    spans = (f"{months[0]}{mark}{months[2]}月" for mark in ("~", "-", "〜", "から"))
    long_spans = (f"{months[0]}月{mark}{months[2]}月" for mark in ("~", "-", "〜", "から"))
    return (
        number, kanji, f"第{number}", f"第{kanji}", f"第{number}四半期", f"第{kanji}四半期",
        f"{number}四半期",
        f"{kanji}四半期", f"Q{number}", f"{number}Q", *spans, *long_spans,
    )  # fmt: skip


_QUARTER_BY_NAME = {name: quarter for quarter in QUARTERS for name in _quarter_names(quarter)}


def parse_quarter(text: str) -> Parsed[int] | NotParsed:
    """「第1四半期」「1」「Q1」「4～6月」 → 1."""
    quarter = _QUARTER_BY_NAME.get(normalise(text).upper())
    return _unread(text, "四半期", QUARTER_EXAMPLE) if quarter is None else Parsed(quarter)


Parser = Callable[[str], Parsed[object] | NotParsed]
