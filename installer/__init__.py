"""Makes the packaged program: a folder that runs without Python, packed into one file. Knows nothing of its inside."""
