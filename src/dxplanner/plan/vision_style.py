"""理念の示し方: what sort of sentence the vision is. What each is good for stands in the facts."""

from dxplanner.core.choices import Choice


class VisionStyle(Choice):
    GENERAL_PLAN = "general_plan", "総合計画型"
    CATCHPHRASE = "catchphrase", "キャッチ型"
    MISSION = "mission", "ミッション型"
    DECLARATION = "declaration", "宣言型"
    SUBTITLE = "subtitle", "副題型"
