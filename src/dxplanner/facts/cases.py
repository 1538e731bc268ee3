"""事例と情報交換の場: what other towns and prefectures did, summarised, with date and source. Adds nothing to them."""

import unicodedata

from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
from dxplanner.core.sources import Source
from dxplanner.facts.records import read_file, unique
from dxplanner.facts.resources import resource_path
from dxplanner.facts.roots import kept

FILE = "cases.toml"


class CaseKind(Choice):
    CASE = "case", "団体の事例"
    SCHEME = "scheme", "人材の共同利用"
    NETWORK = "network", "情報交換・助言の場"
    READING = "reading", "読み物（規模の大きな市）"


class TownSize(Choice):
    """規模, by the population the source states."""

    SMALL = "small", "人口1万人未満"
    MIDDLE = "middle", "人口1万人から5万人"
    LARGE = "large", "人口5万人以上"
    ALL = "all", "広域・全国"


class CaseForm(Choice):
    INTERNAL = "internal", "内部の体制"
    APPOINTMENT = "appointment", "外部人材の任用等"
    NATIONAL_SCHEME = "national_scheme", "国の人材制度"
    AGREEMENT = "agreement", "企業・大学との協定"
    SHARING = "sharing", "県・協議会での共有"
    BANK = "bank", "人材バンク"
    NETWORK = "network", "職員どうしの交流"
    ADVISER = "adviser", "助言者の派遣"
    TRAINING = "training", "研修"


class CasePurpose(Choice):
    PLAN = "plan", "方針・体制づくり"
    REFORM = "reform", "業務・窓口の見直し"
    STANDARD = "standard", "システムの標準化"
    PEOPLE = "people", "人材の確保"
    TRAINING = "training", "職員の育成"
    PUBLICITY = "publicity", "広報・情報発信"
    CONSULT = "consult", "相談・情報交換"
    FAIRNESS = "fairness", "公平性の確保"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    id: str
    name: str
    kind: CaseKind
    place: str
    population: int | None = None
    size: TownSize
    forms: tuple[CaseForm, ...]
    purposes: tuple[CasePurpose, ...]
    summary: str
    structure: str
    results: str
    lessons: str
    menu: tuple[str, ...] = ()
    as_of: str
    year: int
    """The fiscal or calendar year the content is of, for sorting only; `as_of` is what is shown."""
    source: Source

    @property
    def is_scheme(self) -> bool:
        return self.kind is CaseKind.SCHEME

    @property
    def forms_label(self) -> str:
        return "、".join(form.label for form in self.forms)

    @property
    def purposes_label(self) -> str:
        return "、".join(purpose.label for purpose in self.purposes)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFile:
    note: str
    cases: tuple[Case, ...]


@kept
def case_file() -> CaseFile:
    return read_file(resource_path("facts", FILE), CaseFile)


@kept
def cases() -> dict[str, Case]:
    """By id, in the order of the file: towns, schemes, networks."""
    return unique(case_file().cases, lambda case: case.id, FILE)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFilter:
    """What one looks for; nothing chosen shows everything."""

    kind: CaseKind | None = None
    size: TownSize | None = None
    form: CaseForm | None = None
    purpose: CasePurpose | None = None
    words: str = ""

    def shows(self, case: Case) -> bool:
        return (
            self.kind in (None, case.kind)
            and self.size in (None, case.size)
            and (self.form is None or self.form in case.forms)
            and (self.purpose is None or self.purpose in case.purposes)
            and all(word in _folded(case) for word in _fold(self.words).split())
        )


def matching(wanted: CaseFilter) -> tuple[Case, ...]:
    return tuple(case for case in cases().values() if wanted.shows(case))


def size_of(population: int | None) -> TownSize | None:
    """The size a town of this population looks among."""
    if population is None:
        return None
    if population < 10_000:
        return TownSize.SMALL
    return TownSize.MIDDLE if population < 50_000 else TownSize.LARGE


def _folded(case: Case) -> str:
    texts = (case.name, case.place, case.summary, case.structure, case.results, case.lessons)
    return _fold(" ".join((*texts, *case.menu, case.forms_label, case.purposes_label)))


def _fold(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
