"""A municipal rule as Word paragraphs: a style for each part, hanging indents, no lists of Word's own.

The signs are text, as offices write them, so that a rule can be copied into the 例規 system as it stands.
"""

from typing import Final

from docx.oxml.xmlchemy import BaseOxmlElement

from dxplanner.documents.profile import LayoutProfile
from dxplanner.documents.provisions import Rule
from dxplanner.documents.renderers.docx_styles import exactly, twips
from dxplanner.documents.renderers.docx_xml import el, paragraph, runs, val
from dxplanner.documents.rule_lines import RuleLine, RulePart, rule_lines

_STYLES: Final = {
    RulePart.TITLE: "RuleTitle",
    RulePart.CAPTION: "RuleCaption",
    RulePart.SUPPLEMENT: "RuleTitle",
    RulePart.ARTICLE: "RuleArticle",
    RulePart.CLAUSE: "RuleClause",
    RulePart.ITEM: "RuleItem",
    RulePart.SUBITEM: "RuleSubitem",
    RulePart.NOTE: "Note",
}
_SPACE: Final = {RulePart.TITLE: (8, 6), RulePart.SUPPLEMENT: (10, 0)}


def rule_elements(block: Rule, profile: LayoutProfile) -> list[BaseOxmlElement]:
    return [_line(line, profile) for line in rule_lines(block)]


def _line(line: RuleLine, profile: LayoutProfile) -> BaseOxmlElement:
    properties: list[BaseOxmlElement] = []
    if line.keep_with_next:
        properties.append(el("w:keepNext"))
    if line.part in _SPACE:
        before, after = _SPACE[line.part]
        properties.append(exactly(profile.line_pitch, before=before, after=after))
    ahead = line.first - line.left
    indent = {
        "w:left": twips(profile.body_size * line.left),
        "w:hanging" if ahead < 0 else "w:firstLine": twips(profile.body_size * abs(ahead)),
    }
    properties.append(el("w:ind", indent))
    if line.part is RulePart.SUPPLEMENT:
        properties.append(val("w:outlineLvl", 1))
    return paragraph(_STYLES[line.part], *runs(line.text, line.path), properties=tuple(properties))
