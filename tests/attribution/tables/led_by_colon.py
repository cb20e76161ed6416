"""She had this for us: “We must talk.” — whoever opens the sentence, a colon, a quotation."""

FINDS = (
    "[s She] had this for us: “[q We must talk].”",
    "[s Mr Roe] was blunt: “[q The deal is dead].”",
    "[s The minister] had an answer: “[q Ask the king].”",
    "In the hall, [s Mr Roe] had a plain word: “[q We lost].”",
    "Then came the answer: “[q No].”",
)
SILENT = (
    "There were three ways: road, rail and air.",
    "He brought two things: bread and wine.",
    "The time was 12:30 when she rang.",
    "Mr Roe said: “We must talk.”",
    "The choice is simple: stay or go.",
    "Mr Roe did not say: “We must talk.”",
    "Mr Roe was expected to say: “We must talk about the line.”",
    "Mr Roe will add: “We must talk about the line.”",
    "Nobody said: “We must talk.”",
)
