"""Which mention titles an event: one that reads by itself, of the event's status and date where there is one."""

from chronicle.model import TitleQuality


def test_a_title_that_reads_by_itself_is_taken_from_any_mention(news):
    about = {"participants": ("Ada Moss",), "places": ("Milltown",)}
    news.tell("a", "She resigned as mayor of Milltown.", "2031-05-11", action="resign", importance=0.9,
              title="She resigned as mayor", title_quality=TitleQuality.LEANING, **about)  # fmt: skip
    news.tell("b", "Ada Moss resigned as mayor of Milltown.", "2031-05-11", action="resign", importance=0.2,
              title="Ada Moss resigned as mayor", **about)  # fmt: skip
    (event,) = news.events()
    assert event.title == "Ada Moss resigned as mayor"


def test_a_whole_title_that_tells_the_contrary_is_the_last_choice(news):
    about = {"places": ("Milltown",)}
    news.article("a", "2031-05-01")
    news.article("b", "2031-05-09")
    news.tell("a", "The harvest fair will open in Milltown on May 11.", "2031-05-11", "scheduled", "fair",
              title="The harvest fair will open", **about)  # fmt: skip
    news.tell("b", "The harvest fair in Milltown on May 11 is off.", "2031-05-11", "cancelled", "fair",
              title="The fair", title_quality=TitleQuality.LEANING, **about)  # fmt: skip
    (event,) = news.events()
    assert (event.title, event.status) == ("The fair", "cancelled")


def test_a_title_is_in_the_language_that_most_mentions_are_in(news):
    about = {"places": ("Milltown",), "participants": ("Ada Moss",)}
    for name, language, title in (
        ("a", "fr", "Ada Moss a quitté la mairie de Milltown"),
        ("b", "en", "Ada Moss resigned"),
        ("c", "en", "Ada Moss resigned as mayor"),
    ):
        news.article(name, "2031-05-12", language=language)
        importance = 0.9 if language == "fr" else 0.2
        news.tell(name, f"{title}.", "2031-05-11", action="resign", title=title, importance=importance, **about)
    (event,) = news.events()
    assert event.title == "Ada Moss resigned as mayor"


def test_of_many_titles_the_one_is_taken_that_is_most_like_what_all_tell(news):
    about = {"places": ("Milltown",)}
    for name, quote, title, importance in (
        ("a", "Divers from three lands came when the dam above Milltown broke.", "Divers from three lands came", 0.9),
        ("b", "The dam above Milltown broke.", "The dam above Milltown broke", 0.6),
        ("c", "A dam broke above Milltown after rain.", "A dam broke above Milltown after rain", 0.3),
        ("d", "The dam above Milltown broke and 40 died.", "The dam above Milltown broke", 0.5),
    ):
        news.article(name, "2031-05-12")
        news.tell(name, quote, "2031-05-11", action="break", title=title, importance=importance, **about)
    (event,) = news.events()
    assert event.title == "The dam above Milltown broke"
