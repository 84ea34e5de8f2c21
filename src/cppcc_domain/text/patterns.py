"""延迟编译的模式 — regular expressions that cost nothing until a text is read.

Compiling the grammars of this package takes longer than importing the rest of it, and many programs only write.
"""

import re
from collections.abc import Callable

__all__ = ["LazyPattern"]


class LazyPattern:
    """A regular expression compiled by its first use; from then on its methods are those of the compiled pattern.

    Example:
        >>> LazyPattern("[0-9]+件").search("提案94件").group()
        '94件'
    """

    match: Callable[..., re.Match[str] | None]
    fullmatch: Callable[..., re.Match[str] | None]
    search: Callable[..., re.Match[str] | None]

    def __init__(self, pattern: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self._pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Callable[..., re.Match[str] | None]:
        if name not in {"match", "fullmatch", "search"}:
            raise AttributeError(name)
        compiled = re.compile(self._pattern, self._flags)
        self.match, self.fullmatch, self.search = compiled.match, compiled.fullmatch, compiled.search
        method: Callable[..., re.Match[str] | None] = getattr(self, name)
        return method
