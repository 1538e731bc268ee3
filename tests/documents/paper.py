"""Finished papers for the tests: sample plans, documents by id, and what a reader would read in each format."""

import dataclasses
import unicodedata
import zipfile
from collections.abc import Iterator
from datetime import date
from functools import cache
from io import BytesIO
from typing import Any
from xml.etree import ElementTree

import openpyxl
import pypdf

from dxplanner.documents.assemble import assemble
from dxplanner.documents.model import Block, Document, KeepTogether, Span
from dxplanner.documents.profile import LayoutProfile
from dxplanner.documents.registry import DOCUMENTS, DocumentKind, document_kind
from dxplanner.plan.plan import Plan
from dxplanner.plan.records import Paperwork, VersionState
from dxplanner.services.exporting import render
from dxplanner.services.samples import sample_plan, samples

DAY = date(2026, 11, 23)
KINDS = [kind.id for kind in DOCUMENTS]
SAMPLES = [sample.id for sample in samples()]
WORD_TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"


@cache
def sample(sample_id: str) -> Plan:
    return sample_plan(sample_id)


@cache
def decided(sample_id: str) -> Plan:
    paper = dataclasses.replace(
        sample(sample_id).paperwork, state=VersionState.DECIDED, decided_on=date(2027, 3, 24)
    )
    return dataclasses.replace(sample(sample_id), paperwork=paper)


def with_paperwork(plan: Plan, **given: Any) -> Plan:
    return dataclasses.replace(plan, paperwork=dataclasses.replace(plan.paperwork, **given))


def fresh_paperwork(plan: Plan) -> Plan:
    return dataclasses.replace(plan, paperwork=Paperwork())


def kind_of(document_id: str) -> DocumentKind:
    kind = document_kind(document_id)
    assert kind is not None
    return kind


def made(plan: Plan, document_id: str, day: date = DAY) -> tuple[Document, LayoutProfile]:
    """Built and numbered, without the look at the glyphs."""
    return assemble(plan, kind_of(document_id), day)


def blocks_of(document: Document) -> Iterator[Block]:
    for section in document.sections:
        yield from _flat(section.blocks)


def _flat(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, KeepTogether):
            yield from _flat(block.blocks)
        else:
            yield block


def words_of(part: object) -> str:
    """Every span of a part of a document, one line each."""
    if isinstance(part, Span):
        return part.text + "\n"
    if isinstance(part, tuple):
        return "".join(words_of(inner) for inner in part)
    if dataclasses.is_dataclass(part) and not isinstance(part, type):
        return "".join(words_of(getattr(part, item.name)) for item in dataclasses.fields(part))
    return ""


def squeezed(text: str) -> str:
    """For comparison across formats: no blanks, one width of digits, one form of a character."""
    return "".join(unicodedata.normalize("NFKC", text).split())


@cache
def file_of(plan_key: tuple[str, bool], document_id: str, suffix: str) -> bytes:
    plan = decided(plan_key[0]) if plan_key[1] else sample(plan_key[0])
    return rendered(plan, document_id, suffix)


def rendered(plan: Plan, document_id: str, suffix: str, day: date = DAY) -> bytes:
    document, profile = made(plan, document_id, day)
    return render(document, profile, suffix, day)


def pdf_pages(data: bytes) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(BytesIO(data)).pages]


def text_in(data: bytes, suffix: str) -> str:
    """All text of a file, squeezed."""
    return squeezed(_READERS[suffix](data))


def _pdf(data: bytes) -> str:
    return "".join(pdf_pages(data))


def _xlsx(data: bytes) -> str:
    book = openpyxl.load_workbook(BytesIO(data), data_only=True)
    return "\n".join(
        str(value)
        for sheet in book.worksheets
        for row in sheet.iter_rows(values_only=True)
        for value in row
        if value is not None
    )


def _docx(data: bytes) -> str:
    with zipfile.ZipFile(BytesIO(data)) as package:
        parts = [name for name in package.namelist() if name.startswith("word/") and name.endswith(".xml")]
        return "".join(
            node.text or ""
            for name in sorted(parts)
            for node in ElementTree.fromstring(package.read(name)).iter(WORD_TEXT)
        )


_READERS = {"pdf": _pdf, "xlsx": _xlsx, "docx": _docx}
