"""手順の確認: where the town stands on each step of the national manual. The steps themselves are facts."""

from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
from dxplanner.core.reflect import choice, row_id, text


class ProcedureState(Choice):
    DONE = "done", "済"
    HALFWAY = "halfway", "途中"
    OPEN = "open", "未"
    NOT_APPLICABLE = "not_applicable", "該当なし"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureEntry:
    """手順の確認"""

    id: str = row_id()
    item: str | None = text("手順の番号", 20)
    """Id of an item in facts: "G1-2"."""
    state: ProcedureState | None = choice("状況", ProcedureState)
    note: str | None = text("メモ")


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOutItem:
    """掲げない国の重点取組事項"""

    id: str = row_id()
    item: str | None = text("国の重点取組事項", 64)
    """Id of an item of the national plan."""
    reason: str | None = text("掲げない理由")
