"""The page on the screen is the page on paper: every primitive leaves its ink, and whole pages look like the PDF."""

from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from dxplanner.documents.profile import LayoutProfile
from dxplanner.documents.renderers.pdf import PdfMeta, render_pdf
from dxplanner.documents.renderers.raster import page_images
from dxplanner.documents.typeset.fonts import FontKey, advance
from dxplanner.documents.typeset.geometry import (
    Box,
    Dash,
    GlyphRun,
    Item,
    Layout,
    Page,
    Pattern,
    Polygon,
    Rect,
    Rule,
)
from dxplanner.services.preview import lay_out
from dxplanner.services.samples import sample_plan
from dxplanner.ui.preview.glyphs import RawFonts, offsets
from dxplanner.ui.preview.painter import PreparedPage, page_image

pytestmark = pytest.mark.usefixtures("qapp")
SIDE = 100.0


def page(*items: Item) -> Page:
    return Page(width=SIDE, height=SIDE, items=items)


def run(text: str, font: FontKey = FontKey.MINCHO, **more) -> GlyphRun:
    return GlyphRun(
        x=10, baseline=60, text=text, font=font, size=40,
        width=sum(advance(char, font) for char in text) * 40, **more,
    )  # fmt: skip


def picture(*items: Item, scale: float = 2.0) -> QImage:
    return page_image(page(*items), scale)


def ink(image: QImage, x: float, y: float, scale: float = 2.0) -> int:
    """0 (paper) to 255 (black) at a point of the page."""
    return 255 - image.pixelColor(int(x * scale), int(y * scale)).lightness()


def share(image: QImage, rect: Rect, scale: float = 2.0) -> float:
    """How much of a part of the page is inked, 0 to 1."""
    points = [
        255 - image.pixelColor(x, y).lightness()
        for x in range(int(rect.x * scale), int(rect.right * scale))
        for y in range(int(rect.y * scale), int(rect.bottom * scale))
    ]
    return sum(points) / len(points) / 255


def test_an_empty_page_is_white() -> None:
    assert share(picture(), Rect(0, 0, SIDE, SIDE)) == 0


