"""From the plan to the policy as PDF, against the same text at the same places on a bare canvas, both warm."""

from io import BytesIO

from bench.measures.common import PRINTED_ON, edited, milliseconds, plan
from bench.model import Measure, Row, Setting, ratios, spread
from dxplanner.documents.registry import DocumentKind, document_kind
from dxplanner.documents.renderers.pdf import meta_of, render_pdf
from dxplanner.documents.typeset.fonts import FontKey, font_path
from dxplanner.documents.typeset.geometry import GlyphRun, Layout
from dxplanner.documents.typeset.layout import layout
from dxplanner.plan.plan import Plan
from dxplanner.services.exporting import make_document


def policy_kind() -> DocumentKind:
    kind = document_kind("policy")
    if kind is None:
        raise LookupError("the policy is no longer among the documents")
    return kind


def whole(of: Plan) -> bytes:
    document, profile = make_document(of, policy_kind(), PRINTED_ON)
    return render_pdf(document, profile, meta=meta_of(document, PRINTED_ON))


def pages_of(of: Plan) -> Layout:
    document, profile = make_document(of, policy_kind(), PRINTED_ON)
    return layout(document, profile)


def bare(pages: Layout) -> bytes:
    """Strings and places are known before; no rules, no tags, no bookmarks, nothing decided."""
    from reportlab.pdfgen.canvas import Canvas

    buffer = BytesIO()
    canvas = Canvas(buffer, pageCompression=1, invariant=1)
    for page in pages.pages:
        canvas.setPageSize((page.width, page.height))
        for item in page.items:
            if isinstance(item, GlyphRun):
                canvas.setFont(f"bare-{item.font.value}", item.size)
                canvas.drawString(item.x, page.height - item.baseline, item.text)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def register_fonts() -> None:
    from reportlab.pdfbase import pdfmetrics, ttfonts

    for key in FontKey:
        pdfmetrics.registerFont(ttfonts.TTFont(f"bare-{key.value}", str(font_path(key))))


def run(setting: Setting) -> tuple[Row, ...]:
    register_fonts()
    sample = plan()
    pages = pages_of(sample)
    document, profile = make_document(sample, policy_kind(), PRINTED_ON)
    meta = meta_of(document, PRINTED_ON)
    ours, drawn, floor = milliseconds(
        (
            lambda number: whole(edited(sample, number)),
            lambda _: render_pdf(pages, profile, meta=meta),
            lambda _: bare(pages),
        ),
        setting.repeats,
    )
    against = "the same text on a bare reportlab canvas, warm"
    return (
        Row(
            name=f"policy of {len(pages.pages)} pages, plan → PDF",
            spread=ratios(ours, floor),
            unit="×",
            against=against,
            aim=2.0,
        ),
        Row(name="of this, pages → PDF", spread=ratios(drawn, floor), unit="×", against=against),
        Row(name="plan → PDF", spread=spread(ours), unit="ms"),
        Row(name="the bare canvas", spread=spread(floor), unit="ms"),
    )


MEASURE = Measure(id="pdf", what="the policy as PDF", run=run)
