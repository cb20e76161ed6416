"""Mr Roe stressed that talks must go on. Both sides should keep calm. — a readout's paragraph keeps its speaker."""

FINDS = (
    "[s Mr Roe] [cue stressed that] [q talks must go on. Both sides should keep calm].",
    "[s Xi Jinping] [cue pointed out that] [q the two nations are great powers. They should be partners, not rivals].",
    "[s President Roe] [cue said] [q the line is open. It will stay open. Nobody should doubt it].",
    "[s Xi Jinping] [cue stressed that] [q China will open its doors wider. China is ready to work with Chile].",
)
SILENT = (
    "[s Mr Roe] [cue stressed that] [q talks must go on]. The two leaders exchanged views on the climate.",
    "[s Mr Roe] [cue stressed that] [q talks must go on]. The call was held in the morning.",
    "[s Mr Roe] [cue stressed that] [q talks must go on].\nThe line is open day and night.",
    "[s Mr Roe] [cue stressed that] [q talks must go on]. The two sides agreed on a date.",
    "[s Mr Roe] [cue stressed that] [q talks must go on]. In this regard, he advocated a date.",
)
