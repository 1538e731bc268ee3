"""The chapters of lists, made from the declarations: documents, checks, figures of the law, statistics, keys, words."""

from collections.abc import Iterator
from itertools import groupby

from dxplanner.checks.model import Severity
from dxplanner.checks.registry import CHECKS
from dxplanner.core.calendar import (
    FIRST_FISCAL_YEAR,
    LAST_FISCAL_YEAR,
    date_label,
    fiscal_year_label,
    fiscal_year_range_label,
)
from dxplanner.core.money import percent_label
from dxplanner.documents.builders.parts import column, figures, heading, note, paragraph, table
from dxplanner.documents.model import Block, Inline, Span, plain
from dxplanner.documents.registry import DOCUMENTS, DocumentKind
from dxplanner.facts.glossary import terms
from dxplanner.facts.municipalities import about_municipalities
from dxplanner.facts.national_deadlines import national_deadlines
from dxplanner.facts.national_plans import national_plans
from dxplanner.facts.parameters import Parameter, Period, all_parameters
from dxplanner.facts.statistics import peer_statistics
from dxplanner.facts.values import value_label
from dxplanner.rules.registry import MEASURES
from dxplanner.services.keyboard import SHEET, shown
from dxplanner.services.manual.model import Chapter, Section
from dxplanner.wizards.engine import label_of_item
from dxplanner.wizards.registry import CHAPTERS
from dxplanner.wizards.spec import Summary

FORMAT_WORDS = {"pdf": "PDF", "xlsx": "Excel", "docx": "Word"}
_SEVERITY_WORDS = {
    Severity.MUST_FIX: "このままでは書類の内容が誤りになるものです。直してから出します。",
    Severity.REVIEW: "正しいかもしれませんが、確かめてから出します。確かめた後は、理由を付けて保留できます。",
    Severity.ADVICE: "直さなくても書類は出せます。よりよくするための案内です。",
}


def reference_chapters() -> tuple[Chapter, ...]:
    return (_documents(), _checks(), _parameters(), _facts(), _keys(), _words())


# ---- documents


def _documents() -> Chapter:
    return Chapter(
        id="documents",
        title="書類の一覧",
        lead="作れる書類と、その形式です。書類ごとに、答えがないと〔未記入〕と印刷される質問を挙げます。",
        blocks=(
            table(
                [column("書類", 6), column("形式", 3), column("命令で使う番号", 3)],
                [(_document_link(kind), _formats(kind), kind.id) for kind in DOCUMENTS],
            ),
        ),
        sections=tuple(
            Section(id=kind.id, title=kind.name, blocks=tuple(_needs(kind))) for kind in DOCUMENTS
        ),
    )


def _document_link(kind: DocumentKind) -> Inline:
    return (Span(kind.name, link=f"manual:documents/{kind.id}"),)


def _formats(kind: DocumentKind) -> str:
    return "、".join(FORMAT_WORDS[name] for name in kind.formats)


def _needs(kind: DocumentKind) -> Iterator[Block]:
    rows: list[tuple[Inline, Inline]] = []
    for chapter in CHAPTERS:
        for step in chapter.steps:
            labels = [
                label_of_item(item)
                for item in step.items
                if not isinstance(item, Summary) and kind.id in item.required_by
            ]
            if labels:
                place = f"{chapter.number} {chapter.title}\n＞ {step.title}"
                rows.append(((Span(place, link=f"step:{chapter.id}/{step.id}"),), plain("、".join(labels))))
    yield paragraph(f"形式は、{_formats(kind)}です。次の質問の答えが要ります。")
    yield table([column("ページ", 4), column("質問", 7)], rows)


# ---- checks


def _checks() -> Chapter:
    return Chapter(
        id="checks",
        title="点検の一覧",
        lead="プログラムが計画を点検する項目です。当てはまると、画面の右の「指摘」に示します。",
        sections=tuple(
            Section(id=severity.value.replace("_", "-"), title=severity.label, blocks=tuple(_of(severity)))
            for severity in Severity
        ),
    )


def _of(severity: Severity) -> Iterator[Block]:
    yield paragraph(_SEVERITY_WORDS[severity])
    rows = [
        (check.id, check.title, f"{check.source}〔{check.confidence.label}〕")
        for check in CHECKS
        if check.severity is severity
    ]
    yield table([column("番号", 2), column("内容", 7), column("根拠〔確かさ〕", 6)], rows)


# ---- figures of the law


_OF_NO_MEASURE = {"pay": "経費の計算に用いる率と額", "contract": "契約の方法に用いる額"}
"""Parameters that belong to none of the measures, by the first word of their keys."""


