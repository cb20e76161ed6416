"""“We must talk,” he said in a phone call with Mr Doe. — whom a statement was made to, told beside its cue."""

FINDS = (
    "“[q We must talk],” [s he] [cue said] in a phone call with [a Mr Doe].",
    "“[q We must talk],” [s Mr Roe] [cue said] during talks with [a the king].",
    "“[q We must talk],” [s Mr Roe] [cue wrote] in a letter to [a the panel].",
    "[q The talks were useful], [s Mr Roe] [cue said] in a conversation with [a Ms Doe].",
    "[s Mr Roe] [cue said] in a call with [a Mr Doe] that [q talks must go on].",
    "[s Mr Roe], in a call with [a Mr Doe], [cue said] [q the line was open].",
    "In his call with [a Mr Doe], [s Mr Roe] [cue stressed that] [q the line was open].",
    "During a long phone call with [a the mayor of Riverton], [s Mr Roe] [cue said] [q the line was open].",
    "Speaking with [a Ms Doe], [s the minister] [cue reiterated that] [q the line was open].",
    "[s Mr Roe] [cue said that] [q the line was open].\nRoe made the remarks in a phone conversation with [a Mr Doe].",
    "[s Mr Roe] [cue said that] [q the line was open]. He made the comment during talks with [a Mr Doe].",
)
SILENT = (
    "“[q We must talk],” [s Mr Roe] [cue said]. In a call with Mr Doe he was calm.",
    "“[q We must talk],” [s Mr Roe] [cue said] in a letter.",
    "“[q We must talk],” [s Mr Roe] [cue said], after a call with Mr Doe.",
    "“[q We must talk],” [s Mr Roe] [cue said] in London.",
    "“[q We must talk],” [s Mr Roe] [cue said] with a smile.",
    "After a call with Mr Doe, [s Mr Roe] [cue said] [q the line was open].",
    "[s Mr Roe], after a call with Mr Doe, [cue said] [q the line was open].",
    "In a call with Mr Doe on Friday and a short note to Ms Poe, [s Mr Roe] [cue said] [q the line was open].",
    "Speaking slowly, [s Mr Roe] [cue said that] [q the line was open].",
    "[s Mr Roe] [cue said that] [q the line was open].\nMs Moe made the remarks in a phone conversation with Mr Doe.",
    "[s Mr Roe] [cue said that] [q the line was open].\nHe made the call in a talk with Mr Doe.",
)
