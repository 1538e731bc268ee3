"""A municipal rule on a worksheet: one row for each line of it, indented as on paper."""

from dataclasses import replace

from dxplanner.documents.provisions import Rule
from dxplanner.documents.renderers.xlsx_compose import Composer
from dxplanner.documents.rule_lines import RulePart, rule_lines

_WITH_ROW_BELOW = frozenset({RulePart.TITLE, RulePart.CAPTION, RulePart.SUPPLEMENT})


def place_rule(sheet: Composer, block: Rule) -> None:
    for line in rule_lines(block):
        if line.part in {RulePart.TITLE, RulePart.SUPPLEMENT}:
            sheet.gap()
        look = replace(sheet.body_look(), indent=line.first)
        if line.part is RulePart.NOTE:
            look = replace(look, size=sheet.profile.note_size)
        sheet.text_row(line.text, look, path=line.path)
        if line.part in _WITH_ROW_BELOW:
            last = len(sheet.grid.heights) - 1
            sheet.grid.keeps.append((last, last + 1))
    sheet.gap()
