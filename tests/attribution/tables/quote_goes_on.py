"""“We must talk,” Mr Roe said. “Now.” — a quotation by itself goes on with the one before it."""

FINDS = (
    "“[q We must talk],” [s Mr Roe] [cue said]. “[q Nobody gains from silence].”",
    "“[q We must talk],” [cue said] [s Mr Roe]. “[q Now. We have waited long enough].”",
    "[s Mr Roe] [cue said] [q the deal was “dead]”. “[q We tried everything].”",
    '"[q We must talk]," [s she] [cue said]. "[q It is late]."',
    "‘[q We must talk],’ [s she] [cue said]. ‘[q It is late].’",
    "“[q We must talk],” [s Mr Roe] [cue said].\n“[q Nobody gains from silence].”",
    "“[q It was bad],” [s Mr Roe] [cue said]. “[q We rang again.]\n“[q Then it broke off.]\n“[q We gave up].”",
    "“[q It was bad],” [s Roe] [cue said]. “[q We rang.]\n“[q It broke off.]\n“[q We waited.]\n“[q We gave up].”",
)
SILENT = (
    "“[q We must talk],” [s Mr Roe] [cue said]. The door read “Private” in red.",
    "“[q We must talk],” [s Mr Roe] [cue said]. He left. The rain fell. “War and Peace” lay on the table.",
    "“[q We must talk],” [s Mr Roe] [cue said]. The “big tent” has shrunk.",
    "“[q We must talk],” [s Mr Roe] [cue said]. Nobody came.\nThe crowd went home. It was dark.",
    "“[q We must talk],” [s Mr Roe] [cue said].\nThe sign on the door said little. “Private” it was not.",
    "He stood by the door. “Private” was written on it.",
    "“[q We must talk],” [s Mr Roe] [cue said]. “The Call” is his second film.",
    "“[q We must talk],” [s Mr Roe] [cue said].\nThe rain fell.\n“Private” was written on the door.",
)
