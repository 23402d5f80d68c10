"""How hard our prose is to read: the Flesch-Kincaid grade of each explainer and of each entity's lead.

The grade is the number of school years that a text asks for in the United States: grade 10 is the level of a
16-year-old. Formula: J. P. Kincaid, R. P. Fishburne, R. L. Rogers and B. S. Chissom, Derivation of New Readability
Formulas for Navy Enlisted Personnel, Research Branch Report 8-75 (Naval Technical Training, Millington, 1975).
No library is used: textstat, the best kept, fetches a dictionary of pronunciation when it first runs.
Syllables are estimated from the spelling, Spanish names included; a number is read as one syllable a digit.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from atlas import inline
from atlas.graph import Atlas
from atlas.model.base import Claim
from atlas.prose import TOKEN
from atlas.words import show_number

EXPLAINERS = "explainers"
"""The folder of prose that is measured."""

HARDEST_EXPLAINER, HARDEST_LEAD = 11, 16
"""The highest grade that the tests allow. A lead is two sentences full of names, so that a lower bound would measure chance."""

LONGEST_PARAGRAPH = 120
"""Words; a longer paragraph of an explainer is to be split."""

_WORD = re.compile(r"\d[\d.,–-]*|[^\W\d_]+(?:['’][^\W\d_]+)*")
_SENTENCE = re.compile(r"(?<=[.!?])[\"”’)*]*\s+(?=[\"“‘(*]*[A-ZÀ-Þ¿¡\d])")
_VOWELS = re.compile(r"[aeiouyáéíóúü]+")
_HIATUS = re.compile(r"(?<![tcsgx])i[ao](?!u)|ciat|iu|eo(?!pl|u)|ea$|creat")
"""Two vowels that are said apart: re-li-able, the-o-ry."""

_SILENT = re.compile(r"[^aeiouyl]e$|[aeiouy]le$|[^aeiouydt]ed$|[^aeiouylszxcg]es$|[aeiouy]les$|[^aeiouy]e(?:less|ment|ful)")
"""An e that is written and not said: place, while, tried, times."""

_NOT_PROSE = re.compile(r"^(#|\||<|\[\[(block|chart):[^\]]+\]\]$)")
_LIST_MARK = re.compile(r"^(?:[-*]|\d+\.)\s+")
_LINK = re.compile(r"\[([^\[\]]+)\]\([^)\s]+\)")


class Reading(NamedTuple):
    """A text by its address, its grade, its length in words and that of its longest paragraph."""

    where: str
    grade: float
    words: int
    longest: int


def syllables(word: str) -> int:
    """Syllables of `word` as its spelling suggests: groups of vowels, less the silent e of English endings."""
    if word[0].isdigit():
        return sum(sign.isdigit() for sign in word)
    word = word.lower()
    count = len(_VOWELS.findall(word)) + len(_HIATUS.findall(word)) - bool(_SILENT.search(word))
    return max(count, 1)


def grade(blocks: list[str]) -> float:
    """The Flesch-Kincaid grade of paragraphs of plain text."""
    sentences = [words for block in blocks for part in _SENTENCE.split(block) if (words := _WORD.findall(part))]
    if not sentences:
        return 0.0
    words = [word for sentence in sentences for word in sentence]
    return 0.39 * len(words) / len(sentences) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def read(where: str, blocks: list[str]) -> Reading:
    """The measure of a text that consists of `blocks`."""
    lengths = [len(_WORD.findall(block)) for block in blocks]
    return Reading(where, grade(blocks), sum(lengths), max(lengths, default=0))


def explainers(docs_dir: Path, atlas: Atlas) -> Iterator[Reading]:
    """Every explainer, as a reader sees it: links by their labels, numbers filled in, marks, tables and headings left out."""

    def shown(match: re.Match[str]) -> str:
        id = (match["id"] or "").strip()
        if match["kind"] == "=":
            quantity = atlas.quantities[id]
            return "–".join(show_number(value) for value in (quantity.best, quantity.low, quantity.high) if value is not None)
        return "" if match["source"] or match["kind"] else match["label"] or atlas.documents[id].entity.name

    for path in sorted((docs_dir / EXPLAINERS).glob("*.md")):
        body = path.read_text(encoding="utf-8").split("\n---\n", 1)[-1]
        lines = [_LIST_MARK.sub("", line) for line in body.split("\n") if line and not _NOT_PROSE.match(line)]
        yield read(path.relative_to(docs_dir).as_posix(), [_LINK.sub(r"\1", TOKEN.sub(shown, line)) for line in lines])


def leads(atlas: Atlas) -> Iterator[Reading]:
    """The lead of every entity that has one."""
    for id, document in atlas.documents.items():
        lead = getattr(document.entity, "lead", None)
        if isinstance(lead, Claim):
            yield read(f"{document.kind} {id}", [inline.plain(lead.text, lambda target: atlas.documents[target].entity.name)])


def report(docs_dir: Path, atlas: Atlas) -> str:
    """The grades of all explainers, the spread of the leads' and the twenty hardest leads."""
    lines = [f"{text.grade:5.1f}  {text.where} ({text.words} words, longest paragraph {text.longest})" for text in explainers(docs_dir, atlas)]
    hardest = sorted(leads(atlas), key=lambda text: -text.grade)
    if hardest:
        middle = hardest[len(hardest) // 2].grade
        lines.append(f"{len(hardest)} leads: half are above grade {middle:.1f}, the hardest are")
        lines += [f"{text.grade:5.1f}  {text.where}" for text in hardest[:20]]
    return "\n".join(["Flesch-Kincaid grade", *lines])
