"""The head of a text: title, byline, publisher, place, and what it states of its date."""

import pytest

from chronicle.ingest import read

BODY = (
    "The council voted on Monday to close the old quarry, which had been open for ninety years. "
    "Nobody was against it, the mayor said after the meeting."
)

# case: the text, the day or days it states, title, publisher
HEADS = {
    "a paper and its day below the title": (
        f"Quarry to close\nWend Gazette, 9 November 2009\n\n{BODY}",
        "2009-11-09",
        "Quarry to close",
        "Wend Gazette",
    ),
    "a place and a day below the title": (
        f"Quarry to close\nWend Harbour, 9 November 2009\n\n{BODY}",
        "2009-11-09",
        "Quarry to close",
        None,
    ),
    "order told by the text's own dates": (
        f"Quarry to close\n09/11/2009\n\n{BODY} It will close on Nov. 30.",
        "2009-09-11",
        "Quarry to close",
        None,
    ),
    "order told by a zone": (
        f"Quarry to close\n09/11/2009 13:20 NZST\n\n{BODY}",
        "2009-11-09",
        "Quarry to close",
        None,
    ),
    "order told by the spelling": (
        f"Quarry to close\n09/11/2009\n\n{BODY} A lorry needs it once a fortnight, until June 11.",
        "2009-11-09",
        "Quarry to close",
        None,
    ),
    "a dateline with an agency in capitals": (
        f"Quarry to close\n\n09/11/2009\n\nSTONE BAY, Nov 9 BWA - {BODY}",
        "2009-11-09",
        "Quarry to close",
        "BWA",
    ),
    "order told by the text's own dates, day first": (
        f"Quarry to close\n09/11/2009\n\n{BODY} It will close on 30 November.",
        "2009-11-09",
        "Quarry to close",
        None,
    ),
    "wire copy with carets": (
        f"a0517\n^BC-Wend-Quarry\n^Quarry to close in the north\n^By ANN OTHER\n   Nov 9, 2009 17:42\n\n{BODY}",
        "2009-11-09",
        "Quarry to close in the north",
        None,
    ),
    "a dateline of two places": (
        f"Quarry to close\n\nWEND, Norl., and STONE BAY, Nov. 9, 2009 /Wirelink/ -- {BODY}",
        "2009-11-09",
        "Quarry to close",
        "Wirelink",
    ),
    "a year of two digits": (
        f"BAY WIRE, 9 Nov 09 0810 GMT\n\nQUARRY OF WEND TO CLOSE\n\n{BODY}",
        "2009-11-09",
        "QUARRY OF WEND TO CLOSE",
        "BAY WIRE",
    ),
    "moved by an agency": (f"Quarry to close\nMoved Nov. 9, 2009\n\n{BODY}", "2009-11-09", "Quarry to close", None),
    "a paper's name and what it calls itself": (
        f"The Wend Gazette\nThe hill country's own weekly, Wend\n\nQuarry to close in May\n\n{BODY}",
        None,
        "Quarry to close in May",
        "The Wend Gazette",
    ),
    "an issue named by its week": (
        (
            "NORDKURIER\nDer Wochendienst für Stein und Erden\nAusgabe KW 46/2009\n\nSteinbruch schließt\n\n"
            "Der Rat hat beschlossen, den alten Steinbruch zu schließen, der neunzig Jahre lang offen war."
        ),
        "2009-11-09 2009-11-15",
        "Steinbruch schließt",
        "NORDKURIER",
    ),
    "an issue named by its month": (
        f"The Wend Review | November 2009\n\nThe last days of the old quarry\n\n{BODY}",
        "2009-11-01 2009-11-30",
        "The last days of the old quarry",
        "The Wend Review",
    ),
    "a note of whoever pasted it": (
        f"[from the file, one item]\n\nWEND POST, Monday, November 9, 2009, page 1\n\nQUARRY TO CLOSE\n\n{BODY}",
        "2009-11-09",
        "QUARRY TO CLOSE",
        "WEND POST",
    ),
    "a paper of a town in brackets": (
        f"The Wend Herald (Stone Lake, Norl.)\nNovember 9, 2009\n\nQuarry to close in May\n\n{BODY}",
        "2009-11-09",
        "Quarry to close in May",
        "The Wend Herald",
    ),
    "first published below updated": (
        f"Quarry to close\nUpdated 9:14 AM EST, Tue November 10, 2009\nFirst published 9 November 2009\n\n{BODY}",
        "2009-11-09",
        "Quarry to close",
        None,
    ),
    "published and changed in one line": (
        f"Quarry to close\n\nPosted 9 November 2009 at 18:30, last updated 11 November 2009 at 07:12\n\n{BODY}",
        "2009-11-09",
        "Quarry to close",
        None,
    ),
    "published and changed, French": (
        (
            "La carrière ferme\n\nPublié le 4 mai 2019 à 18h30, mis à jour le 6 mai 2019 à 07h12\n\n"
            "La carrière a été fermée vendredi par le conseil, après trois mois de débats."
        ),
        "2019-05-04",
        "La carrière ferme",
        None,
    ),
    "published and changed, Italian": (
        (
            "Chiusa la cava\n\n4 maggio 2019 (modifica il 6 maggio 2019 | 07:12)\n\n"
            "La cava è stata chiusa venerdì dopo che il consiglio ha votato per tre ore."
        ),
        "2019-05-04",
        "Chiusa la cava",
        None,
    ),
    "an American time": (
        f"Posted: 4/5/2019 5:30 PM EDT\n\nQuarry to close\n\n{BODY}",
        "2019-04-05",
        "Quarry to close",
        None,
    ),
    "the years of a life": (
        f"Obituary: Osric Vane\n3 May 1920 - 7 March 2019\n\n{BODY}",
        None,
        "Obituary: Osric Vane",
        None,
    ),
    "when it was retrieved": (
        f"Retrieved 3 May 2020\n\nWend Post\nPublished 9 November 2009\n\nQuarry to close\n\n{BODY}",
        "2009-11-09",
        "Quarry to close",
        "Wend Post",
    ),
    "label": (f"Quarry to close\nPublished: 9 November 2009\n\n{BODY}", "2009-11-09", "Quarry to close", None),
    "label with time": (
        f"Quarry to close\nFiled: 2009-11-09 06:40 GMT\n\n{BODY}",
        "2009-11-09",
        "Quarry to close",
        None,
    ),
    "footer label": (
        f"Quarry to close\n\n{BODY}\n\nTopics\nMining\nPublication date: November 9, 2009, 13:25\n",
        "2009-11-09",
        "Quarry to close",
        None,
    ),
    "masthead": (
        f"Wend Post, Monday 9 November 2009\n\nQuarry to close\n\n{BODY}",
        "2009-11-09",
        "Quarry to close",
        "Wend Post",
    ),
    "masthead in two lines": (
        f"Wend Post – News\nHome | Monday, 9 November 2009\n\nQuarry to close after ninety years\n\n{BODY}",
        "2009-11-09",
        "Quarry to close after ninety years",
        "Wend Post",
    ),
    "masthead and a short title": (
        f"Wend Valley Agency\nPress release, 9 November 2009\n\nQuarry to close\n\n{BODY}",
        "2009-11-09",
        "Quarry to close",
        "Wend Valley Agency",
    ),
    "capitals and a zone, day first": (
        f"WEND WIRE  09-11-2009 16:42 GMT\nQuarry to close\n\n{BODY}",
        "2009-11-09",
        "Quarry to close",
        "WEND WIRE",
    ),
    "a zone of the continent, day first": (
        f"WEND WIRE\nFiled 09/11/2009 17:20 CET\n\nQuarry to close\n\n{BODY}",
        "2009-11-09",
        "Quarry to close",
        "WEND WIRE",
    ),
    "a dateline tells the order": (
        f"WEND WIRE\n11/10/2009 18:40\n\nQuarry to close\n\nWEND, Oct 11 (WW) -- It closes on Nov. 12. {BODY}",
        "2009-10-11",
        "Quarry to close",
        "WEND WIRE",
    ),
    "a zone of the mountains, month first": (
        f"WEND WIRE\nFiled 09/11/2009 5:20 p.m. MST\n\nQuarry to close\n\n{BODY}",
        "2009-09-11",
        "Quarry to close",
        "WEND WIRE",
    ),
    "edition tells the order": (
        f"Wend Post (US edition) | 11/09/2009\n\nQuarry to close\n\n{BODY}",
        "2009-11-09",
        "Quarry to close",
        "Wend Post",
    ),
    "order told by the dateline": (
        f"Quarry to close\n09/11/2009\n\nWEND, Nov 9 (Wire) - {BODY}",
        "2009-11-09",
        "Quarry to close",
        "Wire",
    ),
    "order told by nothing": (
        f"Quarry to close\n09/11/2009\n\n{BODY}",
        "2009-09-11 2009-11-09",
        "Quarry to close",
        None,
    ),
    "date below a summary": (
        f"Events\nMeeting with the council\nThe mayor met the council today.\n9 November 2009\n13:25\n1 of 4\n{BODY}",
        "2009-11-09",
        "Meeting with the council",
        None,
    ),
    "dateline with its year": (
        f"Quarry to close\n\nWEND, November 9, 2009 (Wire) - {BODY}",
        "2009-11-09",
        "Quarry to close",
        "Wire",
    ),
    "dateline and address": (
        f"Quarry to close\n\nWEND, Nov 9 (Wire) - {BODY}\n\nOriginal url: https://wire.example/2009/11/quarry\n",
        "2009-11-09",
        "Quarry to close",
        "Wire",
    ),
    "address alone": (
        f"Quarry to close\n\n{BODY}\n\nOriginal url:\n\n<https://wire.example/2009/11/09/quarry>\n",
        "2009-11-09",
        "Quarry to close",
        None,
    ),
    "a question for a title": (
        f"What is next for Wend's quarry?\n\n{BODY}",
        None,
        "What is next for Wend's quarry?",
        None,
    ),
    "a weekend's issue": (
        f"The Wend Post, Saturday/Sunday, November 7-8, 2009\n\nQuarry to close\n\n{BODY}",
        "2009-11-07 2009-11-08",
        "Quarry to close",
        "The Wend Post",
    ),
    "a week's issue": (
        f"The Wend Weekly\nWeek of November 2-8, 2009\n\nQuarry to close\n\n{BODY}",
        "2009-11-02 2009-11-08",
        "Quarry to close",
        "The Wend Weekly",
    ),
    "a week's issue, by its first day": (
        f"The Wend Weekly\nWeek beginning November 2, 2009\n\nQuarry to close\n\n{BODY}",
        "2009-11-02 2009-11-08",
        "Quarry to close",
        "The Wend Weekly",
    ),
    "a week's issue, of the weekday that it names": (
        f"The Wend Weekly\nYour Sunday paper. For the week beginning 1 November 2009\n\nQuarry to close\n\n{BODY}",
        "2009-11-01",
        "Quarry to close",
        "The Wend Weekly",
    ),
    "an issue of two months": (
        f"Wend Review, Vol. 3, No. 6 (November-December 2009)\n\nQuarry to close\n\n{BODY}",
        "2009-11-01 2009-12-31",
        "Quarry to close",
        "Wend Review",
    ),
    "the issue of a day, German": (
        (
            "Wendener Zeitung, Ausgabe vom 9. November 2009, Seite 4\n\nSteinbruch wird geschlossen\n\n"
            "Der Rat hat beschlossen, den alten Steinbruch zu schließen, der neunzig Jahre lang offen war."
        ),
        "2009-11-09",
        "Steinbruch wird geschlossen",
        "Wendener Zeitung",
    ),
    "a note in brackets of what is pasted": (
        f"(clipped from the Courier of 9 November 2009)\n\nQuarry to close\n\n{BODY}",
        "2009-11-09",
        "Quarry to close",
        None,
    ),
    "a month in Roman numerals": (f"Quarry to close\nWend, 9.XI.2009\n\n{BODY}", "2009-11-09", "Quarry to close", None),
    "a month between slashes": (f"Quarry to close\n09/Nov/2009\n\n{BODY}", "2009-11-09", "Quarry to close", None),
    "a stamp without separators": (
        f"Quarry to close\n20091109T184200Z\n\n{BODY}",
        "2009-11-09",
        "Quarry to close",
        None,
    ),
    "buttons below the date": (
        f"Quarry to close in May\nAnn Other\nPublished 9 Nov 2009 18.05 GMT\nShares\n214\n\n{BODY}",
        "2009-11-09",
        "Quarry to close in May",
        None,
    ),
    "a place below the date": (
        f"Quarry to close in May\n9 November 2009 at 10:14pm\nWend valley\n\n{BODY}",
        "2009-11-09",
        "Quarry to close in May",
        None,
    ),
    "the path of a page": (
        f"Home > News > Wend\n\nQuarry to close in May\n\n9 November 2009\n\n{BODY}",
        "2009-11-09",
        "Quarry to close in May",
        None,
    ),
    "a title and its date in one line": (
        f"09.11.09 | Quarry to close in May\n\n{BODY}",
        "2009-11-09",
        "Quarry to close in May",
        None,
    ),
    "an embargo": (
        f"EMBARGOED UNTIL 00:01 Monday 9 November 2009\n\nQuarry to close\n\n{BODY}",
        "2009-11-09",
        "Quarry to close",
        None,
    ),
    "an embargo below the day of the release": (
        f"Quarry to close\n8 November 2009\nEmbargoed until: 9 November 2009\n\n{BODY}",
        "2009-11-08",
        "Quarry to close",
        None,
    ),
    "a correction above": (
        (
            f"Correction, 12 November 2009: An earlier version of this story gave a wrong year.\n\n"
            f"Quarry to close\n9 November 2009\n\n{BODY}"
        ),
        "2009-11-09",
        "Quarry to close",
        None,
    ),
    "a dateline in small letters": (
        (
            "Steinbruch wird geschlossen\n\nWendmünde, 9. November 2009 (wnd/lno) - Der Rat hat beschlossen, den alten "
            "Steinbruch zu schließen, der neunzig Jahre lang offen war."
        ),
        "2009-11-09",
        "Steinbruch wird geschlossen",
        "wnd/lno",
    ),
    "a dateline's year told by the copyright": (
        f"Quarry to close\n\nWEND, Nov 9 (Wire) - {BODY}\n\n(c) Copyright Wire Services 2009.",
        "2009-11-09",
        "Quarry to close",
        "Wire",
    ),
    "a day before the lead": (f"Quarry to close\n\nNovember 9, 2009 - {BODY}", "2009-11-09", "Quarry to close", None),
    "a credit below": (
        f"Quarry to close\n\n{BODY}\n\n-- Wend Courier, 9 November 2009, page A3",
        "2009-11-09",
        "Quarry to close",
        None,
    ),
    "where it appeared": (
        f"Quarry to close\n\n{BODY}\n\nThis article appeared on page A3 of the Wend Courier on November 9, 2009.",
        "2009-11-09",
        "Quarry to close",
        None,
    ),
    "signed below": (
        f"NOTICE TO RESIDENTS\n\n{BODY}\n\nWend Town Council\n9 November 2009",
        "2009-11-09",
        "NOTICE TO RESIDENTS",
        None,
    ),
    "a wire's code": (f"Quarry to close\n\n{BODY}\n\nWN-ES-11-09-09 1842EST", "2009-11-09", "Quarry to close", None),
    "a date in another language": (
        f"EL HERALDO DE WEND\nlunes 9 de noviembre de 2009\n\nQuarry to close\n\n{BODY}",
        "2009-11-09",
        "Quarry to close",
        "EL HERALDO DE WEND",
    ),
    "an address above": (
        f"https://w.example/news/2009/11/09/quarry\n\nQuarry to close\n\n{BODY}",
        "2009-11-09",
        "Quarry to close",
        None,
    ),
    "no head": (BODY, None, "", None),
    "other articles listed below": (
        f"Quarry to close\n\n{BODY}\n\nQuarry opens again - 4 May 2008\nQuarry of the year - 2 June 2007",
        None,
        "Quarry to close",
        None,
    ),
    "a copyright alone": (f"Quarry to close\n\n{BODY}\n\n© 2009 Wend Media", None, "Quarry to close", None),
    "a fair of two days": (f"Quarry fair, November 7-8, 2009\n\n{BODY}", None, "Quarry fair, November 7-8, 2009", None),
    "a chronology": (
        (
            "Nov 9, 2009 - Council votes to close quarry\nNov 12, 2009 - Petition handed to the mayor\n"
            "Dec 1, 2009 - Mayor meets the petitioners\n"
        ),
        None,
        "Nov 9, 2009 - Council votes to close quarry",
        None,
    ),
    "days below a title": (
        "Quarry news\nThe Wend Post, 20 November 2009\n\n9 November: council votes\n12 November: petition handed in",
        "2009-11-20",
        "Quarry news",
        "The Wend Post",
    ),
    "an event's date": (f"Quarry opens 9 November 2009\n\n{BODY}", None, "Quarry opens 9 November 2009", None),
    "an offer's end": (f"Quarry to close\nOffer ends 31 August 2009\n\n{BODY}", None, "Quarry to close", None),
    "a change": (f"Quarry to close\nLast updated: 9 November 2009\n\n{BODY}", None, "Quarry to close", None),
    "a range": (f"Quarry to close\nOpen 2 - 9 November 2009\n\n{BODY}", None, "Quarry to close", None),
}


