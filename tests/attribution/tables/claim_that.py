"""His claim that the vote was rigged was false. — a reporting noun and a clause, ascribed to whose noun it is."""

FINDS = (
    "Ms Doe set out [s her] [cue belief that] [q a free press has been, and must remain, at the heart of the town].",
    "The court threw out [s her] [cue assertion that] [q the call was private].",
    "Nobody shared [s the minister]’s [cue view that] [q the line was safe].",
    "They laughed at [s Beijing]’s [cue insistence that] [q the island is Chinese].",
    "The judge did not share [s his] [cue belief that] [q the vote was rigged].",
)
SILENT = (
    "Her belief in a free press was known.",
    "The claim that lay on his desk was old.",
    "A claim that the vote was rigged went round.",
    "The hope that remains is small.",
    "There is a view that talks are dead.",
    "His claim was false.",
    "The warning came late.",
    "His report, that day, was lost.",
)
GAPS = (
    (
        "[s His] [cue claim that] [q the vote was rigged] drew laughter.",
        "a noun with its clause as the subject: the content runs on into the main verb",
    ),
    (
        "[s Mr Roe]’s [cue warning that] [q talks would fail] was not heeded.",
        "a noun with its clause as the subject: the content runs on into the main verb",
    ),
    (
        "[s Beijing]’s [cue insistence that] [q the island is Chinese] has not changed.",
        "a noun with its clause as the subject: the content runs on into the main verb",
    ),
)
