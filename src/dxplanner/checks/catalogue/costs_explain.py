"""手修正 and 想定問答 (C-20…): what stands in the place of a calculated figure must say why, and stand somewhere."""

from collections.abc import Iterator

from dxplanner.checks.model import ADVICE, MUST_FIX, REVIEW, Spot, check
from dxplanner.checks.sources import PLAN_ITSELF
from dxplanner.checks.view import View
from dxplanner.core.money import yen_label
from dxplanner.rules.lookup import has_figure, target_label
from dxplanner.rules.open_points import unasked_points
from dxplanner.rules.overrides import override_of


@check("C-20", MUST_FIX, "理由のない手修正", source=PLAN_ITSELF)
def override_without_reason(view: View) -> Iterator[Spot]:
    for item in view.plan.costs.overrides:
        if not (item.reason or "").strip():
            yield (
                f"costs.overrides[{item.id}].reason",
                f"「{target_label(view.plan, item.target)}」の手修正に理由がありません。計算に用いていませんので、"
                "直した理由を入力するか、計算に戻してください。",
            )


@check("C-21", REVIEW, "直す額がなくなった手修正", source=PLAN_ITSELF)
def override_of_nothing(view: View) -> Iterator[Spot]:
    for item in view.plan.costs.overrides:
        if not has_figure(view.plan, item.target):
            yield (
                f"costs.overrides[{item.id}]",
                f"手修正（{yen_label(item.amount) or '額なし'}）の直す額が、今の計画にありません。"
                "経費や年度が変わったか、未確認の年度です。不要なら削除してください。",
            )


@check("C-22", REVIEW, "二重の手修正", source=PLAN_ITSELF)
def overridden_twice(view: View) -> Iterator[Spot]:
    for item in view.plan.costs.overrides:
        used = override_of(view.plan, item.target or "")
        if (
            used is not None
            and used is not item
            and item.target == used.target
            and (item.reason or "").strip()
        ):
            yield (
                f"costs.overrides[{item.id}]",
                f"「{target_label(view.plan, item.target)}」を2回手で直しています。後の額を用いていますので、この行を削除してください。",
            )


@check("C-23", ADVICE, "確認事項に加えていない点", source=PLAN_ITSELF)
def points_not_asked(view: View) -> Iterator[Spot]:
    points = unasked_points(view.plan)
    if points:
        yield (
            "questions",
            f"試算から分かった確認を要する点が{len(points)}件、確認事項に入っていません。"
            "第5章の「確認事項」で加え、照会先に確かめてください。",
        )
