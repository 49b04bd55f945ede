import pytest

from chronicle.mentions.language import KNOWN, language_of

CASES = [
    pytest.param(
        (code, cue.name, cue.status, text, wanted), id=f"{code}-{cue.name}-{'yes' if wanted else 'no'}-{number}"
    )
    for code in KNOWN
    for cue in language_of(code).cues.statuses
    for wanted, texts in ((True, cue.yes), (False, cue.no))
    for number, text in enumerate(texts)
]


@pytest.mark.parametrize("case", CASES)
def test_a_cue_shows_its_status_in_its_examples_only(tell, case):
    code, name, status, text, wanted = case
    decided = [(m.status, m.notes[-1]) for m in tell(text, language=code)]
    assert ((status, f"cue '{name}'") in decided) is wanted, decided


@pytest.mark.parametrize("code", KNOWN)
def test_every_cue_has_two_examples_and_a_counterexample(code):
    for cue in language_of(code).cues.statuses:
        assert len(cue.yes) >= 2
        assert cue.no
