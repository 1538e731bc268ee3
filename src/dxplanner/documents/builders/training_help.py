"""The last parts of the training plan: what each topic has to say, where to learn without cost, the self-check."""

from dxplanner.core.calendar import date_label
from dxplanner.core.sources import Confidence, Source
from dxplanner.documents.builders.answers import Answers
from dxplanner.documents.builders.parts import Words, column, heading, note, table
from dxplanner.documents.model import Align, Block, Cell, plain
from dxplanner.facts.growing import outside_reasons, training_offers, training_points
from dxplanner.plan.training import Applies, TrainingTopic

REASONS = "policy.outside_reasons"
OPEN = "―"


def help_blocks(answers: Answers) -> list[Block]:
    """Only of the topics that are planned."""
    used = {row.topic for row in answers.plan.policy.trainings if row.topic is not None}
    if not used:
        return []
    return [
        heading(1, "研修で扱うこと"),
        _points(answers, used),
        heading(1, "費用の掛からない学びの手段"),
        _offers(answers, used),
        note(
            answers.sized(
                f"条件及び時期は年度により変わるため、申し込む前に案内を確かめる（{_checked()}現在）。"
                "［　］は、原典で確認していないもの。"
            )
        ),
    ]


def _said(source: Source) -> str:
    """Title and issuer in short; what is not confirmed says so."""
    issuer = f"（{source.issuer}）" if source.issuer else ""
    sure = "" if source.confidence is Confidence.CONFIRMED else f"［{source.confidence.label}］"
    return f"{source.title}{source.article}{issuer}{sure}"


def _checked() -> str:
    days = [offer.source.checked_on for offer in training_offers().values() if offer.source.checked_on]
    return date_label(max(days)) if days else "確認日は不明"


def _points(answers: Answers, used: set[TrainingTopic]) -> Block:
    rows: list[list[Words | Cell]] = []
    for topic in TrainingTopic:
        found = [point for point in training_points() if point.topic == topic and topic in used]
        for position, point in enumerate(found):
            first: list[Words | Cell] = []
            if position == 0:
                first = [Cell(text=plain(topic.label), rows=len(found))]
            rows.append(
                [
                    *first,
                    answers.sized(point.text),
                    answers.sized(_said(point.source)),
                ]
            )
    columns = (column("分野", 18), column("内容", 52), column("根拠", 30))
    return table(columns, rows, name="研修で扱うこと")


def _offers(answers: Answers, used: set[TrainingTopic]) -> Block:
    rows: list[list[Words | Cell]] = [
        [
            answers.sized(f"{offer.name}（{offer.provider}）"),
            answers.sized(offer.gives),
            "無償" if offer.free else "要確認",
            answers.sized(_said(offer.source)),
        ]
        for offer in training_offers().values()
        if {str(topic) for topic in used} & set(offer.topics)
    ]
    columns = (
        column("手段（実施者）", 27),
        column("内容", 36),
        column("費用", 9, Align.CENTER),
        column("出典", 28),
    )
    return table(columns, rows, name="学びの手段")


def reason_blocks(answers: Answers) -> list[Block]:
    """The reasons that were looked at; advice where one holds or is not clear."""
    known = outside_reasons()
    rows: list[list[Words | Cell]] = []
    for row in answers.plan.policy.outside_reasons:
        fact = known.get(row.reason or "")
        if fact is None:
            continue
        here = f"{REASONS}[{row.id}]"
        advice = answers.sized(fact.advice) if row.applies in (Applies.YES, Applies.UNSURE) else OPEN
        rows.append(
            [
                answers.sized(fact.question),
                answers.say(f"{here}.applies"),
                answers.say_or(f"{here}.note", OPEN),
                advice,
            ]
        )
    if not rows:
        return []
    columns = (
        column("理由", 25),
        column("当てはまるか", 13, Align.CENTER),
        column("町の事情・これからすること", 26),
        column("助言", 36),
    )
    sources = list(dict.fromkeys(fact.source.title for fact in known.values()))
    return [
        heading(1, "外部人材の活用についての自己点検"),
        table(columns, rows, name="外部人材の自己点検", path=REASONS),
        note(
            answers.sized(
                f"理由は、国の検討会の問い（{'、'.join(sources[:2])}）を基に整理したもの。助言は本ソフトによる。"
            )
        ),
    ]
