"""One small module per kind of block; the table in `registry` says which sets which."""
