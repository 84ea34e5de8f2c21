"""文字 — texts: short Chinese names, titles, any text at all, and JSON objects for ``extra``.

Texts shrink to one or two characters that read well in a failing example: 甲, 关于甲的提案.
"""

from hypothesis import strategies as st

from cppcc_domain.testing.strategies.plain import made
from cppcc_domain.values.json_text import json_text

__all__ = ["json_objects", "names", "texts", "titles"]

# In the order in which Chinese counts with them, so that examples shrink to 甲.
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_CHARACTERS = st.characters(exclude_categories=["Cs"])  # a lone surrogate cannot be written to a file


def names() -> st.SearchStrategy[str]:
    """Short names of one to four heavenly stems: 甲, 乙丙."""
    return st.lists(st.sampled_from(_STEMS), min_size=1, max_size=4).map("".join)


def texts() -> st.SearchStrategy[str]:
    """Any text that is not blank: mostly short Chinese, else whatever Unicode holds, line breaks and quotes included."""
    return names() | made(str.__add__, names(), st.text(_CHARACTERS, max_size=20))


def titles() -> st.SearchStrategy[str]:
    """Titles of proposals (案由): 关于甲的提案."""
    return names().map("关于{}的提案".format)


def json_objects() -> st.SearchStrategy[str]:
    """JSON objects as canonical text, as ``extra`` keeps them.

    No key is that of a field of the model: each contains a hyphen.
    """
    scalars = (
        st.none()
        | st.booleans()
        | st.integers(-(10**12), 10**12)
        | st.floats(allow_nan=False, allow_infinity=False)
        | st.text(_CHARACTERS, max_size=8)
    )
    values = st.recursive(
        scalars,
        lambda inner: (
            st.lists(inner, max_size=3) | st.dictionaries(st.text(_CHARACTERS, max_size=4), inner, max_size=3)
        ),
        max_leaves=4,
    )
    objects = st.dictionaries(names().map("x-{}".format), values, min_size=1, max_size=2)
    return made(lambda tree: json_text(tree, sort_keys=True), objects)
