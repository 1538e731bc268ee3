"""Above the rule: number of the 訓令 or 告示, to whom it goes, 制定文, date and the heads who sign. Blank where offices fill in."""

from collections.abc import Iterator
from typing import Final

from dxplanner.core.dataclass import dataclass
from dxplanner.documents.builders.answers import compose
from dxplanner.documents.builders.charters.drafting import CharterForm, Draft
from dxplanner.documents.builders.charters.words import undecided
from dxplanner.documents.model import Align, Inline, Paragraph, TextRole, plain, text_of
from dxplanner.plan.charters import Instrument
from dxplanner.plan.municipality import SectionKind

BLANK_DATE: Final = "令和　　年　　月　　日"
_SIGNERS_FROM: Final = 22
"""Where the posts of the heads begin, in characters; their names are written behind."""


@dataclass(frozen=True, slots=True)
class Organ:
    """An organ that signs a joint 訓令."""

    name: str
    head: str


_ORGANS: Final = {
    SectionKind.EDUCATION: Organ("教育委員会", "教育委員会教育長"),
    SectionKind.COUNCIL: Organ("議会", "議会議長"),
    SectionKind.AGRICULTURE: Organ("農業委員会", "農業委員会会長"),
}


def heading_lines(
    form: CharterForm, draft: Draft, title: Inline, organs: tuple[SectionKind, ...]
) -> Iterator[Paragraph]:
    """A 要綱 by 決裁 has none of this."""
    instrument = form.instrument(draft.plan)
    if instrument is Instrument.INTERNAL:
        return
    joint = [_ORGANS[kind] for kind in organs if kind in _ORGANS] if instrument is Instrument.JOINT else []
    if instrument is None:
        yield _line(compose(draft.town.name, undecided(form.instrument_path), "第　　号"))
    else:
        word = "告示" if instrument is Instrument.NOTICE else "訓令"
        yield _line(compose(draft.town.name, f"{word}第　　号"))
    for organ in joint:
        yield _line(compose(draft.town.name, f"{organ.name}訓令第　　号"))
    if instrument in (Instrument.DIRECTIVE, Instrument.JOINT):
        yield Paragraph(text=plain("庁中一般"), role=TextRole.ADDRESS)
    yield Paragraph(text=compose(title, "を次のように定める。"), first_line_indent=1)
    yield Paragraph(text=plain(BLANK_DATE), align=Align.LEFT, indent=2)
    yield _signer(_head(draft))
    for organ in joint:
        yield _signer(compose(draft.town.name, organ.head))


def _line(text: Inline) -> Paragraph:
    return Paragraph(text=text, align=Align.LEFT)


def _signer(words: Inline) -> Paragraph:
    return Paragraph(text=words, align=Align.LEFT, indent=_SIGNERS_FROM)


def _head(draft: Draft) -> Inline:
    """見本町 and 町長 make 見本町長."""
    town, word = draft.town, draft.town.word
    shared = text_of(town.name).endswith(word) and town.head.startswith(word)
    return compose(town.name, town.head.removeprefix(word) if shared else town.head)
