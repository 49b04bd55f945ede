"""Several articles in one text: what sets them apart, and what does not."""

import pytest

from chronicle.ingest import read

QUARRY = (
    "The council voted on Monday to close the old quarry at Wend, which had been open for ninety years. "
    "Nobody was against it, the mayor said. Work will end in May."
)
LORRY = (
    "Police said a lorry overturned on the coast road on Tuesday evening. Two people were taken to hospital. "
    "The road was closed for four hours."
)
BOARD = (
    "The harbour board will decide next week whether to dredge the channel. Fishermen have asked for it since 2009. "
    "The cost is put at two million pounds."
)

# case: the text, and the titles of the articles in it
APART = {
    "numbered clips": (
        (
            f"[clip 1]\nWend Post\nNovember 9, 2009\n\nQuarry to close\n\n{QUARRY}\n\n"
            f"[clip 2]\nBay Courier\n3 March 2010\n\nLorry overturns\n\n{LORRY}\n"
        ),
        ["Quarry to close", "Lorry overturns"],
    ),
    "an archive's numbered items": (
        (
            "BAY WIRE / archive export / 2 items\n\n----- item 1 -----\n"
            f"Quarry to close\nMoved Nov. 9, 2009\n\n{QUARRY}\n\n"
            f"----- item 2 -----\nLorry overturns\n\nSTONE BAY, Nov. 10 (Wire) - {LORRY}\n"
        ),
        ["Quarry to close", "Lorry overturns"],
    ),
    "rules": (
        f"Quarry to close\n\n{QUARRY}\n\n=====\n\nLorry overturns\n\n{LORRY}\n\n* * *\n\nBoard to decide\n\n{BOARD}\n",
        ["Quarry to close", "Lorry overturns", "Board to decide"],
    ),
    "mastheads of clippings": (
        (
            f"Wend Post, 12 November 2009\n\nQuarry to close\n\n{QUARRY}\n\n"
            f"Bay Courier, 3 March 2010\n\nLorry overturns\n\n{LORRY}\n"
        ),
        ["Quarry to close", "Lorry overturns"],
    ),
    "a gap and bylines": (
        f"Quarry to close\nBy Ann Other\n\n{QUARRY}\n\n\nLorry overturns\nBy Sam Body\n\n{LORRY}\n",
        ["Quarry to close", "Lorry overturns"],
    ),
    "notes in brackets": (
        (
            f"[Wend Post, 9 November 2009, p. 1]\nQuarry to close\n\n{QUARRY}\n\n"
            f"[Bay Courier, 3 March 2010, p. 7]\nLorry overturns\n\n{LORRY}\n"
        ),
        ["Quarry to close", "Lorry overturns"],
    ),
    "mastheads between arrows": (
        (
            f">>> Wend Post 09.11.2009 <<<\nQuarry to close\n\n{QUARRY}\n\n"
            f">>> Bay Courier 03.03.2010 <<<\nLorry overturns\n\n{LORRY}\n"
        ),
        ["Quarry to close", "Lorry overturns"],
    ),
    "a collector's notes": (
        f">>> from the Wend Post\nQuarry to close\n\n{QUARRY}\n\n>>> a cutting, no date\nLorry overturns\n\n{LORRY}\n",
        ["Quarry to close", "Lorry overturns"],
    ),
    "short rules": (
        f"Quarry to close\n\n{QUARRY}\nWend Post, 9 November 2009\n\n***\n\nLorry overturns\n\n{LORRY}\n",
        ["Quarry to close", "Lorry overturns"],
    ),
    "a digest with headings in capitals": (
        (
            f"The morning digest\nMonday, November 9, 2009\n\nQUARRY TO CLOSE\n{QUARRY}\n\n"
            f"LORRY OVERTURNS\n{LORRY}\n\nBOARD TO DECIDE\n{BOARD}\n"
        ),
        ["QUARRY TO CLOSE", "LORRY OVERTURNS", "BOARD TO DECIDE"],
    ),
    "a digest with numbers": (
        f"News in brief, 9 November 2009\n\n1. Quarry to close\n\n{QUARRY}\n\n2. Lorry overturns\n\n{LORRY}\n",
        ["1. Quarry to close", "2. Lorry overturns"],
    ),
    "a digest with headings in the line": (
        f"News in brief - 9 November 2009\n\nQUARRY: {QUARRY}\n\nCOAST ROAD: {LORRY}\n",
        ["", ""],
    ),
    "datelines": (
        f"Quarry to close\n\nWEND, Nov 9 (Wire) - {QUARRY}\n\nLorry overturns\n\nSTONE BAY, Nov 10 (Wire) - {LORRY}\n",
        ["Quarry to close", "Lorry overturns"],
    ),
    "briefs that begin with datelines": (
        f"WEND, Nov 9 (Wire) - {QUARRY}\n\nSTONE BAY, Nov 10 (Wire) - {LORRY}\n\nWEND, Nov 11 (Wire) - {BOARD}\n",
        ["", "", ""],
    ),
    "numbered documents": (
        (
            f"1 of 2 DOCUMENTS\n\nWend Post\n\nNovember 9, 2009 Monday\n\nQuarry to close\n\n{QUARRY}\n\n"
            f"LOAD-DATE: May 2, 2009\n\n2 of 2 DOCUMENTS\n\nWend Post\n\nMarch 3, 2010\n\nLorry overturns\n\n{LORRY}\n"
        ),
        ["Quarry to close", "Lorry overturns"],
    ),
    "publication labels": (
        f"Quarry to close\nPosted: 9 November 2009\n{QUARRY}\n\nLorry overturns\nPosted: 10 November 2009\n{LORRY}\n",
        ["Quarry to close", "Lorry overturns"],
    ),
    "a diary of dates": (f"9 November 2009\n{QUARRY}\n\n10 November 2009\n{LORRY}\n", ["", ""]),
    "pasted mails": (
        (
            f"From: A. Other\nDate: 9 November 2009\nSubject: Quarry to close\n\n{QUARRY}\n\n"
            f"From: S. Body\nDate: 10 November 2009\nSubject: Lorry overturns\n\n{LORRY}\n"
        ),
        ["Quarry to close", "Lorry overturns"],
    ),
    "titles told again below their pictures": (
        (
            f"Quarry Prepares to Close\n\nThe mayor at the quarry (Post)\nThe mayor at the quarry (Post)\nTT\n\n"
            f"Quarry Prepares to Close\n\nThe mayor at the quarry (Post)\n\n{QUARRY}\n\n"
            f"Lorry Overturns on Road\n\nA lorry on its side. (Post)\nA lorry on its side. (Post)\nTT\n\n"
            f"Lorry Overturns on Road\n\nA lorry on its side. (Post)\n\n{LORRY}\n"
        ),
        ["Quarry Prepares to Close", "Lorry Overturns on Road"],
    ),
}

