"""His remarks were carried by the state news agency. — on whose word we have a statement."""

FINDS = (
    "“[q We must talk],” [s he] [cue said].\nHis remarks were quoted by [v the state news agency].",
    "“[q We must talk],” [s Mr Xi] [cue said]. His remarks were carried by [v Xinhua].",
    "[s Mr Xi] [cue said that] [q talks must go on]. The comments were reported by [v the People’s Daily].",
    "“[q We must talk],” [s she] [cue said]. Her words were published by [v the ministry].",
)
SILENT = (
    "“[q We must talk],” [s he] [cue said]. His remarks were short.",
    "“[q We must talk],” [s he] [cue said]. His bags were carried by the porter.",
    "“[q We must talk],” [s he] [cue said]. The rain fell. His remarks were carried by Xinhua.",
    "“[q We must talk],” [s he] [cue said]. Xinhua was there.",
)
