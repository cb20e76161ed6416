"""What each part of a text is: title, standfirst, byline, dateline, paragraphs, what belongs to the page only."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import partial
from itertools import islice, takewhile

from xicalls.lexicon import Lexicon, fold
from xicalls.model import Article, Finding, Layout, Paragraph, ParagraphKind, Span, as_span
from xicalls.reading.boilerplate import boilerplate_in, is_link, is_list_of_links, patterns_of
from xicalls.reading.byline import (
    authors_of,
    byline_words,
    is_author_note,
    is_date_line,
    is_desk,
    is_name,
    names_after_by,
    names_alone,
    reporters_in,
)
from xicalls.reading.dateline import dateline_in
from xicalls.reading.letterhead import head_of, is_passed_over, is_title_too, letterheads_of, of_a_land
from xicalls.reading.lines import paragraph_spans
from xicalls.reading.masthead import is_from, is_masthead, mastheads_of, places_of
from xicalls.reading.sentences import split_sentences, words_of
from xicalls.reading.title import is_headline

_TOP = 9
"""So many paragraphs from the top may be byline, date and standfirst."""
_PLACE_AND_COLON = re.compile(r"([A-Z][A-Z.-]+(?: [A-Z][A-Z.-]+){0,2}): (?=[A-Z“\"])")
_LONGEST_NAMES = 80
_KICKER = 30
"""A label over the title is no longer, in characters."""
_LINKS = 12
"""So many from the end may be links to other pages."""
_TAIL = 8
"""So many from the end may be notes on the author."""
_TITLE_KEYS = ("title", "headline", "og:title", "dc.title", "twitter:title")
_BODY = ParagraphKind.BODY
_paragraph: Callable[[tuple[object, ...]], Paragraph] = partial(tuple.__new__, Paragraph)
"""``Paragraph(…)`` of its fields in their order, in half the time."""
_CLOSERS = "\"'”’»)]*_ "


def lay_out(article: Article, lexicon: Lexicon) -> Layout:
    """Mark the title, byline, paragraphs, sentences and boilerplate of an article."""
    page = _Page(article, lexicon)
    page.mark_boilerplate()
    title = page.find_title()
    page.mark_top()
    page.mark_dated_names()
    page.mark_names()
    page.find_reporters()
    page.mark_headings()
    return Layout(
        title=title,
        authors=authors_of(article.text, page.bylines, page.alone, page.notes, article.metadata),
        paragraphs=page.paragraphs(),
        dateline=page.find_dateline(),
        skipped=article.skipped,
    )


class _Page:
    """The paragraphs of one article while their kinds are being decided, one concern after the other."""

    def __init__(self, article: Article, lexicon: Lexicon) -> None:
        self.article = article
        self.text = text = article.text
        self.patterns = lexicon.derive(patterns_of)
        self.words = lexicon.derive(words_of)
        self.names = lexicon.derive(byline_words)
        self.places = lexicon.derive(places_of)
        self.mastheads = lexicon.derive(mastheads_of)
        self.letterheads = lexicon.derive(letterheads_of)
        body = article.body if article.body.end else Span(0, len(text))
        self.spans = paragraph_spans(text, body.start, body.end)
        self.lines = [text[start:end] for start, end in self.spans]
        self.kinds: list[ParagraphKind | None] = [None] * len(self.spans)
        self.bylines: list[Span] = []
        self.alone: list[Span] = []
        self.notes: list[Span] = []

    def mark_boilerplate(self) -> None:
        patterns = self.patterns
        for position, line in enumerate(self.lines):
            if len(line) < 600 and boilerplate_in(line, patterns) is not None:
                self.kinds[position] = ParagraphKind.BOILERPLATE
        self._mark_links()
        if self.article.skipped:
            self._mark_markup()
        for item in self.article.metadata:
            if item.span is not None and item.span.start >= self.article.body.start:
                self._mark_header(item.span)

    def _mark_links(self) -> None:
        """The links at the end of a page: “Related coverage:”, and the headlines under it."""
        for position in range(max(len(self.lines) - _LINKS, 1), len(self.lines)):
            if is_list_of_links(self.lines[position], self.patterns):
                links = sum(1 for _ in takewhile(is_link, self.lines[position + 1 :]))
                self.kinds[position : position + 1 + links] = [ParagraphKind.BOILERPLATE] * (1 + links)

    def _mark_markup(self) -> None:
        """Paragraphs with nothing but tags in them."""
        skipped = self.article.skipped
        at = 0
        for position, (start, end) in enumerate(self.spans):
            while at < len(skipped) and skipped[at].end <= start:
                at += 1
            stop = start
            here = at
            while here < len(skipped) and skipped[here].start < end:
                if not _blank(self.text, stop, skipped[here].start):
                    break
                stop = max(stop, skipped[here].end)
                here += 1
            if stop > start and _blank(self.text, stop, end):
                self.kinds[position] = ParagraphKind.BOILERPLATE

    def _mark_header(self, value: Span) -> None:
        """“Date: 12 August 2017”, which the reader took for metadata already."""
        for position, (start, end) in enumerate(self.spans[:20]):
            if start < value.start < end and value.start - start < 40:
                self.kinds[position] = ParagraphKind.BOILERPLATE

    def _open(self, first: int, last: int) -> list[int]:
        """The paragraphs between two positions that nothing is known of yet."""
        return [i for i in range(max(first, 0), min(last, len(self.spans))) if self.kinds[i] is None]

    def find_title(self) -> Finding[str] | None:
        """The title: of the metadata if it has one, else the first paragraph if that is a headline."""
        top = (i for i in self._open(0, _TOP * 2) if not self._is_credit(i))
        declared = next((m for key in _TITLE_KEYS for m in self.article.metadata if m.key == key and m.value), None)
        if declared is not None:
            wanted = fold(declared.value)
            for i in islice(top, 4):
                line = fold(self.lines[i].strip("#*_ \\"))
                if len(line) > 8 and (line == wanted or wanted.startswith(line) or line in wanted):
                    self.kinds[i] = ParagraphKind.TITLE
                    self._mark_kickers(i)
                    return Finding(declared.value, (self._span(i),), "metadata_names_title")
            return Finding(declared.value, (declared.span,) if declared.span else (), "metadata_names_title")
        first, is_title = self._first_of_its_own(top)
        if first is None:
            return None
        for i in self._open(0, first):
            if not self._is_credit(i):
                self.kinds[i] = ParagraphKind.BOILERPLATE
        if not is_title:
            return None
        self.kinds[first] = ParagraphKind.TITLE
        line = self.lines[first]
        if line.startswith("#"):
            return Finding(line.strip("# *_"), (self._span(first),), "first_heading_is_title")
        return Finding(_joined(line).strip("*_ "), (self._span(first),), "first_line_is_title")

    def _first_of_its_own(self, top: Iterable[int]) -> tuple[int | None, bool]:
        """The first of the lines at the top that is none of a letterhead, and whether it is a headline.

        If it is not, a line of the letterhead may be all the title there is: “Joint statement”.
        """
        heads: list[int] = []
        first: int | None = None
        is_title = False
        for i in top:
            if head_of(self.lines[i], self.letterheads) is not None:
                heads.append(i)
                continue
            if first is not None and (self.lines[i].endswith(".") or not self._is_headline(i)):
                break
            first, is_title = i, first is not None
            if not self._is_passed_over(i, heads):
                break
        if first is not None and (is_title or self._is_headline(first)):
            return first, not of_a_land(self.lines[first], self.letterheads)
        above = (i for i in heads if first is None or i < first)
        label = next((i for i in above if is_title_too(self.lines[i], self.letterheads)), None)
        return (first, False) if label is None else (label, self._is_headline(label))

    def _is_passed_over(self, position: int, heads: list[int]) -> bool:
        """“World”, or whose office it is: “PRESIDENT OF FREEDONIA”, and under it “JANE ROE”."""
        line = self.lines[position]
        if is_passed_over(line, self.letterheads):
            return True
        above = position - 1
        if above not in heads and not (above >= 0 and is_masthead(self.lines[above], self.mastheads)):
            return False
        if self._gap(above).count("\n") != 1:
            return False
        return is_name(line, self.names) or fold(line.rpartition(", ")[2]) in self.places  # “Old Mill Road, Valletta”

    def _is_headline(self, position: int) -> bool:
        line = self.lines[position]
        if line.startswith("#"):
            return True
        start, end = self.spans[position]
        if len(line) > 220 or dateline_in(self.text, start, end) is not None:
            return False
        after = (i for i in range(position + 1, len(self.lines)) if self.kinds[i] is None)
        following = next((self.lines[i] for i in after), "")
        spaced = position + 1 < len(self.spans) and self._gap(position).count("\n") > 1
        return is_headline(line, following, len(split_sentences(self.text, start, end, self.words)), spaced=spaced)

    def _mark_kickers(self, title: int) -> None:
        """What stands over the title by way of a label: “News story”, “World”."""
        for i in self._open(0, title):
            line = self.lines[i]
            if len(line) <= _KICKER and line[-1].isalnum():
                self.kinds[i] = ParagraphKind.BOILERPLATE

    def _is_credit(self, position: int) -> bool:
        line = self.lines[position]
        return len(line) < 200 and (
            is_date_line(line, self.names)
            or names_after_by(line, self.names) is not None
            or is_masthead(line, self.mastheads)
        )

    def mark_top(self) -> None:
        """Byline, date and standfirst, between the title and the report."""
        titled = ParagraphKind.TITLE in self.kinds
        for i in self._open(0, _TOP):
            start, _end = self.spans[i]
            line = self.lines[i]
            if (names := names_after_by(line, self.names)) is not None:
                self.bylines.extend(Span(start + a, start + b) for a, b in names)
                self.kinds[i] = ParagraphKind.BYLINE
            elif is_date_line(line, self.names) or self._is_of_page(i):
                self.kinds[i] = ParagraphKind.BYLINE
            elif titled and ParagraphKind.STANDFIRST not in self.kinds and self._is_standfirst(i):
                self.kinds[i] = ParagraphKind.STANDFIRST
            elif line.rstrip(_CLOSERS).endswith((".", "!", "?")) and len(line) > 100:
                self._mark_byline_under(i)
                break
        for i in self._open(len(self.spans) - _TAIL, len(self.spans)):
            if not self.bylines and (names := names_after_by(self.lines[i], self.names)) is not None:
                self.bylines.extend(Span(self.spans[i][0] + a, self.spans[i][0] + b) for a, b in names)
                self.kinds[i] = ParagraphKind.BYLINE

    def _mark_byline_under(self, position: int) -> None:
        """“By Jane Roe”, and no more, under a standfirst that is a sentence."""
        for i in self._open(position + 1, min(position + 3, _TOP)):
            names = names_after_by(self.lines[i], self.names)
            if names is not None and names[-1][1] == len(self.lines[i]):
                start = self.spans[i][0]
                self.bylines.extend(Span(start + a, start + b) for a, b in names)
                self.kinds[i] = ParagraphKind.BYLINE

    def mark_dated_names(self) -> None:
        """Names alone under the title and beside the date, of somebody whom the article does not tell of."""
        if self.bylines or ParagraphKind.TITLE not in self.kinds:
            return
        for i in range(self.kinds.index(ParagraphKind.TITLE) + 1, min(_TOP, len(self.spans))):
            if self.kinds[i] not in {None, ParagraphKind.BYLINE}:
                continue
            start, end = self.spans[i]
            names = names_alone(self.lines[i], self.names) if end - start <= _LONGEST_NAMES else []
            if names and (self._is_dated(i) or names[-1][1] < end - start) and not self._is_named_in(names, i):
                self.alone.extend(Span(start + a, start + b) for a, b in names)
                self.kinds[i] = ParagraphKind.BYLINE
                return
            if len(self.lines[i]) > _LONGEST_NAMES * 2:
                return

    def _is_dated(self, position: int) -> bool:
        beside = (i for i in (position - 1, position + 1) if 0 <= i < len(self.lines))
        return any(
            (self.kinds[i] is ParagraphKind.BYLINE and is_date_line(self.lines[i], self.names))
            or is_from(self.lines[i], self.mastheads)
            or is_masthead(self.lines[i], self.mastheads)
            or (len(self.lines[i]) <= _KICKER and fold(self.lines[i]) in self.places)
            for i in beside
        )

    def find_reporters(self) -> None:
        """“(Reporting by Jane Roe; Editing by Jo Doe)” at the end, where nothing else says who wrote it."""
        if self.bylines or self.alone:
            return
        for i in range(max(len(self.spans) - _TAIL, 0), len(self.spans)):
            if self.kinds[i] is ParagraphKind.BOILERPLATE:
                start = self.spans[i][0]
                self.bylines.extend(Span(start + a, start + b) for a, b in reporters_in(self.lines[i], self.names))

    def _is_named_in(self, names: list[tuple[int, int]], position: int) -> bool:
        """Whether the article has any of these names elsewhere: “Jane Roe” over a speech of hers."""
        line, end = self.lines[position], self.spans[position][1]
        families = (line[a:b].rsplit(maxsplit=1)[-1] for a, b in names)
        title = self.lines[self.kinds.index(ParagraphKind.TITLE)]
        return any(family in title or self.text.find(family, end) >= 0 for family in families)

    def _is_of_page(self, position: int) -> bool:
        """A masthead over the report, or under the title the desk that it is from."""
        before, line = self.kinds[:position], self.lines[position]
        if ParagraphKind.TITLE in before and (is_desk(line) or is_from(line, self.mastheads)):
            return True
        if None in before:
            return False
        return is_masthead(line, self.mastheads) or head_of(line, self.letterheads) is not None

    def _is_standfirst(self, position: int) -> bool:
        """Short, without a full stop, under the title, with a report after it: “Leaders agree to speak again”."""
        before = self.kinds[:position]
        line = self.lines[position]
        if ParagraphKind.TITLE not in before or any(kind is None for kind in before):
            return False
        if not 25 <= len(line) <= 300 or line.rstrip(_CLOSERS)[-1:] in ".!?:;," or line[0] in "#-*•>":
            return False
        has_report = any(len(self.lines[i]) > 60 for i in self._open(position + 1, position + 4))
        return has_report and not names_alone(line, self.names)

    def mark_names(self) -> None:
        """Names alone on a line that stand twice or have a note on the author, and those notes."""
        count = len(self.spans)
        where = sorted({*self._open(0, _TOP), *self._open(count - _TAIL, count)})
        named = [i for i in where if len(self.lines[i]) <= 40 and is_name(self.lines[i], self.names)]
        known = [self.lines[i] for i in named] + [span.of(self.text) for span in self.bylines]
        noted = ""
        for i in self._open(max(count - _TAIL, 1), count):
            line = self.lines[i]
            last_two = not self._open(i + 3, count)
            if len(line) <= 500 and (last_two or known) and self._is_note(i, known):
                self.kinds[i] = ParagraphKind.BOILERPLATE
                self.notes.append(self._span(i))
                noted = noted + "\n" + line
        for i in named:
            line = self.lines[i]
            if sum(self.lines[j] == line for j in named) > 1 or "\n" + line in noted:
                self.kinds[i] = ParagraphKind.BYLINE
                self.alone.append(self._span(i))

    def _is_note(self, position: int, known: list[str]) -> bool:
        line = self.lines[position]
        return is_author_note(line, known, self.names) and not self._told_of(line, position, known)

    def _told_of(self, line: str, position: int, known: list[str]) -> bool:
        """Whether the one whom a note would be about is somebody in the article, and so not its author."""
        if any(line.startswith(name) for name in known):
            return False
        family = line.split(",", 1)[0].split(" is ", 1)[0].rsplit(maxsplit=1)[-1]
        start, end = self.spans[0][0], self.spans[position][0]
        return self.text.find(family, start, end) >= 0

    def mark_headings(self) -> None:
        count = len(self.spans)
        for i, line in enumerate(self.lines):
            if self.kinds[i] is not None:
                continue
            if line[0] == "#":
                self.kinds[i] = ParagraphKind.HEADING
            elif len(line) <= 80 and i + 1 < count and line[0].isupper() and line.count(" ") < 11:
                last = line.rstrip(_CLOSERS)[-1:]
                if last not in ".!?:;,…" and line[-1] not in "”\"’'" and self.kinds[i + 1] is None:
                    self.kinds[i] = ParagraphKind.HEADING

    def find_dateline(self) -> Span | None:
        for i in self._open(0, _TOP)[:3]:
            if (found := dateline_in(self.text, *self.spans[i]) or self._place_and_colon(i)) is not None:
                return found
        return None

    def _place_and_colon(self, position: int) -> Span | None:
        """“RIYADH: The crown prince …”, of a place that the lexicon has: elsewhere it is who speaks in a transcript."""
        start, end = self.spans[position]
        match = _PLACE_AND_COLON.match(self.text, start, min(end, start + 60))
        if match is None or fold(match[1]) not in self.places:
            return None
        return Span(start, match.end(1) + 1)

    def paragraphs(self) -> tuple[Paragraph, ...]:
        text, words = self.text, self.words
        return tuple(
            _paragraph((as_span((start, end)), kind or _BODY, split_sentences(text, start, end, words)))
            for (start, end), kind in zip(self.spans, self.kinds, strict=True)
        )

    def _span(self, position: int) -> Span:
        return Span(*self.spans[position])

    def _gap(self, position: int) -> str:
        return self.text[self.spans[position][1] : self.spans[position + 1][0]].replace("\r\n", "\n")


def _blank(text: str, start: int, end: int) -> bool:
    return start >= end or text[start:end].isspace()


def _joined(line: str) -> str:
    """A wrapped line as one."""
    return " ".join(line.split()) if "\n" in line else line