def article_of(folder, text, name="a.txt"):
    path = folder / name
    path.write_text(text, "utf-8")
    (article,) = read([path]).articles
    return article


@pytest.mark.parametrize("case", HEADS)
def test_a_head_is_read(tmp_path, case):
    text, days, title, publisher = HEADS[case]
    article = article_of(tmp_path, text)
    assert (article.title, article.publisher) == (title, publisher)
    if days is None:
        assert article.published is None
    else:
        first, *others = days.split()
        when = article.published.when
        assert (when.start.isoformat(), when.last.isoformat()) == (first, others[-1] if others else first)
        assert article.published.evidence


def test_byline_place_and_body_are_found(tmp_path):
    article = article_of(tmp_path, f"Quarry to close\nBy Ann Other\n\nWEND, Nov 9 (Wire) - {BODY}")
    assert (article.byline, article.place) == ("Ann Other", "WEND")
    assert article.text[article.body_start :].startswith("WEND, Nov 9")


def test_a_wrapped_first_paragraph_is_no_head_though_one_line_below_is_longer(tmp_path):
    lead = "The union of the ferry crews has given notice to Tarn & Moss Lines\n"
    lead += "(TML) that its members will stop work on the morning of the fair\n"
    row = "on all the boats of the lower river, where the new timetable has caused\n"
    odd = "many of them to miss the last train home. The mayor, who had asked for it herself, was not there.\n"
    article = article_of(tmp_path, lead + row * 20 + odd + "It was late.\n")
    assert article.body_start == 0


