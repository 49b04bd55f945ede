import pytest

from chronicle.model import Basis, Status


def dates(mentions):
    return [(m.when.edtf, m.action, m.status) for m in mentions]


def test_a_date_after_a_verb_of_saying_dates_the_saying(tell):
    mentions = tell("The mayor said {2020-06-10|Wednesday} the bridge was closed on {2020-06-08|Monday of last week}.")
    assert dates(mentions) == [("2020-06-10", "say", Status.HAPPENED), ("2020-06-08", "close", Status.HAPPENED)]
    assert mentions[1].reported_by == "The mayor"


def test_a_fronted_date_rules_the_main_clause(tell):
    (mention,) = tell("On {2020-06-12|Friday}, after a long debate, the council sold the old mill.")
    assert (mention.when.edtf, mention.action) == ("2020-06-12", "sell")


def test_a_date_in_an_after_clause_dates_that_clause(tell):
    mentions = tell("The boat sank on {2020-06-10} after hitting a rock on {2020-06-09}.")
    assert dates(mentions) == [("2020-06-10", "sink", Status.HAPPENED), ("2020-06-09", "hit", Status.HAPPENED)]


def test_a_postponed_vote_is_two_happenings(tell):
    mentions = tell(
        "The club on {2020-06-10|Wednesday} postponed a members' vote that had been due in {2020-06-20|ten days' time}."
    )
    assert [(m.when.edtf, m.status) for m in mentions] == [
        ("2020-06-10", Status.HAPPENED),
        ("2020-06-20", Status.POSTPONED),
    ]


def test_a_meeting_planned_for_one_day_and_held_on_another_was_postponed(tell):
    mentions = tell(
        "The assembly, planned for {2020-06-18|Thursday} in Ghent, will now be held on {2020-07-09|July 9}."
    )
    assert [(m.when.edtf, m.status) for m in mentions] == [
        ("2020-06-18", Status.POSTPONED),
        ("2020-07-09", Status.SCHEDULED),
    ]
    assert mentions[0].moved_to == mentions[1].when


def test_a_meeting_called_off_is_cancelled_on_its_own_day(tell):
    mentions = tell("The union called off the rally that had been set for {2020-06-20|Saturday}.")
    assert [(m.when.edtf, m.status, m.title) for m in mentions] == [
        ("2020-06-20", Status.CANCELLED, "The union called off the rally")
    ]


def test_calling_off_is_itself_a_happening(tell):
    (mention,) = tell("The search was called off at dusk on {2020-06-10|Wednesday}.")
    assert mention.status is Status.HAPPENED


def test_a_day_before_a_noun_dates_the_noun(tell):
    (mention,) = tell("A planned {2020-07-10|10 July} fair has been cancelled.")
    assert (mention.when.edtf, mention.status) == ("2020-07-10", Status.CANCELLED)


def test_an_aside_tells_its_own_happening(tell):
    mentions = tell("The liner, built in {1987}, caught fire in {2009-11|November 2009}.")
    assert dates(mentions) == [("1987", "build", Status.HAPPENED), ("2009-11", "catch", Status.HAPPENED)]
    assert all(m.is_background for m in mentions)


def test_an_undated_lead_happened_on_the_day_of_publication(tell):
    (mention,) = tell("The harbour board chose a new pilot. It rained.")
    assert (mention.when.edtf, mention.basis) == ("2020-06-15", Basis.PUBLICATION)


def test_an_undated_lead_of_an_article_without_a_day_tells_nothing_of_any_day(tell):
    assert [m.is_timeless for m in tell("The harbour board chose a new pilot.", published=None)] == [True]
    assert tell("The harbour board chose a new pilot.", published="2020-06") == []


def test_what_stands_before_the_body_tells_nothing(tell):
    assert tell("Storm of {2019-01-02}\n\nIt rains.", body_start=20) == []


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The fair, which was to open on {2020-06-20}, has been cancelled.", Status.CANCELLED),
        ("A strike planned for {2020-06-20} was averted.", Status.CANCELLED),
        ("Organisers cancelled the parade planned for {2020-06-20}.", Status.CANCELLED),
        ("The study had been due in {2020-06} but was delayed by a strike.", Status.POSTPONED),
        ("The tour had originally been planned for {2020-06-20}.", Status.POSTPONED),
        ("A strike was planned for {2020-06-20}.", Status.SCHEDULED),
    ],
)
def test_what_became_of_a_plan(tell, sentence, status):
    (mention,) = tell(sentence)
    assert mention.status is status


def test_a_move_from_one_day_to_another_is_two_dates(tell):
    old, new = tell("The launch slipped from {2020-06-20|June 20} to {2020-06-27|June 27}.")
    assert (old.status, old.moved_to) == (Status.POSTPONED, new.when)
    assert (new.when.edtf, new.status) == ("2020-06-27", Status.SCHEDULED)


