"""From a plan to the finished document: profile, build, number, the town's comma. The one way all outputs take.

Knows the registry and the builders; nothing of pages or files. No paper ever sees the rows about people.
"""

from dataclasses import replace
from datetime import date

from dxplanner.documents.builders.answers import Context, Former
from dxplanner.documents.builders.frame import profile_of
from dxplanner.documents.builders.registry import builder
from dxplanner.documents.comma import with_comma
from dxplanner.documents.model import Document
from dxplanner.documents.numbering import numbered
from dxplanner.documents.profile import LayoutProfile
from dxplanner.documents.registry import DocumentKind, document_kind
from dxplanner.plan.personal import without_people
from dxplanner.plan.plan import Plan


def context_for(plan: Plan, document_id: str, printed_on: date) -> Context:
    """What a builder of this document is given, for those who ask it for a part."""
    kind = document_kind(document_id)
    assert kind is not None
    return Context(printed_on=printed_on, profile=profile_of(plan, kind.numbering))


def assemble(
    plan: Plan, kind: DocumentKind, printed_on: date, former: Former | None = None
) -> tuple[Document, LayoutProfile]:
    """The document as it is printed on that day, and the paper it stands on."""
    plan = without_people(plan)
    if former is not None:
        former = replace(former, plan=without_people(former.plan))
    profile = profile_of(plan, kind.numbering)
    built = builder(kind.id)(plan, Context(printed_on=printed_on, profile=profile, former=former))
    document = numbered(built, profile.numbering, full_width=profile.full_width_single_digit)
    return with_comma(document, profile.comma), profile
