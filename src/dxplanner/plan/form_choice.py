"""任用等の形態を選ぶ問い: what the town wants of the person, as answers a recommendation can be reasoned from."""

from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
from dxplanner.core.reflect import boolean, choice, long_text


class WorkKind(Choice):
    """主な仕事"""

    ADVICE = "advice", "助言、調査及び診断"
    PLANNING = "planning", "企画立案と庁内の調整"
    EXECUTION = "execution", "日々の実務"
    DELIVERABLE = "deliverable", "決まった成果物を作ること"


class Presence(Choice):
    """来てもらう日数"""

    FEW = "few", "月に数日"
    SOME = "some", "週に1日から3日"
    DAILY = "daily", "ほぼ毎日"


class StartWithin(Choice):
    """いつから要るか"""

    SOON = "soon", "3か月以内"
    HALF_YEAR = "half_year", "半年以内"
    NEXT_YEAR = "next_year", "次の年度から"


@dataclass(frozen=True, slots=True, kw_only=True)
class FormQuestions:
    """任用等の形態を選ぶ問い"""

    work: WorkKind | None = choice("主な仕事", WorkKind)
    commanded: bool | None = boolean("町の職員が日々の仕事を指示する必要")
    decides: bool | None = boolean("決裁や職員の指揮を任せる必要")
    presence: Presence | None = choice("来てもらう日数", Presence)
    keeps_job: bool | None = boolean("今の勤め先を続けたまま来てもらう希望")
    start_within: StartWithin | None = choice("いつから要るか", StartWithin)
    pay_ordinance: bool | None = boolean("この職の報酬を定めた条例")
    fixed_term_ordinance: bool | None = boolean("任期付職員の条例")
    company: bool | None = boolean("社員を派遣してくれる企業の当て")
    moves: bool | None = boolean("町に移り住んでもらう希望")
    partners: bool | None = boolean("県や近隣の団体と共同で確保できる見込み")
    sender: bool | None = boolean("職員を派遣してくれる県や市町村の当て")
    reason: str | None = long_text("この形態とする理由", 2000)
