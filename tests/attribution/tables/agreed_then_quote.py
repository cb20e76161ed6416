"""Mr Roe agreed. “We must talk.” — a sentence that only says that somebody spoke, then a quotation by itself."""

FINDS = (
    "[s Mr Roe] [cue agreed]. “[q We must talk about the line].”",
    "[s Ms Doe] [cue explained]. “[q The line was cut in the storm].”",
    "[s The minister] was asked about it and [cue replied]:\n“[q We have nothing to hide here].”",
    "[s Mr Roe] [cue said] in a letter:\n“[q We must talk about the line].”",
)
SILENT = (
    "Mr Roe left the room. “We must talk about the line,” Ms Doe said.",
    "Mr Roe agreed. The sign read “Private”.",
    "It rained. “We must talk about the line.”",
    "Mr Roe and Ms Doe agreed. Nobody said a word.",
    "Mr Roe agreed.\n“We must talk about the line,” Ms Doe said.",
)
