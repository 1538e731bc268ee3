"""Term, pay, hours, place and insurance of the notice (R10…R23, R55, R56)."""

from collections.abc import Iterator
from datetime import date, timedelta

from dxplanner.checks.model import ADVICE, MUST_FIX, REVIEW, SECONDARY, Spot, check
from dxplanner.checks.recruitment_view import (
    CONTRACT,
    FISCAL_YEAR,
    SPECIAL,
    STAFF,
    claimed,
    form_label,
    has_form,
    mentioned_anywhere,
    mentions,
    notice,
)
from dxplanner.checks.sources import DECK, JOB_RULES
from dxplanner.checks.view import View
from dxplanner.core.calendar import date_label, fiscal_year_end, fiscal_year_of
from dxplanner.core.money import yen_label
from dxplanner.plan.recruitment import BODY_FORMS, AppointmentForm, PayUnit, RemoteWork, SideJob

LONGEST_FIXED_TERM = 5
SHORTEST_TERM_MONTHS = 2
LOW_DAILY_PAY = 20_000
_INSURANCES = (
    ("健康保険及び厚生年金保険（又は共済）", "健康保険|厚生年金|社会保険|共済"),
    ("雇用保険", "雇用保険|労働保険"),
    ("災害補償（労災保険又は公務災害）", "災害|労災|公災"),
)
_RENEWAL_RULE = "基準|判断|実績|成績|評価|能力|予算|必要|限り|しない|なし|行わない|公募|選考|範囲"


@check(
    "R10",
    REVIEW,
    "再任・再度の任用の定めがない",
    source="職業安定法施行規則（令和6年4月1日施行の改正）、総務省マニュアル（令和6年6月）",
)
def no_renewal_rule(view: View) -> Iterator[Spot]:
    recruitment = notice(view)
    if recruitment is None or recruitment.term_to is None or not has_form(view, *STAFF):
        return
    if recruitment.renewal is None:
        yield (
            "recruitment.renewal",
            "任期がありますが、再任・再度の任用の有無がありません。有無と、判断の基準を書いてください。",
        )
    elif not mentions(recruitment.renewal, _RENEWAL_RULE):
        yield (
            "recruitment.renewal",
            "再任・再度の任用を判断する基準がありません。勤務の実績、予算など、何により判断するかを書いてください。",
        )


@check("R11", ADVICE, "更新の回数を固定している", source="総務省マニュアル（令和6年6月28日の改正）")
def renewal_counted(view: View) -> Iterator[Spot]:
    text = view.plan.recruitment.renewal
    if has_form(view, *FISCAL_YEAR) and mentions(
        text, "(?:2|二|両)(?:回|度)(?:まで|を限度|を上限|に限)|最大(?:2|二)回"
    ):
        yield (
            "recruitment.renewal",
            "公募によらない再度の任用を2回までとする国の目安は、令和6年6月に廃止されています。回数を固定する必要があるか見直してください。",
        )


@check("R12", MUST_FIX, "会計年度任用職員の任期が年度を超える", source="地方公務員法第22条の2第2項")
def beyond_the_fiscal_year(view: View) -> Iterator[Spot]:
    recruitment = view.plan.recruitment
    first, last = recruitment.term_from or recruitment.start_on, recruitment.term_to
    if not has_form(view, *FISCAL_YEAR) or first is None or last is None:
        return
    if fiscal_year_of(last) > fiscal_year_of(first):
        end = date_label(fiscal_year_end(fiscal_year_of(first)))
        yield (
            "recruitment.term_to",
            f"会計年度任用職員の任期は、その会計年度の末日（{end}）までです。任期の終わりを直してください。",
        )


@check(
    "R13",
    MUST_FIX,
    "任期付職員の任期",
    source="地方公共団体の一般職の任期付職員の採用に関する法律第6条・第7条",
)
def fixed_term_limit(view: View) -> Iterator[Spot]:
    recruitment = view.plan.recruitment
    first, last = recruitment.term_from or recruitment.start_on, recruitment.term_to
    if not has_form(view, AppointmentForm.FIXED_TERM):
        return
    if last is None:
        yield (
            "recruitment.term_to",
            "特定任期付職員は、採用のときに任期を示す必要があります。任期の終わりを入力してください。",
        )
    elif first is not None and last >= _years_later(first, LONGEST_FIXED_TERM):
        yield (
            "recruitment.term_to",
            f"特定任期付職員の任期は{LONGEST_FIXED_TERM}年までです。任期の終わりを直してください。",
        )


