"""事例と照会: the cases to print, a letter asking about sharing people, a draft application to a scheme."""

from datetime import date

from dxplanner.core.dataclass import dataclass
from dxplanner.core.reflect import boolean, day, long_text, row_id, table, text


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenCase:
    """事例集に載せる事例"""

    id: str = row_id()
    case: str | None = text("事例", 60)
    """The id of a case in the facts."""
    remark: str | None = text("町で参考にする点")


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterQuestion:
    """照会する事項"""

    id: str = row_id()
    question: str | None = text("照会する事項", 200)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outreach:
    """事例と照会"""

    cases: tuple[ChosenCase, ...] = table("事例集に載せる事例", ChosenCase)
    asks: bool | None = boolean("県・近隣団体に照会する")
    letter_number: str | None = text("文書番号", 40)
    letter_on: date | None = day("照会文の日付")
    letter_to: str | None = text("照会文の宛先", 100)
    letter_from: str | None = text("照会文の発信者", 100)
    letter_purpose: str | None = long_text("照会の趣旨", 1000)
    questions: tuple[LetterQuestion, ...] = table("照会する事項", LetterQuestion)
    answer_by: date | None = day("回答の期限")
    applies: bool | None = boolean("共同利用の仕組みに申し込む")
    scheme: str | None = text("利用を申し込む仕組み", 100)
    menu: str | None = text("利用する支援のメニュー")
    needs: str | None = long_text("支援を受けたい内容", 2000)
    use_from: date | None = day("利用の始まり")
    use_to: date | None = day("利用の終わり")
    frequency: str | None = text("希望する回数及び方法")
    expected: str | None = text("期待する成果")
    funding: str | None = text("経費の負担の見込み")