@pytest.mark.parametrize("scale", [0.5, 0.66, 1.0, 1.33, 2.0])
def test_a_thin_rule_never_vanishes_and_stays_one_pixel(scale: float) -> None:
    image = picture(Rule(x1=10, y1=50.3, x2=90, y2=50.3, weight=0.5), scale=scale)
    rows = [y for y in range(image.height()) if image.pixelColor(image.width() // 2, y).lightness() < 250]
    assert len(rows) == 1
    assert abs(rows[0] - 50.3 * scale) <= 1


def test_upright_and_slanted_rules() -> None:
    image = picture(Rule(x1=20, y1=10, x2=20, y2=90, weight=2), Rule(x1=30, y1=10, x2=90, y2=70, weight=2))
    assert ink(image, 20, 50) > 200
    assert ink(image, 60, 40) > 150
    assert ink(image, 60, 80) == 0


@pytest.mark.parametrize("dash", [Dash.DASHED, Dash.DOTTED])
def test_dashes_leave_gaps(dash: Dash) -> None:
    image = picture(Rule(x1=0, y1=50, x2=100, y2=50, weight=1, dash=dash), scale=4)
    row = [255 - image.pixelColor(x, 200).lightness() for x in range(400)]
    assert max(row) > 150
    assert 0.1 < sum(value > 100 for value in row) / 400 < 0.8
    assert sum(a < 60 <= b for a, b in pairwise(row)) > 10


def test_a_grey_fill_and_a_border() -> None:
    image = picture(Box(rect=Rect(20, 20, 60, 60), fill=0.5, line=2))
    assert ink(image, 50, 50) == pytest.approx(128, abs=2)
    for x, y in ((20, 50), (80, 50), (50, 20), (50, 80)):
        assert ink(image, x - 0.5, y - 0.5) > 200
    assert ink(image, 10, 50) == 0


def test_a_double_border_has_a_second_line_inside() -> None:
    image = picture(Box(rect=Rect(20, 20, 60, 60), line=0.5, double=True), scale=4)
    row = [255 - image.pixelColor(x, 200).lightness() for x in range(60, 130)]
    lines = [at for at, value in enumerate(row, start=60) if value > 100]
    assert min(lines) == pytest.approx(80, abs=2)
    assert max(lines) == pytest.approx(88, abs=2)
    assert 255 - image.pixelColor(84, 200).lightness() == 0


@pytest.mark.parametrize("pattern", [pattern for pattern in Pattern if pattern is not Pattern.NONE])
def test_every_pattern_is_drawn_inside_its_box_only(pattern: Pattern) -> None:
    image = picture(Box(rect=Rect(20, 20, 60, 60), pattern=pattern))
    assert 0.03 < share(image, Rect(24, 24, 50, 50)) < 0.5
    assert share(image, Rect(0, 0, SIDE, 19)) == 0
    assert share(image, Rect(0, 0, 19, SIDE)) == 0
    assert share(image, Rect(81, 0, 19, SIDE)) == 0


def test_patterns_differ() -> None:
    boxes = [picture(Box(rect=Rect(20, 20, 60, 60), pattern=pattern)) for pattern in Pattern]
    assert len({bytes(image.constBits()) for image in boxes}) == len(Pattern)


def test_a_polygon() -> None:
    image = picture(Polygon(points=((50, 10), (90, 90), (10, 90)), fill=0.0))
    assert ink(image, 50, 60) == 255
    assert ink(image, 12, 20) == 0
    hollow = picture(Polygon(points=((50, 10), (90, 90), (10, 90)), fill=None, line=2))
    assert ink(hollow, 50, 60) == 0
    assert ink(hollow, 50, 90) > 100


@pytest.mark.parametrize("font", [FontKey.MINCHO, FontKey.GOTHIC, FontKey.GOTHIC_BOLD])
def test_text_stands_on_its_baseline(font: FontKey) -> None:
    image = picture(run("国", font))
    assert share(image, Rect(10, 60 - 35, 40, 40)) > 0.1
    assert share(image, Rect(0, 66, SIDE, 30)) == 0
    assert share(image, Rect(55, 0, 45, SIDE)) == 0


@pytest.mark.parametrize("scale", [0.4, 1.0, 1.49, 1.51, 1.7, 4.0])
def test_text_is_there_at_every_size(scale: float) -> None:
    """Qt draws nothing of a glyph run above 64 px."""
    image = picture(run("国"), scale=scale)
    assert share(image, Rect(10, 25, 40, 40), scale) == pytest.approx(0.29, abs=0.02)


def test_bold_is_blacker() -> None:
    area = Rect(10, 20, 40, 50)
    plain, bold = (share(picture(run("国", font)), area) for font in (FontKey.GOTHIC, FontKey.GOTHIC_BOLD))
    assert bold > plain * 1.15


def test_grey_text_is_paler() -> None:
    area = Rect(10, 20, 40, 50)
    assert share(picture(run("国", grey=0.5)), area) < share(picture(run("国")), area) * 0.6


def test_a_rare_character_comes_from_the_fallback_font() -> None:
    """𠮷 is not in our Mincho, and differs from the box that stands for a missing glyph."""
    rare = picture(run("𠮷", FontKey.FALLBACK))
    box = picture(run("𠮷", FontKey.MINCHO))
    assert share(rare, Rect(10, 25, 40, 40)) > 0.1
    assert bytes(rare.constBits()) != bytes(box.constBits())
    assert RawFonts().sized(FontKey.FALLBACK, 20.0).glyphIndexesForString("𠮷")[0] != 0


def test_positions_are_ours() -> None:
    spaced = run("国国国", char_space=5.0, shifts=((1, -3.0), (2, 4.0)))
    assert offsets(spaced) == pytest.approx([0.0, 42.0, 91.0])
    half = GlyphRun(x=0, baseline=0, text="1国", font=FontKey.GOTHIC, size=10, width=15)
    assert offsets(half) == pytest.approx([0.0, 5.0])


def test_a_shift_moves_the_ink() -> None:
    image = page_image(page(run("一一", shifts=((1, 10.0),))), 2.0)
    assert share(image, Rect(51, 30, 8, 30)) == 0
    assert share(image, Rect(62, 30, 30, 30)) > 0


def test_only_the_exposed_part_is_drawn() -> None:
    prepared = PreparedPage(page(Box(rect=Rect(0, 0, 100, 100), fill=0.0)), 1.0, RawFonts())
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill(0xFF00FF00)
    painter = QPainter(image)
    prepared.draw(painter, QRectF(0, 40, 100, 20))
    painter.end()
    assert image.pixelColor(50, 50).lightness() == 0
    assert image.pixelColor(50, 10).green() == 255


@pytest.mark.parametrize("document", ["policy", "roadmap", "organisation", "allocation"])
def test_pages_look_like_the_pdf(document: str, qapp: QApplication) -> None:
    """Mean difference to the PDF's picture small against the ink, and far smaller than for a shifted page."""
    scale, keep = 1.5, (0, 2)
    pages = lay_out(sample_plan("mihon"), document, date(2026, 11, 24)).layout
    shown = tuple(pages.pages[number] for number in keep)
    pdf = render_pdf(Layout(pages=shown, regions=(), bookmarks=()), LayoutProfile(), meta=PdfMeta(title=""))
    for number, image in enumerate(page_images(pdf, scale)):
        paper = QImage(image.rgb, image.width, image.height, image.width * 3, QImage.Format.Format_RGB888)
        ours = page_image(shown[number], scale).scaled(image.width, image.height)
        difference = _difference(ours, paper)
        assert difference < 7.5
        assert difference < 0.6 * _difference(_shifted(ours), paper)


def _grey(image: QImage) -> list[int]:
    """Every third row is enough and saves time."""
    plain = image.convertToFormat(QImage.Format.Format_Grayscale8)
    row = plain.bytesPerLine()
    data = bytes(plain.constBits())
    return [value for y in range(0, plain.height(), 3) for value in data[y * row : y * row + plain.width()]]


def _difference(one: QImage, other: QImage) -> float:
    values = [abs(a - b) for a, b in zip(_grey(one), _grey(other), strict=True)]
    return sum(values) / len(values)


def _shifted(image: QImage) -> QImage:
    return image.copy(6, 6, image.width(), image.height())