def months_later(day: date, months: int) -> date:
    """The same day some months on, or the first of the month after where there is none."""
    years, month = divmod(day.month - 1 + months, 12)
    try:
        return day.replace(year=day.year + years, month=month + 1)
    except ValueError:
        years, month = divmod(day.month + months, 12)
        return date(day.year + years, month + 1, 1)


def _years_later(day: date, years: int) -> date:
    """The same day some years on; 29 February becomes 1 March where there is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


@check("R14", ADVICE, "任期が短い", source="地方公務員法第22条の2第6項")
def term_too_short(view: View) -> Iterator[Spot]:
    recruitment = view.plan.recruitment
    first, last = recruitment.term_from or recruitment.start_on, recruitment.term_to
    if not has_form(view, *FISCAL_YEAR) or first is None or last is None:
        return
    if first <= last < months_later(first, SHORTEST_TERM_MONTHS) - timedelta(days=1):
        yield (
            "recruitment.term_to",
            "任期が2か月未満です。必要以上に短い任期を繰り返さないよう、業務に要する期間に合わせてください。",
        )


@check("R15", MUST_FIX, "報酬の額、単位又は支払日がない", source=f"{JOB_RULES}第5号")
def pay_incomplete(view: View) -> Iterator[Spot]:
    recruitment = notice(view)
    if recruitment is None or recruitment.pay_unit is PayUnit.NONE or has_form(view, *BODY_FORMS):
        return
    if recruitment.pay_unit is None:
        yield "recruitment.pay_unit", "報酬の単位（日額、月額など）がありません。単位を選んでください。"
    if recruitment.pay_amount is None:
        yield (
            "recruitment.pay_amount",
            "報酬の額がありません。額を入力し、幅があるときは説明に書いてください。",
        )
    if not mentions(recruitment.pay_note, "支払|支給|払い|払う"):
        yield "recruitment.pay_note", "報酬をいつ支払うかがありません。支払日を書いてください。"


@check("R16", REVIEW, "特別職の月額に条例の根拠がない", source="地方自治法第203条の2第2項・第5項")
def monthly_pay_without_ordinance(view: View) -> Iterator[Spot]:
    recruitment = view.plan.recruitment
    if not has_form(view, *SPECIAL) or recruitment.pay_unit is not PayUnit.MONTHLY:
        return
    if not any(mentions(text, "条例") for text in (recruitment.legal_basis, recruitment.pay_note)):
        yield (
            "recruitment.pay_unit",
            f"{form_label(view)}の報酬は、勤務日数に応じて支給するのが原則です。月額とするときは、条例の定めを根拠に書いてください。",
        )


@check("R17", MUST_FIX, "特別職に期末手当・勤勉手当", source="地方自治法第203条の2第4項")
def bonus_for_special_post(view: View) -> Iterator[Spot]:
    for path, found in claimed(view, "期末(?:手当|・勤勉)|勤勉手当|ボーナス|賞与"):
        if has_form(view, *SPECIAL):
            yield (
                path,
                f"{form_label(view)}に「{found}」は支給できません（地方自治法第203条の2第4項）。記載を取り除いてください。",
            )


@check(
    "R18",
    ADVICE,
    "勤勉手当の記載がない",
    source="地方自治法第203条の2第4項（令和6年4月1日施行の改正）",
    confidence=SECONDARY,
)
def diligence_allowance_missing(view: View) -> Iterator[Spot]:
    if not has_form(view, AppointmentForm.FISCAL_YEAR_PART):
        return
    if mentioned_anywhere(view, "期末手当") and not mentioned_anywhere(view, "勤勉"):
        yield (
            "recruitment.pay_note",
            "期末手当はありますが、勤勉手当の有無がありません。令和6年4月からパートタイムにも支給できますので、条例を確かめて書いてください。",
        )


@check("R19", REVIEW, "旅費・交通費の扱いがない", source="地方自治法第203条の2第3項")
def no_travel(view: View) -> Iterator[Spot]:
    recruitment = notice(view)
    if recruitment is not None and recruitment.travel is None and recruitment.remote is not RemoteWork.FULL:
        yield (
            "recruitment.travel",
            "登庁するときの旅費・交通費（費用弁償）の扱いがありません。支給の有無と基準を書いてください。",
        )


@check("R20", MUST_FIX, "日数、時間又は時間外の有無がない", source=f"{JOB_RULES}第4号")
def hours_incomplete(view: View) -> Iterator[Spot]:
    if not has_form(view, *STAFF, AppointmentForm.DISPATCH):
        return
    recruitment = view.plan.recruitment
    if recruitment.days is None or recruitment.days_unit is None:
        path = "recruitment.days" if recruitment.days is None else "recruitment.days_unit"
        yield path, "勤務・稼働の日数がありません。週、月又は年に何日かを入力してください。"
    if recruitment.hours is None:
        yield (
            "recruitment.hours",
            "勤務の時間がありません。始まりと終わりの時刻又は1日の時間と、時間外の有無を書いてください。",
        )
    elif not mentions(recruitment.hours, "時間外|残業|超過"):
        yield (
            "recruitment.hours",
            "時間外の業務の有無がありません。予定しないときも、そのことを書いてください。",
        )


@check("R21", MUST_FIX, "場所又は登庁の頻度がない", source=f"{JOB_RULES}第3号")
def place_incomplete(view: View) -> Iterator[Spot]:
    if not has_form(view, *STAFF):
        return
    recruitment = view.plan.recruitment
    if recruitment.place is None:
        yield "recruitment.place", "就業の場所がありません。庁舎の名称と、変更の範囲を書いてください。"
    elif recruitment.remote is RemoteWork.MIXED and not mentions(
        recruitment.place, "(?:週|月|年)に?[0-9一二三四五]|[0-9]+(?:回|日)"
    ):
        yield "recruitment.place", "登庁の頻度がありません。「登庁は月2回程度」のように書いてください。"
    if recruitment.remote is None:
        yield "recruitment.remote", "登庁とリモートワークのどちらで行うかがありません。選んでください。"


@check("R22", REVIEW, "社会保険・災害補償の扱いがない", source=f"{JOB_RULES}第6号")
def no_insurance(view: View) -> Iterator[Spot]:
    if not has_form(view, *STAFF):
        return
    text = view.plan.recruitment.insurance
    absent = [label for label, pattern in _INSURANCES if not mentions(text, pattern)]
    if absent:
        yield (
            "recruitment.insurance",
            f"{'、'.join(absent)}の適用がありません。適用しないときも、そのことを書いてください。",
        )


@check("R23", REVIEW, "受動喫煙対策がない", source=f"{JOB_RULES}第9号")
def no_smoking_rule(view: View) -> Iterator[Spot]:
    if has_form(view, *STAFF) and view.plan.recruitment.smoking is None:
        yield (
            "recruitment.smoking",
            "就業の場所の受動喫煙対策がありません。「庁舎内は禁煙」のように書いてください。",
        )


@check("R55", ADVICE, "日額が例より低い", source="福山市・静岡県・世田谷区の募集の例", confidence=SECONDARY)
def low_daily_pay(view: View) -> Iterator[Spot]:
    recruitment = view.plan.recruitment
    side_job = recruitment.side_job is SideJob.ALLOWED and recruitment.pay_unit is PayUnit.DAILY
    amount = recruitment.pay_amount
    if has_form(view, *SPECIAL, *CONTRACT) and side_job and amount is not None and amount < LOW_DAILY_PAY:
        yield (
            "recruitment.pay_amount",
            f"日額が{yen_label(amount)}です。副業人材の募集では2万円から3万円の例が多いので、応募が集まるか確かめてください。",
        )


@check("R56", REVIEW, "フルリモートの条件がない", source=DECK, confidence=SECONDARY)
def remote_without_terms(view: View) -> Iterator[Spot]:
    recruitment = view.plan.recruitment
    if recruitment.remote is not RemoteWork.FULL:
        return
    absent = [] if recruitment.travel else ["登庁するときの旅費"]
    absent += [] if mentioned_anywhere(view, "端末|機器|パソコン|貸与") else ["端末の貸与"]
    if absent:
        yield (
            "recruitment.remote",
            f"原則としてリモートで行うとしていますが、{'と'.join(absent)}がありません。それぞれの扱いを書いてください。",
        )
