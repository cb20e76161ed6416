"""The talks were useful, Mr Roe said. — reported words, then their cue."""

FINDS = (
    "[q Half of the town has a bad view of it], [s the poll] [cue found].",
    "[q Mr Doe intends to speak at the club], [s Mr Roe] [cue said].",
    "[q The talks were useful], [s Mr Roe] [cue said].",
    "[q The talks were useful], [cue said] [s Mr Roe].",
    "[q The deal], [s she] [cue said], [q was dead].",
    "[q The leaders will meet in May], [s the Kremlin] [cue said] in a statement.",
    "[q The call lasted an hour], [s two officials] [cue said].",
    "[q No date has been set], [s the ministry’s spokesman Peter Doe] [cue added].",
    "[q Prices would fall], [s he] [cue predicted].",
    "[q The line was cut twice], [cue said] [s Jane Roe], who was in the room.",
    "[q The island is ours], [s Beijing] [cue says].",
    "[q The two men spoke for 40 minutes], [s a person briefed on the call] [cue said].",
)
SILENT = (
    "The key was lost, the boy found another.",
    "The talks, which Mr Roe said nothing about, were useful.",
    "After the dinner, Mr Roe said that talks must go on.",
    "On Friday, Mr Roe said little.",
    "In short, he says no.",
    "The talks went well, and Mr Roe smiled.",
    "When the phone rang, Mr Roe said hello.",
    "Tired and hungry, the delegates called a taxi.",
    "The vote is rigged, he did not say.",
    "The talks were useful. Mr Roe said nothing.",
    "As the minister explained, nobody had told the king.",
    "The talks are dead, Mr Roe will say.",
    "The talks are dead, Mr Roe never said.",
    "The bridge, it is said, was built by giants.",
)
GAPS = (
    (
        "[q Talks are dead], [s Mr Roe] [cue said], and he did not say why.",
        "the reporter goes on after the cue, in the content",
    ),
)
