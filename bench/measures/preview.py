"""What the preview does after each pause in typing: the whole policy laid out anew, then the page in sight painted."""

from bench.measures.common import PRINTED_ON, edited, milliseconds, plan
from bench.measures.pdf import policy_kind
from bench.model import Measure, Row, Setting, spread
from dxplanner.services.exporting import make_document
from dxplanner.services.preview import Previewer

SCREEN_SCALE = 1.5
DOCUMENT = "policy"


def run(setting: Setting) -> tuple[Row, ...]:
    from PySide6.QtGui import QGuiApplication, QImage

    from dxplanner.ui.preview.glyphs import RawFonts
    from dxplanner.ui.preview.painter import page_image

    application = QGuiApplication.instance() or QGuiApplication(["bench"])
    sample = plan()
    previewer = Previewer()
    pages = previewer.show(sample, PRINTED_ON, pinned=DOCUMENT).layout.pages
    fonts = RawFonts()

    def painted(number: int) -> QImage:
        return page_image(pages[number % len(pages)], SCREEN_SCALE, fonts)

    whole, built, pictured = milliseconds(
        (
            lambda number: previewer.show(edited(sample, number), PRINTED_ON, pinned=DOCUMENT),
            lambda number: make_document(edited(sample, number), policy_kind(), PRINTED_ON),
            painted,
        ),
        setting.repeats,
    )
    del application
    return (
        Row(
            name=f"edited plan → pages, policy of {len(pages)} pages",
            spread=spread(whole),
            unit="ms",
            aim=150,
        ),
        Row(name="of this, edited plan → document", spread=spread(built), unit="ms"),
        Row(
            name="one page painted whole",
            spread=spread(pictured),
            unit="ms",
            note=f"{SCREEN_SCALE} px per point",
        ),
    )


MEASURE = Measure(id="preview", what="the live preview, without the window", run=run)
