"""WALLACE: Why now? — a turn of a transcript: a name in capitals, a colon, and what they said."""

FINDS = (
    "[s WALLACE][cue :] [q Why now? You had a year].\nThe rain fell.",
    "[s THE PRESIDENT][cue :] [q Thank you all for coming. Sit down, please].",
    "[s Q][cue :] [q Did you call him]?",
    "[s MR. CARNEY][cue :] [q I have no calls to read out today].",
    "[s Rep. Jane Roe (D-Ohio)][cue :] “[q The deal is dead].”",
    "[s SECRETARY BLINKEN][cue :] [q We spoke this morning. He asked about grain].",
)
SILENT = (
    "Wallace: a life.",
    "Note: the line is open day and night.",
    "He rang NATO: it was busy.",
    "There were three ways: road, rail and air.",
    "The agenda was short: NATO.",
    "He met four people from the EU: two were Danes.",
    "On the list: TRADE.",
)
