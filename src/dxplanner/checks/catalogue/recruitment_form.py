"""What the chosen form of appointment allows and forbids (R25…R32, R61, R62)."""

from collections.abc import Iterator

from dxplanner.checks.model import ADVICE, CONFIRMED, INFERRED, MUST_FIX, REVIEW, Spot, check
from dxplanner.checks.recruitment_view import (
    CONTRACT,
    FISCAL_YEAR,
    SPECIAL,
    claimed,
    claims,
    form_label,
    has_form,
    mentions,
    notice,
)
from dxplanner.checks.sources import DECK
from dxplanner.checks.view import View
from dxplanner.facts.appointment_forms import appointment_forms
from dxplanner.plan.recruitment import COMPANY_FORMS, AppointmentForm, SelectionMethod, SideJob

_EXECUTES = "決裁|執行|管理職|発注|契約の締結|指揮|監督|命令|許可を行|処分を行"
_EXECUTES_ITSELF = f"(?:{_EXECUTES})(?![^。\\n]*(?:助言|調査|診断|提言|意見))"
"""「予算の執行について助言する」 is advice; 「助言し、予算を執行する」 is not."""
_COMMANDED = "勤務時間(?:の)?管理|上司|指揮命令|出勤簿|タイムカード|勤怠|職務命令"
_SECRECY_LAW = "(?:地方公務員法|地公法)[^。]{0,6}34条"
_AFTERWARDS = (
    "退職|退い|退任|終了後|満了後|満了の後|終了した後|満了した後|解嘱|解任後|離れた後|離れて|後も|以後も"
)
_NOT_UNDER_34 = (
    *SPECIAL,
    *CONTRACT,
    AppointmentForm.DISPATCH,
    *COMPANY_FORMS,
    AppointmentForm.SHARED,
)
_FREE = (AppointmentForm.FISCAL_YEAR_PART, *SPECIAL)
_BY_PERMISSION = (AppointmentForm.FISCAL_YEAR_FULL, AppointmentForm.FIXED_TERM)


@check("R25", REVIEW, "任用等の根拠がない", source="町村の設置要綱（公開例規）")
def no_basis(view: View) -> Iterator[Spot]:
    recruitment = notice(view)
    if recruitment is None or recruitment.appointment_form is None or recruitment.legal_basis is not None:
        return
    form = appointment_forms().get(str(recruitment.appointment_form))
    law = f"{form.law}など、" if form else ""
    yield (
        "recruitment.legal_basis",
        f"{form_label(view)}の根拠がありません。{law}根拠となる法律の条項と条例、要綱又は契約を書いてください。",
    )


@check("R26", MUST_FIX, "特別職に執行の業務", source="地方公務員法第3条第3項第3号")
def special_post_executes(view: View) -> Iterator[Spot]:
    if not has_form(view, *SPECIAL):
        return
    for duty in view.plan.recruitment.duties:
        found = claims(duty.description, _EXECUTES_ITSELF)
        if found:
            yield (
                f"recruitment.duties[{duty.id}]",
                f"{form_label(view)}の業務に「{found}」があります。できるのは助言、調査及び診断に限られますので、"
                "その範囲に書き直すか、任用等の形態を見直してください。",
            )


@check("R27", MUST_FIX, "業務委託に指揮命令", source="労働者派遣法第40条の6第1項第5号・第40条の7")
def contractor_commanded(view: View) -> Iterator[Spot]:
    for path, found in claimed(view, _COMMANDED):
        if has_form(view, *CONTRACT):
            yield (
                path,
                f"{form_label(view)}なのに「{found}」があります。{view.town}が指揮命令や勤怠の管理をすると偽装請負とみなされるおそれがありますので、"
                "仕様と成果による書き方に直してください。",
            )


