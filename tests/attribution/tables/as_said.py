"""As Mr Roe said, talks must go on. — a clause that *as* ascribes."""

FINDS = (
    "As [s Mr Roe] [cue said], [q talks must go on].",
    "[q Talks must go on], as [s Mr Roe] [cue said].",
    "As [s the chancellor] [cue noted], [q the line is open day and night].",
    "But as [s Ms Doe] [cue argued], [q the law is on their side].",
    "[q The two men are friends], as [s Beijing] [cue says].",
    "As [s the minister] [cue explained], [q nobody had told the king].",
)
SILENT = (
    "As Mr Roe said goodbye, the phone rang.",
    "Mr Roe, as he said this, was smiling.",
    "He was described as a friend.",
    "As it happens, Mr Roe says little.",
    "Do as he says.",
    "It was as cold as Mr Roe had said it would be.",
    "As a friend, Mr Roe said that talks must go on.",
)
