"""推進体制を担う人: posts, never names; how much time each gives to what, who stands in, who knows what."""

from datetime import date
from decimal import Decimal

from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
from dxplanner.core.reflect import (
    boolean,
    choice,
    day,
    decimal,
    fiscal_year,
    integer,
    link,
    row_id,
    table,
    text,
)


class Standing(Choice):
    """身分. The ids are those of 任用等の形態 where there is one."""

    SPECIAL = "special", "特別職（長、副、教育長）"
    REGULAR = "regular", "一般職（常勤）"
    FIXED_TERM = "fixed_term", "特定任期付職員"
    FISCAL_YEAR_FULL = "fiscal_year_full", "会計年度任用職員（フルタイム）"
    FISCAL_YEAR_PART = "fiscal_year_part", "会計年度任用職員（パートタイム）"
    SPECIAL_PART_TIME = "special_part_time", "特別職非常勤職員"
    EXPERT_COMMISSIONER = "expert_commissioner", "専門委員"
    OUTSOURCING = "outsourcing", "業務委託"
    DISPATCH = "dispatch", "労働者派遣"
    PARTNER_COMPANY = "partner_company", "地域活性化起業人（企業派遣型）"
    PARTNER_SIDE_JOB = "partner_side_job", "地域活性化起業人（副業型）"
    PROJECT_MANAGER = "regional_project_manager", "地域プロジェクトマネージャー"
    COOPERATION_CORPS = "cooperation_corps", "地域おこし協力隊"
    SECONDMENT = "secondment", "企業との連携協定による在籍出向"
    SENT_OFFICER = "sent_officer", "ほかの団体からの職員の派遣"
    SHARED = "shared", "県・近隣団体との共同"


class SkillLevel(Choice):
    """技能の水準, from the least."""

    BASIC = "basic", "教わればできる"
    ALONE = "alone", "一人でできる"
    TEACHES = "teaches", "人に教えられる"


class Filling(Choice):
    """足りない技能の補い方"""

    TRAINING = "training", "研修"
    TRANSFER = "transfer", "採用・異動"
    EXTERNAL = "external", "外部人材の任用等"
    SHARED = "shared", "県・近隣団体との共同"
    CONTRACT = "contract", "委託・役務の調達"
    LATER = "later", "当面は補わない"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """体制を担う人（職名）"""

    id: str = row_id()
    title: str | None = text("職名", 60)
    section: str | None = link("所属", "municipality.sections")
    standing: Standing | None = choice("身分", Standing)
    second_standing: Standing | None = choice("あわせて持つ身分", Standing)
    capacity: Decimal | None = decimal("勤務の割合", maximum="1", unit="人役")
    """How much of a full-time person works here at all; None counts as 1."""
    backup: str | None = link("不在のときに代わる人", "organisation.people.persons")
    term_from: date | None = day("任期の始まり")
    term_to: date | None = day("任期の終わり")
    moves_in: int | None = fiscal_year("異動が見込まれる年度")
    handover: str | None = text("異動のときの引継ぎ")
    employer: str | None = text("所属する企業等", 100)
    supplier: bool | None = boolean("所属する企業等が町の調達の相手方である")


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """兼務と充てる時間"""

    id: str = row_id()
    person: str | None = link("だれが", "organisation.people.persons", cascade=True)
    node: str | None = link("推進体制での職・部署", "organisation.nodes", cascade=True)
    """A place in the chart; `work` is for what stands outside it."""
    work: str | None = text("体制の外の仕事", 60)
    share: Decimal | None = decimal("充てる割合", maximum="1", unit="人役")


@dataclass(frozen=True, slots=True, kw_only=True)
class NeededSkill:
    """要る技能"""

    id: str = row_id()
    name: str | None = text("技能", 60)
    level: SkillLevel | None = choice("要る水準", SkillLevel)
    people: int | None = integer("要る人数", minimum=1, maximum=1000, unit="人")
    filling: Filling | None = choice("足りないときの補い方", Filling)
    filled_in: int | None = fiscal_year("補う年度")


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillMark:
    """技能の水準（人ごと）"""

    id: str = row_id()
    person: str | None = link("だれが", "organisation.people.persons", cascade=True)
    skill: str | None = link("技能", "organisation.people.skills", cascade=True)
    level: SkillLevel | None = choice("水準", SkillLevel)


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """人と時間"""

    persons: tuple[Person, ...] = table("体制を担う人（職名）", Person)
    assignments: tuple[Assignment, ...] = table("兼務と充てる時間", Assignment)
    skills: tuple[NeededSkill, ...] = table("要る技能", NeededSkill)
    levels: tuple[SkillMark, ...] = table("技能の水準", SkillMark)
