"""In the words of Mr Roe, the talks are dead. — words, and whose."""

FINDS = (
    "[cue In the words of] [s Mr Roe], [q the talks are dead].",
    "[cue In the words of] [s a senior diplomat], [q the talks were “a farce”].",
    "The summit was brief. [cue In the words of] [s the chancellor], [q it had been an hour too long].",
    "But [cue in the words of] [s Ms Doe], [q the line is “as good as dead”].",
)
SILENT = (
    "In the words of the treaty the parties shall consult.",
    "He put it in the simplest words, and left.",
    "The words of Mr Roe were not recorded.",
    "In other words, the talks are dead.",
    "In a few words of thanks, Mr Roe named the crew.",
    "He found comfort in the words of his mother.",
    "The letter is rich in words of praise, and poor in thought.",
    "Mr Roe spoke in the words of Lincoln, and nobody laughed.",
    "There was no anger in the words of Mr Roe, who smiled.",
    "A gap in the words of the treaty, long ignored, was closed.",
)
GAPS = (
    (
        "[q The deal is], [cue in the words of] [s Mr Roe], [q “a farce”].",
        "what stands before *in the words of* is left out",
    ),
    (
        "[q The deal was “a farce”], [cue in the words of] [s Mr Roe].",
        "only what follows *in the words of* is looked at",
    ),
    (
        "[cue In the words of] [s one diplomat] who was in the room, [q the talks were “a farce”].",
        "whose words they are has a relative clause",
    ),
    (
        "[cue In the words of] [s Ms Doe], who chairs the panel, [q the talks are dead].",
        "a relative clause is taken for the words",
    ),
    ("[cue In] [s Ms Doe]’s words, [q the talks were “a farce”].", "*in somebody’s words* is not looked at"),
)