@pytest.mark.parametrize("head", ["", "Council closes pool\n\n"])
def test_a_dateline_alone_on_its_line_belongs_to_the_head(tmp_path, head):
    """Its agency's name may hold a word for a happening: "(Morning March)"."""
    article = article_of(tmp_path, f"{head}WEND, November 9, 2020 (Morning March) -\n\n{BODY}")
    assert article.published.when.start.isoformat() == "2020-11-09"
    assert (article.place, article.publisher) == ("WEND", "Morning March")
    assert article.text[article.body_start :].startswith(BODY[:20])


def test_a_heading_in_markdown_is_the_title(tmp_path):
    article = article_of(tmp_path, f"\n\n# Quarry to close\n\nBy [Wire](#)\n\nNovember 9, 2009\n\n{BODY}")
    assert (article.title, article.byline) == ("Quarry to close", "Wire")
    assert article.published.when.edtf == "2009-11-09"


def test_dates_that_disagree_are_reported(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(
        f"Quarry to close\nPublished: 9 November 2009\n\n{BODY}\n\nURL: https://w.example/2010/01/02/q\n", "utf-8"
    )
    found = read([path])
    assert found.articles[0].published.when.edtf == "2009-11-09"
    assert [problem.code for problem in found.problems] == ["dates-disagree"]
    assert "2010-01-02" in found.problems[0].message


@pytest.mark.parametrize(
    ("stamp", "monthday", "day"),
    [
        ("2009-11-10T03:30:00Z", "Nov 9", "2009-11-09"),
        ("2009-11-09T23:30:00Z", "Nov 10", "2009-11-10"),
        ("2009-11-10T12:00:00Z", "Nov 9", "2009-11-10"),
        ("2009-11-10T03:30:00+01:00", "Nov 9", "2009-11-10"),
        ("2010-01-01T02:00:00Z", "Dec 31", "2009-12-31"),
    ],
)
def test_a_dateline_decides_beside_a_utc_time_near_midnight(tmp_path, stamp, monthday, day):
    article = article_of(tmp_path, f"---\ndate: {stamp}\n---\n\nWEND, {monthday} (Wire) - {BODY}", "a.md")
    assert article.published.when.start.isoformat() == day


FURNITURE = [
    "1 of 4",
    "Page 2 of 3",
    "TT",
    "**Related article:** [Five years of dust](#)",
    "Read more: Five years of dust",
    "Sign up for our newsletter",
    "Photo: the mayor, left, on Tuesday.",
    "(Reporting by Ann Other; Editing by Sam May)",
    "https://wire.example/quarry",
    "Wend Post newsdesk: 01632 960 214.",
    "© 2009 Wend Post",
    "Advertisement",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_what_stands_beside_an_article_is_excluded(tmp_path, line):
    article = article_of(
        tmp_path, f"Quarry to close\n\n{BODY}\n\n{line}\n\nThe quarry will be filled with water by June.\n"
    )
    assert [article.text[start:end] for start, end in article.excluded] == [line]


TELLING = [
    "Contact was lost with the ferry at nine on Tuesday evening, the coastguard said in a statement.",
    "Share prices fell by a tenth on Tuesday after the council of Wend had voted for the closure.",
    "- May 9: the council votes again",
    "Video of the fall was shown on Monday to the jury in Leeds, who asked to see it twice more.",
    "He said no.",
]


@pytest.mark.parametrize("line", TELLING)
def test_what_an_article_tells_is_not_excluded(tmp_path, line):
    article = article_of(
        tmp_path, f"Quarry to close\n\n{BODY}\n\n{line}\n\nThe quarry will be filled with water by June.\n"
    )
    assert article.excluded == ()


def test_a_repeated_caption_is_excluded_once(tmp_path):
    caption = "The mayor opens the last gate of the quarry on 9 November 2009."
    article = article_of(
        tmp_path, f"Quarry to close\n\n{BODY}\n\n{caption}\n{caption} (Wire)\n\nMore was said by all of them.\n"
    )
    assert [article.text[start:end] for start, end in article.excluded] == [f"{caption} (Wire)"]


def test_footers_are_excluded(tmp_path):
    footer = ["Geography", "Wend", "Topics", "Mining", "Text version"]
    article = article_of(tmp_path, f"Quarry to close\n\n{BODY}\n" + "\n".join(footer) + "\n")
    assert [article.text[start:end] for start, end in article.excluded] == footer


@pytest.mark.parametrize(
    "days",
    [
        "9 November: council votes to close quarry\n3 December: public meeting at the town hall",
        "Nov. 9 - Council votes to close quarry\nDec. 3 - Public meeting at the town hall",
    ],
)
def test_days_below_a_title_are_no_part_of_the_head(tmp_path, days):
    article = article_of(
        tmp_path, f"Quarry news\nThe Wend Post, 20 November 2009\n\n{days}\nThe quarry opened in 1931."
    )
    assert article.text[article.body_start :].startswith(days)
