"""The styles, settings and fonts of the Word file, all our own: nothing of the library's template is left.

Built-in styles keep their English names, which is how Word knows them; it shows 見出し 1, 本文 and so on.
"""

from copy import copy
from decimal import Decimal

from docx.oxml.xmlchemy import BaseOxmlElement

from dxplanner.documents.profile import LayoutProfile
from dxplanner.documents.renderers.docx_xml import GOTHIC, MINCHO, TWIPS_PER_POINT, Value, el, fonts, val

GREY = "D9D9D9"
TABLE_LEADING = Decimal("1.45")
HEADING_SPACE = ((18, 8), (14, 4), (10, 2), (6, 0))
"""Points above and below, by level."""
_LANGUAGE: dict[str, Value] = {"w:val": "en-US", "w:eastAsia": "ja-JP", "w:bidi": "ar-SA"}

# Where BIZ UD is missing or has its Windows name, Word takes the next of the alternatives.
FONT_TABLE = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    f'<w:font w:name="{MINCHO}"><w:altName w:val="BIZ UD明朝 Medium,BIZ UDMincho,ＭＳ 明朝"/>'
    '<w:panose1 w:val="02020500000000000000"/><w:charset w:val="80"/><w:family w:val="roman"/>'
    '<w:pitch w:val="fixed"/></w:font>'
    f'<w:font w:name="{GOTHIC}"><w:altName w:val="BIZ UDGothic,ＭＳ ゴシック"/>'
    '<w:panose1 w:val="020B0400000000000000"/><w:charset w:val="80"/><w:family w:val="modern"/>'
    '<w:pitch w:val="fixed"/></w:font></w:fonts>'
).encode()


def twips(points: Decimal | int) -> int:
    return int(Decimal(points) * TWIPS_PER_POINT)


def exactly(points: Decimal | int, *, before: Decimal | int = 0, after: Decimal | int = 0) -> BaseOxmlElement:
    return el(
        "w:spacing",
        {"w:before": twips(before), "w:after": twips(after), "w:line": twips(points), "w:lineRule": "exact"},
    )


def _type(
    font: str | None = None, size: Decimal | int | None = None, *, bold: bool = False
) -> BaseOxmlElement:
    half_points = None if size is None else int(Decimal(size) * 2)
    return el(
        "w:rPr",
        None,
        fonts(font) if font else None,
        el("w:b") if bold else None,
        el("w:bCs") if bold else None,
        val("w:sz", half_points) if half_points else None,
        val("w:szCs", half_points) if half_points else None,
    )


def _style(
    identifier: str,
    name: str,
    *properties: BaseOxmlElement | None,
    kind: str = "paragraph",
    based_on: str = "Normal",
    follows: str = "",
    builtin: bool = True,
) -> BaseOxmlElement:
    attributes = {"w:type": kind, "w:styleId": identifier}
    if identifier in ("Normal", "TableNormal", "DefaultParagraphFont"):
        attributes["w:default"] = "1"
        based_on = ""
    if not builtin:
        attributes["w:customStyle"] = "1"
    return el(
        "w:style",
        attributes,
        val("w:name", name),
        val("w:basedOn", based_on) if based_on else None,
        val("w:next", follows) if follows else None,
        el("w:qFormat"),
        *properties,
    )


def _layout(*properties: BaseOxmlElement) -> BaseOxmlElement:
    return el("w:pPr", None, *properties)


def style_elements(profile: LayoutProfile) -> list[BaseOxmlElement]:
    """Document defaults first, then every style the renderer uses."""
    return [
        _defaults(profile),
        *_text_styles(profile),
        *_heading_styles(profile),
        *_contents_styles(profile),
        *_rule_styles(),
        *_table_styles(profile),
        *_character_styles(),
    ]


def _defaults(profile: LayoutProfile) -> BaseOxmlElement:
    size = int(profile.body_size * 2)
    letters = el(
        "w:rPr",
        None,
        fonts(MINCHO),
        val("w:kern", 2),
        val("w:sz", size),
        val("w:szCs", size),
        el("w:lang", _LANGUAGE),
    )
    return el(
        "w:docDefaults",
        None,
        el("w:rPrDefault", None, letters),
        el("w:pPrDefault", None, _layout(exactly(profile.line_pitch))),
    )


