"""One file per allocation measure. A new one is its file here and one line in `registry`."""
