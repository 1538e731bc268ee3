"""Programs that run as whole processes of their own. Each prints one JSON line: moments in nanoseconds, memory."""
