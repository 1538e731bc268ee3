"""試算額の増減理由 as a PDF: from a named version to the plan as it stands. Whole or not at all."""

from datetime import date
from pathlib import Path

from dxplanner.documents.builders import reasons
from dxplanner.documents.builders.answers import Context
from dxplanner.documents.builders.frame import profile_of
from dxplanner.documents.comma import with_comma
from dxplanner.documents.numbering import numbered
from dxplanner.documents.profile import NumberingStyle
from dxplanner.plan.plan import Plan
from dxplanner.services.exporting import file_name, render, write_whole


def write_reasons(plan: Plan, earlier: Plan, earlier_name: str, folder: Path, printed_on: date) -> Path:
    """The file made. Raises DxError when it cannot be written."""
    profile = profile_of(plan, NumberingStyle.OFFICIAL)
    built = reasons.build(plan, Context(printed_on=printed_on, profile=profile), earlier, earlier_name)
    document = numbered(built, profile.numbering, full_width=profile.full_width_single_digit)
    content = render(with_comma(document, profile.comma), profile, "pdf", printed_on)
    return write_whole(folder / file_name(document, "pdf"), content)
