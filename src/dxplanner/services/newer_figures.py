"""The officer's CSV of newer statistics: read strictly, put into the plan as one change, and taken back as one.

Columns: 項目, 区分, 該当団体数, 回答団体数. A line that cannot be read refuses the whole file, naming row and column.
"""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from dxplanner.core.errors import BadInput
from dxplanner.core.parse import NotParsed, parse_date, parse_integer
from dxplanner.core.text import shown, tidy_line
from dxplanner.facts.statistics import peer_groups
from dxplanner.plan.edit import AddRow, Change, RemoveRow, SetValue, Several
from dxplanner.plan.plan import Plan
from dxplanner.plan.standing import NewerFigure
from dxplanner.rules.newer_figures import figure_of, item_names, newer_figures

TABLE = "policy.statistics.newer"
COLUMNS = ("項目", "区分", "該当団体数", "回答団体数")
SIZE_LIMIT = 1_000_000
ROW_LIMIT = 500
SOURCE_LIMIT = 200
UNCHANGED = "今の値は、そのままです。"
FIRST_SAY = "先に、基準日と出典を入れてから、ファイルを選んでください。" + UNCHANGED


def refuse(text: str) -> BadInput:
    return BadInput(f"統計のファイルを読み込みませんでした。{text}{UNCHANGED}")


def read_newer(plan: Plan, path: Path, day: str, source: str) -> Change:
    """The change that puts the figures of the file in the place of those there were. Raises BadInput.

    `day` and `source` are as typed: no figure comes in without them.
    """
    when = parse_date(day) if day.strip() else None
    if when is None or not source.strip():
        raise BadInput(FIRST_SAY)
    if isinstance(when, NotParsed):
        raise BadInput(f"基準日を読み取れません。{when.message}{UNCHANGED}")
    named = tidy_line(source).strip()[:SOURCE_LIMIT]
    try:
        if path.stat().st_size > SIZE_LIMIT:
            raise refuse(f"「{path.name}」が大き過ぎます（{SIZE_LIMIT // 1_000_000}MBまで）。")
        data = path.read_bytes()
    except OSError as problem:
        raise refuse(f"「{path.name}」を開けません。場所と名前を確かめてください。") from problem
    rows = read_rows(_decoded(data, path.name))
    return Several(
        changes=(
            *_gone(plan),
            SetValue(path="policy.statistics.newer_as_of", value=when.value),
            SetValue(path="policy.statistics.newer_source", value=named),
            *(AddRow(table=TABLE, row=row) for row in rows),
        )
    )


def take_back(plan: Plan) -> Change:
    """Back to the figures that came with the program; day and source go with the newer ones."""
    return Several(
        changes=(
            *_gone(plan),
            SetValue(path="policy.statistics.newer_as_of", value=None),
            SetValue(path="policy.statistics.newer_source", value=None),
        )
    )


def _gone(plan: Plan) -> Iterator[Change]:
    for row in plan.policy.statistics.newer:
        yield RemoveRow(path=f"{TABLE}[{row.id}]")


def _decoded(data: bytes, name: str) -> str:
    """UTF-8 as it should be, or the older encoding in which spreadsheets of this country still save."""
    for encoding in ("utf-8-sig", "cp932"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise refuse(f"「{name}」の文字コードを読み取れません。UTF-8のCSVで保存し直してください。")


def read_rows(text: str) -> tuple[NewerFigure, ...]:
    """The lines of the file. Raises BadInput, naming row and column."""
    try:
        lines = list(csv.reader(io.StringIO(text), strict=True))
    except csv.Error as problem:
        raise refuse(
            "CSVとして読み取れません。表計算ソフトでCSV（コンマ区切り）として保存し直してください。"
        ) from problem
    head = [name.strip() for name in lines[0]] if lines else []
    missing = [name for name in COLUMNS if name not in head]
    if missing:
        raise refuse(f"1行目に列「{missing[0]}」がありません（必要な列：{'、'.join(COLUMNS)}）。")
    if len(head) != len(set(head)):
        raise refuse("1行目に同じ名前の列が2つあります。")
    at = {name: head.index(name) for name in COLUMNS}
    found: dict[tuple[str, str], NewerFigure] = {}
    for number, line in enumerate(lines[1:], start=2):
        if not any(cell.strip() for cell in line):
            continue
        cells = {name: line[place].strip() if place < len(line) else "" for name, place in at.items()}
        row = _row(cells, number, f"n{len(found) + 1}")
        key = (row.item or "", row.group or "")
        if key in found:
            raise _bad(number, "区分", cells["区分"], "同じ項目と区分の行が、前にもあります。")
        found[key] = row
        if len(found) > ROW_LIMIT:
            raise refuse(f"行が多過ぎます（{ROW_LIMIT}行まで）。")
    if not found:
        raise refuse("値の行が1つもありません。")
    return tuple(found.values())


def _row(cells: dict[str, str], number: int, row_id: str) -> NewerFigure:
    items = {name: item_id for item_id, name in item_names().items()} | {key: key for key in item_names()}
    groups = {group.name: group.id for group in peer_groups().values()} | {key: key for key in peer_groups()}
    item = _one_of(items, "項目", cells, number)
    group = _one_of(groups, "区分", cells, number)
    matched = _count("該当団体数", cells, number)
    answered = _count("回答団体数", cells, number)
    if answered < 1:
        raise _bad(number, "回答団体数", cells["回答団体数"], "1以上の数を入れてください。")
    if matched > answered:
        raise _bad(
            number, "該当団体数", cells["該当団体数"], f"回答団体数（{answered:,}）より大きくなっています。"
        )
    return NewerFigure(id=row_id, item=item, group=group, matched=matched, answered=answered)


def _one_of(known: dict[str, str], column: str, cells: dict[str, str], number: int) -> str:
    value = known.get(cells[column])
    if value is None:
        names = "、".join(name for name in known if not name.isascii())
        raise _bad(number, column, cells[column], f"次のどれかで書いてください：{names}。")
    return value


def _count(column: str, cells: dict[str, str], number: int) -> int:
    parsed = parse_integer(cells[column].removesuffix("団体")) if cells[column] else None
    if parsed is None or isinstance(parsed, NotParsed) or not 0 <= parsed.value <= 100_000:
        raise _bad(number, column, cells[column], "0から100,000までの数字で書いてください。")
    return parsed.value


def _bad(number: int, column: str, value: str, text: str) -> BadInput:
    given = f"「{shown(value, 40)}」" if value else "空"
    return refuse(f"{number}行目の「{column}」（{given}）：{text}")


def example_csv(plan: Plan) -> bytes:
    """All figures as they stand now, to be written over: UTF-8 with the mark spreadsheets look for."""
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    names = item_names()
    held = newer_figures(plan)
    for group in peer_groups().values():
        for item_id in group.values:
            share = figure_of(plan, group, item_id).share
            writer.writerow((names[item_id], group.name, share.numerator, share.denominator))
    for (item_id, group_id), share in held.items():
        if item_id not in peer_groups()[group_id].values:
            writer.writerow(
                (names[item_id], peer_groups()[group_id].name, share.numerator, share.denominator)
            )
    return target.getvalue().encode("utf-8-sig")


def write_example(plan: Plan, path: Path) -> None:
    """Raises BadInput when the place cannot be written."""
    try:
        path.write_bytes(example_csv(plan))
    except OSError as problem:
        raise BadInput(f"「{path.name}」を書き込めません。別の場所を選んでください。") from problem
