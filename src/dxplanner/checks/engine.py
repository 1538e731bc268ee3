"""All checks over one plan, in a stable order, with what the officer has set aside.

The screen, the command line and the printed checklist ask here. One broken check never hides the others.
"""

import logging
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from dxplanner.checks.model import Check, Finding, Severity, Spot
from dxplanner.checks.registry import CHECKS
from dxplanner.checks.view import View
from dxplanner.core import tree
from dxplanner.core.reflect import shape_of
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import MarkKind

_SEVERITIES = tuple(Severity)
_log = logging.getLogger(__name__)


def findings(
    plan: Plan,
    *,
    include_set_aside: bool = False,
    today: date | None = None,
    checks: Iterable[Check] = CHECKS,
    strict: bool = False,
) -> tuple[Finding, ...]:
    """What looks wrong, by severity, then in the order of the chapters.

    `today` is the day of printing (this PC's date when not given). `strict` lets a broken check raise: for tests.
    """
    view = View(plan=plan, today=today or datetime.now().astimezone().date())
    known_open = _known_open(plan)
    found = [
        (check, spot)
        for check in checks
        for spot in _spots(check, view, strict=strict)
        if check.severity is Severity.MUST_FIX or check.gives_way or spot[0] not in known_open
    ]
    spoken = {path for check, (path, _message) in found if not check.gives_way}
    aside = _set_aside(plan)
    result = [
        Finding(
            id=check.id,
            severity=check.severity,
            path=path,
            message=message,
            source=check.source_label,
            set_aside=aside.get((check.id, path)),
        )
        for check, (path, message) in found
        if not (check.gives_way and path in spoken)
    ]
    kept = (item for item in result if include_set_aside or item.set_aside is None)
    return tuple(
        sorted(kept, key=lambda item: (_SEVERITIES.index(item.severity), _position(plan, item.path), item.id))
    )


def examine(check: Check, view: View) -> tuple[Spot, ...]:
    """What one check sees. Raises whatever the check raises."""
    return tuple(check.look(view))


def _spots(check: Check, view: View, *, strict: bool) -> tuple[Spot, ...]:
    try:
        return examine(check, view)
    except Exception:
        if strict:
            raise
        _log.exception("check %s failed", check.id)
        return (
            (
                "paperwork",
                f"検査「{check.title}」を行えませんでした。この項目は目で確かめてください。"
                "計画の内容と他の検査の結果は変わっていません。",
            ),
        )


def _known_open(plan: Plan) -> frozenset[str]:
    """Empty fields answered with 「わからない」: nobody needs to be told again, except of what must be mended."""
    marked = {mark.path for mark in plan.marks if mark.kind is MarkKind.UNKNOWN and mark.path}
    return frozenset(
        path for path in marked if tree.exists(plan, path) and tree.get(plan, path) in (None, ())
    )


def _set_aside(plan: Plan) -> dict[tuple[str, str], str]:
    """Reasons by check and path. A mark without a reason sets nothing aside."""
    return {
        (mark.finding, mark.path): mark.reason
        for mark in plan.marks
        if mark.kind is MarkKind.SET_ASIDE and mark.finding and mark.path and mark.reason
    }


def _position(plan: Plan, path: str) -> tuple[int, ...]:
    """Where a path stands in the plan: fields as declared, rows as the officer ordered them."""
    position: list[int] = []
    node: Any = plan
    for segment in tree.parse_path(path):
        names = tuple(shape_of(type(node)).by_name)
        position.append(names.index(segment.name))
        node = getattr(node, segment.name)
        if segment.row is not None:
            row = tree.find_row(node, segment.row)
            position.append(row)
            node = node[row]
    return tuple(position)
