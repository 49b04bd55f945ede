from chronicle.mentions import find
from chronicle.model import Anchor, Article, Basis, Status, TimeExpression


def test_a_state_of_today_tells_nothing(tell):
    assert tell("It rains. The pump is warm {2020-06-15|today}.") == []


def test_a_mere_quotation_tells_nothing(tell):
    assert tell('"A short pause helps," the chairman said on {2020-06-11|Thursday}.') == []


def test_a_statement_on_an_occasion_is_told(tell):
    (mention,) = tell('"A pause helps," the chairman said at a hearing on {2020-06-11|Thursday}.')
    assert mention.action == "say"
    assert mention.reported_by == "the chairman"


def test_the_end_of_a_year_dates_nothing(tell):
    assert tell("It rains. She spoke of the end of {2019}.") == []


def test_a_phrase_without_an_anchor_gives_an_undated_mention():
    thursday = TimeExpression(19, 27, "Thursday", "DATE", "XXXX-WXX-4", None, Anchor("none"), "no-anchor", "")
    timeless, mention = find(Article("a", "a", "The mill burned on Thursday.", language="en"), [thursday])
    assert timeless.is_timeless
    assert (mention.when, mention.basis, mention.status) == (None, None, Status.HAPPENED)


def test_a_headline_is_told_with_the_date_of_its_lead(tell):
    text = "Mill burns in Oslo\n\nThe old mill in Oslo burned on {2020-06-14|Sunday}."
    headline, lead = tell(text, title="Mill burns in Oslo", body_start=20)
    assert headline.quote == "Mill burns in Oslo"
    assert (headline.when, headline.basis) == (lead.when, Basis.NARRATIVE)
    assert lead.title == "Mill burns in Oslo"


def test_what_is_told_in_the_past_tense_was_on_the_weekday_before(tell):
    (mention,) = tell("It rains. She signed the contract on {2020-06-16|Tuesday}.")
    assert (mention.when.edtf, mention.status.value) == ("2020-06-09", "happened")


def test_a_plan_of_the_past_keeps_its_weekday_ahead(tell):
    (mention,) = tell("It rains. The vote was due on {2020-06-16|Tuesday}.")
    assert mention.when.edtf == "2020-06-16"


def test_what_was_counted_from_the_wrong_day_is_not_told(tell):
    assert tell("It rains. {2026|Six years later}, her father died.") == []
