"""How a state is written: always a word with a sign, the colour comes on top."""

from dxplanner.ui.theme.tokens import Tokens
from dxplanner.wizards.engine import StepState

SIGNS = {
    StepState.NOT_STARTED: "○",
    StepState.IN_PROGRESS: "●",
    StepState.REVIEW: "！",
    StepState.DONE: "✓",
}
_COLOURS = {
    StepState.NOT_STARTED: "ink_soft",
    StepState.IN_PROGRESS: "action",
    StepState.REVIEW: "ask",
    StepState.DONE: "ok",
}


def state_words(state: StepState) -> str:
    return f"{SIGNS[state]} {state.label}"


def state_colour(tokens: Tokens, state: StepState) -> str:
    colour: str = getattr(tokens, _COLOURS[state])
    return colour
