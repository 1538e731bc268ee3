"""The window: shows the plan, forwards what the officer wants. Knows no SQL, no file format and no law.

The composition starts it with `dxplanner.ui.application.run`.
"""
