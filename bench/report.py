"""The rows as a Markdown table, or as JSON. Knows no measure."""

import json
from collections.abc import Mapping, Sequence

from bench.model import Measure, Row

Results = Sequence[tuple[Measure, Sequence[Row]]]

_WORDS = {True: "yes", False: "no", None: ""}
_HEAD = ("measure", "median", "lowest–highest", "runs", "aim", "reached", "against, remarks")


def markdown(about: Mapping[str, str], results: Results) -> str:
    """Machine first, then one table over all measures."""
    lines = [f"- {label}: {value}" for label, value in about.items()]
    lines += ["", _line(_HEAD), _line(("---", "---:", "---:", "---:", "---:", "---", "---"))]
    for measure, rows in results:
        lines += [_line((f"**{measure.id}**: {measure.what}", *("" for _ in _HEAD[1:])))]
        lines += [_line(_cells(row)) for row in rows]
    return "\n".join(lines) + "\n"


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cells(row: Row) -> tuple[str, ...]:
    found = row.spread
    return (
        row.name,
        f"{_number(found.median)} {row.unit}",
        f"{_number(found.low)}–{_number(found.high)}",
        str(found.runs),
        "" if row.aim is None else f"≤ {_number(row.aim)} {row.unit}",
        _WORDS[row.reached],
        "; ".join(part for part in (f"÷ {row.against}" if row.against else "", row.note) if part),
    )


def _number(value: float) -> str:
    """Three figures that mean something; more would claim what the noise does not allow."""
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def as_json(about: Mapping[str, str], results: Results) -> str:
    rows = [
        {
            "measure": measure.id,
            "name": row.name,
            "against": row.against,
            "unit": row.unit,
            "median": row.spread.median,
            "lowest": row.spread.low,
            "highest": row.spread.high,
            "runs": row.spread.runs,
            "aim": row.aim,
            "reached": row.reached,
            "note": row.note,
        }
        for measure, found in results
        for row in found
    ]
    return json.dumps({"machine": dict(about), "rows": rows}, ensure_ascii=False, indent=2) + "\n"
