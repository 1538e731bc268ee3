"""Pages to PDF: draws the primitives of the layout, nothing else.

Same pages and same date give the same bytes. Fonts are embedded as subsets; text is tagged in reading order.
Knows no builders, wizards, rules or plan.
"""

from datetime import date
from io import BytesIO
from typing import Final

from reportlab.pdfgen.canvas import Canvas

from dxplanner.core.dataclass import dataclass
from dxplanner.documents.model import Document
from dxplanner.documents.profile import LayoutProfile
from dxplanner.documents.renderers.pdf_canvas import binary_pages, document_of
from dxplanner.documents.renderers.pdf_fonts import initial_font, show_text
from dxplanner.documents.renderers.pdf_shapes import PageShapes
from dxplanner.documents.renderers.pdf_tags import TagTree
from dxplanner.documents.typeset.geometry import Bookmark, GlyphRun, Layout, Page
from dxplanner.documents.typeset.layout import layout

_JAPAN_HOURS: Final = 9
_ABOVE: Final = 12.0
"""A bookmark shows a little of what stands above its heading."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfMeta:
    """What the file says about itself."""

    title: str
    author: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = ()
    created: date = date(2000, 1, 1)
    creator: str = "自治体DX推進計画策定支援ソフト（DXプランナー）"


def meta_of(document: Document, created: date) -> PdfMeta:
    return PdfMeta(
        title=document.title,
        author=document.town,
        subject=document.subject,
        keywords=document.keywords,
        created=created,
    )


def render_pdf(source: Document | Layout, profile: LayoutProfile, *, meta: PdfMeta) -> bytes:
    """The whole document as one PDF file."""
    pages = source if isinstance(source, Layout) else layout(source, profile)
    buffer = BytesIO()
    first = pages.pages[0]
    canvas = Canvas(
        buffer,
        pagesize=(first.width, first.height),
        pageCompression=1,
        invariant=1,
        lang="ja-JP",
        pdfVersion=(1, 7),
        initialFontName=initial_font(),  # type: ignore[arg-type]  # the stub says float
    )
    _describe(canvas, meta)
    tags = TagTree(canvas)
    outline: list[int] = []
    for number, page in enumerate(pages.pages):
        canvas.setPageSize((page.width, page.height))
        _bookmarks(canvas, page, [mark for mark in pages.bookmarks if mark.page == number], outline)
        _draw_page(canvas, page, tags)
        canvas.showPage()
        tags.join_page()
    canvas.addPageLabel(0, style="ARABIC", start=1)
    tags.finish()
    with binary_pages():
        canvas.save()
    return buffer.getvalue()


def _draw_page(canvas: Canvas, page: Page, tags: TagTree) -> None:
    """Drawings first, then all text above them, in reading order."""
    tags.start_page()
    tags.artifact()
    shapes = PageShapes(canvas, page.height)
    for item in page.items:
        shapes.draw(item)
    canvas.setFillGray(0.0)
    grey = 0.0
    for item in page.items:
        if isinstance(item, GlyphRun):
            tags.text(item)
            if item.grey != grey:
                grey = item.grey
                canvas.setFillGray(grey)
            show_text(canvas, item, page.height)
    tags.end_page()


def _bookmarks(canvas: Canvas, page: Page, marks: list[Bookmark], outline: list[int]) -> None:
    """`outline` holds the levels so far: an entry may be at most one level below the one before it."""
    for mark in marks:
        level = min(mark.level - 1, outline[-1] + 1 if outline else 0)
        key = f"dx-{len(outline)}"
        outline.append(level)
        canvas.bookmarkPage(key, fit="XYZ", left=0, top=page.height - mark.y + _ABOVE, zoom=0)
        canvas.addOutlineEntry(mark.title, key, level=level, closed=False)


def _describe(canvas: Canvas, meta: PdfMeta) -> None:
    canvas.setTitle(meta.title)
    canvas.setAuthor(meta.author)
    canvas.setSubject(meta.subject)
    canvas.setKeywords("、".join(meta.keywords))
    canvas.setCreator(meta.creator)
    canvas.setProducer(meta.creator)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    stamp = document_of(canvas)._timeStamp
    stamp.YMDhms = (meta.created.year, meta.created.month, meta.created.day, 0, 0, 0)
    stamp.dhh, stamp.dmm = _JAPAN_HOURS, 0
