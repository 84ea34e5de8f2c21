import pytest

from cppcc_domain.vocab.committees import SectorKind
from cppcc_domain.vocab.parties import DEMOCRATIC_PARTIES
from cppcc_domain.vocab.sectors import NATIONAL_13TH, NATIONAL_14TH, SECTORS


@pytest.mark.parametrize("sectors", [NATIONAL_13TH, NATIONAL_14TH], ids=["13th", "14th"])
def test_a_national_committee_has_34_sectors_each_once_and_known(sectors: tuple[str, ...]) -> None:
    assert len(sectors) == 34
    assert len(set(sectors)) == 34
    assert all(code in SECTORS for code in sectors)


def test_the_14th_joins_youth_league_and_federation_and_adds_environment() -> None:
    assert set(NATIONAL_13TH) - set(NATIONAL_14TH) == {"youth_league", "youth_federation"}
    assert set(NATIONAL_14TH) - set(NATIONAL_13TH) == {"youth_league_and_federation", "environment_resources"}


def test_what_stayed_keeps_its_order_between_the_terms() -> None:
    stayed = set(NATIONAL_13TH) & set(NATIONAL_14TH)
    assert [code for code in NATIONAL_13TH if code in stayed] == [code for code in NATIONAL_14TH if code in stayed]


def test_sectors_stand_in_the_order_of_their_kinds() -> None:
    order = list(SectorKind)
    for sectors in (NATIONAL_13TH, NATIONAL_14TH):
        ranks = [order.index(SECTORS[code].kind) for code in sectors]
        assert ranks == sorted(ranks)


def test_the_13th_has_nine_parties_eight_organisations_and_three_invited_groups() -> None:
    kinds = [SECTORS[code].kind for code in NATIONAL_13TH]
    assert {kind: kinds.count(kind) for kind in SectorKind} == {
        SectorKind.PARTY: 9,
        SectorKind.NON_PARTY: 1,
        SectorKind.MASS_ORGANISATION: 8,
        SectorKind.CIRCLE: 13,
        SectorKind.INVITED: 3,
    }


def test_party_sectors_come_first_in_the_order_of_the_parties() -> None:
    assert NATIONAL_14TH[:10] == ("cpc", *DEMOCRATIC_PARTIES, "non_party")


@pytest.mark.parametrize(
    ("form", "code"),
    [("文艺界", "culture_arts"), ("医卫界", "medicine_health"), ("工商联", "industry_commerce"), ("民革", "rcck")],
)
def test_short_names_of_rosters_find_their_sector(form: str, code: str) -> None:
    assert SECTORS.find(form) is SECTORS[code]


def test_local_sectors_are_known_without_being_national() -> None:
    herders = SECTORS.find("农牧界")
    assert herders is not None
    assert herders.kind is SectorKind.CIRCLE
    assert herders.code not in NATIONAL_14TH
