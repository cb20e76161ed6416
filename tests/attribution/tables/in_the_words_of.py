"""In the words of Mr Roe, the talks are dead. — words, and whose."""

FINDS = (
    "[cue In the words of] [s Mr Roe], [q the talks are dead].",
    "[cue In the words of] [s a senior diplomat], [q the talks were “a farce”].",
    "The summit was brief. [cue In the words of] [s the chancellor], [q it had been an hour too long].",
)

SILENT = (
    "In the words of the treaty the parties shall consult.",
    "He put it in the simplest words, and left.",
    "The words of Mr Roe were not recorded.",
    "In the words there was no comfort, and nobody said so.",
)
