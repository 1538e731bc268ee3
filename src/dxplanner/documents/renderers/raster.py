"""Pages and charts as pictures, for the preview and for Word. Not safe in two threads at once: use one worker."""

import struct
import zlib
from collections.abc import Iterator, Sequence

import pypdfium2

from dxplanner.core.dataclass import dataclass
from dxplanner.documents.profile import LayoutProfile
from dxplanner.documents.renderers.pdf import PdfMeta, render_pdf
from dxplanner.documents.typeset.geometry import Drawing, Layout, Page


@dataclass(frozen=True, slots=True)
class PageImage:
    """`rgb` holds the rows from the top without padding, three bytes a point."""

    width: int
    height: int
    rgb: bytes


def page_images(pdf: bytes, scale: float, pages: Sequence[int] | None = None) -> Iterator[PageImage]:
    """The pages (all, or those numbered from 0) at `scale` pixels per point."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        for number in range(len(document)) if pages is None else pages:
            page = document[number]
            bitmap = page.render(scale=scale, rev_byteorder=True)
            yield PageImage(bitmap.width, bitmap.height, _packed(bitmap))
            bitmap.close()
            page.close()
    finally:
        document.close()


def _packed(bitmap: pypdfium2.PdfBitmap) -> bytes:
    data = bytes(bitmap.buffer)
    row = bitmap.width * 3
    return b"".join(
        data[start : start + row] for start in range(0, bitmap.stride * bitmap.height, bitmap.stride)
    )


def png(image: PageImage, *, dots_per_inch: int = 0) -> bytes:
    """A PNG file without a date, so that the same picture is the same bytes."""
    row = image.width * 3
    raw = b"".join(b"\0" + image.rgb[start : start + row] for start in range(0, row * image.height, row))
    chunks = [_chunk(b"IHDR", struct.pack(">IIBBBBB", image.width, image.height, 8, 2, 0, 0, 0))]
    if dots_per_inch:
        per_metre = round(dots_per_inch / 0.0254)
        chunks.append(_chunk(b"pHYs", struct.pack(">IIB", per_metre, per_metre, 1)))
    chunks += [_chunk(b"IDAT", zlib.compress(raw, 9)), _chunk(b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def drawing_png(drawing: Drawing, *, dots_per_inch: int = 200) -> bytes:
    """A chart alone as a picture, drawn by the same renderer as the pages."""
    page = Page(width=drawing.width, height=drawing.height, items=drawing.items)
    layout = Layout(pages=(page,), regions=(), bookmarks=())
    pdf = render_pdf(layout, LayoutProfile(), meta=PdfMeta(title=""))
    (image,) = page_images(pdf, dots_per_inch / 72)
    return png(image, dots_per_inch=dots_per_inch)
