"""The reading order of a tagged PDF: headings, paragraphs, tables with rows and cells, figures with their words.

Built from the tags that the layout puts on its text (`Table:12/TR:3/TD:1`). The library has no tagging of its own.
The elements, a thousand in a plan of 17 pages, write themselves: as dictionaries of the library they take longer
than the text.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFObject, PDFString
from reportlab.pdfgen.canvas import Canvas

from dxplanner.documents.renderers.pdf_canvas import document_of, write
from dxplanner.documents.typeset.geometry import GlyphRun

_PARENTS: Final[dict[str, str]] = {"LI": "L", "TOCI": "TOC"}
"""Elements that must stand in a list of their own: neighbours share one."""


@dataclass(eq=False)
class _Element(PDFObject):
    role: str
    parent: Any
    """The reference of what it stands in."""
    reference: Any = None
    kids: "list[_Element | _Content]" = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    page: Any = None
    """Where its first part stands."""

    def format(self, document: Any) -> bytes:
        """Called by the library when it writes the file; every reference has its number by then."""
        kids = b" ".join(kid.named_in(self, document) for kid in self.kids)
        entries = [b"<< /K [ %s ]" % kids]
        if self.role == "Figure":
            entries.append(b"/Alt %s" % PDFString("図 " + "、".join(self.words)).format(document))
        entries.append(b"/P %s" % self.parent.format(document))
        if self.page is not None:
            entries.append(b"/Pg %s" % self.page.format(document))
        return b" ".join((*entries, b"/S /%s /Type /StructElem >>" % self.role.encode("ascii")))

    def named_in(self, _outer: "_Element", document: Any) -> bytes:
        return bytes(self.reference.format(document))


@dataclass(frozen=True)
class _Content:
    """A marked part of a page, by its number there."""

    page: Any
    number: int

    def named_in(self, outer: _Element, document: Any) -> bytes:
        """A part on the element's own page is named by its number alone, one on a later page also by the page."""
        if outer.page is not None and outer.page.name == self.page.name:
            return b"%d" % self.number
        return b"<< /MCID %d /Pg %s /Type /MCR >>" % (self.number, self.page.format(document))


@dataclass(eq=False)
class _Array(PDFObject):
    """References and numbers, as they are."""

    items: Iterable[Any]

    def format(self, document: Any) -> bytes:
        return b"[ %s ]" % b" ".join(
            b"%d" % item if isinstance(item, int) else item.format(document) for item in self.items
        )


class TagTree:
    """Collects marked content while pages are drawn, and writes the tree at the end."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._elements: dict[str, _Element] = {}
        self._count = 0
        self._pages: list[list[Any]] = []
        self._open = ""
        self._group: tuple[str, _Element] | None = None
        self._root = PDFDictionary({"Type": PDFName("StructTreeRoot")})
        self._root_reference = document_of(canvas).Reference(self._root, "dx-tags")
        self._document = self._new("Document", None)

    def start_page(self) -> None:
        self._pages.append([])

    def artifact(self) -> None:
        """What follows is page furniture or drawing."""
        self._switch("-")

    def text(self, run: GlyphRun) -> None:
        """What follows is this run."""
        if not run.tag:
            self._switch("-")
            return
        self._switch(run.tag)
        figure = self._elements.get(run.tag.split("/", 1)[0])
        if figure is not None and figure.role == "Figure":
            figure.words.append(run.text)

    def end_page(self) -> None:
        self._switch("")

    def join_page(self) -> None:
        """Ties the page just shown to the tree; the library has no place of its own for these two entries."""
        page = document_of(self._canvas).Pages.pages[-1]
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = len(self._pages) - 1
        page.Tabs = PDFName("S")

    def _switch(self, tag: str) -> None:
        if tag == self._open:
            return
        if self._open:
            write(self._canvas, "EMC")
        self._open = tag
        if tag == "-":
            write(self._canvas, "/Artifact BMC")
        elif tag:
            element = self._element(tag)
            marked = self._pages[-1]
            write(self._canvas, f"/{element.role} <</MCID {len(marked)}>> BDC")
            page = document_of(self._canvas).thisPageRef()
            element.page = element.page or page
            element.kids.append(_Content(page, len(marked)))
            marked.append(element.reference)

    def _element(self, tag: str) -> _Element:
        found = self._elements.get(tag)
        if found is None:
            outer, _, last = tag.rpartition("/")
            role = last.partition(":")[0]
            parent = self._element(outer) if outer else self._top(role)
            found = self._elements[tag] = self._new(role, parent)
        return found

    def _top(self, role: str) -> _Element:
        wrapper = _PARENTS.get(role)
        if wrapper is None:
            self._group = None
            return self._document
        if self._group is None or self._group[0] != wrapper:
            self._group = (wrapper, self._new(wrapper, self._document))
        return self._group[1]

    def _new(self, role: str, parent: _Element | None) -> _Element:
        element = _Element(role, self._root_reference if parent is None else parent.reference)
        element.reference = document_of(self._canvas).Reference(element, f"dx-tag-{self._count}")
        self._count += 1
        if parent is not None:
            parent.kids.append(element)
        return element

    def finish(self) -> None:
        document = document_of(self._canvas)
        numbers: list[Any] = []
        for page, marked in enumerate(self._pages):
            numbers.extend((page, _Array(marked)))
        self._root["K"] = _Array([self._document.reference])
        self._root["ParentTree"] = PDFDictionary({"Nums": _Array(numbers)})
        self._root["ParentTreeNextKey"] = len(self._pages)
        document.Catalog.StructTreeRoot = self._root_reference
        document.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})
