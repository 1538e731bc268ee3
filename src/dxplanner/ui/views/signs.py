"""How a status of the law is written: a sign and a word, so that it is never said by colour alone."""

from dxplanner.rules.model import Status
from dxplanner.services.year_strip import Standing

_STATUS = {
    Status.CONFIRMED: "✓",
    Status.USER_CONFIRMED: "※",
    Status.AMBIGUOUS: "！",
    Status.UNCONFIRMED: "？",
    Status.INELIGIBLE: "―",
}
_STANDING = {
    Standing.CONFIRMED: "✓",
    Standing.DECK: "※",
    Standing.UNCONFIRMED: "？",
    Standing.BEFORE: "―",
    Standing.ENDED: "―",
}


def status_words(status: Status, words: str) -> str:
    return f"{_STATUS[status]} {words}"


def standing_words(standing: Standing) -> str:
    return f"{_STANDING[standing]} {standing.label}"
