"""The panel asked whether he knew. She explained how it worked. — a cue and an indirect question."""

FINDS = (
    "[s The panel] [cue asked] [q whether he knew].",
    "[s Ms Doe] [cue explained] [q how the line worked].",
    "[s Reporters] [cue asked] [q if the two men had met].",
    "[s Mr Roe] [cue wondered] [q whether the call was real].",
    "[s The minister] [cue described] [q how the fire began].",
    "[s The king] [cue asked] [a Mr Roe] [q why nobody had called].",
    "[s He] [cue told] [a the court] [q what he had seen].",
)
SILENT = (
    "Mr Roe asked for tea.",
    "Mr Roe said nothing when he left.",
    "Whether he asked is unknown.",
    "The question is how it worked.",
    "Mr Roe said that talks must go on.",
    "Nobody knows whether he called.",
)
FALSE = (("He did as he was asked when she rang.", "the passive of *ask* and a time"),)
