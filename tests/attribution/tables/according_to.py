"""According to Mr Roe, the talks went well. — the clause beside *according to*."""

FINDS = (
    "According to [s Mr Roe], [q the talks went well].",
    "[q The talks went well], [cue according to] [s Mr Roe].",
    "[q The talks went well], [cue according to] [s a ministry statement].",
    "[cue According to] [s a readout released by the White House], [q the call lasted an hour].",
    "[q The sum], [cue according to] [s Mr Roe], [q has grown].",
    "[q The two men spoke for an hour], [cue according to] [s two people familiar with the call].",
    "But [cue according to] [s Xinhua], [q Mr Xi hung up first].",
    "[q The ship carried “nothing but grain],” [cue according to] [s the Kremlin].",
    "[q The ship was empty], [cue according to] [s officials], who spoke on condition of anonymity.",
)
SILENT = (
    "They settled it according to the law.",
    "All went according to plan.",
    "Pay is set according to age and the terms of the contract.",
    "In accordance with Mr Roe’s wish, the talks went on.",
    "The clocks were changed according to the rules.",
    "The account was closed.",
    "“According to whom?” she asked.",
    "The two sides acted in accord with each other.",
    "The seats were filled according to tradition.",
)
FALSE = (("According to nobody, the talks were dead.", "nobody is no source"),)
