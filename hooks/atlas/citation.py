"""A source as one line of a reference list."""

from urllib.parse import urlsplit

from atlas import inline
from atlas.model.source import Person, Source
from atlas.words import show_when


def authors(source: Source) -> str:
    """Family names and given names, as a reference list has them: "Fisher, Max, and Amanda Taub"."""
    names = [_person(person, place == 0) for place, person in enumerate(source.author)]
    if len(names) > 3:
        return f"{names[0]}, et al."
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])}, and {names[-1]}" if names else ""


def short(source: Source) -> str:
    """Author and year, for a mark in running text: "Fisher and Taub 2018"."""
    families = [person.literal or person.family or "" for person in source.author]
    who = f"{families[0]} et al." if len(families) > 2 else " and ".join(families) or source.container_title or source.publisher or source.title
    return f"{who} {source.issued.first.year}"


def markdown(source: Source) -> str:
    """The whole reference as Markdown, with a link that names the site it leads to; print sets the whole address beside it."""
    parts = [authors(source), f"“{source.title}”", source.container_title, source.publisher, show_when(source.issued)]
    shown = [part for part in dict.fromkeys(parts) if part]
    line = inline.escape(". ".join(part.rstrip(".") for part in shown) + ".")
    return f"{line} [{urlsplit(source.url).netloc.removeprefix('www.')}](<{source.url}>)" if source.url else line


def _person(person: Person, inverted: bool) -> str:
    if person.literal:
        return person.literal
    names = (person.family, person.given) if inverted else (person.given, person.family)
    return (", " if inverted else " ").join(name for name in names if name)
