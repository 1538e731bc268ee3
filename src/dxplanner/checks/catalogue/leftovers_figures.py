"""Leftovers of a borrowed or an old plan (P-20, P-21): another town's population, deadlines that have passed."""

from collections.abc import Iterator

from dxplanner.checks.dates_in_text import passed_deadlines, people_counts
from dxplanner.checks.model import REVIEW, Spot, check
from dxplanner.checks.prose import sentences
from dxplanner.checks.sources import TOWN_PLANS
from dxplanner.checks.view import View

_NEAR = 20
"""A number within a twentieth of a known one is taken for it, rounded or of another year."""


@check("P-20", REVIEW, "人口が団体の情報と違う", source=TOWN_PLANS)
def other_population(view: View) -> Iterator[Spot]:
    town = view.plan.municipality
    known = [number for number in (town.population, town.population_forecast) if number is not None]
    if town.population is None:
        return
    for path, text in view.texts_under("policy"):
        for words, number in people_counts(text):
            if not any(abs(number - one) * _NEAR <= one for one in known):
                yield (
                    path,
                    f"「{words}」とありますが、団体の情報の人口は{town.population:,}人です。"
                    "ほかの計画から写した数字が残っていないか確かめ、意図したものであれば理由を付けて保留してください。",
                )
                break


@check("P-21", REVIEW, "過ぎた期限が予定として書かれている", source=TOWN_PLANS)
def passed_deadline(view: View) -> Iterator[Spot]:
    for branch in ("policy", "organisation"):
        for path, text in view.texts_under(branch):
            for sentence in sentences(text):
                if passed := passed_deadlines(sentence, view.today):
                    yield (
                        path,
                        f"「{passed[0]}」は過ぎていますが、これからすることとして書かれています。"
                        "済んだことであれば過去の文に、これからであれば新しい期限に直してください。",
                    )
                    break
