"""How fast figures and names of sessions are found in running text, in megabytes a second.

Four kinds of text: a report full of figures, prose without any, the names of sessions one after another, and digits that are no figures.
The second number of each row is the ratio of two runs of the same call (A/A): what a difference means at this moment.

Usage: python benchmarks/quantities.py [ROUNDS]
"""

import sys
from collections.abc import Callable, Sequence

from _rounds import AGAIN, OURS, SLICE, interleaved, versions

from cppcc_domain.text.quantities import find_quantities
from cppcc_domain.text.session_finder import find_session_names

# Synthetic sentences.
TEXTS = {
    "report": (
        "全年共收到提案312件，经审查立案287件，其中集体提案41件，占14.3%，办复率99.5%。组织委员开展视察调研60余次，近八成委员参加。"
        "坚持把协商民主贯穿履职全过程，着力提升建言资政质量，推动协商成果转化落实。第三次会议听取了办理情况通报，五个一机制不断完善。"
        "培训委员1.2万人次，走访企业三百余家，收集意见建议五六百条，超过三分之二得到采纳。"
    ),
    "prose": (
        "坚持把协商民主贯穿履职全过程，着力提升建言资政质量，推动协商成果转化落实，围绕中心工作深入基层联系群众，及时反映社情民意，"
        "不断完善工作机制，切实发挥专门协商机构作用，为高质量发展凝聚共识、汇聚力量。"
    ),
    "sessions": (
        "政协示例市第十四届委员会第三次会议期间，示例市示例区政协主席列席；会议传达了全国政协十四届二次会议精神，"
        "审议了市政协十四届常委会第九次会议和第41次主席会议的决定，七届五次会议以来的工作得到肯定。"
    ),
    "codes": "联系电话0898-12345678，编号2024-0001，时间15:30，平台版本v2.10.3，第271号，第十四届，2024年1月29日。",
}
SIZE = 10_000


def speed(find: Callable[[str], Sequence[object]], text: str, rounds: int) -> str:
    """Return the row of one call: megabytes a second, the A/A ratio, and how much is found."""
    taken = interleaved({OURS: find, AGAIN: find}, [text] * SLICE, rounds)
    size = len(text.encode())
    return f"{size / taken[OURS]:6.1f} MB/s  A/A {taken[AGAIN] / taken[OURS]:.2f}  {len(find(text)):4} in {size} bytes"


def main() -> None:
    """Print a row for each kind of text and each finder."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    print(f"{versions()}; {rounds} rounds\n")
    for kind, sentence in TEXTS.items():
        text = sentence * (SIZE // len(sentence.encode()) + 1)
        for find in (find_quantities, find_session_names):
            print(f"{kind:9} {find.__name__:19} {speed(find, text, rounds)}")


if __name__ == "__main__":
    main()