def test_a_denial_after_two_names_denies_what_follows_that(tell):
    (mention,) = tell("The port's chief pilot, Ana Roe, denied that she had been drunk in {2020-03}.")
    assert mention.status is Status.DENIED


def test_and_inside_a_subject_parts_no_clause(tell):
    (mention,) = tell("Some 300 people in Ames and two farms were flooded on {2020-06-12}.")
    assert mention.title.startswith("Some 300 people")


def test_a_subject_parted_from_its_verb_by_a_participle(tell):
    mentions = tell("The truce, agreed in {2020-01}, collapsed on {2020-06-12}, the army said.")
    assert dates(mentions) == [("2020-01", "agree", Status.HAPPENED), ("2020-06-12", "collapse", Status.HAPPENED)]


def test_a_front_before_an_attribution_dates_what_is_told(tell):
    (mention,) = tell("Back in {2018}, the envoy recalled, she had launched an appeal for the valley.")
    assert (mention.action, mention.reported_by) == ("appeal", "the envoy")


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        (
            "Organisers have proposed {2020-07-03} as the date of the conference.",
            "Organisers have proposed 2020-07-03 as the date of the conference",
        ),
        (
            "The proposed dates for the mayors' conference are {2020-07-03/2020-07-04}.",
            "The mayors' conference",
        ),
    ],
)
def test_a_date_named_for_a_plan_dates_the_plan(tell, sentence, title):
    (mention,) = tell(sentence)
    assert (mention.title, mention.status) == (title, Status.SCHEDULED)


def test_a_period_that_only_says_which_dates_nothing(tell):
    (mention,) = tell("The firm published its {2020-33|first-quarter} figures on {2020-06-10|Wednesday}.")
    assert mention.when.edtf == "2020-06-10"


def test_a_title_keeps_the_particle_of_its_verb(tell):
    (mention,) = tell("Finance chief Otto Brandt takes over on {2020-07-01|July 1}.")
    assert mention.title == "Finance chief Otto Brandt takes over"


def test_the_title_of_a_statement_says_who_said_what(tell):
    (mention,) = tell(
        "Ana Roe, the deputy head of the training school of the port, said {2020-06-10|Wednesday} "
        "that the channel was too shallow for the new ships."
    )
    assert mention.title == "Ana Roe said that the channel was too shallow for the new ships"


def test_a_datelines_day_is_not_that_of_a_lead_with_a_day_of_its_own(tell):
    (mention,) = tell("MARL, {2020-06-14|June 14}: The ministry on {2020-06-12|Friday} sealed the depot.")
    assert (mention.when.edtf, mention.title) == ("2020-06-12", "The ministry sealed the depot")
    assert mention.quote == "The ministry on Friday sealed the depot."


def test_a_datelines_day_stays_where_the_lead_tells_no_other(tell):
    (mention,) = tell("MARL, {2020-06-14|June 14}: The ministry sealed the depot.")
    assert mention.when.edtf == "2020-06-14"


def test_a_day_before_a_colon_is_no_dateline_without_a_place(tell):
    first, _ = tell("Closed on {2020-06-12}: The depot of Marl. It reopens on {2020-06-20}.")
    assert first.when.edtf == "2020-06-12"


def days(mentions):
    return [(m.when.edtf, m.status) for m in mentions]


def test_each_item_of_a_list_has_its_day(tell):
    mentions = tell("The circus will play Hove on {2020-07-03}, Rye on {2020-07-05} and Deal on {2020-07-08}.")
    assert [m.when.edtf for m in mentions] == ["2020-07-03", "2020-07-05", "2020-07-08"]


def test_a_second_word_for_the_same_day_is_no_item(tell):
    (mention,) = tell("The circus played Hove on {2020-06-03|3 June}, a wet {2020-06-03|Wednesday}.")
    assert mention.when.edtf == "2020-06-03"


def test_a_semicolon_parts_days_though_the_first_verb_is_not_known(tell):
    mentions = tell("Night buses run from {2020-06-15|today}; the trams will follow on {2020-06-17|Wednesday}.")
    assert days(mentions) == [("2020-06-15", Status.HAPPENED), ("2020-06-17", Status.SCHEDULED)]


def test_it_was_on_a_day_that(tell):
    (mention,) = tell("It was on {2020-06-11|Thursday} that the lighthouse lost power.")
    assert (mention.when.edtf, mention.action) == ("2020-06-11", "lose")


def test_what_is_to_be_said_is_ahead(tell):
    (mention,) = tell("The warden is to announce on {2020-06-18|Thursday} whether the gates stay shut.")
    assert days([mention]) == [("2020-06-18", Status.SCHEDULED)]


