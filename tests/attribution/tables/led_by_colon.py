"""She went on: “We must talk.” — whoever opens the sentence, a colon, a quotation."""

FINDS = (
    "[s She] went on: “[q We must talk].”",
    "[s Mr Roe] was blunt: “[q The deal is dead].”",
    "[s The minister] had an answer: “[q Ask the king].”",
    "In the hall, [s Mr Roe] put it plainly: “[q We lost].”",
    "Then came the answer: “[q No].”",
)
SILENT = (
    "There were three ways: road, rail and air.",
    "He brought two things: bread and wine.",
    "The time was 12:30 when she rang.",
    "Mr Roe said: “We must talk.”",
    "The choice is simple: stay or go.",
)
FALSE = (
    ("Mr Roe did not say: “We must talk.”", "what was not said is somebody’s, for want of a cue"),
    (
        "Mr Roe was expected to say: “We must talk about the line.”",
        "what is only expected is somebody’s, for want of a cue",
    ),
    ("Mr Roe will add: “We must talk about the line.”", "what is only planned is somebody’s, for want of a cue"),
    ("Nobody said: “We must talk.”", "what nobody said is somebody’s, for want of a cue"),
)
