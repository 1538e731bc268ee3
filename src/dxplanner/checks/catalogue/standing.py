"""現状の統計 and 策定経過 (P-50…55): figures with day and source, forecasts that can be read, comments with a result."""

from collections import Counter
from collections.abc import Iterator

from dxplanner.checks.model import ADVICE, MUST_FIX, REVIEW, Spot, check
from dxplanner.checks.sources import PLAN_ITSELF
from dxplanner.checks.view import View
from dxplanner.core.calendar import date_label, fiscal_year_label
from dxplanner.plan.policy import HistoryKind
from dxplanner.rules.newer_figures import newer_figures

STATISTICS = "policy.statistics"
PROJECTIONS = f"{STATISTICS}.projections"
HISTORY = "policy.history"


@check("P-50", MUST_FIX, "差し替えた統計の基準日・出典", source=PLAN_ITSELF)
def newer_without_basis(view: View) -> Iterator[Spot]:
    statistics = view.plan.policy.statistics
    if statistics.newer and (statistics.newer_as_of is None or statistics.newer_source is None):
        yield (
            f"{STATISTICS}.newer",
            "差し替えた統計に、基準日又は出典がありません。「統計から見た現状」で元の値に戻すか、"
            "基準日と出典を入れて読み込み直してください。",
        )


@check("P-51", REVIEW, "差し替えた統計の基準日が先の日付", source=PLAN_ITSELF)
def newer_of_the_future(view: View) -> Iterator[Spot]:
    statistics = view.plan.policy.statistics
    if statistics.newer and statistics.newer_as_of is not None and statistics.newer_as_of > view.today:
        yield (
            f"{STATISTICS}.newer",
            f"差し替えた統計の基準日が{date_label(statistics.newer_as_of)}となっています。正しい日に直してください。",
        )


@check("P-52", REVIEW, "読み取れない差し替えの値", source=PLAN_ITSELF)
def newer_not_counted(view: View) -> Iterator[Spot]:
    rows = view.plan.policy.statistics.newer
    left = len(rows) - len(newer_figures(view.plan))
    if left > 0:
        yield (
            f"{STATISTICS}.newer",
            f"差し替えた統計のうち{left}件は、項目、区分又は数が正しくないため使っていません。"
            "ファイルを直して読み込み直してください。",
        )


@check("P-53", REVIEW, "同じ年に二つある見通し", source=PLAN_ITSELF)
def projection_twice(view: View) -> Iterator[Spot]:
    rows = [row for row in view.plan.policy.statistics.projections if row.kind and row.year is not None]
    counted = Counter((row.kind, row.year) for row in rows)
    for row in rows:
        if counted[row.kind, row.year] > 1 and row.kind is not None and row.year is not None:
            year = fiscal_year_label(row.year).removesuffix("度")
            yield (
                f"{PROJECTIONS}[{row.id}].year",
                f"{year}の{row.kind.label}が二つ以上あります。どれを使うかを決め、ほかを削除してください。",
            )


@check("P-54", REVIEW, "実績か推計か分からない見通し", source=PLAN_ITSELF)
def projection_of_unknown_sort(view: View) -> Iterator[Spot]:
    for row in view.plan.policy.statistics.projections:
        if row.value is not None and row.estimated is None:
            yield (
                f"{PROJECTIONS}[{row.id}].estimated",
                "実績か推計かが選ばれていません。図で実績と推計を分けるため、選んでください。",
            )


@check("P-55", ADVICE, "結果のないパブリックコメント", source=PLAN_ITSELF)
def comment_without_result(view: View) -> Iterator[Spot]:
    for row in view.plan.policy.history:
        past = row.on is not None and row.on < view.today
        if past and row.kind is HistoryKind.PUBLIC_COMMENT and row.result is None:
            yield (
                f"{HISTORY}[{row.id}].result",
                "終わったパブリックコメントの結果がありません。意見の件数と反映の仕方を書いてください。",
            )
