"""What outlives a page: addresses that moved, pages that were withdrawn, mistakes that were corrected."""

import datetime
from dataclasses import dataclass
from typing import Annotated

from pydantic import StringConstraints

from atlas.model.base import ClaimId, Id, Line, Model
from atlas.problems import Mark

Address = Annotated[str, StringConstraints(pattern=r"^/([a-z0-9-]+/)+$")]
"""The address of a page from the root of the site, with a slash at each end: /enclaves/cheran/."""


class Redirect(Model):
    """An address that was published and now leads elsewhere."""

    old: Address
    """The address that was published."""
    new: Address
    """Where its page is now."""
    date: datetime.date
    """The day on which it moved."""


class Tombstone(Model):
    """An entity that was withdrawn; its page stays, and says why."""

    id: Id
    """The id that it had, which is never given again."""
    kind: Line
    """The kind that it was, such as actor."""
    name: Line
    """The name that its page showed."""
    date: datetime.date
    """The day on which it was withdrawn."""
    reason: Line
    """Why, in a sentence that a reader can follow."""
    see: tuple[Id, ...] = ()
    """Ids of the entities that a reader may want instead."""


class Correction(Model):
    """A mistake that stood on the published site, and what was done about it."""

    date: datetime.date
    """The day on which it was corrected."""
    entity: Id
    """The id of the entity on whose page it stood."""
    claim: ClaimId | None = None
    """The id of the claim, where it was one."""
    was: Line
    """What the page said, and what was wrong with it."""
    now: Line
    """What it says now, or that it says nothing of it any more."""
    reported: Line
    """Who told us, by role and never by name: a reader, a teacher, an author of the source, an editor of ours."""


@dataclass(frozen=True, slots=True)
class Lasting:
    """The rows of the three lists, each with its place."""

    redirects: tuple[tuple[Mark, Redirect], ...] = ()
    tombstones: tuple[tuple[Mark, Tombstone], ...] = ()
    corrections: tuple[tuple[Mark, Correction], ...] = ()
