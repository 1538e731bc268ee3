"""団体区分: the four kinds of municipality, shared by the plan, the facts and the law."""

from dxplanner.core.choices import Choice


class MunicipalityClass(Choice):
    """団体区分."""

    WARD = "ward", "特別区"
    CITY = "city", "市"
    TOWN = "town", "町"
    VILLAGE = "village", "村"

    @property
    def short_label(self) -> str:
        """The word for running text: 「町の負担」「区の負担」."""
        return "区" if self is MunicipalityClass.WARD else self.label
