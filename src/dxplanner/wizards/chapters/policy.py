"""第2章 全体方針: vision, initiatives, 工程表 and indicators. The pages stand in `policy_*`."""

from dxplanner.wizards.chapters.policy_actions import INDICATORS, INITIATIVES, ROADMAP
from dxplanner.wizards.chapters.policy_circulation import COMMENT, INQUIRY
from dxplanner.wizards.chapters.policy_closing import CLOSING, PEOPLE, REVIEW
from dxplanner.wizards.chapters.policy_decision import DECISION
from dxplanner.wizards.chapters.policy_figures import FIGURES, SURVEY_DRAFT
from dxplanner.wizards.chapters.policy_training import DIVIDE, OUTSIDE, TRAINING
from dxplanner.wizards.chapters.policy_vision import BACKGROUND, STANDING, VISION
from dxplanner.wizards.chapters.policy_yearly import EVALUATION, GUIDE
from dxplanner.wizards.spec import Chapter, Part

CHAPTER = Chapter(
    id="policy",
    number=2,
    title="全体方針",
    intro=(
        "めざす姿と、そこへ向かう取組・工程表・指標を決めます。"
        "全てを一度に決める必要はありません。決まったところから入力し、残りは後で戻ってください。"
    ),
    steps=(
        GUIDE,
        STANDING,
        BACKGROUND,
        FIGURES,
        VISION,
        INITIATIVES,
        ROADMAP,
        INDICATORS,
        PEOPLE,
        TRAINING,
        OUTSIDE,
        DIVIDE,
        REVIEW,
        EVALUATION,
        CLOSING,
        INQUIRY,
        COMMENT,
        DECISION,
        SURVEY_DRAFT,
    ),
    parts=(
        Part(title="方針と取組", first="standing"),
        Part(title="人材と安全", first="people"),
        Part(title="進捗管理と仕上げ", first="review"),
        Part(title="決めるまでの手続", first="inquiry"),
    ),
)
