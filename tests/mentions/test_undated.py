import pytest

from chronicle.model import Basis

LEAD = "Ada Moss opened the new lock at Ester on {2020-06-12|Friday}. "


def undated(mentions):
    return [m for m in mentions if m.is_undated]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Moss thanked the divers.", ("Ada Moss",)),
        ("She thanked the divers.", ("Ada Moss",)),
        ("Ilse Brandt thanked the divers.", ("Ilse Brandt",)),
        ('"It took nine years," said Moss.', ("Ada Moss",)),
        ("The barge was raised by Nordic Salvage. The company blamed a storm.", ()),
        ("In the arena Ana Ruiz spoke. Ruiz wept. She thanked them.", ("Ana Ruiz",)),
        ("Moss wept, but said that it was joy.", ("Ada Moss",)),
        ("The mOS Lock System was shown. He thanked the divers.", ("Ada Moss",)),
        ("Moss said that the next lock would open in {2022}.", ("Ada Moss",)),
        ("The next lock, Moss said, would open in {2022}.", ("Ada Moss",)),
        ('"It took years. It was hard," said Moss.', ("Ada Moss",)),
        ("Moss decided to stay and continue the work.", ("Ada Moss",)),
        ("Ester Canal Company sent flowers. The company blamed a storm.", ("Ester Canal Company",)),
    ],
)
def test_what_somebody_named_did_is_told_of_them(tell, text, subject):
    found = undated(tell(LEAD + text))
    assert (found[-1].subject if found else ()) == subject
    assert all(set(m.subject) <= set(m.participants) for m in found)


@pytest.mark.parametrize(
    "text",
    [
        "Moss did not thank the divers.",
        "Moss will thank the divers.",
        "Moss lives nearby.",
        "Moss may have thanked the divers.",
        "Moss has also opened two bridges.",
        "The divers were thanked.",
        "They thanked the divers.",
        "He thanked nobody of the canal company.",
        'Nobody came. "We waited. Moss thanked us."',
    ],
)
def test_what_is_no_deed_of_somebody_named_is_left(tell, text):
    lead = "It opened the lock on {2020-06-12|Friday}. " if text.startswith("He") else LEAD
    assert undated(tell(lead + text)) == []


@pytest.mark.parametrize(
    ("lead", "day"),
    [
        (LEAD, "2020-06-12"),
        ("Ada Moss opened the lock in {2020-04|April}. ", "2020-06-15"),
        ("Ada Moss opened the lock on {2020-05-02|2 May}. ", "2020-06-15"),
        ("Ada Moss will open the lock on {2020-06-19|Friday}. ", "2020-06-15"),
    ],
    ids=["the day told", "no day", "long ago", "ahead"],
)
def test_it_was_on_the_last_day_told_or_that_of_publication(tell, lead, day):
    (found,) = undated(tell(lead + "Moss thanked the divers."))
    assert (found.when.edtf, found.basis) == (day, Basis.NARRATIVE)


def test_nothing_is_told_without_a_date_where_the_publication_day_is_not_known(tell):
    assert undated(tell(LEAD + "Moss thanked the divers.", published="2020-06")) == []


def test_a_surname_is_a_name_where_it_opens_a_sentence(tell):
    mentions = tell(LEAD + "Moss left Ester on {2020-06-13|Saturday}.")
    assert [m.participants for m in mentions] == [("Ada Moss", "Ester"), ("Ada Moss", "Ester")]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Nordic Salvage hired divers. The company blamed a storm.", ("Nordic Salvage",)),
        ("Nordic Salvage says it blames a storm.", ("Nordic Salvage",)),
        ("Nordic Salvage blames a storm.", ()),
    ],
)
def test_a_body_is_told_by_what_it_is_and_says(tell, text, subject):
    found = undated(tell("The lock was opened on {2020-06-12|Friday}. " + text))
    assert (found[-1].subject if found else ()) == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The Ester Star, the largest ferry on the lake, hit the gate. The vessel lost its mast.", ("Ester Star",)),
        ("The ferry Orla Two hit the gate. The ship lost its mast.", ("Orla Two",)),
        ("The new Harrow X9 train hit the gate. The heavy locomotive lost a wheel.", ("Harrow X9",)),
        ("Orla Two, the owner of the ferry, wept. The ship lost its mast.", ()),
        ("The ferry Orla Two hit the ferry Ester Star. The ship lost its mast.", ()),
        ("Harrow trains stood still. The train lost a wheel.", ()),
        ("The ferry Orla Two hit the gate. The lorry lost a wheel.", ()),
    ],
)
def test_a_thing_with_a_name_is_told_by_what_it_was_said_to_be(tell, text, subject):
    found = undated(tell("The lock was opened on {2020-06-12|Friday}. " + text))
    last = [m.subject for m in found if text.endswith(m.quote)]
    assert last == ([subject] if subject else [])


def test_a_dated_sentence_tells_whom_its_pronoun_stands_for(tell):
    mentions = tell(LEAD + "She left the board on {2020-06-13|Saturday}.")
    assert (mentions[1].subject, mentions[1].participants) == (("Ada Moss",), ())
    assert not mentions[1].is_undated


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The canal will be closed again, the Ester Post has reported.", ["2020-06-15"]),
        ("The council has announced 90 job cuts over {2020-07/2022-06|the next two years}.", ["2020-06-15"]),
        ("The mill, built in {1904}, has burned down.", ["1904", "2020-06-15"]),
        ("The council said the mill burned down on {2020-06-12|Friday}.", ["2020-06-12"]),
        ("The council will burn the mill down.", []),
    ],
)
def test_a_lead_is_dated_by_the_publication_day_where_nothing_else_dates_what_it_tells(tell, text, days):
    assert [m.when.edtf for m in tell(text) if m.basis is not Basis.NARRATIVE] == days


def test_the_headline_titles_a_lead_that_tells_of_the_same_people_in_other_words(tell):
    title = "Ada Moss gives Ester its longest lock"
    text = f"{title}\n\nAda Moss opened gates of 200 metres on {{2020-06-12|Friday}}."
    headline, lead = tell(text, title=title, body_start=len(title) + 2)
    assert (headline.quote, headline.when) == (title, lead.when)


def test_a_month_before_a_statement_dates_it(tell):
    (mention,) = tell("It rains. In {2020-01|January}, the council announced that it would sell the mill.")
    assert mention.when.edtf == "2020-01"


def test_an_old_lead_does_not_date_the_headline(tell):
    title = "Ada Moss gives the canal its longest lock ever"
    lead = "Ada Moss came to Ester in {2019-03|March 2019}."
    (mention,) = tell(f"{title}\n\n{lead}", title=title, body_start=len(title) + 2)
    assert mention.quote == "Ada Moss came to Ester in March 2019."


def _timeless(mentions):
    return [m.quote for m in mentions if m.is_timeless]


def test_each_sentence_of_an_article_without_a_date_tells_something_on_no_day(tell):
    text = "The bridge at Ester collapsed. Ada Moss will lead the inquiry."
    assert _timeless(tell(text, published=None)) == [
        "The bridge at Ester collapsed.",
        "Ada Moss will lead the inquiry.",
    ]
    assert _timeless(tell(text)) == []


@pytest.mark.parametrize("text", ["Why did the bridge collapse?", "The bridge may collapse.", "It did not collapse."])
def test_what_is_asked_or_not_told_as_a_fact_is_told_on_no_day_neither(tell, text):
    assert _timeless(tell(text, published=None)) == []
