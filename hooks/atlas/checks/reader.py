"""Rules that reading a file already enforces, listed so that each code has its page."""

from atlas.checks.rule import Rule

RULES = (
    Rule(
        code="syntax",
        holds="A file is one YAML mapping, indented with spaces, without control characters, tags or a second document.",
        protects="A file that reads differently from what its author meant never reaches the site.",
        wrong="\tname: Tancítaro",
        right="name: Tancítaro",
        mend="Indent with two spaces, quote text that holds a colon followed by a space, and close every bracket. An editor that knows YAML marks the place.",
    ),
    Rule(
        code="encoding",
        holds="A file is UTF-8.",
        protects="Accents arrive as they were typed.",
        wrong="Canc\\xfan (Latin-1)",
        right="Cancún (UTF-8)",
        mend="Save the file again as UTF-8; every editor has that choice in its dialogue for saving.",
    ),
    Rule(
        code="aliases",
        holds="A value is written where it is needed: no anchors and no aliases.",
        protects="A change in one place never changes another unseen.",
        wrong="sources: *nyt",
        right="sources: [nyt-2018]",
        mend="Write the value out at each place that needs it, and delete the name that starts with `&` or `*`.",
    ),
    Rule(
        code="duplicate-keys",
        holds="A key stands once in a mapping.",
        protects="No value silently overwrites another.",
        wrong="name: A\nname: B",
        right="name: A",
        mend="Keep one of the two and delete the other; if both values are true, they belong in a list or in two claims.",
    ),
    Rule(
        code="fields",
        holds="Every key is one that the dictionary knows, and every required key is there.",
        protects="A misspelt key is not a lost fact.",
        wrong="sorces: [nyt-2018]",
        right="sources: [nyt-2018]",
        mend="Correct the key to the one that the message suggests, or look it up in the data dictionary, `data/README.md`. A missing "
        "key that has no answer is an open question, not a reason to invent one.",
    ),
    Rule(
        code="types",
        holds="Every value has the type and the form that its field asks for.",
        protects="Numbers are numbers and lists are lists when a chart is drawn.",
        wrong="latitude: north",
        right="latitude: 19.34",
        mend="Give the value the form that the message names: a number without its unit, a list in brackets, a day as 2026-11-24, or "
        "one of the words of a closed list.",
    ),
    Rule(
        code="identifiers",
        holds="An id is kebab-case, the stem of its file and unique across the site.",
        protects="An address, once given, means one thing for ever.",
        wrong="id: Tancitaro_2",
        right="id: tancitaro",
        mend="Name the file and its `id` alike, in lower case with single hyphens. Where the id is taken, choose a longer one; an id "
        "that was published stays with what it named.",
    ),
)
