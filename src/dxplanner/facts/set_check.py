"""Is a set of facts whole and sound? Asked of every set before it is taken in, by the readers the program uses itself.

Measured against the set that came with the program: what that one has, plans may already rest on.
"""

from collections.abc import Callable, Iterable
from pathlib import Path

from dxplanner.core.calendar import FIRST_FISCAL_YEAR, LAST_FISCAL_YEAR
from dxplanner.core.errors import BadInput
from dxplanner.facts import glossary, municipalities, statistics
from dxplanner.facts.appointment_forms import appointment_forms
from dxplanner.facts.cases import cases
from dxplanner.facts.expense_categories import expense_categories
from dxplanner.facts.growing import outside_reasons, training_offers
from dxplanner.facts.municipality_search import search
from dxplanner.facts.national_deadlines import national_deadlines
from dxplanner.facts.national_plans import editions_with_items, national_plans
from dxplanner.facts.ordinance_changes import CHANGE_IDS, ordinance_changes
from dxplanner.facts.organisation_patterns import organisation_patterns
from dxplanner.facts.packages import FACT_FILES, refuse
from dxplanner.facts.parameters import Parameter, ParameterStatus, all_parameters
from dxplanner.facts.possible import is_possible
from dxplanner.facts.roots import reading
from dxplanner.facts.sets import FORMAT, MANIFEST, FactsSet, current_set, newer_than
from dxplanner.facts.skill_profiles import skill_profiles
from dxplanner.facts.standing import StandingTopic, standing_topics
from dxplanner.facts.survey_items import survey_items

_KEPT: tuple[tuple[str, Callable[[], Iterable[str]]], ...] = (
    ("任用等の形態", lambda: appointment_forms()),
    ("人材像", lambda: skill_profiles()),
    ("国の計画の版", lambda: national_plans()),
    ("推進体制の例", lambda: organisation_patterns()),
    ("節", lambda: expense_categories()),
    ("事例", lambda: cases()),
    ("比較の項目", lambda: (item.id for item in statistics.peer_statistics().items)),
    ("比較の区分", lambda: statistics.peer_groups()),
    ("統計の話題", lambda: standing_topics()),
    ("自己点検の理由", lambda: outside_reasons()),
    ("調査の項目", lambda: survey_items()),
)
"""Ids that plans, questions and documents name: a later set may add to them and take none away."""


def check_set(root: Path, *, program: str) -> FactsSet:
    """The manifest of a sound set. Raises BadInput, naming file and place; changes nothing and leaves nothing."""
    _check_files(root)
    with reading(None):
        own = {name: tuple(ids()) for name, ids in _KEPT}
        own_parameters = all_parameters()
    with reading(root):
        try:
            found = current_set()
            _check_manifest(found, program)
            _check_parameters(all_parameters(), own_parameters)
            for name, ids in _KEPT:
                gone = [item for item in own[name] if item not in set(ids())]
                if gone:
                    raise refuse(f"{name}「{gone[0]}」が、なくなっています。")
            _check_tables()
            _check_standing()
        except BadInput as problem:
            if problem.message.startswith("資料のファイルを読み込みませんでした"):
                raise
            raise BadInput(refuse(problem.message).message, problem.place) from problem
        return found


def _check_files(root: Path) -> None:
    wanted = (MANIFEST, *(f"facts/{name}" for name in FACT_FILES))
    for name in wanted:
        if not (root / name).is_file():
            raise refuse(f"必要なファイル「{name}」が入っていません。")
    if not any((root / "parameters").glob("*.toml")):
        raise refuse("制度の数値（parameters）が1つも入っていません。")


def _check_manifest(found: FactsSet, program: str) -> None:
    if found.format > FORMAT or newer_than(found.needs_program, program):
        raise refuse(
            f"この資料は、より新しいDXプランナー（版 {found.needs_program} 以後）のためのものです。"
            "先にプログラムを新しくしてください。"
        )
    if found.format < 1:
        raise refuse("資料の形式（format）を読み取れません。")


def _check_parameters(found: dict[str, Parameter], own: dict[str, Parameter]) -> None:
    for key in own:
        if key not in found:
            raise refuse(f"制度の数値「{key}」（{own[key].name}）が入っていません。")
    for key, item in found.items():
        if key not in own:
            raise refuse(f"このプログラムが知らない制度の数値「{key}」が入っています。")
        if item.unit is not own[key].unit:
            raise refuse(f"制度の数値「{key}」の単位が、このプログラムのものと違います。")
        for period in item.periods:
            if period.status is ParameterStatus.USER_CONFIRMED:
                raise refuse(f"制度の数値「{key}」に、利用者確認の値は入れられません。")
            values = [value for value in (period.value, *period.alternatives) if value is not None]
            if any(not is_possible(item.unit, value) for value in values):
                raise refuse(f"制度の数値「{key}」の値が、あり得る範囲にありません。")


def _check_tables() -> None:
    towns = municipalities.all_municipalities()
    stated = municipalities.about_municipalities().count
    if len(towns) != stated:
        raise refuse(f"団体の数（{len(towns)}）が、説明に書かれた数（{stated}）と合いません。")
    codes = {town.code for town in towns}
    if len(codes) != len(towns) or not all(map(municipalities.is_valid_code, codes)):
        raise refuse("団体コードに、誤り又は重なりがあります。")
    if municipalities.sample_municipality().code != municipalities.SAMPLE_CODE:
        raise refuse("見本の団体のコードが違います。")
    if not search(towns[0].name) or not glossary.terms():
        raise refuse("団体の一覧又は用語集が空です。")
    if not editions_with_items():
        raise refuse("重点取組事項のある国の計画の版が、1つもありません。")
    national_deadlines(FIRST_FISCAL_YEAR, LAST_FISCAL_YEAR)
    lacking = [change for change in CHANGE_IDS if change not in ordinance_changes()]
    if lacking:
        raise refuse(f"例規の改正の資料に「{lacking[0]}」がありません。")
    items = [item.id for item in statistics.peer_statistics().items]
    for group in statistics.peer_groups().values():
        for item in items:
            pair = group.values.get(item, ())
            if len(pair) != 2 or not 0 <= pair[0] <= pair[1] or pair[1] == 0:
                raise refuse(f"比較の区分「{group.name}」の「{item}」の数が正しくありません。")


def _check_standing() -> None:
    if not training_offers():
        raise refuse("研修の手段の一覧が空です。")
    for topic in standing_topics().values():
        _check_topic(topic)


def _check_topic(topic: StandingTopic) -> None:
    """Every bar has a figure that can be, or says why it has none."""
    for bar in topic.bars:
        share = None not in (bar.numerator, bar.denominator)
        sound = bar.amount is not None and (topic.counted or share) and not bar.missing
        whole = not share or 0 <= (bar.numerator or 0) <= (bar.denominator or 0)
        if not (bar.missing and bar.amount is None) and not (sound and whole and bar.denominator != 0):
            raise refuse(f"統計の話題「{topic.name}」の「{bar.label}」の数が正しくありません。")