def _parameters() -> Chapter:
    everything = all_parameters().values()
    by_measure = groupby(everything, key=lambda parameter: parameter.key.partition(".")[0])
    return Chapter(
        id="parameters",
        title="制度の数値の一覧",
        lead="試算に用いる率と上限額です。年度ごとに、値、確認状況、出典及び確認した日を示します。",
        blocks=(
            note("確認状況が「未確認」の年度には、値を置いていません。試算でも見込額を計上しません。"),
            note(
                "終わりの年度が定められていない数値は、確認した日の属する年度までを確かなものとして扱います。"
            ),
        ),
        sections=tuple(
            Section(
                id=measure.replace("_", "-"),
                title=_OF_NO_MEASURE.get(measure) or MEASURES[measure].name,
                blocks=tuple(_tables(items)),
            )
            for measure, group in by_measure
            if (items := tuple(group))
        ),
    )


def _tables(items: tuple[Parameter, ...]) -> Iterator[Block]:
    columns = [column("年度", 5), figures("値", 4), column("確認状況", 3), column("出典・確認日", 9)]
    for item in items:
        yield heading(3, item.name)
        yield table(columns, [_period(item, period) for period in item.periods])
        for words in dict.fromkeys(period.note.strip() for period in item.periods if period.note):
            yield note(words)


def _period(item: Parameter, period: Period) -> tuple[str, str, str, str]:
    checked = f"{date_label(period.checked)}確認"
    source = period.source.label()
    return (
        _years(period),
        _value(item, period),
        period.status.label,
        source if checked in source else f"{source}、{checked}",
    )


def _years(period: Period) -> str:
    if period.to is None:
        return f"{fiscal_year_label(period.from_)}～"
    if period.to == period.from_:
        return fiscal_year_label(period.from_)
    return fiscal_year_range_label(period.from_, period.to)


def _value(item: Parameter, period: Period) -> str:
    if period.value is None:
        return "―（未確認）"
    values = (period.value, *period.alternatives)
    return "\n又は".join(value_label(item.unit, one) for one in values)


# ---- statistics and other facts


def _facts() -> Chapter:
    return Chapter(
        id="included-facts",
        title="同梱の資料の一覧",
        lead="プログラムに付いている統計と名簿です。いつの、だれの資料かを示します。",
        sections=(
            Section(id="statistics", title="同規模団体との比較", blocks=tuple(_statistics())),
            Section(id="municipalities", title="市区町村の一覧", blocks=tuple(_municipalities())),
            Section(id="national-plans", title="国の計画の版", blocks=(_national_plans(),)),
            Section(id="national-deadlines", title="国の期限", blocks=(_national_deadlines(),)),
        ),
    )


def _statistics() -> Iterator[Block]:
    facts = peer_statistics()
    yield paragraph(f"{facts.basis}の値です。出典は、{facts.source.label()}です。")
    yield table(
        [column("区分", 9), *(figures(item.name, 4) for item in facts.items)],
        [
            (group.name, *(percent_label(group.share(item.id).ratio) for item in facts.items))
            for group in facts.groups
        ],
    )
    for line in facts.note.strip().splitlines():
        yield note(line)


def _municipalities() -> Iterator[Block]:
    about = about_municipalities()
    yield paragraph(f"{about.count:,}の市区町村です。出典は、{about.source.label()}です。")
    yield note(about.note.strip().splitlines()[0])
    yield note(f"利用の条件：{about.licence}")


def _national_plans() -> Block:
    return table(
        [column("版", 2), column("公表", 4), column("対象期間", 4), column("出典", 7)],
        [
            (
                plan.name,
                f"{plan.published_label}〔{plan.published_confidence.label}〕",
                f"{plan.period_label}〔{plan.period_confidence.label}〕",
                plan.source.label(),
            )
            for plan in national_plans().values()
        ],
    )


def _national_deadlines() -> Block:
    """What the roadmap marks."""
    return table(
        [column("日", 4), column("内容", 8), column("確認の程度", 3), column("出典", 7)],
        [
            (date_label(item.due), item.meaning, item.source.confidence_label, item.source.label())
            for item in national_deadlines(FIRST_FISCAL_YEAR, LAST_FISCAL_YEAR)
        ],
    )


# ---- keys and words


def _keys() -> Chapter:
    return Chapter(
        id="keys",
        title="キーボードでの操作の一覧",
        lead="マウスを使わずに、すべての操作ができます。",
        sections=tuple(
            Section(
                id=f"keys-{number}",
                title=title,
                blocks=(
                    table(
                        [column("すること", 6), column("キー", 4)],
                        [(what, "　".join(map(shown, keys))) for what, keys in rows],
                    ),
                ),
            )
            for number, (title, rows) in enumerate(SHEET, start=1)
        ),
    )


def _words() -> Chapter:
    return Chapter(
        id="glossary",
        title="計画に出てくる用語",
        lead="書類の用語集にも印刷される、制度と技術の用語です。",
        sections=(
            Section(
                id="terms",
                title="用語",
                blocks=(
                    table(
                        [column("用語", 3), column("意味", 8)],
                        [(term.word, term.meaning) for term in terms()],
                    ),
                ),
            ),
        ),
    )
