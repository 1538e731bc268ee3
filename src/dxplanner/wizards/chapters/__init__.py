"""The five chapters of the interview, one module each; a long one keeps its steps in modules beside it."""
