"""Mr Roe called for calm. — a cue, its preposition, its object."""

FINDS = (
    "[s Mr Roe] [cue called for] [q calm].",
    "[s The two presidents] [cue called for] [q an end to the fighting].",
    "[s Ms Doe] [cue complained about] [q the delay].",
    "[s He] [cue warned of] [q a long winter].",
    "[s Mr Macron] [cue committed to] [q a truce].",
    "[s The ministry] [cue apologised for] [q the mistake].",
    "[s Mr Roe] [cue insisted on] [q “full access” to the site].",
    "[s The senator] [cue railed against] [q the banks] on Friday.",
    "[s Mr Guterres] [cue appealed for] [q restraint].",
    "[s He] went on [cue to warn] of [q a long winter].",
    "[s Ms Doe] [cue talked about] [q her plan for the north].",
    "At the rally, [s Mr Roe] [cue spoke of] [q a new age].",
)
SILENT = (
    "There was a call for calm.",
    "Calls for calm went unheard.",
    "The plan calls itself new.",
    "He was called for duty in May.",
    "Nobody talked.",
    "The call with Mr Roe lasted an hour.",
    "He looked for his keys.",
    "Mr Roe called on Monday.",
    "Mr Roe will call for calm on Friday.",
    "Mr Roe did not call for calm.",
    "Mr Roe never complained about the delay.",
    "Nobody called for calm.",
    "The two leaders talked about trade.",
    "Mr Roe spoke about trade with Mr Doe.",
    "They spoke of the weather.",
    "Mr Roe called for an hour.",
)
