"""Which box of the organisation chart each finding concerns, in the words that stand at the box."""

from collections.abc import Iterable

from dxplanner.checks.model import Finding
from dxplanner.checks.on_nodes import nodes_of
from dxplanner.plan.plan import Plan
from dxplanner.services import chart_edits as edits
from dxplanner.services import chart_faults
from dxplanner.ui.severity import severity_words

MUST, ASK = "× 要修正：", "！ 要確認："


def told_at(plan: Plan, found: Iterable[Finding]) -> dict[str, tuple[str, ...]]:
    """By the path of the box: what is seen at once, then what the checks say of it and of its lines."""
    told: dict[str, list[str]] = {
        edits.node_path(node): [f"{MUST}{text}" for text in sentences]
        for node, sentences in chart_faults.faults(plan).items()
    }
    seen = frozenset(told)
    for node, sentences in chart_faults.doubts(plan).items():
        told.setdefault(edits.node_path(node), []).extend(f"{ASK}{text}" for text in sentences)
    for finding in found:
        for node in nodes_of(plan, finding):
            path = edits.node_path(node)
            if node and not (path in seen and finding.id in chart_faults.SAID_HERE):
                told.setdefault(path, []).append(f"{severity_words(finding.severity)}：{finding.message}")
    return {path: tuple(dict.fromkeys(texts)) for path, texts in told.items()}


def sign_of(sentences: tuple[str, ...]) -> str:
    if not sentences:
        return ""
    return "×" if any(text.startswith("×") for text in sentences) else "！"