TOGETHER = {
    "numbered pictures": f"Quarry to close\n\n[photo 1]\n\n{QUARRY}\n\n[photo 2]\n\n{LORRY}\n",
    "one line with marks": f"Quarry to close\n\n{QUARRY}\n\n=== What comes next ===\n\n{LORRY}\n",
    "headings of a live ticker": (
        f"Quarry to close\n\n{BOARD}\n\n+++ Quarry to close +++\n{QUARRY}\n\n+++ Lorry overturns +++\n{LORRY}\n"
    ),
    "a rule inside an article": (
        f"Quarry to close\n\n{QUARRY}\n\n* * *\n\nThe town will plant trees there, it said. {LORRY}\n"
    ),
    "a footer below a rule": f"Quarry to close\n\n{QUARRY}\n\n-----\nWend Post, 12 High Street\nAll rights reserved.\n",
    "a heading after a gap": f"Quarry to close\nBy Ann Other\n\n{QUARRY}\n\n\nWhat comes next\n\n{LORRY}\n",
    "a list of dated happenings": (
        f"Quarry to close\n\n{QUARRY}\n\nKey dates\n\n12 May 2001\n{LORRY}\n\n3 June 2005\n{BOARD}\n"
    ),
    "headings with a quotation": (
        f"Quarry to close\n\n{QUARRY}\n\n'A sad day'\n\n{LORRY}\n\nDust and noise\n\n{BOARD}\n"
    ),
    "related links": (
        f"Quarry to close\n\n{QUARRY}\n\nRead more\n\nLorry overturns\n10 November 2009\n\nBoard to decide\n"
    ),
}


