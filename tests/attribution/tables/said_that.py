"""Mr Roe said that talks must go on. — a cue, *that*, and a clause."""

FINDS = (
    "[s Mr Roe] [cue said that] [q talks must go on].",
    "[s The foreign ministry] [cue said] on Friday that [q the border would stay shut].",
    "[s Chancellor Scholz] [cue stressed that] [q Berlin stands with Kyiv].",
    "[s President Xi] [cue pointed out that] [q the two economies depend on each other].",
    "[s Ms Doe] [cue told] [a the panel] [cue that] [q she had never seen the letter].",
    "[s Sen. Jane Roe], a Democrat who chairs the panel, [cue said that] [q the bill was dead].",
    "[s Macron] has repeatedly [cue warned that] [q Europe must arm itself].",
    "[s A senior official], who spoke on condition of anonymity, [cue said that] [q both sides were tired].",
    "[s Mr Roe] [cue said that] [q talks must go on and that the fleet should leave].",
    "[s Modi] [cue made clear that] [q India would buy oil from whoever sells it].",
    "After the call, [s Mr Sunak] [cue said that] [q he was pleased].",
    "[s The president] also [cue told] [a reporters] [cue that] [q “nothing has changed” since May].",
    "[s Mr Roe] [cue said that] [q “nothing has changed” since May].",
)
SILENT = (
    "The letter that Mr Roe said nothing about was lost.",
    "It is said to be the largest bridge in the north.",
    "Mr Roe is to say on Monday that talks must go on.",
    "The ministry has yet to say that it was wrong.",
    "If he says that talks are over, prices will fall.",
    "Unless they agree that the line is safe, nobody will ring.",
    "Mr Roe declined to say that he was sorry.",
    "Mr Roe said in a film that showed the harbour.",
    "“I said that it was over,” Mr Roe told her.",
    "The report that lay on the table was wet.",
    "He said that.",
    "He said to wait, and that was that.",
    "The call that he asked for came at noon.",
)
