"""ソフトウェア使用申請書: what the office that must approve software asks. Needs no plan and stands in no plan's registry.

The page of the program shows the same sections that are printed here.
"""

from dxplanner.documents.builders.approval.facts import Applicant, HashedFile, Inside, Origin, Running
from dxplanner.documents.builders.approval.sections import Listing, Part, parts
from dxplanner.documents.builders.approval.sheet import TITLE, build

__all__ = [
    "TITLE",
    "Applicant",
    "HashedFile",
    "Inside",
    "Listing",
    "Origin",
    "Part",
    "Running",
    "build",
    "parts",
]
