"""Titles that say what the sentence says: what may be left out between their words, and what must stay."""

import pytest

JOINED = [
    ("The minister said {2020-06-14|last night} that there would be no more money before {2020-09|September}.",
     "The minister said that there would be no more money"),
    ("I read in two papers that a vent had opened in the bay on {2020-06-10|Wednesday}.",
     "I read in two papers that a vent had opened in the bay on Wednesday"),
    ("A rumour went around the stalls that the owner flew to Lund on {2020-06-10|Wednesday}.",
     "A rumour went around the stalls that the owner flew to Lund on Wednesday"),
    ("The two guards who were held two days after the fire got out on bail in {2020-05|May}.",
     "The two guards who were held two days after the fire got out on bail"),
    ("The ruling for Ada Moss, who was awarded 180,000 pounds on {2020-06-10|Wednesday}, will stand.",
     "Ada Moss was awarded 180,000 pounds"),
    ("The alarm on the door, which was serviced on {2020-06-10|Wednesday}, did not sound.",
     "The alarm on the door, which was serviced on Wednesday, did not sound"),
    ("A ban on tents that was lifted on {2020-06-10|Wednesday} is back.", "A ban on tents was lifted"),
    ("It said that the notice of the strike, served on {2020-06-10|June 10}, did not give a number.",
     "The notice of the strike, served on June 10, did not give a number"),
    ("The mill on the east bank will not open on {2020-06-29}, the council said, because no road leads there.",
     "The mill on the east bank will not open"),
    ("All doors were shut {2020-06-13|Saturday}, and the regatta, set for {2020-06-24|June 24}, is at risk.",
     "The regatta, set for June 24, is at risk"),
]  # fmt: skip

TOLD_BY_OTHERS = [
    ("The ministry denies that dispersants were sprayed on {2020-06-10|June 10}.",
     "The ministry denies that dispersants were sprayed"),
    ("If the king were to step down in {2020-09|September}, his niece would be the first woman to reign.",
     "If the king were to step down in September, his niece would be the first woman to reign"),
]  # fmt: skip

KEPT = [
    ("All {2020-06-13|Saturday} and {2020-06-14|Sunday} wristbands were sold.",
     "All Saturday and Sunday wristbands were sold"),
    ("Repairs would take until {2020-07|July}.", "Repairs would take until July"),
    ("The company has until {2020-07-10|July 10} to file its comments.",
     "The company has until July 10 to file its comments"),
    ("The line slid from {2020-06-18|18 June} to {2020-06-22|the 22nd}.", "The line slid from 18 June to the 22nd"),
    ("The desk took 400 calls on {2020-06-08|Monday} alone.", "The desk took 400 calls on Monday alone"),
    ("There will be another {2020-06-24|next Wednesday}.", "There will be another next Wednesday"),
    ("He is to be brought before a judge on {2020-06-24|Wednesday}.", "He is to be brought before a judge"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title"), [*JOINED, *TOLD_BY_OTHERS, *KEPT])
def test_a_title_says_what_its_sentence_says(tell, text, title):
    assert title in [m.title for m in tell("It rains. " + text)]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (("Police held two men {2020-06-10} in connection with nine raids on each and all of the great museums of art "
          "and history of the cities and towns up north."),
         "Police held two men in connection with nine raids"),
        (("The union of the dockers of the north wishes it to be known that, despite what was said on the air on "
          "{2020-06-10|June 10}, it is calm."),
         "The union of the dockers of the north wishes it to be known…"),
    ],
)  # fmt: skip
def test_a_title_that_is_too_long_ends_where_nothing_is_waited_for(tell, text, title):
    assert title in [m.title for m in tell("It rains. " + text)]


def test_a_name_keeps_its_words_and_is_no_title(tell):
    text = (
        "It rains. The town opened the {2012} Games. Contrary to {2020-06-15|today}'s Daily Blast, Moss met the king."
    )
    titles = [m.title for m in tell(text)]
    assert "The town opened the Games" in titles
    assert "Daily Blast" not in titles


@pytest.mark.parametrize("line", ["First published {2020-06-15|15 June 2020}.", "NPA kl/or {2020-06-15|15 June 2020}"])
def test_when_a_text_was_printed_is_no_happening(tell, line):
    assert tell("The mill burned down.\n\n" + line) == tell("The mill burned down.")