def articles(folder, text):
    path = folder / "a.txt"
    path.write_text(text, "utf-8")
    return read([path]).articles


@pytest.mark.parametrize("case", APART)
def test_articles_are_told_apart_by(tmp_path, case):
    text, titles = APART[case]
    found = articles(tmp_path, text)
    assert [article.title for article in found] == titles
    assert [article.id for article in found] == ["a.txt", *(f"a.txt#{n}" for n in range(2, len(titles) + 1))]
    for article in found:
        assert article.text in text


@pytest.mark.parametrize("case", TOGETHER)
def test_an_article_is_not_cut_by(tmp_path, case):
    (article,) = articles(tmp_path, TOGETHER[case])
    assert article.title == "Quarry to close"
    assert article.published is None


def test_each_article_has_its_own_date(tmp_path):
    found = articles(tmp_path, APART["mastheads of clippings"][0])
    assert [(a.published.when.edtf, a.publisher) for a in found] == [
        ("2009-11-12", "Wend Post"),
        ("2010-03-03", "Bay Courier"),
    ]


def test_a_masthead_that_ends_as_a_sentence_does_heads_its_article(tmp_path):
    cuttings = (
        "[two cuttings, copied out]\n\nTHE WEND POST. Monday, November 9, 2009. Page 3.\n\n"
        f"Quarry to close\n\n{QUARRY}\n\n"
        f"* * * * * *\n\nTHE BAY COURIER. Wednesday, March 3, 2010. Page 7.\n\nLorry overturns\n\n{LORRY}\n"
    )
    (tmp_path / "a.txt").write_text(cuttings)
    articles = read([tmp_path]).articles
    told = [(article.publisher, article.published.when.edtf, article.title) for article in articles]
    assert told == [
        ("THE WEND POST", "2009-11-09", "Quarry to close"),
        ("THE BAY COURIER", "2010-03-03", "Lorry overturns"),
    ]


def test_lines_of_rules_and_blanks_take_linear_time(tmp_path):
    assert articles(tmp_path, "- " * 100_000 + "\n" + "=" * 200_000 + "\n" + "x\n\n" * 20_000)


def test_clippings_of_a_sentence_between_rules_are_told_apart(tmp_path):
    clips = (
        "Wend Post, 3 March 2015\n\nFerry sinks\n\nThe ferry sank on Monday night off the mole.",
        "Bay Courier (5 March 2015)\n\nOwner charged\n\nThe owner was charged on Wednesday with neglect.",
        "Inquiry to open\nBy Lou Marsh | Mar. 9, 2015, 7:05 p.m. ET\n\nAn inquiry will open on Thursday at the pier.",
    )
    found = articles(tmp_path, "\n\n=====\n\n".join(clips))
    assert [a.published.when.start.isoformat() for a in found] == ["2015-03-03", "2015-03-05", "2015-03-09"]


def test_the_items_of_a_digest_have_its_date(tmp_path):
    text = f"News in brief, 9 November 2009\n\nQUARRY TO CLOSE\n{QUARRY}\n\nLORRY OVERTURNS\n{LORRY}\n"
    (tmp_path / "a.txt").write_text(text, "utf-8")
    assert [a.published.when.edtf for a in read([tmp_path]).articles] == ["2009-11-09", "2009-11-09"]


def test_headings_in_capitals_cut_no_article_that_is_no_digest(tmp_path):
    text = (
        f"Quarry to close\nWend Post, November 9, 2009\n\n{QUARRY}\n\nTHE COAST ROAD\n{LORRY}\n\nTHE BOARD\n{BOARD}\n"
    )
    (tmp_path / "a.txt").write_text(text, "utf-8")
    assert len(read([tmp_path]).articles) == 1
