"""どの課題に、どのような人材が要るか: problems of the policy, the tasks they ask for, and who does each."""

from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
from dxplanner.core.reflect import choice, link, long_text, row_id, table, text


class TalentProfile(Choice):
    """人材像（自治体DX推進のための外部人材スキル標準）"""

    PRODUCER = "producer", "プロデューサー"
    PROJECT_MANAGER = "project_manager", "プロジェクトマネージャー"
    SERVICE_DESIGNER = "service_designer", "サービスデザイナー"
    ENGINEER = "engineer", "エンジニア"


class TaskDoer(Choice):
    """担う者"""

    OUTSIDE = "outside", "外部人材"
    BOTH = "both", "外部人材と職員"
    STAFF = "staff", "職員"


class Obstacle(Choice):
    """外部人材の活用に当たっての課題"""

    ROLE = "role", "求める役割やスキルを整理できない"
    METHOD = "method", "効果的な募集の方法が分からない"
    CANDIDATES = "candidates", "適任者が見付からない"
    BUDGET = "budget", "予算を確保できるか分からない"
    IMAGE = "image", "何を任せられるか思い描けない"
    INTAKE = "intake", "受け入れる体制や時間がない"
    FAIRNESS = "fairness", "調達の公平性への疑念が心配"
    LASTING = "lasting", "任期の後に続かないおそれ"


@dataclass(frozen=True, slots=True, kw_only=True)
class NeededTask:
    """課題に必要な仕事"""

    id: str = row_id()
    issue: str | None = link("課題", "policy.issues")
    task: str | None = text("必要な仕事")
    doer: TaskDoer | None = choice("担う者", TaskDoer)
    profile: TalentProfile | None = choice("必要な人材像", TalentProfile)
    why_outside: str | None = text("職員だけでは難しい理由")


@dataclass(frozen=True, slots=True, kw_only=True)
class FacedObstacle:
    """当てはまる課題（自己点検）"""

    id: str = row_id()
    obstacle: Obstacle | None = choice("当てはまる課題", Obstacle)
    response: str | None = text("町の対応")


@dataclass(frozen=True, slots=True, kw_only=True)
class TalentNeeds:
    """外部人材の必要性"""

    tasks: tuple[NeededTask, ...] = table("課題に必要な仕事", NeededTask)
    staff_duties: str | None = long_text("職員が行うこと", 2000)
    alternatives: str | None = long_text("ほかの方法との比較", 2000)
    obstacles: tuple[FacedObstacle, ...] = table("当てはまる課題（自己点検）", FacedObstacle)
