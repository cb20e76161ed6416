"""Poll: most voters want talks. — in a title, a name or a paper, a colon, what it says."""

FINDS = (
    "# [s Poll][cue :] [q most voters want talks]\nThe line was busy all day.",
    "# [s Roe][cue :] “[q We will not yield]”\nThe line was busy all day.",
    "# [s Kremlin][cue :] [q No call is planned]\nThe line was busy all day.",
    "# [s White House][cue :] [q Biden and Xi to talk]\nThe line was busy all day.",
    "# [s Zelensky][cue :] [q Russia has lost the war]\nThe line was busy all day.",
)
SILENT = (
    "# The long night of the leaders, in pictures: a call and its end\nThe line was busy.",
    "# How to read a readout: a guide\nThe line was busy.",
    "Poll: most voters want talks.",
    "# Talks at 12:30 today\nThe line was busy.",
    "# After the call: what now?\nThe line was busy.",
    "# Analysis: Doe’s long silence worries his neighbours\nThe line was busy.",
    "# MOFA Press Statement: Call of Minister Roe with Minister Doe\nThe line was busy.",
)
