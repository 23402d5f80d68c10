"""Every interface word stands in one catalogue, so that another language is a file and not a rewrite."""

from pathlib import Path

from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po

from atlas import words

ROOT = Path(__file__).parent.parent
KEYWORDS = {"gettext": None, "_": None, "ngettext": (1, 2), "N_": None}


def found_in_the_sources():
    with (ROOT / "babel.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)
    for _, _, message, *_ in extract_from_dir(
        ROOT, methods, options, KEYWORDS, directory_filter=lambda path: Path(path).name not in (".venv", "site", "node_modules")
    ):
        yield message[0] if isinstance(message, tuple) else message


def test_the_catalogue_holds_every_word_of_templates_and_code():
    with (ROOT / "hooks" / "atlas" / "locale" / "atlas.pot").open("rb") as file:
        listed = {message.id[0] if isinstance(message.id, tuple) else message.id for message in read_po(file)} - {""}
    assert listed == set(found_in_the_sources()), "run: make words"


def test_another_language_is_a_catalogue(tmp_path, monkeypatch):
    (tmp_path / "es.po").write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\nmsgid "Enclaves"\nmsgstr "Enclaves de orden"\n', encoding="utf-8"
    )
    monkeypatch.setattr(words, "LOCALE", tmp_path)
    token = words.language.set("es")
    try:
        assert words.gettext("Enclaves") == "Enclaves de orden"
        assert words.gettext("Actors") == "Actors"
        assert words.show_number(25890) == "25,890"
    finally:
        words.language.reset(token)
        words.catalogue.cache_clear()
