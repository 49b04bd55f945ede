import pytest

from chronicle.mentions.language import language_of
from chronicle.mentions.names import names_of
from chronicle.model import Article


def named(text, code="en"):
    language = language_of(code)
    people, places = names_of(Article("a", "a", text, language=code), language).within(text)
    return [*people, *places]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The judge let Norvik and Halden merge. Both yards fell, Norvik by half.", ["Norvik", "Halden"]),
        ("Then Anna Lind and Per Moe met.", ["Anna Lind", "Per Moe"]),
        ("Then NATO and Norvik spoke.", ["NATO", "Norvik"]),
        ("In Norway and Sweden it rained.", ["Norway", "Sweden"]),
        ("There the Food and Drug Office met.", ["Food and Drug Office"]),
        ("There the Ministry of Roads and Harbour Works met.", ["Ministry of Roads and Harbour Works"]),
        ("In Bosnia and Herzegovina it rained.", ["Bosnia and Herzegovina"]),
    ],
)
def test_and_joins_two_names_where_either_stands_alone_or_both_are_whole(text, names):
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("There Norvik's Launch Works grew, and Norvik with it.", ["Norvik", "Launch Works"]),
        ("There Anna Lind's Bridge Company grew.", ["Anna Lind", "Bridge Company"]),
        ("There Moe's Savings Bank grew.", ["Moe's Savings Bank"]),
    ],
)
def test_an_owner_is_parted_from_what_is_owned_unless_it_is_a_brand(text, names):
    assert named(text) == names


def test_a_brand_in_small_letters_at_first_keeps_them():
    assert named("There Norvik showed the mPad and a 3G gOs set.") == ["Norvik", "mPad", "gOs"]


def test_an_initial_does_not_end_a_name():
    assert named("There Anna F. Lind spoke, then Lind left Hall B. The rain fell.") == ["Anna F. Lind", "Hall B"]


def test_a_place_of_two_words_is_whole_where_it_opens_a_sentence():
    assert named("New York closed its schools.") == ["New York"]


def test_a_chief_executive_is_a_role():
    assert named("There Chief Executive Anna Lind and the Chief Executive of Norvik met.") == ["Anna Lind", "Norvik"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("There the Prime Minister spoke.", []),
        ("There Norvik CEO and founder Anna Lind spoke.", ["Norvik", "Anna Lind"]),
        ("There the CEO spoke.", []),
    ],
)
def test_a_role_by_itself_is_no_name(text, names):
    assert named(text) == names
