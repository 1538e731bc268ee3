"""第5章 経費と特別交付税: the money, year by year. What the law makes of it is calculated elsewhere."""

from dxplanner.wizards.chapters.costs_budget import PROJECTS, REQUEST
from dxplanner.wizards.chapters.costs_estimate import ESTIMATE, QUESTIONS
from dxplanner.wizards.chapters.costs_evidence import EVIDENCE
from dxplanner.wizards.chapters.costs_explain import BRIEFING
from dxplanner.wizards.chapters.costs_lines import BUDGET, FUNDING, OPTIONS, RESULTS
from dxplanner.wizards.chapters.costs_sharing import SHARING
from dxplanner.wizards.chapters.costs_work import STAFF, WORKS
from dxplanner.wizards.spec import Chapter, Part

CHAPTER = Chapter(
    id="costs",
    number=5,
    title="経費と特別交付税",
    intro=(
        "外部人材の任用等に要する経費を年度ごとに入力し、特別交付税の算定額を試算します。"
        "試算は町の内部の検討資料であり、国や県へ提出する様式ではありません。"
    ),
    steps=(
        OPTIONS,
        WORKS,
        STAFF,
        BUDGET,
        RESULTS,
        FUNDING,
        PROJECTS,
        REQUEST,
        SHARING,
        EVIDENCE,
        QUESTIONS,
        ESTIMATE,
        BRIEFING,
    ),
    parts=(
        Part(title="経費の見積り", first="options"),
        Part(title="予算の書類", first="funding"),
        Part(title="試算と説明", first="questions"),
    ),
)
