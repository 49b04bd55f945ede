"""Titles of long sentences, of what somebody says and of what is not so: what goes first, and what never may."""

import pytest

SHORTENED = [
    (("Shares in Brandt, which two months ago told of a 40 percent rise in profit, tumbled 31 percent to 98 pence in "
     "early trading on the exchange in Lund, having hit a low of 94 pence at {2020-05|the start of May}."),
     ("Shares in Brandt tumbled 31 percent to 98 pence in early trading on the exchange in Lund, having hit a low of "
      "94 pence")),
    (("When the inquest opened on {2020-06-08|Monday}, three divers told how they had knocked on the hull of the "
     "sunken barge until {2020-05-14|14 May}."),
     "Three divers told how they had knocked on the hull of the sunken barge"),
    (("The Premier, Olaf Renn, who had been due in the valley {2020-06-15|today}, called off his visit after "
     "breakfast because of fog at the airstrip."),
     "The Premier called off his visit after breakfast because of fog at the airstrip"),
    (("His lawyer, Carla Prats, said that she would go to the court of appeal for the three western provinces in "
     "the old garrison town of Sella, which is to rule by {2020-07-10|July 10}."),
     "His lawyer, Carla Prats, said that she would go to the court of appeal for the three western provinces in…"),
    (("Fear has gripped Lund, where thousands of people worried about the fever flooded into the wards of the "
      "port {2020-06-08/2020-06-14|this week}, and all beds are full."),
     "Thousands of people worried about the fever flooded into the wards of the port"),
]  # fmt: skip

SAID = [
    (("The opening of the lock, planned for {2020-06-28|28 June}, has been called off after a chain slipped, the "
     "town said on {2020-06-09|Tuesday}."),
     "The opening of the lock has been called off"),
    (("The trial of two directors, which was to have opened on {2020-07-10|10 July}, will not now begin until "
     "{2020-08-15|15 August}, Mrs Justice Moss ruled {2020-06-14|yesterday}."),
     "The trial of two directors will not now begin until 15 August"),
    (("Dr. Dina Weinhold of the Lund Port Institute, one of the authors of a paper on how docks are run in the north, "
     "said on {2020-06-12|Friday} the new cranes had surprised all dockers."),
     "The new cranes had surprised all dockers"),
    (("Lind took the matter to the police, on {2020-01-09|9 January}; they told both men at {2020-02|the end of "
     "February} that the case would be closed."),
     "The case would be closed"),
    ("Nobody was hurt, Moss said on {2020-06-12|Friday}, adding that the pier would close.", "Nobody was hurt"),
]  # fmt: skip

NOT_SO = [
    ("The gates will not open until {2020-07-10|10 July}.", "The gates will not open until 10 July"),
    ("The board has now given everybody until {2020-06-19|Friday}.",
     "The board has now given everybody until Friday"),
    (("Mills said on {2020-06-10|Wednesday} the meeting was not held in agreement with the league or with any of the "
     "towns that house most of the refugees of the war in the north."),
     "Mills said the meeting was not held in agreement with the league"),
]  # fmt: skip

JOINED = [
    ("{2020-06-08|Last Monday} Judge Harcourt gave Rooke nine years, Marsh seven and Pell six.",
     "Judge Harcourt gave Rooke nine years, Marsh seven and Pell six"),
    ("The king, who is due to visit Denver {2020-06-20|later this month}, has a cold.",
     "The king is due to visit Denver"),
    ("The Round the Lake half marathon, which was to be run {2020-06-14|last Sunday}, has been put off.",
     "The Round the Lake half marathon"),
]  # fmt: skip

NEVER = [
    (("Inspector Ruth Lind asked anyone who had seen a white van between {2020-06-12|Friday night} and the morning "
     "to come forward."), "Anyone had seen"),
    ("The mill should not be confused with the road bridge, two miles upstream, which was closed in {2020-05|May}.",
     "Two miles upstream was closed"),
    (("The ministry has enough notes to track us all down and put us all into quarantine for {2020-06-08/2020-06-14|a "
     "week}."), "The ministry put us"),
    (("She retires in {2020-10|October}, and she would like, she told me {2020-06-09|last week}, to see the boy before "
     "she does."), "and she"),
    ("Ada Moss retires, and she will see the boy on {2020-06-20|Saturday} (at noon.", "("),
    ("What they deal with is nowhere near as dangerous as the strain that has caused such concern since {2010}.",
     "Dangerous as"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title"), [*SHORTENED, *SAID, *NOT_SO, *JOINED])
def test_a_title_leaves_out_what_can_go_and_keeps_what_is_so(tell, text, title):
    assert title in [m.title for m in tell("It rains. " + text)]


@pytest.mark.parametrize(("text", "words"), NEVER)
def test_a_title_never_says_what_nobody_said(tell, text, words):
    told = [m.title for m in tell("It rains. " + text)]
    assert told
    assert not [title for title in told if words in title]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("es", "Las primeras imágenes no se esperan hasta {2020-10|octubre}.",
         "Las primeras imágenes no se esperan hasta octubre"),
        ("fr", "La route n'ouvrira pas avant le {2020-06-20|20 juin}.", "La route n'ouvrira pas avant le 20 juin"),
        ("de", "Die Straße wird erst am {2020-06-20|20. Juni} geöffnet.",
         "Die Straße wird erst am 20. Juni geöffnet"),
        ("es", "Si el barco hubiera salido en {2020-05|mayo}, nadie se habría quejado.",
         "Si el barco hubiera salido en mayo, nadie se habría quejado"),
    ],
)  # fmt: skip
def test_titles_in_other_languages_say_neither_never_nor_done(tell, language, text, title):
    assert title in [m.title for m in tell(text, language=language)]
