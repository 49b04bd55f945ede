"""An undated sentence tells an event only where it is about somebody whom several sources tell of."""

import pytest

OWN = {"basis": "narrative", "subject": ("Ada Moss",), "participants": ("Ada Moss",)}


def tellers(news, count, name="Ada Moss", **more):
    for number in range(count):
        news.article(f"a{number}", "2031-03-04", **more)
        news.tell(
            f"a{number}", f"{name} opened lock {number} at Ester.", f"2031-02-0{number + 1}", participants=(name,)
        )


def undated(news):
    return [e for e in news.events() if e.when.basis == "narrative"]


@pytest.mark.parametrize(("count", "told"), [(2, 0), (3, 1)])
def test_three_sources_must_tell_of_whom_it_is_about(news, count, told):
    tellers(news, count)
    news.tell("b", "Moss thanked the divers.", "2031-03-04", action="thank", **OWN)
    assert len(undated(news)) == told


def test_articles_of_one_publisher_are_one_source(news):
    tellers(news, 3, publisher="Ester Post")
    news.tell("b", "Moss thanked the divers.", "2031-03-04", action="thank", **OWN)
    assert undated(news) == []


def test_a_longer_name_counts_for_a_shorter(news):
    tellers(news, 3, name="Mayor Ada Moss")
    news.tell("b", "Moss thanked the divers.", "2031-03-04", action="thank", **OWN)
    assert len(undated(news)) == 1


def test_undated_sentences_do_not_count_for_each_other(news):
    for number in range(4):
        news.tell(f"b{number}", f"Moss thanked {number} divers.", f"2031-03-0{number + 1}", action="thank", **OWN)
    assert news.events() == ()


def test_what_was_done_to_them_counts_too(news):
    tellers(news, 3)
    told = {"basis": "narrative", "subject": ("Ilse Brandt",), "participants": ("Ilse Brandt", "Ada Moss")}
    news.tell("b", "Brandt thanked Moss.", "2031-03-04", action="thank", **told)
    assert len(undated(news)) == 1
