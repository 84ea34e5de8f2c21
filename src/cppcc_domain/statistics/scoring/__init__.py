"""记分 — from records to the points of each member: who holds which seat, what each record brings, and what the limits leave of it."""

__all__: list[str] = []
