"""操作の手引: hand-written chapters from resources/manual and chapters made from the declarations.

`book.chapters()` is the whole manual; the same chapters are printed (`printing`) and shown in the window.
"""
