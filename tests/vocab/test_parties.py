from cppcc_domain.vocab.parties import DEMOCRATIC_PARTIES, PARTIES
from cppcc_domain.vocab.sectors import SECTORS


def test_there_are_eight_democratic_parties_in_protocol_order() -> None:
    shorts = [PARTIES[code].short for code in DEMOCRATIC_PARTIES]
    assert shorts == ["民革", "民盟", "民建", "民进", "农工党", "致公党", "九三", "台盟"]


def test_the_list_keeps_protocol_order_with_the_communist_party_first() -> None:
    codes = [party.code for party in PARTIES]
    assert codes == ["cpc", *DEMOCRATIC_PARTIES, "non_party", "youth_league", "masses"]


def test_a_party_is_found_by_full_name_short_name_and_member_word() -> None:
    for party in PARTIES:
        assert {PARTIES.find(form) for form in (party.zh, party.short, party.member_word)} == {party}


def test_members_are_called_by_the_word_of_their_party() -> None:
    words = {code: PARTIES[code].member_word for code in ("cpc", "cdl", "capd", "jiusan")}
    assert words == {"cpc": "中共党员", "cdl": "民盟盟员", "capd": "民进会员", "jiusan": "九三学社社员"}


def test_a_party_and_its_sector_share_code_and_name() -> None:
    for code in ("cpc", *DEMOCRATIC_PARTIES, "non_party"):
        assert SECTORS[code].zh == PARTIES[code].zh
