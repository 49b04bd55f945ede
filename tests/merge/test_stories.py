"""Which articles are about one matter, and what that is worth to their mentions."""

from __future__ import annotations

import time

import pytest

from chronicle.merge.stories import find_stories
from chronicle.model import Article

STRIKE = (
    "Bus drivers in Tarn walked out on Monday over pay. The Tarn Transit union said four hundred drivers had stopped.",
    "Schools in Tarn opened late on Tuesday because no buses ran. Parents drove children to school in long queues.",
    "Tarn Transit offered its drivers three per cent more pay on Friday. The union will ask its members in a ballot.",
)
BAKERY = "A baker in Lund won a national prize for rye bread on Sunday. Judges praised the crust of the loaf."


def test_a_handful_of_articles_on_one_matter_is_one_story(news):
    for number, text in enumerate(STRIKE):
        news.article(f"strike{number}", text=text)
    news.article("bread", text=BAKERY)
    stories = find_stories(list(news.articles.values()))
    assert len({stories[f"strike{number}"] for number in range(3)}) == 1
    assert stories["bread"].topic != stories["strike0"].topic


NOTE = (
    "My neighbour Ada Quill walked to her shop again past the empty shelters, and spoke of the weather, her knees "
    "and the price of coal. Old Ferris the cobbler mended boots till midnight. On Cask Hill the children counted "
    "bicycles, and Mrs Dunmore sold lemonade from a cart. It was the quietest Monday that the town of Tarn has "
    "known since the flood of Saint Maud. Captain Ruiz painted the doors of Quay House, and the Vlk sisters sang "
    "by the pond at Oberholm. Dr Ferro bought a mule called Bella. Lena Strobl lost a glove near Pier Nine, and "
    "Father Conti found it."
)


ELSEWHERE = NOTE.replace("Tarn", "Sund")
AS_IN_ONE = f"{ELSEWHERE} Schools opened late because no buses ran, and parents drove children there in long queues."


@pytest.mark.parametrize(("note", "count"), [(NOTE, 1), (AS_IN_ONE, 1), (ELSEWHERE, 2)])
def test_a_note_that_has_a_little_of_each_article_is_of_their_story(news, note, count):
    for number, text in enumerate((*STRIKE, note)):
        news.article(f"told{number}", text=text)
    stories = find_stories(list(news.articles.values()))
    assert len({stories[f"told{number}"].topic for number in range(4)}) == count


ABROAD = {
    "fr": "Les chauffeurs parlent de leur salaire avec le syndicat. Le directeur Antoine Vesper avait invité à "
    "l'auberge de la Couronne, et la maire Edda Lohse demande aux parents et aux écoles de la patience.",
    "es": "Los conductores quieren más salario, dice el sindicato. Cuatrocientos conductores pararon los autobuses, y "
    "la alcaldesa pide paciencia a los padres y a las escuelas.",
}
BAKED = {
    "fr": "Le boulanger Antoine Vesper a montré son pain à l'auberge de la Couronne, et la maire Edda Lohse l'a salué.",
    "es": "El panadero Antonio Vesper mostró su pan en la posada de la Corona, y la alcaldesa Edda Lohse lo elogió.",
}


@pytest.mark.parametrize(("told", "count"), [(ABROAD, 1), (BAKED, 2)])
@pytest.mark.parametrize("language", ["fr", "es"])
def test_an_article_of_another_language_is_of_the_story_whose_words_it_translates(news, language, told, count):
    for number, text in enumerate(STRIKE):
        news.article(f"strike{number}", text=text)
    news.article("told", text=told[language], language=language)
    stories = find_stories(list(news.articles.values()))
    assert len({story.topic for story in stories.values()}) == count


COUNT = "The union of the Tarn drivers counted its ballot on Monday. Four hundred had voted, and buses ran on Tuesday."
QUILL = (
    "Ada Quill of Cask Hill pushed her bicycle past the shelters again, where no buses ran in Tarn. Captain Ruiz "
    "painted the doors of Quay House and spoke of the weather. Old Ferris mended boots, and Bella the mule bit Sam."
)
CONTI = (
    "The parents of Cask Hill counted four hundred bicycles on Friday, said Father Conti. The Vlk sisters of Oberholm "
    "sang by the pond, Nora Strobl lost a glove near Pier Nine, and Dr Ferro bought lemonade. Mrs Quill asked the "
    "union of drivers for a ballot, and Gus Lamm of Abbot Row won the raffle."
)
RAFFLE = (
    "Mrs Quill of Cask Hill won the raffle of Abbot Row, where no buses ran in Tarn. Father Conti and Captain Ruiz of "
    "Quay House sang by the pond."
)
SANG = (
    "Father Conti of Cask Hill and Captain Ruiz of Quay House sang by the pond on Friday. Mrs Quill of Abbot Row asked "
    "the union of drivers about pay."
)


@pytest.mark.parametrize(("pair", "count"), [((QUILL, CONTI), 1), ((RAFFLE, SANG), 2)])
def test_two_that_found_each_other_are_of_a_story_that_they_are_as_like(news, pair, count):
    for number, text in enumerate((*STRIKE, COUNT, *pair)):
        news.article(f"told{number}", text=text)
    stories = find_stories(list(news.articles.values()))
    assert len({story.topic for story in stories.values()}) == count


def test_little_words_join_two_mentions_of_one_story_and_not_of_two(news):
    """The same day and a kindred verb: enough within a story, not across two."""
    for name, text in (("a", STRIKE[0]), ("b", STRIKE[2]), ("c", BAKERY)):
        news.article(name, "2031-03-11", text=text)
    news.tell("a", "The members will vote.", "2031-03-14", "scheduled", "vote", terms=("member", "vote"))
    news.tell("b", "A ballot decides.", "2031-03-14", "scheduled", "ballot", terms=("ballot",))
    news.tell("c", "A poll opens.", "2031-03-14", "scheduled", "poll", terms=("poll",))
    told = [{m.source for m in event.mentions} for event in news.events()]
    assert sorted(told, key=min) == [{"a", "b"}, {"c"}]


def test_a_plan_and_word_that_it_came_to_nothing_are_one_event(news):
    news.article("a", "2031-03-08", text=STRIKE[0])
    news.article("b", "2031-03-12", text=STRIKE[2])
    for name, status, action in (("a", "scheduled", "come"), ("b", "denied", "appear")):
        news.tell(
            name, f"Ana Brandt, {action}.", "2031-03-10", status, action, terms=(action,), participants=("Brandt",)
        )
    (event,) = news.events()
    assert {m.source for m in event.mentions} == {"a", "b"}


def test_a_crowd_of_one_text_is_one_story_and_takes_no_square_of_its_size():
    crowd = [
        Article(id=f"a{n:04}", path=f"a{n:04}", text=f"The bridge of Corve fell on Monday, said Ada Marsh. Note {n}.")
        for n in range(600)
    ]
    began = time.process_time()
    assert len({story.name for story in find_stories(crowd).values()}) == 1
    assert time.process_time() - began < 20
