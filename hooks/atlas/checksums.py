"""The SHA-256 of every published file, so that anyone can tell whether two copies of the site are the same."""

import hashlib
from pathlib import Path

NAME = "SHA256SUMS"


def write(site_dir: Path) -> int:
    """Write `site_dir/SHA256SUMS`, which `sha256sum --check` reads. Returns the number of files."""
    lines = checksums(site_dir)
    (site_dir / NAME).write_text("".join(f"{digest}  {name}\n" for name, digest in lines.items()), encoding="utf-8")
    return len(lines)


def checksums(site_dir: Path) -> dict[str, str]:
    """The digest of every file under `site_dir` by its path, in the order of paths."""
    paths = {path.relative_to(site_dir).as_posix(): path for path in site_dir.rglob("*") if path.is_file()}
    return {name: hashlib.sha256(paths[name].read_bytes()).hexdigest() for name in sorted(paths) if name != NAME}
