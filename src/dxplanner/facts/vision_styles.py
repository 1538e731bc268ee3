"""理念の示し方: five styles seen in small towns' plans, what each is good for, and the headings it prints."""

from dxplanner.core.dataclass import dataclass
from dxplanner.core.sources import Source
from dxplanner.facts.records import read_file, unique
from dxplanner.facts.resources import resource_path
from dxplanner.facts.roots import kept

FILE = "vision_styles.toml"
DEFAULT = "catchphrase"


@dataclass(frozen=True, slots=True, kw_only=True)
class VisionStyleFacts:
    id: str
    form: str
    good_for: str
    caution: str
    example: str
    philosophy_heading: str
    vision_heading: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    styles: tuple[VisionStyleFacts, ...]


@kept
def vision_styles() -> dict[str, VisionStyleFacts]:
    return unique(read_file(resource_path("facts", FILE), _File).styles, lambda style: style.id, FILE)


def vision_style(style_id: str | None) -> VisionStyleFacts:
    """The style chosen; the plain one while none is."""
    return vision_styles().get(style_id or DEFAULT) or vision_styles()[DEFAULT]
