"""“The talks,” Mr Roe said, “were useful.” — a quotation that its cue splits, or that goes on after it."""

FINDS = (
    "“[q The talks],” [s Mr Roe] [cue said], “[q were useful].”",
    "“[q The talks],” [cue said] [s Mr Roe], “[q were useful].”",
    '"[q If they call]," [s she] [cue said], "[q we shall pick up]."',
    "‘[q The talks],’ [s the minister] [cue told] [a the BBC], ‘[q were useful].’",
    "“[q We must talk],” [cue said] [s Mr Roe]: “[q It is late].”",
    "“[q What I told the king],” [s Ms Doe] [cue added], “[q is between us].”",
    "“[q Look],” [s the chancellor] [cue said], “[q nobody wins a war like this].”",
    "“[q My friends],” [s he] [cue wrote], “[q the line is open].”",
)
SILENT = (
    "“We must talk,” Mr Roe said.",
    "“The talks,” Mr Roe said, were useful.",
    "“We must talk,” he told “Late Night”.",
    "“The Call,” a film that he made, beat “The Letter”.",
    "Mr Roe said: “We must talk.”",
    "Neither “peace” nor “war”, he did not say, was on the list.",
    "“Iron” and “steel” were the words on the door.",
    "He said “yes” and she said “no”.",
)
