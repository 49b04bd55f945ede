"""The day of a lead that has none of its own: that of the news, which the text goes on to tell."""

import pytest


def day_of_lead(mentions):
    return mentions[0].when.edtf


@pytest.mark.parametrize(
    ("rest", "day"),
    [
        ("Members voted 14 to 9 on {2020-06-11|Thursday} to close it.", "2020-06-11"),
        ("It had been for sale. Members voted 14 to 9 {2020-06-14|yesterday} to close it.", "2020-06-14"),
        ("Members voted 14 to 9 on {2020-06-15|Monday} to close it.", "2020-06-15"),
        ("Members will meet again on {2020-06-18|Thursday}.", "2020-06-15"),
        ("The mill opened on {1911-05-02|2 May 1911}.", "2020-06-15"),
        ("It stood empty. Nobody wanted it. Its roof leaked. It burned on {2020-06-11|Thursday}.", "2020-06-15"),
    ],
)
def test_it_is_of_the_day_that_the_next_sentences_tell(tell, rest, day):
    assert day_of_lead(tell(f"Larnock Mills has given up its paper mill. {rest}")) == day


@pytest.mark.parametrize("rest", ["Members voted 14 to 9 on {2020-06-11|Thursday} to close it.", "It stood empty."])
def test_a_lead_that_names_nobody_is_told_again_by_what_has_a_day(tell, rest):
    told = tell(f"The town has given up its paper mill. {rest}")
    assert len(told) == 1


def test_the_leads_own_day_is_no_other_sentences(tell):
    told = tell("The mill, searched on {2020-06-12|Friday}, has been sold. Its roof fell in on {2020-06-10|Wednesday}.")
    assert [m.when.edtf for m in told if m.expression is None] == ["2020-06-15"]


@pytest.mark.parametrize(
    "lead", ["I have watched the mill with sorrow.", "My mother is old and has moved to the mill."]
)
def test_what_the_writer_did_is_no_news(tell, lead):
    assert tell(f"{lead} It was cold inside.") == []
