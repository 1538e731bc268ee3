"""Words of a pledge that change with 任用等の形態: who promises, under which rule, and what follows a breach."""

from dxplanner.core.dataclass import dataclass
from dxplanner.documents.builders.notice.wording import REGULAR_FORMS
from dxplanner.plan.recruitment import STAFF_FORMS, AppointmentForm

F = AppointmentForm


@dataclass(frozen=True, slots=True, kw_only=True)
class PledgeWords:
    end: str = "任期が満了した"
    basis: str = "条例、規則及び要綱"
    sanction: str = "解嘱される"
    role: str = "として業務を行うに当たり"
    """Behind the name of the job."""
    signer: str = "氏名（自署）"
    belongs: str = "所属する企業等"


_CONTRACT = PledgeWords(
    end="契約が終了した",
    basis="契約書",
    sanction="契約を解除される",
    role="業務に従事するに当たり",
    belongs="受託者及び所属",
)
_SENT = PledgeWords(
    end="派遣の期間が終了した",
    basis="協定書",
    sanction="派遣の受入れを終了される",
    role="業務に従事するに当たり",
    belongs="派遣元及び所属",
)
_WORDS: dict[AppointmentForm, PledgeWords] = {
    F.OUTSOURCING: _CONTRACT,
    F.PARTNER_SIDE_JOB: _CONTRACT,
    F.PARTNER_COMPANY: _SENT,
    F.SECONDMENT: PledgeWords(
        end="出向の期間が終了した",
        basis="協定書",
        sanction="出向の受入れを終了される",
        role="業務に従事するに当たり",
        belongs="出向元及び所属",
    ),
    F.SENT_OFFICER: PledgeWords(
        end="派遣の期間が終了した",
        basis="派遣に関する協定",
        sanction="地方公務員法の定めるところにより処分を受ける",
        belongs="派遣元及び所属",
    ),
    F.COOPERATION_CORPS: PledgeWords(sanction="委嘱を解かれ、又は任用の定めにより処分を受ける"),
    F.DISPATCH: PledgeWords(
        end="派遣の期間が終了した",
        basis="労働者派遣契約",
        sanction="派遣の受入れを終了される",
        role="業務に従事するに当たり",
        belongs="派遣元及び所属",
    ),
    F.SHARED: PledgeWords(
        end="業務が終了した", basis="協定及び任用する団体", sanction="業務を解かれる", belongs="所属"
    ),
}
_REGULAR = PledgeWords(sanction="地方公務員法の定めるところにより処分を受ける")


def pledge_words(chosen: AppointmentForm | None) -> PledgeWords:
    if chosen in REGULAR_FORMS:
        return _REGULAR
    return _WORDS.get(chosen, PledgeWords()) if chosen else PledgeWords()


def law_notes(chosen: AppointmentForm | None) -> tuple[tuple[str, bool], ...]:
    """Which penal provisions reach the person, and whether that is inferred only."""
    notes: list[tuple[str, bool]] = []
    if chosen in REGULAR_FORMS:
        notes.append(
            (
                "一般職の職員には、地方公務員法第34条（守秘義務）及び第60条（罰則）が適用されます。"
                "この誓約書は、その義務を確かめるものです。",
                False,
            )
        )
    special = chosen in STAFF_FORMS - REGULAR_FORMS
    notes.append(
        (
            "個人情報の取扱いには、個人情報の保護に関する法律第67条（従事者の義務）並びに第176条及び第180条（罰則）が"
            "適用されます。",
            special or chosen in (None, F.SHARED),
        )
    )
    if chosen is None or chosen in STAFF_FORMS:
        notes.append(
            (
                "入札等の秘密を教え、又は入札等の公正を害する行為には、入札談合等関与行為防止法第8条の罰則が"
                "適用されることがあります。",
                True,
            )
        )
    return tuple(notes)