def test_what_is_to_be_done_by_the_end_of_the_year_is_told(tell):
    (mention,) = tell("She is to hand over the keys by {2020|the end of the year}.")
    assert mention.status is Status.SCHEDULED


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ('The troupe staged "{2020-05-09|The Ninth of May}" in Rye on {2020-06-12|Friday}.', "en"),
        ("The {2020-05-09|May 9} Movement opened an office on {2020-06-12|Friday}.", "en"),
        ("El Movimiento {2020-05-09|9 de Mayo} abrió una oficina {2020-06-12|el viernes}.", "es"),
        ("{2020-04-12|Easter} Rowe, who runs the mill, sold it on {2020-06-12|Friday}.", "en"),
        ("Her brother, {2020-06-09|Tuesday} Hall, sold the mill on {2020-06-12|Friday}.", "en"),
        ("A former {2020-06-15|night} guard sold the keys on {2020-06-12|Friday}.", "en"),
    ],
)
def test_a_date_in_a_name_dates_nothing(tell, text, language):
    assert [m.when.edtf for m in tell(text, language=language)] == ["2020-06-12"]


def test_a_person_told_of_on_a_day_leaves_the_day(tell):
    (mention,) = tell("On {2020-06-09|Tuesday}, Hall sold the mill.")
    assert mention.when.edtf == "2020-06-09"


@pytest.mark.parametrize(
    ("text", "language", "day", "title"),
    [
        ("Ms Orr quit on {2020-06-12|Friday}, a day after she was jailed.", "en", "2020-06-11", "jailed"),
        ("The miner died on {2020-06-12|Friday}, four days after the collapse.", "en", "2020-06-08", "collapse"),
        ("Un mineur est mort {2020-06-12|vendredi}, deux jours après l'explosion.", "fr", "2020-06-10", "explosion"),
        (
            "Le maire est parti {2020-06-12|vendredi}, un jour après que le juge l'eut accusé.",
            "fr",
            "2020-06-11",
            "juge",
        ),
        (
            "A week after the fire at the mill, the council met on {2020-06-12|Friday}.",
            "en",
            "2020-06-01/2020-06-07",
            "fire at the mill",
        ),
        (
            "Huit jours après la grève des gardiens, le ministre a cédé {2020-06-12|vendredi}.",
            "fr",
            "2020-06-01/2020-06-07",
            "grève",
        ),
    ],
)
def test_a_day_told_dates_what_came_so_many_days_before(tell, text, language, day, title):
    found = tell(text, language=language)
    assert [m.when.edtf for m in found] == ["2020-06-12", day]
    assert title in found[1].title


@pytest.mark.parametrize(
    "text",
    [
        "The miner died on {2020-06-12|Friday}, four days after a birthday.",
        "The tally is due on {2020-06-19|Friday}, two days after the court was told of it.",
        "Ms Orr quit on {2020-06-12|Friday}, two days after she did not appear.",
        "A year to the day after the collapse, bells rang on {2020-06-12|Friday}.",
        "Almost a week after the collapse, bells rang on {2020-06-12|Friday}.",
    ],
)
def test_no_day_is_counted_to_what_is_no_happening(tell, text):
    assert len(tell(text)) == 1


def test_a_day_after_and_rules_the_clause_whose_subject_comes_later(tell):
    mentions = tell(
        "The bank froze the account on {2020-06-03}, and on {2020-06-10}, after a complaint, a court unlocked it."
    )
    assert [(m.when.edtf, m.action) for m in mentions] == [("2020-06-03", "freeze"), ("2020-06-10", "unlock")]


def test_a_day_after_and_before_who_says_so_stays_with_its_verb(tell):
    mentions = tell("Talks were held on {2020-06-03} and on {2020-06-05}, a spokesman said, in a hotel.")
    assert [(m.when.edtf, m.action) for m in mentions] == [("2020-06-03", "talk"), ("2020-06-05", "talk")]


def test_a_day_owns_what_did_something_though_its_noun_is_no_known_happening(tell):
    (mention,) = tell("{2020-06-09|Tuesday}'s washout at the oval cost the hosts a place in the final.")
    assert (mention.when.edtf, mention.action) == ("2020-06-09", "cost")


def test_a_day_owns_no_happening_where_its_noun_is_of_print_or_only_was_something(tell):
    assert tell("The vote was close. {2020-06-09|Tuesday}'s newspaper carried a photograph.") == []
    assert tell("The vote was close. {2020-06-12|Friday}'s close was the lowest in a year.") == []


