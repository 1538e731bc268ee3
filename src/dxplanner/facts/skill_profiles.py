"""The talent profiles (人材像) of the skill standard, each statement with how well it is backed."""

from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
from dxplanner.core.sources import Source
from dxplanner.facts.records import read_file, unique
from dxplanner.facts.resources import resource_path
from dxplanner.facts.roots import kept

FILE = "skill_profiles.toml"


class StatementStatus(Choice):
    """How well one statement is backed; the last one marks words of this program's own."""

    CONFIRMED = "confirmed", "原典確認済"
    SECONDARY = "secondary", "二次資料で確認"
    INFERRED = "inferred", "推定"
    UNCONFIRMED = "unconfirmed", "未確認"
    APP_AUTHORED = "app_authored", "このソフトの語"


@dataclass(frozen=True, slots=True, kw_only=True)
class Skill:
    name: str
    status: StatementStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillProfile:
    """人材像. `role` is that of the draft, `final_role` that of the standard in use, if known."""

    id: str
    name: str
    role: str
    role_status: StatementStatus
    final_role: str
    final_role_status: StatementStatus
    skills: tuple[Skill, ...]
    typical_tasks: tuple[str, ...]
    suitable_forms: tuple[str, ...]
    experience: tuple[Skill, ...]
    qualifications: tuple[Skill, ...]
    advice_duties: tuple[str, ...]
    """Model duties for forms limited to advice; `work_duties` for those who do the work themselves."""
    work_duties: tuple[str, ...]
    required: tuple[str, ...]
    preferred: tuple[str, ...]
    staff_side: tuple[str, ...]
    """What stays with the staff."""
    note: str = ""
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillStandard:
    """自治体DX外部人材スキル標準."""

    note: str
    source: Source
    profiles: tuple[SkillProfile, ...]


@kept
def skill_standard() -> SkillStandard:
    return read_file(resource_path("facts", FILE), SkillStandard)


@kept
def skill_profiles() -> dict[str, SkillProfile]:
    """Profiles by id: producer, project_manager, service_designer, engineer."""
    return unique(skill_standard().profiles, lambda profile: profile.id, FILE)
