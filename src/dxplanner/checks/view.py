"""What checks look at: the plan, the day they look on, and the answers many of them need, worked out once."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from dxplanner.core import tree
from dxplanner.core.calendar import fiscal_year_label, fiscal_year_of, fiscal_year_range_label
from dxplanner.core.municipality_class import MunicipalityClass
from dxplanner.core.reflect import Kind
from dxplanner.plan.look import label_of, row_title
from dxplanner.plan.municipality import OfficeSection
from dxplanner.plan.organisation import OrgNode
from dxplanner.plan.personal import is_personal
from dxplanner.plan.plan import Plan

_BESIDE = ("recruitment.after.", "recruitment.register.")
"""A town that only keeps a register, or only reviews a person it has, has begun no call."""


@dataclass(frozen=True, kw_only=True)
class View:
    """A plan as it is looked at on one day."""

    plan: Plan
    today: date

    @cached_property
    def this_year(self) -> int:
        """The fiscal year of the day."""
        return fiscal_year_of(self.today)

    @cached_property
    def period(self) -> tuple[int, int] | None:
        """The plan's period; None while it is open or reversed."""
        first, last = self.plan.policy.period_from, self.plan.policy.period_to
        return (first, last) if first is not None and last is not None and first <= last else None

    @cached_property
    def sections(self) -> dict[str, OfficeSection]:
        return {section.id: section for section in self.plan.municipality.sections}

    @cached_property
    def nodes(self) -> dict[str, OrgNode]:
        return {node.id: node for node in self.plan.organisation.nodes}

    @cached_property
    def texts(self) -> tuple[tuple[str, str], ...]:
        """What the officer wrote in the chapters, by path; marks, drafts and questions are not the plan's text,
        and what is written about people is nobody's to judge or to quote."""
        chapters = ("municipality", "policy", "roadmap", "organisation", "recruitment", "costs")
        return tuple(
            (path, value)
            for chapter in chapters
            for path, shape, value in tree.leaves(getattr(self.plan, chapter), chapter)
            if value is not None and shape.kind in (Kind.TEXT, Kind.LONG_TEXT) and not is_personal(path)
        )

    def texts_under(self, branch: str) -> tuple[tuple[str, str], ...]:
        return tuple(item for item in self.texts if item[0].startswith(f"{branch}."))

    @cached_property
    def _started(self) -> dict[str, bool]:
        return {}

    def started(self, chapter: str) -> bool:
        """Whether anything at all is answered in this chapter."""
        if chapter not in self._started:
            leaves = tree.leaves(getattr(self.plan, chapter), chapter)
            self._started[chapter] = any(
                value is not None and not path.startswith(_BESIDE) for path, _shape, value in leaves
            )
        return self._started[chapter]

    @cached_property
    def town(self) -> str:
        """「町」「村」: how the municipality calls itself."""
        return (self.plan.municipality.municipality_class or MunicipalityClass.TOWN).short_label

    @cached_property
    def vice_head(self) -> str:
        return self.plan.municipality.vice_head_title or f"副{self.town}長"

    def named(self, path: str) -> str:
        """取組「書かない窓口」の「費用・財源」: a place in a sentence, without its chapter."""
        chapter, *inner = label_of(self.plan, path).split(" ＞ ")
        *outer, last = inner or [chapter]
        return "の".join([*outer, last if last.endswith("」") else f"「{last}」"])

    def called(self, table: str, row: Any) -> str:
        """「求人サイトの掲載料」, or 「3行目」 for a row without a name."""
        title = row_title(self.plan, row).replace("「", "『").replace("」", "』")
        return f"「{title}」" if title else f"「{tree.find_row(tree.get(self.plan, table), row.id) + 1}行目」"


def years_label(years: set[int]) -> str:
    """「令和9年度～令和11年度」 where they follow each other, otherwise one by one."""
    ordered = sorted(years)
    if ordered[-1] - ordered[0] + 1 == len(ordered):
        return fiscal_year_range_label(ordered[0], ordered[-1])
    return "、".join(fiscal_year_label(year) for year in ordered)
