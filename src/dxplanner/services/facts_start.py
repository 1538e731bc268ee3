"""At the start of the program: read the set of facts that was chosen on this PC. Costs nothing where none was."""

from dxplanner.facts.roots import use_facts
from dxplanner.store.places import facts_home


def go_by_chosen_facts() -> str:
    """A sentence for the officer when it is not the chosen set after all; else empty."""
    if not facts_home().is_dir():
        use_facts(None)
        return ""
    from dxplanner.services.facts_sets import activate

    return activate()
