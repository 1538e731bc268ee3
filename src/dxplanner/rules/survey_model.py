"""What one answer of the survey's draft is made of."""

from datetime import date

from dxplanner.core.dataclass import dataclass

NOT_SAID = "計画からは分からない"
ASK = "担当課に確かめて、回答を入力する。"
PLANNED = "計画の内容である。基準日に実際にそうなっているかを確かめる。"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """`basis`: where the plan says it, in words; `path`: the same as a place one can go to."""

    answer: str
    basis: str = ""
    path: str = ""
    open: str = ""

    @staticmethod
    def nothing(path: str = "", ask: str = ASK) -> "Said":
        return Said(answer=NOT_SAID, basis="―", path=path, open=ask)


def on_day(year: int) -> date:
    return date(year, 4, 1)
