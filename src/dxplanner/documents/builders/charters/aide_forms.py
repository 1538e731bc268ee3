"""任用等の形態 in the words of a rule: what the 補佐官 is, who engages them and how, what is paid, what law binds them.

The laws are those of `facts.appointment_forms`; here stands only how a rule cites them.
"""

from typing import Final

from dxplanner.core.dataclass import dataclass
from dxplanner.plan.organisation import AideSource
from dxplanner.plan.plan import Plan
from dxplanner.plan.recruitment import AppointmentForm

_STAFF_LAW: Final = "地方公務員法（昭和25年法律第261号）"
_AUTONOMY_LAW: Final = "地方自治法（昭和22年法律第67号）"
_FIXED_TERM_LAW: Final = "地方公共団体の一般職の任期付職員の採用に関する法律（平成14年法律第48号）"
_EXPERTS: Final = "専門的な知識及び経験を有する者のうちから、{head}が{engaged}する"


@dataclass(frozen=True, slots=True, kw_only=True)
class FormWords:
    """`{head}` and `{town}` stand for 町長 and 町. `staff`: the 地方公務員法 binds them in secrecy and conduct."""

    status: str
    engaged: str
    ended: str
    choice: str = _EXPERTS
    term: str
    pay: str
    staff: bool = False


_YEAR: Final = "{engaged}の日から当該日の属する年度の末日までとし、再任を妨げない。"
_BY_CONTRACT: Final = "契約で定める期間とする。"
_NOT_STAFF: Final = "{town}の職員の身分を有しない。"
_OUTSIDE_PAY: Final = "補佐官の業務に要する費用は、{paper}の定めるところにより支払う。"
_SPECIAL_PAY: Final = "補佐官の報酬及び費用弁償の額並びにその支給方法は、{ordinance}の定めるところによる。"
_STAFF_PAY: Final = "補佐官の給与及び費用弁償は、{ordinance}の定めるところによる。"