def test_a_relative_clause_inside_a_subject_keeps_its_date(tell):
    mentions = tell("The man who held them at the inn at {2020-06-13|noon} gave himself up at {2020-06-14|dawn}.")
    assert dates(mentions) == [("2020-06-13", "hold", Status.HAPPENED), ("2020-06-14", "give", Status.HAPPENED)]
    mentions = tell("A whale that stranded at Orla on {2020-06-12|Friday} died {2020-06-13|the next morning}.")
    assert dates(mentions) == [("2020-06-12", "strand", Status.HAPPENED), ("2020-06-13", "die", Status.HAPPENED)]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("The bridge shut on {2020-06-08}, but on {2020-06-12}, after a long debate, it reopened.", "shut", "reopen"),
        ("The mill burned on {2020-06-08} and, on {2020-06-12}, the owner sold the land.", "burn", "sell"),
        ("The mill burned on {2020-06-08}; on {2020-06-12}, with the ruin cold, the owner sold it.", "burn", "sell"),
    ],
)
def test_a_date_before_the_subject_of_a_second_clause_is_that_clauses(tell, text, first, second):
    assert [(m.when.edtf, m.action) for m in tell(text)] == [("2020-06-08", first), ("2020-06-12", second)]


def test_what_somebody_wants_or_owns_to_has_its_own_date(tell):
    (mention,) = tell("The court demanded that the vote be held on {2020-06-20}.")
    assert (mention.title, mention.status) == ("The vote be held", Status.HYPOTHETICAL)
    mentions = tell("Moss {2020-06-14|yesterday} denied having met Lund on {2020-06-02}.")
    assert dates(mentions) == [("2020-06-14", "deny", Status.DENIED), ("2020-06-02", "meet", Status.DENIED)]
    (mention,) = tell("Moss admitted having taken the money on {2020-06-02}.")
    assert (mention.action, mention.status) == ("take", Status.HAPPENED)


def test_a_day_that_only_says_since_when_yields_to_another(tell):
    (mention,) = tell("Three hikers overdue since {2020-06-12|Friday} were found near Orla on {2020-06-14|Sunday}.")
    assert mention.when.edtf == "2020-06-14"


def test_a_day_that_is_part_of_a_word_or_only_a_kind_of_day_dates_nothing(tell):
    (mention,) = tell("A {2020-06-15|dusk}-to-dawn curfew came into force on {2020-06-13|Saturday}.")
    assert mention.when.edtf == "2020-06-13"
    (mention,) = tell("There will be no car-free {2020-06-21|Sunday} on {2020-07-12|12 July}.")
    assert (mention.when.edtf, mention.status) == ("2020-07-12", Status.CANCELLED)
    (mention,) = tell("Nine people died when {2020-06-15|a night} bus left the road on {2020-06-09|Tuesday}.")
    assert mention.when.edtf == "2020-06-09"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Dialysis at St Osric's stopped on {2020-03-02|2 March} and resumed {2020-03-09|a week later}.",
            [("2020-03-02", "stop"), ("2020-03-09", "resume")],
        ),
        (
            "The permits apply until {2020-07-13|13 July} and will be renewed in {2020-09|September}.",
            [("2020-07-13", "apply"), ("2020-09", "renew")],
        ),
        (
            "The three climbers, who came down on {2020-06-12|Friday}, fly home to Bergen on {2020-06-21|Sunday}.",
            [("2020-06-12", "come"), ("2020-06-21", "fly")],
        ),
        (
            "She will pick a deputy in {2020-06-22/2020-06-28|the last week of June} and be sworn in on {2020-07-04}.",
            [("2020-06-22/2020-06-28", "pick"), ("2020-07-04", "swear")],
        ),
        (
            "Drivers held a sit-in before the depot on {2020-06-09|Tuesday}, and have announced one for {2020-06-19}.",
            [("2020-06-09", "protest"), ("2020-06-19", "announce")],
        ),
        (
            "It announced {2020-06-08/2020-06-14|last week} that it would retire the name by {2020-12-25|Christmas}.",
            [("2020-06-08/2020-06-14", "announce"), ("2020-12-25", "retire")],
        ),
        (
            "It was {2020-06-08|last Monday} that the firm retired the name.",
            [("2020-06-08", "retire")],
        ),
        (
            "Some 90 seals were freed on {2020-05-04|4 May} and a further 30 {2020-06-13|last Saturday}.",
            [("2020-05-04", "free"), ("2020-06-13", "free")],
        ),
    ],
)
def test_each_verb_and_each_item_has_its_own_day(tell, text, told):
    assert [(m.when.edtf, m.action) for m in tell(text)] == told


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Guests with tickets for {2020-06-07|7 June} may claim a refund until {2020-07-31|31 July}.", "2020-07-31"),
        ("On {2020-06-12|Friday} the harbour shut until {2020-06-20|20 June}.", "2020-06-12"),
    ],
)
def test_a_day_that_only_says_which_leaves_the_verb_to_another(tell, text, day):
    assert [m.when.edtf for m in tell(text)] == [day]
