import time
import tomllib
from importlib import resources

import pytest

from chronicle.dating.cues import Told, cues_of
from chronicle.dating.told import sentence_at, sentence_spans, told_as

LANGUAGES = resources.files("chronicle.dating") / "languages"

CASES = [
    ("The hull was raised on [9 June 2015].", Told.PAST),
    ("On [9 June 2015], four boats sank.", Told.PAST),
    ("The bridge opened on [9 June 2015] and will close in May.", Told.PAST),
    ("The club, founded in [1990], will move.", Told.PAST),
    ("The fair will be held on [9 June 2015], the mayor said.", Told.AHEAD),
    ("The proposed dates are [9 June 2015] and later.", Told.AHEAD),
    ("They set a preliminary date for the fair on [9 June 2015].", Told.AHEAD),
    ("Mr. Low said the fair is scheduled for [9 June 2015].", Told.AHEAD),
    ("The town is holding its fair on [9 June 2015].", Told.PRESENT),
    ("The fair would be on [9 June 2015].", Told.UNKNOWN),
    ("The fair had been scheduled for [9 June 2015].", Told.UNKNOWN),
    ("The mayor addresses the fair, [9 June 2015].", Told.UNKNOWN),
    ("The council has pencilled in [9 June 2015] for the fair.", Told.AHEAD),
    ("Six mayors had been invited to the fair on [9 June 2015].", Told.UNKNOWN),
    ("A ballot that was to have opened on [9 June 2015] is off.", Told.AHEAD),
    ("The ferry would have sailed on [9 June 2015].", Told.UNKNOWN),
    ("They will discuss the [2015] treaty.", Told.NAMED),
    ("The judge set a [9 June 2015] hearing.", Told.NAMED),
    ("They cut all [2015] forecasts.", Told.NAMED),
    ("They lowered [2015] forecasts.", Told.NAMED),
    ("He was asked to testify on [9 June 2015].", Told.UNKNOWN),
    ("He was brought to court on [9 June 2015].", Told.PAST),
    ("The shops were closed until [9 June 2015].", Told.UNKNOWN),
    ("They readied the hall for [9 June 2015].", Told.UNKNOWN),
    ("The fair has been moved to [9 June 2015].", Told.UNKNOWN),
    ("The fair had first been planned for [9 June 2015].", Told.UNKNOWN),
    ("He said he would stay; his term ends in [June 2015].", Told.UNKNOWN),
    ("They will meet again in [2015] there.", Told.AHEAD),
    ("The fair, which had been planned for May, is now targeted for [9 June 2015].", Told.AHEAD),
    ("The guards announced a strike on [9 June 2015].", Told.UNKNOWN),
    ("The guards announced on [9 June 2015] that they would strike.", Told.PAST),
    ("The drivers served notice of a walkout on [9 June 2015].", Told.UNKNOWN),
    ("The ban will come into force once it is published on [9 June 2015].", Told.AHEAD),
    ("The seed may be sold until the judges have heard both sides on [9 June 2015], Judge Ada Holt said.", Told.AHEAD),
    ("They went home when the judges had heard both sides on [9 June 2015].", Told.PAST),
    ("The open day on [9 June 2015] has been dropped.", Told.AHEAD),
    ("The council on [9 June 2015] approved the plan.", Told.PAST),
    ("The signing, due on [9 June 2015], took place two days later.", Told.UNKNOWN),
    ("The signing, due on [9 June 2015], will be short.", Told.AHEAD),
    ("The envoy said that the third round, on [9 June 2015], had no agenda.", Told.UNKNOWN),
    ("The fair is to open no earlier than [9 June 2015].", Told.AHEAD),
    ("A day will be named once the court has heard both bakers on [9 June 2015].", Told.AHEAD),
    ("The guild will vote when it has met the mayor on [9 June 2015].", Told.AHEAD),
    ("The guild voted when it had met the mayor on [9 June 2015].", Told.PAST),
    ("The guild will pay what the court has fixed when it met on [9 June 2015].", Told.PAST),
    ("The regatta of 2 June is now on [9 June 2015].", Told.AHEAD),
    ("“We’ll sail on [9 June 2015],” said the skipper.", Told.AHEAD),
    ('"We\'ll sail on [9 June 2015]," said the skipper.', Told.AHEAD),
    ('"On [9 June 2015] we sink or swim," said the skipper.', Told.UNKNOWN),
    ('"We sailed on [9 June 2015]," the skipper will say.', Told.PAST),
    ('He said on [9 June 2015] that "it was fine" and left.', Told.PAST),
]


@pytest.mark.parametrize(("marked", "expected"), CASES)
def test_a_date_is_placed_by_the_nearest_cue(marked, expected):
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    cues = cues_of("en")
    sentence = sentence_at(sentence_spans(text, cues), start)
    assert told_as(text, sentence, start, end, cues) is expected


def language_examples():
    for file in sorted(LANGUAGES.iterdir(), key=lambda file: file.name):
        for told, marked in tomllib.loads(file.read_text(encoding="utf-8"))["examples"].items():
            yield from ((file.name.partition(".")[0], text, Told[told.upper()]) for text in marked)


@pytest.mark.parametrize(("language", "marked", "expected"), list(language_examples()))
def test_the_examples_of_each_language_are_told_so(language, marked, expected):
    start, end = marked.index("["), marked.index("]") - 1
    text, cues = marked.replace("[", "").replace("]", ""), cues_of(language)
    sentence = sentence_at(sentence_spans(text, cues), start)
    assert sentence == (0, len(text))
    assert told_as(text, sentence, start, end, cues) is expected


def test_an_abbreviation_ends_no_sentence():
    text = "Mr. Low came on Nov. 3 to the U.S. embassy. He left."
    assert [text[slice(*s)].strip() for s in sentence_spans(text, cues_of("en"))] == [text[:43], "He left."]


def test_a_wrapped_line_may_begin_with_a_number_and_an_item_may_not():
    line = "The club plays a tournament in the first week of July, and the new season starts on"
    assert len(sentence_spans(f"{line}\n10 August. He left.", cues_of("en"))) == 2
    assert len(sentence_spans(f"{line}\n2) A new stand is built", cues_of("en"))) == 2


def test_a_language_without_a_file_has_no_cues():
    assert cues_of("xx") is None
    assert cues_of("../en") is None


def test_a_long_line_without_a_stop_takes_linear_time():
    text = "will was and , " * 20_000
    started = time.perf_counter()
    cues = cues_of("en")
    sentence = sentence_at(sentence_spans(text, cues), 10)
    told_as(text, sentence, 100, 104, cues)
    assert time.perf_counter() - started < 5
