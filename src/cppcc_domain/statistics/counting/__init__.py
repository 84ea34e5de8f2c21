"""计数规则 — what each indicator counts: small functions from records to verdicts, one module for each subject."""

__all__: list[str] = []
