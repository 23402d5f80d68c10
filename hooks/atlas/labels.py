"""The words that pages show for the keys and closed lists of the data. `gettext` translates them where they are shown."""

from atlas.words import N_

KIND = {
    "enclave": N_("Enclave"), "actor": N_("Actor"), "policy": N_("Policy"), "event": N_("Event"),
    "place": N_("Place"), "concept": N_("Concept"), "question": N_("Question"), "source": N_("Source"),
}  # fmt: skip
KINDS = {
    "enclave": N_("Enclaves"), "actor": N_("Actors"), "policy": N_("Policies"), "event": N_("Events"),
    "place": N_("Places"), "concept": N_("Concepts"), "question": N_("Questions"), "source": N_("Sources"),
}  # fmt: skip
ABOUT_KIND = {
    "enclave": N_("Places that stay in the country in name and have left part of its order of police, courts or parties."),
    "actor": N_("Those who use, sell, organise or answer armed force. State forces are described under the same rules as everybody else."),
    "policy": N_("What governments and others tried or proposed: what was promised, what was found, what else changed."),
    "event": N_("What happened, where, to whom, by whom, and what came of it."),
    "place": N_("States and municipalities, with what happened there. No place is given more exactly than its municipality."),
    "concept": N_("The words in which the subject is argued, in English and Spanish."),
    "question": N_("Quantities and causes on which counts or accounts differ: every answer side by side, and why they differ."),
    "source": N_("Every document that a claim on this site rests on, and all that rests on it."),
}
SECTION = {
    "origins": N_("Where it comes from"), "aims": N_("What it wants"), "organisation": N_("How it is put together"),
    "tactics": N_("How it uses force"), "activities": N_("What it does"),
    "communities": N_("How it stands to communities"), "state_ties": N_("How it stands to the state"),
    "turning_points": N_("What changed it"), "status": N_("Where it stands"),
    "continuum": N_("On the continuum of armed actors"),
    "story": N_("What happened"), "research": N_("What researchers conclude"), "lessons": N_("What the case is used to argue"),
    "problem": N_("The problem it answers"), "instruments": N_("What it does"), "promises": N_("What was promised"),
    "indicators": N_("How it asked to be judged"), "findings": N_("What was found"),
    "other_changes": N_("What else changed"), "criticisms": N_("What is held against it"),
    "happened": N_("What happened"), "consequence": N_("What came of it"),
    "claims": N_("What is known"), "why": N_("Why the answers differ"), "caution": N_("What not to conclude"),
}  # fmt: skip
CLAIMS_IN = {"concept": N_("How the idea is used"), "place": N_("What the sources say of it")}
CRITERION = {
    "pays": N_("Who pays"), "polices": N_("Who polices"), "decides": N_("Who decides"),
    "answers": N_("Who answers to whom"), "justice": N_("Who judges and punishes"), "left_out": N_("Who is left out"),
    "state_ties": N_("Ties to the state"), "armed_ties": N_("Ties to armed groups"), "gains": N_("Gains"),
    "costs": N_("Costs"), "fragility": N_("Why it may not last"), "status": N_("Latest known state"),
}  # fmt: skip
CARD = ("pays", "polices", "decides", "answers")
"""The criteria on an enclave's order card."""
CERTAINTY = {
    "established": N_("Established"), "reported": N_("Reported"), "alleged": N_("Alleged"), "disputed": N_("Disputed"),
}  # fmt: skip
CERTAINTY_MEANS = {
    "established": N_("An official record, a court, a survey or peer-reviewed research says so, or several independent sources agree."),
    "reported": N_("A credible account says so; we know of nothing that contradicts it."),
    "alleged": N_("An accusation, or the word of an interested party; no court or independent source has settled it."),
    "disputed": N_("Sources contradict each other; the positions stand side by side, each with who holds it."),
}
CERTAINTY_SIGN = {"established": "●", "reported": "◐", "alleged": "○", "disputed": "◇"}
RELATION = {
    "ally": N_("Ally of"), "rival": N_("Rival of"), "fights": N_("Fights"), "splinter of": N_("Split from"),
    "merged into": N_("Merged into"), "succeeds": N_("Succeeds"), "subcontractor of": N_("Works for"),
    "funds": N_("Funds"), "infiltrates": N_("Infiltrates"), "part of": N_("Part of"), "controls": N_("Controls"),
    "protects": N_("Protects"),
}  # fmt: skip
RELATION_INVERSE = {
    "ally": N_("Ally of"), "rival": N_("Rival of"), "fights": N_("Fights"), "splinter of": N_("Split into"),
    "merged into": N_("Absorbed"), "succeeds": N_("Succeeded by"), "subcontractor of": N_("Subcontracts"),
    "funds": N_("Funded by"), "infiltrates": N_("Infiltrated by"), "part of": N_("Has as a part"),
    "controls": N_("Controlled by"), "protects": N_("Protected by"),
}  # fmt: skip
VALUE = {
    "trafficking organisation": N_("Trafficking organisation"), "street gang": N_("Street gang"),
    "self-defence force": N_("Self-defence force"), "community police": N_("Community police"),
    "insurgent group": N_("Insurgent group"), "state force": N_("State force"), "government": N_("Government"),
    "party": N_("Party"), "business": N_("Business"), "civic group": N_("Civic group"), "class of actors": N_("Class of actors"),
    "by the gun": N_("By the gun"), "by business": N_("By business"), "by party": N_("By party"),
    "by indigenous self-rule": N_("By indigenous self-rule"), "by a federal programme": N_("By a federal programme"),
    "by ordinary institutions": N_("By ordinary institutions"),
    "emerging": N_("Emerging"), "holding": N_("Holding"), "eroding": N_("Eroding"), "relapsed": N_("Relapsed"), "absorbed": N_("Absorbed"),
    "federal": N_("Federal"), "state": N_("State"), "municipal": N_("Municipal"), "community": N_("Community"),
    "foreign": N_("Foreign"), "international": N_("International"),
    "proposed": N_("Proposed"), "announced": N_("Announced"), "in force": N_("In force"), "ended": N_("Ended"), "lapsed": N_("Lapsed"), "not known": N_("Not known"),
    "attack": N_("Attack"), "clash": N_("Clash"), "uprising": N_("Uprising"), "operation": N_("Operation"), "arrest": N_("Arrest"),
    "disappearance": N_("Disappearance"), "decision": N_("Decision"), "election": N_("Election"), "statement": N_("Statement"),
    "agreement": N_("Agreement"), "change": N_("Change"),
    "country": N_("Country"), "metropolitan area": N_("Metropolitan area"), "municipality": N_("Municipality"), "town": N_("Town"), "region": N_("Region"),
    "official record": N_("Official record"), "court record": N_("Court record"), "official statistics": N_("Official statistics"),
    "peer-reviewed research": N_("Peer-reviewed research"), "research report": N_("Research report"),
    "human rights or civic report": N_("Human rights or civic report"), "news reporting": N_("News reporting"),
    "expert commentary": N_("Expert commentary"), "database": N_("Database"), "weak": N_("Weak source"),
}  # fmt: skip
"""For each value of a closed list, the word on the page."""
AGE = {"before": N_("Before 2000"), "2000": N_("2000 to 2009"), "2010": N_("2010 to 2014"), "2015": N_("2015 to 2019"), "2020": N_("2020 and later")}
LANGUAGE = {
    "en": N_("English"), "es": N_("Spanish"), "pua": N_("Purépecha"), "nah": N_("Nahuatl"), "myn": N_("Mayan"),
    "fr": N_("French"), "pt": N_("Portuguese"), "de": N_("German"),
}  # fmt: skip
