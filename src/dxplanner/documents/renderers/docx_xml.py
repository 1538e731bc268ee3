"""Small makers of WordprocessingML elements, and runs of cleaned text. Knows no blocks."""

from collections.abc import Mapping

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from dxplanner.documents.model import Inline, Span, SpanStyle
from dxplanner.documents.renderers.office_text import clean

MINCHO = "BIZ UD明朝"
GOTHIC = "BIZ UDゴシック"
TWIPS_PER_POINT = 20
Value = str | int


def el(
    tag: str, attributes: Mapping[str, Value] | None = None, *children: BaseOxmlElement | None
) -> BaseOxmlElement:
    """`el("w:jc", {"w:val": "center"})`; children that are None are left out."""
    element: BaseOxmlElement = OxmlElement(tag)
    for name, value in (attributes or {}).items():
        element.set(qn(name), str(value))
    element.extend(child for child in children if child is not None)
    return element


def val(tag: str, value: Value) -> BaseOxmlElement:
    return el(tag, {"w:val": value})


def fonts(name: str) -> BaseOxmlElement:
    return el("w:rFonts", {"w:ascii": name, "w:hAnsi": name, "w:eastAsia": name, "w:cs": name})


_RUN_LOOKS: dict[SpanStyle, tuple[tuple[str, dict[str, Value]], ...]] = {
    SpanStyle.PLAIN: (),
    SpanStyle.BOLD: (("w:rStyle", {"w:val": "Strong"}),),
    SpanStyle.UNDERLINE: (("w:u", {"w:val": "single"}),),
    SpanStyle.GAP: (("w:rStyle", {"w:val": "Gap"}), ("w:highlight", {"w:val": "yellow"})),
    SpanStyle.MARK: (("w:rStyle", {"w:val": "Mark"}),),
}


def run(span: Span, path: str = "") -> BaseOxmlElement:
    """One run; line feeds become breaks, tabs become tabs, nothing becomes a field or a link."""
    looks = [el(tag, dict(attributes)) for tag, attributes in _RUN_LOOKS[span.style]]
    result = el("w:r", None, el("w:rPr", None, *looks) if looks else None)
    for number, line in enumerate(clean(span.text, span.path or path).split("\n")):
        if number:
            result.append(el("w:br"))
        for place, piece in enumerate(line.split("\t")):
            if place:
                result.append(el("w:tab"))
            if piece:
                result.append(_text(piece))
    return result


def _text(words: str) -> BaseOxmlElement:
    element = el("w:t", {"xml:space": "preserve"})
    element.text = words
    return element


def runs(inline: Inline, path: str = "") -> list[BaseOxmlElement]:
    return [run(span, path) for span in inline if span.text]


def tab_run() -> BaseOxmlElement:
    return el("w:r", None, el("w:tab"))


def paragraph(
    style: str, *content: BaseOxmlElement, properties: tuple[BaseOxmlElement, ...] = ()
) -> BaseOxmlElement:
    """`properties` in the order the schema wants them, after the style."""
    return el("w:p", None, el("w:pPr", None, val("w:pStyle", style), *properties), *content)


def field(instruction: str, result: str) -> list[BaseOxmlElement]:
    """A field of ours with its ready-made result."""
    code = el("w:instrText", {"xml:space": "preserve"})
    code.text = f" {instruction} "
    return [
        el("w:r", None, el("w:fldChar", {"w:fldCharType": "begin"})),
        el("w:r", None, code),
        el("w:r", None, el("w:fldChar", {"w:fldCharType": "separate"})),
        el("w:r", None, _text(result)),
        el("w:r", None, el("w:fldChar", {"w:fldCharType": "end"})),
    ]
