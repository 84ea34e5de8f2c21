"""One good document that has something of every kind, for the tests to break."""

from typing import Any

import pytest


@pytest.fixture
def document() -> dict[str, Any]:
    """Return a document in canonical form, as a tree of its own for each test."""
    return {
        "schema": "cppcc-domain/1",
        "register": {
            "committee_id": "c1",
            "committees": [
                {
                    "id": "c1",
                    "note": "合成数据",
                    "place": "甲市乙区",
                    "level": "county",
                    "division": "460108",
                    "x_web": {"b": [1, 2.5, None], "网址": "例"},
                }
            ],
            "terms": [
                {
                    "id": "t1",
                    "committee_id": "c1",
                    "ordinal": 1,
                    "start": "2021-11",
                    "sectors": [{"sector": "cpc", "name": "中共界", "quota": 0}],
                }
            ],
            "persons": [
                {
                    "id": "p1",
                    "name": "甲某",
                    "contacts": [
                        {"kind": "phone", "value": "000-1", "sensitivity": "public"},
                        {"kind": "phone", "value": "000-2"},
                    ],
                },
                {"id": "p2", "name": "乙某", "contacts": []},
            ],
            "meetings": [
                {
                    "id": "m1",
                    "committee_id": "c1",
                    "kind": "plenary",
                    "ordinal": 4,
                    "start": "2024-01-29",
                    "start_time": "09:00",
                    "place": {"name": "区会议中心"},
                    "votes": [{"subject": "决议", "yes": 180, "adopted": True}],
                }
            ],
            "proposals": [
                {
                    "id": "a1",
                    "title": "关于甲事的提案",
                    "committee_id": "c1",
                    "proposer_ids": ["s1", "s2"],
                    "public": False,
                    "events": [
                        {"type": "submitted", "date": "2023-01-05", "x_desk": 3},
                        {"type": "filed", "date": "2023-02", "number": 7},
                        {"type": "assigned", "assignments": [{"unit_id": "u1", "role": "lead"}]},
                        {"type": "replied", "unit_id": "u1", "document": {"organ": "甲函", "year": 2023, "serial": 5}},
                    ],
                },
                {"id": "a2", "title": "关于乙事的提案", "committee_id": "c1"},
            ],
            "reports": [
                {
                    "id": "r1",
                    "committee_id": "c1",
                    "year": 2023,
                    "review": [
                        {
                            "title": "协商",
                            "figures": [
                                {
                                    "indicator": "proposals_filed",
                                    "quantity": {"value": 94, "counter": "件"},
                                    "period": {"start": "2023"},
                                },
                                {
                                    "indicator": "sector_contacts",
                                    "quantity": {"value": 300, "bound": "over", "counter": "次", "word": "余"},
                                },
                                {"indicator": "reply_rate", "quantity": {"value": "97.50", "counter": "%"}},
                                {"indicator": "x_share", "quantity": {"value": "2/3"}},
                                {"indicator": "x_days", "quantity": {"low": 3, "high": 5, "counter": "天"}},
                            ],
                            "sections": [{"title": "下一级", "declares": {"count": 4, "phrase": "四大行动"}}],
                            "source": {"document": "甲报", "line": 12, "credits": [{"role": "记者", "name": "丙某"}]},
                        }
                    ],
                }
            ],
            "coverage": [{"collection": "proposals", "period": {"start": "2023"}}],
            "labels": [{"vocabulary": "topic", "code": "x_tide", "zh": "潮汐"}],
            "x_system": "表格",
        },
    }
