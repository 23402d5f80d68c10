"""Rules that reading a file already enforces, listed so that each code has its page."""

from atlas.checks.rule import Rule

RULES = (
    Rule("syntax", "A file is one YAML mapping, indented with spaces, without control characters, tags or a second document.",
         "A file that reads differently from what its author meant never reaches the site.", "\tname: Tancítaro", "name: Tancítaro"),
    Rule("encoding", "A file is UTF-8.", "Accents arrive as they were typed.", "Canc\\xfan (Latin-1)", "Cancún (UTF-8)"),
    Rule("aliases", "A value is written where it is needed: no anchors and no aliases.",
         "A change in one place never changes another unseen.", "sources: *nyt", "sources: [nyt-2018]"),
    Rule("duplicate-keys", "A key stands once in a mapping.", "No value silently overwrites another.",
         "name: A\nname: B", "name: A"),
    Rule("fields", "Every key is one that the dictionary knows, and every required key is there.",
         "A misspelt key is not a lost fact.", "sorces: [nyt-2018]", "sources: [nyt-2018]"),
    Rule("types", "Every value has the type and the form that its field asks for.",
         "Numbers are numbers and lists are lists when a chart is drawn.", "latitude: north", "latitude: 19.34"),
    Rule("identifiers", "An id is kebab-case, the stem of its file and unique across the site.",
         "An address, once given, means one thing for ever.", "id: Tancitaro_2", "id: tancitaro"),
)  # fmt: skip
