"""“We must talk,” he said in a phone call with Mr Doe. — whom a statement was made to, told beside its cue."""

FINDS = (
    "“[q We must talk],” [s he] [cue said] in a phone call with [a Mr Doe].",
    "“[q We must talk],” [s Mr Roe] [cue said] during talks with [a the king].",
    "“[q We must talk],” [s Mr Roe] [cue wrote] in a letter to [a the panel].",
    "[q The talks were useful], [s Mr Roe] [cue said] in a conversation with [a Ms Doe].",
    "[s Mr Roe] [cue said] in a call with [a Mr Doe] that [q talks must go on].",
    "[s Mr Roe], in a call with [a Mr Doe], [cue said] [q the line was open].",
)
SILENT = (
    "“[q We must talk],” [s Mr Roe] [cue said]. In a call with Mr Doe he was calm.",
    "“[q We must talk],” [s Mr Roe] [cue said] in a letter.",
    "“[q We must talk],” [s Mr Roe] [cue said], after a call with Mr Doe.",
    "“[q We must talk],” [s Mr Roe] [cue said] in London.",
    "“[q We must talk],” [s Mr Roe] [cue said] with a smile.",
    "After a call with Mr Doe, [s Mr Roe] [cue said] [q the line was open].",
    "[s Mr Roe], after a call with Mr Doe, [cue said] [q the line was open].",
)
