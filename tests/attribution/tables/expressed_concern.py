"""She expressed concern about the delay. — a verb, a reporting noun, its object."""

FINDS = (
    "[s She] [cue expressed concern about] [q the delay].",
    "[s Mr Biden] [cue expressed] deep [cue concern over] [q the arrests].",
    "[s The minister] [cue voiced hope that] [q the line would stay open].",
    "[s Mr Trudeau] [cue reiterated] his [cue call for] [q talks].",
    "[s Mr Modi] [cue expressed hope for] [q an early peace].",
    "[s The ministry] [cue renewed] its [cue demand for] [q an apology].",
    "[s The two leaders] [cue expressed concern about] [q the war in Sudan].",
)
SILENT = (
    "Concern about the delay grew.",
    "She expressed herself badly.",
    "His concern is the delay.",
    "The express train was late.",
    "She made a cake for the panel.",
    "They raised money for hope.",
    "There is concern over the bridge.",
    "Mr Roe will express concern about the delay.",
    "Mr Roe did not express concern about the delay.",
)
