"""Page breaks and groups that stay together."""

from collections.abc import Iterable, Iterator

from dxplanner.documents.model import PageBreak
from dxplanner.documents.typeset.flow import Break, Flow, Step, Together
from dxplanner.documents.typeset.measures import Frame


def page_break(block: PageBreak, frame: Frame) -> Iterator[Step]:
    yield Break()


def together(steps: Iterable[Step]) -> Iterator[Step]:
    """A break inside a group ends it: what stands before the break and what stands after it are two groups."""
    flows: list[Flow] = []
    for step in steps:
        if isinstance(step, Break):
            if flows:
                yield Together(flows=tuple(flows))
            flows = []
            yield step
        elif isinstance(step, Together):
            flows.extend(step.flows)
        else:
            flows.append(step)
    if flows:
        yield Together(flows=tuple(flows))