def _text_styles(profile: LayoutProfile) -> list[BaseOxmlElement]:
    pitch = profile.line_pitch
    normal = _layout(
        val("w:widowControl", 0),
        val("w:kinsoku", 1),
        val("w:wordWrap", 1),
        val("w:overflowPunct", 1),
        val("w:topLinePunct", 0),
        val("w:autoSpaceDE", 1),
        val("w:autoSpaceDN", 1),
        exactly(pitch),
        val("w:jc", "both"),
    )
    rule: dict[str, Value] = {"w:val": "single", "w:sz": 8, "w:space": 6, "w:color": "auto"}
    lead = _layout(
        el("w:keepLines"),
        el("w:pBdr", None, el("w:top", rule), el("w:bottom", rule)),
        exactly(22, before=12, after=12),
        val("w:jc", "center"),
    )
    caption = _type(GOTHIC, profile.table_size, bold=True)
    note_line = profile.note_size * TABLE_LEADING
    center, left, right, both = (val("w:jc", word) for word in ("center", "left", "right", "both"))
    free = el("w:spacing", {"w:before": 60, "w:after": 60, "w:line": 240, "w:lineRule": "auto"})
    title = _layout(el("w:keepNext"), exactly(24, before=12, after=6), copy(center))
    looks: tuple[tuple[str, str, BaseOxmlElement, BaseOxmlElement | None], ...] = (
        ("Normal", "Normal", normal, _type(MINCHO, profile.body_size)),
        ("BodyText", "Body Text", _layout(copy(both)), None),
        ("Lead", "基本理念", lead, _type(GOTHIC, profile.body_size + 2, bold=True)),
        ("Note", "注記", _layout(exactly(note_line), copy(left)), _type(MINCHO, profile.note_size)),
        ("Caption", "caption", _layout(el("w:keepNext"), exactly(16), copy(left)), caption),
        ("Address", "発信者・日付", _layout(copy(right)), None),
        ("ListParagraph", "List Paragraph", _layout(copy(both)), None),
        ("Title", "Title", title, _type(GOTHIC, 14, bold=True)),
        ("Subtitle", "Subtitle", _layout(exactly(18, after=12), copy(center)), _type(GOTHIC, 11)),
        ("CoverTitle", "表紙の題名", _layout(exactly(40), copy(center)), _type(GOTHIC, 26, bold=True)),
        ("CoverText", "表紙の文字", _layout(exactly(28), copy(center)), _type(GOTHIC, 16)),
        ("Picture", "図", _layout(free, copy(center)), None),
        ("Thin", "区切り", _layout(exactly(8)), _type(size=4)),
        ("Header", "header", _layout(exactly(16), copy(right)), _type(GOTHIC, 12, bold=True)),
        ("Footer", "footer", _layout(exactly(12), copy(left)), _type(GOTHIC, 8)),
    )
    return [
        _style(identifier, name, layout, letters, builtin=name.isascii())
        for identifier, name, layout, letters in looks
    ]


def _heading_styles(profile: LayoutProfile) -> list[BaseOxmlElement]:
    styles = []
    for level, (size, (before, after)) in enumerate(
        zip(profile.heading_sizes, HEADING_SPACE, strict=True), start=1
    ):
        line = max(profile.line_pitch, size * Decimal("1.6"))
        layout = _layout(
            el("w:keepNext"),
            el("w:keepLines"),
            exactly(line, before=before, after=after),
            val("w:jc", "left"),
            val("w:outlineLvl", level - 1),
        )
        letters = _type(GOTHIC, size, bold=True)
        styles.append(_style(f"Heading{level}", f"heading {level}", layout, letters, follows="BodyText"))
    return styles


def _contents_styles(profile: LayoutProfile) -> list[BaseOxmlElement]:
    title = _style(
        "TOCHeading",
        "TOC Heading",
        _layout(el("w:keepNext"), exactly(24, after=12), val("w:jc", "center")),
        _type(GOTHIC, 14, bold=True),
    )
    levels = [
        _style(
            f"TOC{level}",
            f"toc {level}",
            _layout(
                exactly(profile.line_pitch, before=6 if level == 1 else 0),
                el("w:ind", {"w:left": twips(profile.body_size * (level - 1))}),
                val("w:jc", "left"),
            ),
            _type(GOTHIC if level == 1 else MINCHO),
        )
        for level in range(1, 5)
    ]
    return [title, *levels]


