"""The reading order of a tagged PDF: headings, paragraphs, tables with rows and cells, figures with their words.

Built from the tags that the layout puts on its text (`Table:12/TR:3/TD:1`). The library has no tagging of its own,
so the structure tree is written here from its plain dictionaries.
"""

from dataclasses import dataclass, field
from typing import Any, Final

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString
from reportlab.pdfgen.canvas import Canvas

from dxplanner.documents.renderers.pdf_canvas import document_of, write
from dxplanner.documents.typeset.geometry import GlyphRun

_PARENTS: Final[dict[str, str]] = {"LI": "L", "TOCI": "TOC"}
"""Elements that must stand in a list of their own: neighbours share one."""


@dataclass(slots=True)
class _Element:
    role: str
    dictionary: PDFDictionary
    reference: Any
    kids: list[Any] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    page: int = -1
    """Counted from 1; where its first part stands."""


class TagTree:
    """Collects marked content while pages are drawn, and writes the tree at the end."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._elements: dict[str, _Element] = {}
        self._all: list[_Element] = []
        self._pages: list[list[Any]] = []
        self._open = ""
        self._group: tuple[str, _Element] | None = None
        self._root = self._new("StructTreeRoot", None)
        self._document = self._new("Document", self._root)

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
            element.kids.append(self._content(element, len(marked)))
            marked.append(element.reference)

    def _content(self, element: _Element, number: int) -> Any:
        """A part on the element's own page is named by its number alone, one on a later page also by the page."""
        page = document_of(self._canvas).thisPageRef()
        if element.page < 0:
            element.page = len(self._pages)
            element.dictionary["Pg"] = page
        if element.page == len(self._pages):
            return number
        return PDFDictionary({"Type": PDFName("MCR"), "Pg": page, "MCID": number})

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
        dictionary = PDFDictionary({"Type": PDFName("StructElem" if parent else role)})
        document = document_of(self._canvas)
        element = _Element(role, dictionary, document.Reference(dictionary, f"dx-tag-{len(self._all)}"))
        self._all.append(element)
        if parent is not None:
            dictionary["S"] = PDFName(role)
            dictionary["P"] = parent.reference
            parent.kids.append(element.reference)
        return element

    def finish(self) -> None:
        document = document_of(self._canvas)
        for element in self._all:
            element.dictionary["K"] = PDFArray(element.kids)
            if element.role == "Figure":
                element.dictionary["Alt"] = PDFString("図 " + "、".join(element.words))
        numbers: list[Any] = []
        for page, marked in enumerate(self._pages):
            numbers.extend((page, PDFArray(marked)))
        root = self._root.dictionary
        root["ParentTree"] = PDFDictionary({"Nums": PDFArray(numbers)})
        root["ParentTreeNextKey"] = len(self._pages)
        document.Catalog.StructTreeRoot = self._root.reference
        document.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})
