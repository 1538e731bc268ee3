"""Colours, sizes and the one style sheet. The only package that calls `setStyleSheet`."""
