"""What a check is and what it finds. A check is one declared function; the catalogue is all of them in a row.

Knows the plan through `View` only; knows nothing of screens, files or documents.
"""

from collections.abc import Callable, Iterable
from typing import TypeAlias

from dxplanner.checks.view import View
from dxplanner.core.choices import Choice
from dxplanner.core.dataclass import dataclass
from dxplanner.core.sources import Confidence


class Severity(Choice):
    """In the order findings are listed."""

    MUST_FIX = "must_fix", "要修正"
    REVIEW = "review", "要確認"
    ADVICE = "advice", "助言"


MUST_FIX, REVIEW, ADVICE = Severity.MUST_FIX, Severity.REVIEW, Severity.ADVICE
CONFIRMED, SECONDARY = Confidence.CONFIRMED, Confidence.SECONDARY
INFERRED, UNCONFIRMED = Confidence.INFERRED, Confidence.UNCONFIRMED

Spot: TypeAlias = tuple[str, str]
"""Where, and the message that says what to do there. At most one per path and check."""
Spots: TypeAlias = Iterable[Spot]
Look: TypeAlias = Callable[[View], Spots]


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One rule. `gives_way`: not said where another check already speaks about the same path."""

    id: str
    severity: Severity
    title: str
    source: str
    confidence: Confidence
    look: Look
    gives_way: bool = False

    @property
    def source_label(self) -> str:
        """The source as printed; what is not confirmed says so."""
        if self.confidence is Confidence.CONFIRMED:
            return self.source
        return f"{self.source}〔{self.confidence.label}〕"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """指摘. `set_aside` is the reason the officer gave for leaving it, None while it stands."""

    id: str
    severity: Severity
    path: str
    message: str
    source: str
    set_aside: str | None = None


def check(
    check_id: str,
    severity: Severity,
    title: str,
    *,
    source: str,
    confidence: Confidence = Confidence.CONFIRMED,
    gives_way: bool = False,
) -> Callable[[Look], Check]:
    """Declares the function below it as a check; its module is named in `registry`."""

    def declare(look: Look) -> Check:
        return Check(
            id=check_id,
            severity=severity,
            title=title,
            source=source,
            confidence=confidence,
            look=look,
            gives_way=gives_way,
        )

    return declare
