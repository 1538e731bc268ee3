"""Questions answered by rows: as a grid where the columns fit side by side, as cards where they do not."""
