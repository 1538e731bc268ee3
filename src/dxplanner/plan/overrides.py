"""手修正: a calculated figure that the officer replaced by one of their own, with the reason. Applied in `rules`."""

from datetime import date

from dxplanner.core.dataclass import dataclass
from dxplanner.core.reflect import day, row_id, text, yen


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """手修正

    `target` names the figure as `rules.overrides` does. It is text and no link: a figure that is gone leaves the
    officer's amount and reason behind, to be looked at.
    """

    id: str = row_id()
    target: str | None = text("直した額（どの額か）", 120)
    amount: int | None = yen("手で直した額")
    reason: str | None = text("直した理由", 400)
    by: str | None = text("直した職", 60)
    on: date | None = day("直した日")
