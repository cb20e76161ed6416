"""Mr Roe told Mr Doe that talks must go on. — whom the verb itself says was told."""

FINDS = (
    "[s Mr Roe] [cue told] [a Mr Doe] [cue that] [q talks must go on].",
    "[s Ms Doe] [cue said] to [a reporters] that [q the line was open].",
    "“[q We must talk],” [s Mr Xi] [cue told] [a his US counterpart].",
    "[s The minister] [cue assured] [a the king] that [q the bridge was safe].",
    "[s Xi] [cue tells] [a Trump] [q China is ready].",
    "[s Mr Roe] [cue warned] [a Mr Doe] that [q time was short].",
    "[s Mr Biden] [cue reminded] [a the Israeli prime minister] that [q aid must flow].",
    "[s Mr Roe] [cue told] [a her] [q she could leave].",
    "[s Ms Doe] [cue went on to tell] [a reporters] that [q the line was open].",
    "[s Mr Roe] [cue made] it clear to [a Mr Doe] that [q the line is open].",
)
SILENT = (
    "[s Mr Roe] [cue said that] [q talks must go on].",
    "“[q We must talk],” [s Mr Roe] [cue said].",
    "[s Mr Roe] [cue warned that] [q time was short].",
    "[s Mr Roe] [cue said] on Friday that [q talks must go on].",
    "[s Mr Roe] [cue added] that [q he had told Mr Doe so].",
    "Mr Roe told a story.",
    "He told the time by the sun.",
    "[q The talks went well], [cue according to] [s Mr Roe].",
    "No one told Mr Roe that talks were dead.",
    "Mr Roe will tell Mr Doe that talks are dead.",
    "Mr Roe did not tell Mr Doe that talks are dead.",
)
