"""The language of a text, by its small words or its script."""

import pytest

from chronicle.ingest.language import detect
from chronicle.ingest.words import words

EXAMPLES = [(code, text) for code, texts in words("function_words").data["examples"].items() for text in texts]


@pytest.mark.parametrize(("code", "text"), EXAMPLES)
def test_each_example_is_told(code, text):
    assert detect(text) == code


@pytest.mark.parametrize("text", ["", "OPEC+", "3-2", "Wend FC", "§ 4 [...]", "a a a a"])
def test_a_text_too_short_to_tell_has_no_language(text):
    assert detect(text) is None
