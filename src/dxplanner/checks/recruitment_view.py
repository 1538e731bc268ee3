"""What the notice checks share: the form of appointment and its law, and finding words that are not denied.

Words are searched in one normal form (半角/全角 alike), sentence by sentence.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from dxplanner.checks.view import View
from dxplanner.plan.recruitment import CONTRACT_FORMS, STAFF_FORMS, AppointmentForm, Recruitment

SPECIAL = (AppointmentForm.SPECIAL_PART_TIME, AppointmentForm.EXPERT_COMMISSIONER)
FISCAL_YEAR = (AppointmentForm.FISCAL_YEAR_PART, AppointmentForm.FISCAL_YEAR_FULL)
REGULAR = (*FISCAL_YEAR, AppointmentForm.FIXED_TERM)
"""一般職: the 地方公務員法 applies."""
STAFF = tuple(STAFF_FORMS)
CONTRACT = tuple(CONTRACT_FORMS)
SCHEMES = (
    AppointmentForm.PARTNER_COMPANY,
    AppointmentForm.PARTNER_SIDE_JOB,
    AppointmentForm.PROJECT_MANAGER,
    AppointmentForm.COOPERATION_CORPS,
)
BRANCH = "recruitment"
_OWN_REASONING = (
    "recruitment.needs.",
    "recruitment.form_questions.",
    "recruitment.contracting.",
    "recruitment.sourcing.",
    *(f"recruitment.fairness.{name}[" for name in ("interests", "procurements", "contacts", "exemptions")),
    "recruitment.after.",
    "recruitment.register.",
)

_SENTENCE = re.compile("[。\n]")
_DENIED = re.compile(
    "(?:し|せ|れ|ら|わ|か|さ|め|け|ば|要し|でき|ち|り)ない|ません|不要|無用|なし|除く|対象外|禁止|求めず|問わず"
)


def notice(view: View) -> Recruitment | None:
    """The notice once it is begun; checks say nothing before."""
    return view.plan.recruitment if view.started(BRANCH) else None


def form_of(view: View) -> AppointmentForm | None:
    return view.plan.recruitment.appointment_form if view.started(BRANCH) else None


def has_form(view: View, *forms: AppointmentForm) -> bool:
    return form_of(view) in forms


def form_label(view: View) -> str:
    form = form_of(view)
    return form.label if form else "選んだ形態"


def notice_texts(view: View) -> Iterator[tuple[str, str]]:
    """What applicants read. Why the town wants a person, in which form, and how it contracts is not the notice's."""
    if view.started(BRANCH):
        yield from (item for item in view.texts_under(BRANCH) if not item[0].startswith(_OWN_REASONING))


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def plain(text: str | None) -> str:
    return unicodedata.normalize("NFKC", text or "")


def mentions(text: str | None, pattern: str) -> bool:
    return bool(_pattern(pattern).search(plain(text)))


def claims(text: str | None, pattern: str) -> str:
    """The words a sentence states without denying them; empty when there is none."""
    for sentence in _SENTENCE.split(plain(text)):
        found = _pattern(pattern).search(sentence)
        if found and not _DENIED.search(sentence):
            return found[0]
    return ""


def claimed(view: View, pattern: str) -> Iterator[tuple[str, str]]:
    """Every place of the notice that states such words: path and words."""
    for path, text in notice_texts(view):
        found = claims(text, pattern)
        if found:
            yield path, found


def mentioned_anywhere(view: View, pattern: str) -> bool:
    return any(mentions(text, pattern) for _path, text in notice_texts(view))