@check("R28", MUST_FIX, "派遣で面接や履歴書を求める", source="労働者派遣法第26条第6項")
def dispatch_interviewed(view: View) -> Iterator[Spot]:
    if not has_form(view, AppointmentForm.DISPATCH):
        return
    text = "労働者派遣では、派遣を受ける側が面接や履歴書により人を選ばないよう努める義務があります。"
    for step in view.plan.recruitment.selection:
        if step.method in (
            SelectionMethod.INTERVIEW,
            SelectionMethod.ONLINE_INTERVIEW,
            SelectionMethod.DOCUMENTS,
        ):
            yield (
                f"recruitment.selection[{step.id}]",
                f"{text}選考の段階「{step.method.label}」を取り除いてください。",
            )
    if claims(view.plan.recruitment.documents, "履歴書|職務経歴書|指名"):
        yield "recruitment.documents", f"{text}応募書類から取り除き、派遣元との契約で業務を定めてください。"


@check("R29", MUST_FIX, "守秘の根拠が形態と合わない", source="地方公務員法第4条第2項・第34条")
def secrecy_by_the_wrong_law(view: View) -> Iterator[Spot]:
    if has_form(view, *_NOT_UNDER_34) and claims(view.plan.recruitment.secrecy, _SECRECY_LAW):
        yield (
            "recruitment.secrecy",
            f"{form_label(view)}には、地方公務員法第34条の守秘義務は適用されません。要綱、契約及び誓約書で定める書き方に直してください。",
        )


@check("R30", REVIEW, "辞めた後の守秘がない", source="地方公務員法第34条第1項、町村の設置要綱（公開例規）")
def secrecy_ends(view: View) -> Iterator[Spot]:
    recruitment = notice(view)
    if recruitment is not None and not mentions(recruitment.secrecy, _AFTERWARDS):
        yield (
            "recruitment.secrecy",
            "任期や契約が終わった後の守秘がありません。「その職を退いた後も同様とする」のように書いてください。",
        )


@check("R31", REVIEW, "兼業・副業の可否がない", source=DECK)
def side_job_open(view: View) -> Iterator[Spot]:
    recruitment = notice(view)
    if recruitment is not None and recruitment.side_job is None:
        yield (
            "recruitment.side_job",
            "兼業・副業の可否がありません。認めると応募が増えた例がありますので、可否を選んでください。",
        )


@check("R32", MUST_FIX, "兼業の扱いが形態と合わない", source="地方公務員法第38条第1項")
def side_job_against_the_law(view: View) -> Iterator[Spot]:
    side_job = view.plan.recruitment.side_job
    if has_form(view, *_FREE) and side_job is SideJob.PERMISSION:
        yield (
            "recruitment.side_job",
            f"{form_label(view)}には、営利企業への従事の制限（許可制）は適用されません。「兼業・副業のまま応募できる」に直してください。",
        )
    if has_form(view, *_BY_PERMISSION) and side_job is SideJob.ALLOWED:
        yield (
            "recruitment.side_job",
            f"{form_label(view)}の兼業には、任命権者の許可が要ります。「任命権者の許可を要する」に直してください。",
        )


@check(
    "R61",
    ADVICE,
    "会計年度任用職員に企画立案や調整",
    source="会計年度任用職員の取扱要領の例（豊丘村）",
    confidence=CONFIRMED,
)
def fiscal_year_staff_plan(view: View) -> Iterator[Spot]:
    if not has_form(view, *FISCAL_YEAR):
        return
    for duty in view.plan.recruitment.duties:
        found = claims(
            duty.description, "企画立案|企画及び立案|(?:部局|課)(?:の)?間の?調整|組織(?:の)?(?:管理)?運営"
        )
        if found:
            yield (
                f"recruitment.duties[{duty.id}]",
                f"会計年度任用職員の業務に「{found}」があります。{view.town}の取扱要領で禁じていないか確かめてください。",
            )


@check(
    "R62",
    REVIEW,
    "守秘が要綱だけ",
    source="町村の設置要綱（公開例規）、地方公務員法第34条・第60条",
    confidence=INFERRED,
)
def secrecy_by_charter_only(view: View) -> Iterator[Spot]:
    text = view.plan.recruitment.secrecy
    if has_form(view, *SPECIAL, *CONTRACT) and mentions(text, "要綱") and not mentions(text, "誓約|契約"):
        yield (
            "recruitment.secrecy",
            "守秘の定めが要綱だけです。要綱には罰則の効力がありませんので、誓約書又は契約でも定めてください。",
        )
