"""用語集 of the words really used: a term is listed when one of its spellings stands in the plan's text."""

from dxplanner.core import tree
from dxplanner.core.reflect import Kind
from dxplanner.facts.glossary import terms
from dxplanner.plan.plan import Plan


def used_terms(plan: Plan) -> tuple[tuple[str, str], ...]:
    """(word, meaning) in the order of the reading of the list."""
    text = "\n".join(
        value
        for branch in (plan.policy, plan.roadmap, plan.organisation)
        for _path, shape, value in tree.leaves(branch)
        if value is not None and shape.kind in (Kind.TEXT, Kind.LONG_TEXT)
    )
    return tuple((term.word, term.meaning) for term in terms() if term.is_used_in(text))
