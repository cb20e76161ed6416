"""The panel asked whether he knew. She explained how it worked. — a cue and an indirect question."""

FINDS = (
    "[s The panel] [cue asked] [q whether he knew].",
    "[s Ms Doe] [cue explained] [q how the line worked].",
    "[s Reporters] [cue asked] [q if the two men had met].",
    "[s Mr Roe] [cue wondered] [q whether the call was real].",
    "[s The minister] [cue described] [q how the fire began].",
    "[s The king] [cue asked] [a Mr Roe] [q why nobody had called].",
    "[s He] [cue told] [a the court] [q what he had seen].",
    "[s The minister] [cue went on to explain] [q how the line worked].",
)
SILENT = (
    "Mr Roe asked for tea.",
    "Mr Roe said nothing when he left.",
    "Whether he asked is unknown.",
    "The question is how it worked.",
    "Mr Roe said that talks must go on.",
    "Nobody knows whether he called.",
    "Mr Roe did not say where he had been.",
    "Mr Roe didn’t say who had rung.",
    "Mr Roe won’t say when he will ring.",
    "Mr Roe would not say whether he had rung.",
    "Mr Roe cannot say when he will ring.",
    "Mr Roe will ask whether he knew.",
    "Mr Roe did not ask whether he knew.",
    "He did as he was asked when she rang.",
)
FALSE = (("Mr Roe did not make clear whether he would go.", "*make clear whether* is not read as a negated cue"),)
