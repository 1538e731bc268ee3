"""体制の案の比較: the options side by side, each as a chart, the one that is taken and why."""

from dataclasses import replace

from dxplanner.documents.builders.answers import Answers
from dxplanner.documents.builders.chart import build_chart
from dxplanner.documents.builders.option_words import LABELS, option_words
from dxplanner.documents.builders.parts import Words, column, form, heading, note, table
from dxplanner.documents.model import Block, OrgChart
from dxplanner.plan.alternatives import Alternative
from dxplanner.rules.alternatives import organisation_of

PATH = "alternatives.options"
MONEY_NOTE = (
    "町負担は、経費の案ごとの計画期間の合計である。算定見込額は、条文を確認できた措置だけによる試算であり、"
    "交付額を保証するものではない。"
)


def options_page(answers: Answers) -> list[Block]:
    """Nothing where no option was put aside."""
    options = answers.plan.alternatives.options
    if not options:
        return []
    blocks = [heading(2, "体制の案の比較", path=PATH, new_page=True), *comparison(answers)]
    for option, chart in option_charts(answers):
        blocks += [heading(3, f"{option.title or '名称のない案'}の体制図", path=_path(option)), chart]
    return blocks


def comparison(answers: Answers) -> list[Block]:
    """The table, the decision and its reason."""
    options = answers.plan.alternatives.options
    blocks: list[Block] = [_table(answers, options)]
    if any(option.cost_option is not None for option in options):
        blocks.append(note(MONEY_NOTE))
    blocks.append(
        form(
            [
                ("採る案", answers.link("alternatives.chosen")),
                ("採る理由", answers.say("alternatives.reason")),
            ],
            path="alternatives",
        )
    )
    return blocks


def option_charts(answers: Answers) -> list[tuple[Alternative, OrgChart]]:
    made = [(option, _chart(answers, option)) for option in answers.plan.alternatives.options]
    return [(option, chart) for option, chart in made if chart is not None]


def _path(option: Alternative) -> str:
    return f"{PATH}[{option.id}]"


def _table(answers: Answers, options: tuple[Alternative, ...]) -> Block:
    told = [option_words(answers.plan, option) for option in options]
    rows: list[list[Words]] = [
        ["ねらいと主な違い", *(answers.say(f"{_path(option)}.idea") for option in options)]
    ]
    rows += [[name, *(words[at] for words in told)] for at, name in enumerate(LABELS)]
    share = 80 // len(options)
    columns = (
        column("比べること", 100 - share * len(options)),
        *(column(option.title or "名称のない案", share) for option in options),
    )
    return table(columns, rows, name="案の比較", path=PATH)


def _chart(answers: Answers, option: Alternative) -> OrgChart | None:
    """Drawn like the chart itself; every part of it belongs to the option."""
    plan = replace(answers.plan, organisation=organisation_of(answers.plan, option))
    chart = build_chart(Answers(plan, answers.context))
    if chart is None:
        return None
    path = _path(option)
    return replace(
        chart,
        path=path,
        nodes=tuple(replace(node, path=f"{path}.nodes") for node in chart.nodes),
        edges=tuple(replace(edge, path=path) for edge in chart.edges),
    )
