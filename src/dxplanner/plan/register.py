"""人材台帳 of a region: who can help with what, and whom a town looks for. The rows of people are personal data."""

from datetime import date
from decimal import Decimal

from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
from dxplanner.core.reflect import boolean, choice, day, decimal, integer, long_text, row_id, table, text
from dxplanner.plan.talent import TalentProfile


class TalentField(Choice):
    """専門分野"""

    POLICY = "policy", "全体方針・国の動向"
    REFORM = "reform", "業務改革"
    SERVICE = "service", "サービス設計・UI・UX"
    DATA = "data", "データ利活用"
    SECURITY = "security", "情報セキュリティ"
    PROJECT = "project", "企画・進捗・費用の管理"
    AUTOMATION = "automation", "ノーコード・RPA・AI"
    PROCUREMENT = "procurement", "調達・システム標準化"
    TRAINING = "training", "職員の研修・育成"
    PUBLICITY = "publicity", "広報・マーケティング"
    TOURISM = "tourism", "観光・地域づくり"


class PublicRecord(Choice):
    """自治体との取組実績"""

    SEVERAL = "several", "複数の団体である"
    ONE = "one", "一つの団体である"
    NONE = "none", "ない"


class WorkStyle(Choice):
    """働き方"""

    REMOTE = "remote", "リモートだけ"
    MIXED = "mixed", "リモートと来庁"
    ON_SITE = "on_site", "来庁だけ"


class Publicness(Choice):
    """公開の範囲"""

    PUBLIC = "public", "公開"
    REGION = "region", "圏域の団体に限る"
    KEEPER = "keeper", "台帳を管理する団体に限る"


@dataclass(frozen=True, slots=True, kw_only=True)
class TalentPerson:
    """人材"""

    id: str = row_id()
    name: str | None = text("氏名又は呼び名", 60)
    affiliation: str | None = text("所属", 100)
    contact: str | None = text("連絡先", 120)
    profile: TalentProfile | None = choice("人材像", TalentProfile)
    field_1: TalentField | None = choice("専門分野１", TalentField)
    field_2: TalentField | None = choice("専門分野２", TalentField)
    field_3: TalentField | None = choice("専門分野３", TalentField)
    experience: str | None = long_text("経験した業務", 1000)
    public_record: PublicRecord | None = choice("自治体との取組実績", PublicRecord)
    record_detail: str | None = long_text("取組実績の内容", 1000)
    days: Decimal | None = decimal("月に関われる日数", maximum="31", unit="日")
    style: WorkStyle | None = choice("働き方", WorkStyle)
    publicness: Publicness | None = choice("公開の範囲", Publicness)
    consented_on: date | None = day("本人の同意を得た日")
    delete_on: date | None = day("消す日")


@dataclass(frozen=True, slots=True, kw_only=True)
class TalentWanted:
    """探す人材"""

    id: str = row_id()
    title: str | None = text("課題", 100)
    field: TalentField | None = choice("専門分野", TalentField)
    profile: TalentProfile | None = choice("人材像", TalentProfile)
    days: Decimal | None = decimal("月に要る日数", maximum="31", unit="日")
    style: WorkStyle | None = choice("働き方", WorkStyle)
    record_wanted: bool | None = boolean("自治体との取組実績を求める")


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """人材台帳の書出しの記録"""

    id: str = row_id()
    on: date | None = day("書き出した日")
    purpose: str | None = text("目的")
    people: int | None = integer("人数", unit="人")


@dataclass(frozen=True, slots=True, kw_only=True)
class TalentRegister:
    """人材台帳"""

    title: str | None = text("台帳の名称", 100)
    keeper: str | None = text("台帳を管理する団体・課", 100)
    purpose: str | None = long_text("個人情報の利用目的", 1000)
    keep_until: date | None = day("台帳の人を消す日")
    people: tuple[TalentPerson, ...] = table("登録した人", TalentPerson, personal=True)
    wanted: tuple[TalentWanted, ...] = table("探す人材", TalentWanted)
    releases: tuple[Release, ...] = table("書出しの記録", Release)
