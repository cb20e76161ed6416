"""Mr Roe agreed. “We must talk.” — a sentence that only says that somebody spoke, then a quotation by itself."""

FINDS = (
    "[s Mr Roe] [cue agreed]. “[q We must talk about the line].”",
    "[s Ms Doe] [cue explained]. “[q The line was cut in the storm].”",
    "[s The minister] was asked about it and [cue replied]:\n“[q We have nothing to hide here].”",
    "[s Mr Roe] [cue said] in a letter:\n“[q We must talk about the line].”",
    "[s The minister] [cue replied] as follows:\n“[q We have nothing to hide here].”",
    "[s Ms Doe] [cue wrote] on her page:\n“[q The line was cut in the storm. Nobody told us].”",
    "[s She] was tired, but [cue added]:\n“[q We shall try again in the morning].”\nThe rain fell.",
    "[s The president] released the following statement[cue :]\n“[q We offer our sympathy to the town].”",
    "Here is what [s he] [cue said]:\n“[q We shall try again in the morning].”",
)
SILENT = (
    "The storm left the following sign:\n“We shall try again in the morning.”",
    "The statement was long and the harbour was empty.\n“We shall try again in the morning.”",
    "Mr Roe left the room. “We must talk about the line,” Ms Doe said.",
    "Mr Roe agreed. The sign read “Private”.",
    "It rained. “We must talk about the line.”",
    "Mr Roe and Ms Doe agreed. Nobody said a word.",
    "Mr Roe agreed.\n“We must talk about the line,” Ms Doe said.",
    "The rain fell on the harbour:\n“We shall try again in the morning.”",
    "Mr Roe is to say:\n“We shall try again in the morning.”",
    "Mr Roe did not say:\n“We shall try again in the morning.”",
    "He was told:\n“We shall try again in the morning.”",
    "Mr Roe said as much:\nThe rain fell.",
    "Mr Roe was asked by Ms Doe:\n“We shall try again in the morning.”",
)
GAPS = (
    (
        "[s Mr Roe] [cue said]:\n“[q The line was bad.]\n“[q We rang again.]\n“[q Then it broke off].”",
        "a quotation of several paragraphs after a colon: all but the first are cut off",
    ),
    (
        "[s Mr Roe] [cue agreed]. “[q We must talk about the line.]\n“[q It is late and we wait].”",
        "a quotation that goes on in the next paragraph is cut",
    ),
    (
        "[s Mr Roe] [cue told] [a the panel]:\n“[q We must talk about the line].”",
        "whom the verb says was told is lost where the quotation is a paragraph of its own",
    ),
)
