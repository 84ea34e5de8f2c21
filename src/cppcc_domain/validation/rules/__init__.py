"""规则 — the rules themselves, one module for each subject; the order of ``RULES`` is the order in which they run."""

__all__: list[str] = []