FORM_WORDS: Final[dict[AppointmentForm, FormWords]] = {
    AppointmentForm.SPECIAL_PART_TIME: FormWords(
        status=f"補佐官は、{_STAFF_LAW}第３条第３項第３号に掲げる特別職の非常勤の職員とする。",
        engaged="委嘱",
        ended="解嘱",
        term=_YEAR,
        pay=_SPECIAL_PAY,
    ),
    AppointmentForm.EXPERT_COMMISSIONER: FormWords(
        status=f"補佐官は、{_AUTONOMY_LAW}第174条第１項に規定する専門委員とする。",
        engaged="選任",
        ended="解任",
        term=_YEAR,
        pay=_SPECIAL_PAY,
    ),
    AppointmentForm.FISCAL_YEAR_PART: FormWords(
        status=f"補佐官は、{_STAFF_LAW}第22条の２第１項第１号に掲げる会計年度任用職員とする。",
        engaged="任命",
        ended="免職",
        choice="選考により、{head}が{engaged}する",
        term="採用の日から同日の属する会計年度の末日までの期間の範囲内で{head}が定める。",
        pay=_STAFF_PAY,
        staff=True,
    ),
    AppointmentForm.FISCAL_YEAR_FULL: FormWords(
        status=f"補佐官は、{_STAFF_LAW}第22条の２第１項第２号に掲げる会計年度任用職員とする。",
        engaged="任命",
        ended="免職",
        choice="選考により、{head}が{engaged}する",
        term="採用の日から同日の属する会計年度の末日までの期間の範囲内で{head}が定める。",
        pay=_STAFF_PAY,
        staff=True,
    ),
    AppointmentForm.FIXED_TERM: FormWords(
        status=f"補佐官は、{_FIXED_TERM_LAW}第３条第１項の規定により任期を定めて採用する職員とする。",
        engaged="任命",
        ended="免職",
        choice="選考により、{head}が{engaged}する",
        term="５年を超えない範囲内で{head}が定める。",
        pay=_STAFF_PAY,
        staff=True,
    ),
    AppointmentForm.OUTSOURCING: FormWords(
        status=f"補佐官は、{{town}}との契約に基づきその業務を行う者とし、{_NOT_STAFF}",
        engaged="依頼",
        ended="依頼の取消し",
        choice="契約の相手方が従事させる者のうちから、{head}が{engaged}する",
        term=_BY_CONTRACT,
        pay=_OUTSIDE_PAY.format(paper="契約"),
    ),
    AppointmentForm.DISPATCH: FormWords(
        status=f"補佐官は、労働者派遣の契約に基づきその業務を行う者とし、{_NOT_STAFF}",
        engaged="依頼",
        ended="依頼の取消し",
        choice="派遣された者に、{head}が{engaged}する",
        term=_BY_CONTRACT,
        pay=_OUTSIDE_PAY.format(paper="契約"),
    ),
    AppointmentForm.PARTNER_COMPANY: FormWords(
        status=f"補佐官は、地域活性化起業人として企業から派遣される者とし、{_NOT_STAFF}",
        engaged="委嘱",
        ended="解嘱",
        choice="企業との協定により派遣される者のうちから、{head}が{engaged}する",
        term="協定で定める期間とする。",
        pay=_OUTSIDE_PAY.format(paper="協定"),
    ),
    AppointmentForm.PARTNER_SIDE_JOB: FormWords(
        status=f"補佐官は、地域活性化起業人として{{town}}との契約に基づきその業務を行う者とし、{_NOT_STAFF}",
        engaged="委嘱",
        ended="解嘱",
        term=_BY_CONTRACT,
        pay=_OUTSIDE_PAY.format(paper="契約"),
    ),
    AppointmentForm.PROJECT_MANAGER: FormWords(
        status=f"補佐官は、地域プロジェクトマネージャーとして任用する{_STAFF_LAW}第22条の２第１項に規定する会計年度任用職員とする。",
        engaged="任命",
        ended="免職",
        choice="選考により、{head}が{engaged}する",
        term="採用の日から同日の属する会計年度の末日までの期間の範囲内で{head}が定める。",
        pay=_STAFF_PAY,
        staff=True,
    ),
    AppointmentForm.COOPERATION_CORPS: FormWords(
        status="補佐官は、地域おこし協力隊の隊員として{head}が委嘱し、又は任用する者とする。",
        engaged="委嘱",
        ended="解嘱",
        term=_YEAR,
        pay=_OUTSIDE_PAY.format(paper="地域おこし協力隊に関する要綱"),
    ),
    AppointmentForm.SECONDMENT: FormWords(
        status=f"補佐官は、連携協定に基づき企業から出向する者とし、{_NOT_STAFF}",
        engaged="委嘱",
        ended="解嘱",
        choice="企業との協定により出向する者のうちから、{head}が{engaged}する",
        term="協定で定める期間とする。",
        pay=_OUTSIDE_PAY.format(paper="協定"),
    ),
    AppointmentForm.SENT_OFFICER: FormWords(
        status=f"補佐官は、{_AUTONOMY_LAW}第252条の17第１項の規定により派遣を受けた職員とする。",
        engaged="任命",
        ended="任命の解除",
        choice="派遣を受けた職員のうちから、{head}が{engaged}する",
        term="派遣の期間とする。",
        pay="補佐官の給料、手当及び旅費は、同法の規定及び派遣に関する協定の定めるところによる。",
        staff=True,
    ),
    AppointmentForm.SHARED: FormWords(
        status=f"補佐官は、県その他の団体と共同で確保する者とし、{_NOT_STAFF}",
        engaged="依頼",
        ended="依頼の取消し",
        choice="当該団体との協定又は協議により、{head}が{engaged}する",
        term="協定又は協議で定める期間とする。",
        pay=_OUTSIDE_PAY.format(paper="協定又は協議"),
    ),
}

INTERNAL: Final = FormWords(
    status="補佐官は、{town}の職員のうちから充てる。",
    engaged="任命",
    ended="任命の解除",
    choice="専門的な知識を有する職員のうちから、{head}が{engaged}する",
    term="その職にある期間とする。",
    pay="",
    staff=True,
)


def chosen_form(plan: Plan) -> AppointmentForm | None:
    """The form the notice is written for; sharing where that is how the town gets the person."""
    form = plan.recruitment.appointment_form
    if form is None and plan.organisation.aide_source is AideSource.SHARED:
        return AppointmentForm.SHARED
    return form


def form_words(plan: Plan) -> FormWords | None:
    """None: not yet decided."""
    if plan.organisation.aide_source is AideSource.INTERNAL:
        return INTERNAL
    form = chosen_form(plan)
    return None if form is None else FORM_WORDS[form]
