"""Asks every outside address that the site cites whether it still answers. Run weekly by a workflow, never by the build.

Only a clear "gone" counts: 404, 410 or a host that no longer exists. Many newspapers refuse programs, so a refusal, a
timeout or a fault of the server is listed and fails nothing. An address may be silenced in `.github/silenced-links.yml`
with a reason and an end; a silence that has ended or is no longer needed fails, so that the list cannot rot.
"""

import argparse
import datetime
import sys
import time
import urllib.error
import urllib.request
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from atlas import load
from atlas.model.source import Source

ROOT = Path(__file__).resolve().parent.parent
SILENCED = ROOT / ".github" / "silenced-links.yml"
AGENT = "Mozilla/5.0 (compatible; fragile-order-link-check; weekly)"
GONE = (404, 410)


@dataclass(frozen=True)
class Answer:
    """What an address said: a word for the table, and whether it is there, gone, or silent on the matter."""

    word: str
    state: str


def main() -> int:
    """Ask, print the table, and fail where an address is gone or a silence is out of date."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--summary", type=Path, help="a file to which the table is added, as Markdown")
    options = parser.parse_args()
    silences = yaml.safe_load(SILENCED.read_text(encoding="utf-8"))["silenced"]
    cited = addresses(ROOT / "data")
    text, failed = report(cited, ask_all(cited), silences, datetime.datetime.now(datetime.UTC).date())
    print(text)
    if options.summary:
        with options.summary.open("a", encoding="utf-8") as file:
            file.write(text)
    return int(failed)


def addresses(data_dir: Path) -> dict[str, list[str]]:
    """Every cited address, with the ids of the sources that give it."""
    found: dict[str, list[str]] = defaultdict(list)
    for document in load.load(data_dir)[0].of("source"):
        assert isinstance(document.entity, Source)
        for address in (document.entity.url, document.entity.archive_url):
            if address:
                found[address].append(document.entity.id)
    return dict(found)


def ask_all(cited: dict[str, list[str]]) -> dict[str, Answer]:
    """The answer of each address; one host is asked one thing at a time, with a pause."""
    hosts: dict[str, list[str]] = defaultdict(list)
    for address in cited:
        hosts[urlsplit(address).netloc].append(address)
    with ThreadPoolExecutor(16) as pool:
        return {address: answer for rows in pool.map(_ask_host, hosts.values()) for address, answer in rows}


def _ask_host(rows: list[str]) -> list[tuple[str, Answer]]:
    found = []
    for address in rows:
        found.append((address, ask(address)))
        time.sleep(1)
    return found


def ask(address: str) -> Answer:
    """What one address says to a plain request."""
    request = urllib.request.Request(address, headers={"User-Agent": AGENT})  # noqa: S310, for the data allow http and https alone
    try:
        with urllib.request.urlopen(request, timeout=30) as response:  # noqa: S310
            return judge(response.status)
    except urllib.error.HTTPError as error:
        return judge(error.code)
    except urllib.error.URLError as error:
        gone = "Name or service not known" in str(error.reason)
        return Answer("no such host" if gone else str(error.reason)[:60], "gone" if gone else "unsure")
    except (OSError, ValueError) as error:
        return Answer(type(error).__name__, "unsure")


def judge(status: int) -> Answer:
    """What a status tells: there, gone, or nothing sure."""
    return Answer(str(status), "there" if status < 400 else "gone" if status in GONE else "unsure")


def report(cited: dict[str, list[str]], answers: dict[str, Answer], silences: list[dict[str, str]], today: datetime.date) -> tuple[str, bool]:
    """The table as Markdown, and whether something must be done."""
    silent = {row["url"]: row for row in silences}
    gone = [address for address in cited if answers[address].state == "gone" and address not in silent]
    ended = [url for url, row in silent.items() if datetime.date.fromisoformat(str(row["until"])) < today]
    needless = [url for url in silent if url not in cited or answers[url].state == "there"]
    unsure = [address for address in cited if answers[address].state == "unsure" and address not in silent]
    lines = [f"# {len(cited)} addresses asked", ""]
    lines += _part("Gone: find an archived copy or another source", [f"{url} ({answers[url].word}; {', '.join(cited[url])})" for url in gone])
    lines += _part("Silence has ended: look again", [f"{url} (until {silent[url]['until']}: {silent[url]['reason']})" for url in ended])
    lines += _part("Silence is no longer needed: delete the row", needless)
    lines += _part("Not sure: refused a program, or did not answer in time", [f"{url} ({answers[url].word})" for url in unsure])
    return "\n".join(lines) + "\n", bool(gone or ended or needless)


def _part(title: str, rows: list[str]) -> list[str]:
    return [f"## {title}: {len(rows)}", "", *(f"- {row}" for row in rows), ""] if rows else []


if __name__ == "__main__":
    sys.exit(main())