def _rule_styles() -> list[BaseOxmlElement]:
    """例規: the indents are in characters of each paragraph; title and 見出し show in the navigation pane."""

    def outline(level: int) -> BaseOxmlElement:
        return _layout(el("w:keepNext"), val("w:jc", "left"), val("w:outlineLvl", level))

    looks = (
        ("RuleTitle", "例規の題名", outline(0)),
        ("RuleCaption", "例規の見出し", outline(1)),
        ("RuleArticle", "条", None),
        ("RuleClause", "項", None),
        ("RuleItem", "号", None),
        ("RuleSubitem", "号の細分", None),
    )
    return [_style(identifier, name, layout, builtin=False) for identifier, name, layout in looks]


def _table_styles(profile: LayoutProfile) -> list[BaseOxmlElement]:
    line = profile.table_size * TABLE_LEADING
    rule: dict[str, Value] = {"w:val": "single", "w:sz": 4, "w:space": 0, "w:color": "auto"}
    sides = ("top", "left", "bottom", "right")
    plain = el("w:tblPr", None, el("w:tblInd", {"w:w": 0, "w:type": "dxa"}))
    ruled = el(
        "w:tblPr",
        None,
        el("w:tblInd", {"w:w": 0, "w:type": "dxa"}),
        el("w:tblBorders", None, *(el(f"w:{side}", rule) for side in (*sides, "insideH", "insideV"))),
        el(
            "w:tblCellMar",
            None,
            *(
                el(f"w:{side}", {"w:w": 85 if side in ("left", "right") else 28, "w:type": "dxa"})
                for side in sides
            ),
        ),
    )
    return [
        _style(
            "TableText",
            "表",
            _layout(exactly(line), val("w:jc", "left")),
            _type(GOTHIC, profile.table_size),
            builtin=False,
        ),
        _style(
            "TableHead",
            "表の見出し",
            _layout(val("w:jc", "center")),
            _type(bold=True),
            based_on="TableText",
            builtin=False,
        ),
        _style("FormText", "様式の文字", _layout(val("w:jc", "left")), builtin=False),
        _style("TableNormal", "Normal Table", plain, kind="table"),
        _style("TableGrid", "Table Grid", ruled, kind="table", based_on="TableNormal"),
    ]


def _character_styles() -> list[BaseOxmlElement]:
    base = "DefaultParagraphFont"
    return [
        _style(base, "Default Paragraph Font", kind="character"),
        _style("Strong", "Strong", _type(GOTHIC, bold=True), kind="character", based_on=base),
        _style("Gap", "未記入", _type(GOTHIC, bold=True), kind="character", based_on=base, builtin=False),
        _style("Mark", "確認の印", _type(GOTHIC, bold=True), kind="character", based_on=base, builtin=False),
    ]


def setting_elements(profile: LayoutProfile) -> list[BaseOxmlElement]:
    """Japanese line breaking, punctuation set close, the layout rules of today's Word."""
    word = "http://schemas.microsoft.com/office/word"
    names = ("overrideTableStyleFontSizeAndJustification", "enableOpenTypeFeatures", "doNotFlipMirrorIndents")
    options = [("compatibilityMode", "15"), *((name, "1") for name in names)]
    return [
        el("w:zoom", {"w:percent": 100}),
        val("w:defaultTabStop", twips(profile.body_size * 4)),
        val("w:drawingGridVerticalSpacing", twips(profile.line_pitch)),
        val("w:characterSpacingControl", "compressPunctuation"),
        el(
            "w:compat",
            None,
            el("w:doNotExpandShiftReturn"),  # a line that ends by hand is not spread over the width
            el("w:useFELayout"),
            *(
                el("w:compatSetting", {"w:name": name, "w:uri": word, "w:val": value})
                for name, value in options
            ),
        ),
        el("w:themeFontLang", {"w:val": "en-US", "w:eastAsia": "ja-JP"}),
        val("w:decimalSymbol", "."),
        val("w:listSeparator", ","),
    ]
