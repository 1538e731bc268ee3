"""Writes docs/lists.md: every field, parameter, document and check, made from their declarations.

Run after changing one of them: `.venv/bin/python tools/make_lists.py`. A test fails while the file is stale.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from dxplanner.checks.registry import CHECKS  # noqa: E402 - the path comes first
from dxplanner.core.calendar import fiscal_year_label  # noqa: E402
from dxplanner.core.reflect import FieldShape, Kind, shape_of  # noqa: E402
from dxplanner.core.tree import join  # noqa: E402
from dxplanner.documents.registry import DOCUMENTS  # noqa: E402
from dxplanner.facts.parameters import Period, all_parameters  # noqa: E402
from dxplanner.plan.plan import Plan  # noqa: E402
from dxplanner.wizards.registry import field_of  # noqa: E402

TARGET = ROOT / "docs" / "lists.md"

KIND_NAMES = {
    Kind.ID: "行の番号",
    Kind.TEXT: "文字（1行）",
    Kind.LONG_TEXT: "文章",
    Kind.INTEGER: "整数",
    Kind.YEN: "金額（円）",
    Kind.DECIMAL: "小数",
    Kind.BOOLEAN: "はい・いいえ",
    Kind.DATE: "日付",
    Kind.FISCAL_YEAR: "年度（始まる年）",
    Kind.QUARTER: "四半期",
    Kind.CHOICE: "選択",
    Kind.LINK: "ほかの行",
    Kind.CHILD: "",
    Kind.ROWS: "表",
}


def contents() -> str:
    """The whole file."""
    lines = [
        "# 一覧（宣言から作成）",
        "",
        "この文書は `tools/make_lists.py` が作ります。手で書き換えません。",
        "",
        "## 項目",
        "",
        "| 場所 | 名称 | 種類 | 範囲 | 尋ねる画面 | 必要とする書類 |",
        "|---|---|---|---|---|---|",
        *_fields(Plan, ""),
        "",
        "## 制度の数値",
        "",
        "| 番号 | 名称 | 単位 | 年度 | 値 | 確認状況 | 確認日 | 出典 |",
        "|---|---|---|---|---|---|---|---|",
        *_parameters(),
        "",
        "## 書類",
        "",
        "| 番号 | 分類 | 名称 | 形式 |",
        "|---|---|---|---|",
        *(
            f"| `{kind.id}` | {kind.group.label} | {kind.name} | {'・'.join(kind.formats)} |"
            for kind in DOCUMENTS
        ),
        "",
        "## 点検",
        "",
        "| 番号 | 重さ | 内容 | 出典 | 確かさ |",
        "|---|---|---|---|---|",
        *(
            f"| {check.id} | {check.severity.label} | {_cell(check.title)} | {_cell(check.source)} "
            f"| {check.confidence.label} |"
            for check in CHECKS
        ),
        "",
    ]
    return "\n".join(lines)


def _fields(cls: type, path: str) -> Iterator[str]:
    for shape in shape_of(cls).fields:
        here = join(path, shape.name)
        if shape.kind is Kind.CHILD and shape.node is not None:
            yield from _fields(shape.node, here)
            continue
        yield _field(here, shape)
        if shape.kind is Kind.ROWS and shape.node is not None:
            yield from _fields(shape.node, f"{here}[…]")


def _field(path: str, shape: FieldShape) -> str:
    place = field_of(path.replace("[…]", ""))
    asked = f"{place.chapter.title} ＞ {place.step.title}" if place else "―"
    needed = "、".join(place.item.required_by) if place and place.column is None else ""
    cells = (f"`{path}`", shape.label, KIND_NAMES[shape.kind], _range(shape), asked, needed)
    return f"| {' | '.join(_cell(text) for text in cells)} |"


def _range(shape: FieldShape) -> str:
    if shape.choices is not None:
        return "／".join(option.label for option in shape.choices)
    if shape.kind is Kind.LINK:
        return f"`{shape.target}`"
    if shape.kind in (Kind.TEXT, Kind.LONG_TEXT):
        return f"{shape.max_length:,}字まで"
    if shape.minimum is not None and shape.maximum is not None:
        return f"{shape.minimum:,}～{shape.maximum:,}{shape.unit}"
    return ""


def _parameters() -> Iterator[str]:
    for parameter in all_parameters().values():
        for period in parameter.periods:
            value = "―" if period.value is None else f"{period.value:,f}"
            cells = (
                f"`{parameter.key}`",
                parameter.name,
                parameter.unit.label,
                _years(period),
                value,
                period.status.label,
                period.checked.isoformat(),
                period.source.label(),
            )
            yield f"| {' | '.join(_cell(text) for text in cells)} |"


def _years(period: Period) -> str:
    start = fiscal_year_label(period.from_)
    return f"{start}～" if period.to is None else f"{start}～{fiscal_year_label(period.to)}"


def _cell(text: str) -> str:
    return text.replace("|", "｜").replace("\n", " ")


def main() -> None:
    TARGET.write_text(contents(), encoding="utf-8")


if __name__ == "__main__":
    main()
