"""Inputs: one file per family of field kinds. They show and send values; they know no plan and no session."""
