"""Mr Roe pointed out that Mr. President and he had met. — a title without a name speaks to whoever holds it."""

FINDS = (
    "[s Mr Roe] [cue pointed out that] [q [a Mr. President] and he had met].",
    "[s Xi Jinping] [cue stressed that] [q [a Mr. President] knows the region].",
    "“[q [a Madam Chancellor], the line is open],” [cue said] [s Mr Roe].",
    "[s Mr Roe] [cue said that] [q he and [a Mr. Chairman] were friends].",
)
SILENT = (
    "[s Mr Roe] [cue pointed out that] [q Mr. Doe and he had met].",
    "[s Mr Roe] [cue said that] [q Mr. President Doe had met him].",
    "[s Mr Roe] [cue said that] [q the president had met him].",
    "[s Mr Roe] [cue said that] [q Madam Tussaud was dead].",
)
