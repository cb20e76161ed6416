"""“We must talk,” Mr Roe was quoted as saying. The agency quoted him as saying that talks must go on."""

FINDS = (
    "“[q We must talk],” [s Mr Roe] was [cue quoted as saying].",
    "[s Mr Roe] was [cue quoted as saying that] [q talks must go on].",
    "[v Xinhua] [cue quoted] [s Mr Xi] [cue as saying that] [q talks must go on].",
    "[v The agency] [cue quoted] [s Ms Doe] [cue as saying] [q the line was open].",
    "“[q We must talk],” [v state television] [cue quoted] [s the president] [cue as saying].",
    "[s Mr Lavrov] was [cue quoted as saying]: “[q We are patient].”",
    "[v Tass] [cue quoted] [s Mr Putin] [cue as saying]: “[q We are patient].”",
)
SILENT = (
    "Mr Roe said that talks must go on.",
    "The shares were quoted at nine dollars.",
    "She quoted Goethe.",
    "As the old saying goes, talk is cheap.",
    "He was remembered as a man of few words, saying grace at noon.",
    "“We must talk,” said Mr Roe.",
    "He was known as saying little.",
    "Mr Roe was not quoted as saying that talks are dead.",
    "“We must talk,” he was not quoted as saying.",
)
