"""Forms of engagement (任用等の形態) with their law, pay items and duties. 業務委託 is not 任用."""

from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
from dxplanner.core.sources import Confidence, Source
from dxplanner.facts.records import read_file, unique
from dxplanner.facts.resources import resource_path
from dxplanner.facts.roots import kept

FILE = "appointment_forms.toml"


class FormGroup(Choice):
    STAFF = "staff", "任用"
    CONTRACT = "contract", "契約・派遣"
    SCHEME = "scheme", "制度・共同"


class SideJobRule(Choice):
    """営利企業への従事等の制限（地方公務員法第38条）が及ぶか."""

    FREE = "free", "地方公務員法第38条の適用なし"
    EXEMPT = "exempt", "地方公務員法第38条の適用除外（信用失墜行為の禁止及び職務専念の義務は適用）"
    PERMISSION = "permission", "任命権者の許可を要する"
    EMPLOYER = "employer", "所属する企業等の定めによる"


class KeepsJob(Choice):
    """Whether one may keep one's present employment."""

    FREE = "free", "続けられる"
    PERMISSION = "permission", "許可を得て続けられる"
    NO = "no", "続けられない"


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentForm:
    """任用等の形態. `expense_categories` are 節 by default; a town may use others."""

    id: str
    name: str
    group: FormGroup
    law: str
    allowed_work: str
    term: str
    selection: str
    pay_items: tuple[str, ...]
    expense_categories: tuple[str, ...]
    ordinances: tuple[str, ...] = ()
    secrecy: str
    side_job: SideJobRule
    cautions: tuple[str, ...] = ()
    command: str
    """指揮命令"""
    disqualification: str
    insurance: str
    labour_law: str
    measures: str
    """The support measure that fits."""
    setup: str
    setup_months: int
    setup_months_ready: int = 0
    """Months when what it `needs` is there already; 0: the same."""
    works: tuple[str, ...]
    """Kinds of work it suits; `bars` are those the law keeps from it."""
    bars: tuple[str, ...] = ()
    presence: tuple[str, ...]
    commanded: bool
    decides: bool
    keeps_job: KeepsJob
    needs: tuple[str, ...] = ()
    """What must be there first, by the names of `plan.form_choice`."""
    unsure: tuple[str, ...] = ()
    """Names of the columns that are inferred."""
    confidence: Confidence
    source: Source

    def is_unsure(self, column: str) -> bool:
        return column in self.unsure

    @property
    def is_staff(self) -> bool:
        """Whether it is 任用 at all."""
        return self.group is FormGroup.STAFF


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    forms: tuple[AppointmentForm, ...]


@kept
def appointment_forms() -> dict[str, AppointmentForm]:
    """Forms by id, in the order they are offered."""
    return unique(read_file(resource_path("facts", FILE), _File).forms, lambda form: form.id, FILE)
