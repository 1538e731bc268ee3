"""What the scoring papers share: the stages that have criteria, their weights, the raters, the five levels."""

from dxplanner.core.dataclass import dataclass
from dxplanner.plan.plan import Plan
from dxplanner.plan.selection import Rater, SelectionCriterion, SelectionMethod

LEVELS: tuple[tuple[int, str], ...] = (
    (5, "着眼点を十分に満たし、特に優れている"),
    (4, "着眼点を満たし、優れている"),
    (3, "着眼点をおおむね満たす"),
    (2, "着眼点に足りない点がある"),
    (1, "着眼点を満たさない"),
)
HIGHEST = LEVELS[0][0]
USUAL_CANDIDATES = 10
USUAL_RATERS = 3
NO_RATERS = tuple(Rater(id=f"x{at}", post=f"委員{at}") for at in range(1, USUAL_RATERS + 1))
"""While none is entered the sheets have columns to be named by hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One stage with the criteria that have a weight."""

    method: SelectionMethod
    criteria: tuple[SelectionCriterion, ...]

    @property
    def full(self) -> int:
        return sum(item.weight or 0 for item in self.criteria)

    @property
    def main(self) -> int:
        """The place of the heaviest criterion: it decides between equal totals."""
        return max(range(len(self.criteria)), key=lambda at: (self.criteria[at].weight or 0, -at))


def stages_of(plan: Plan) -> tuple[Stage, ...]:
    """In the order of the selection; stages the call does not name come last."""
    selecting = plan.recruitment.selecting
    named = [row.method for row in plan.recruitment.selection if row.method is not None]
    order = [*dict.fromkeys(named), *(method for method in SelectionMethod if method not in named)]
    found = (
        Stage(
            method=method,
            criteria=tuple(item for item in selecting.criteria if item.stage is method and item.weight),
        )
        for method in order
    )
    return tuple(stage for stage in found if stage.criteria)


def raters_of(plan: Plan) -> tuple[Rater, ...]:
    return plan.recruitment.selecting.raters or NO_RATERS


def candidates_of(plan: Plan) -> int:
    return plan.recruitment.selecting.candidates or USUAL_CANDIDATES


def posts_of(plan: Plan) -> tuple[str, ...]:
    """What each rater is called in a heading; the same post twice is told apart by a number."""
    posts = [rater.post or "委員" for rater in raters_of(plan)]
    return tuple(
        post if posts.count(post) == 1 else f"{post}（{posts[: at + 1].count(post)}）"
        for at, post in enumerate(posts)
    )
