"""“We must talk.” — Jane Roe, senator. — a quotation, a dash, and the name of whoever said it."""

FINDS = (
    "“[q We must talk.]” [cue —] [s Jane Roe], senator.",
    "“[q The sea has no master.]” — [s Peter Doe]",
    '"[q Nobody gains from silence.]" -- [s Ms Doe]',
    "“[q The line is open day and night]” – [s Ingrid Solberg], harbour minister",
    "“[q We must talk.]” [cue —] [s Jane Roe]",
    "“[q We must talk.]” [cue —] [s President Jane Roe], in a letter to her party",
    "‘[q Nobody gains from silence.]’ [cue —] [s Ms Doe], 54",
    "“[q Nobody gains from silence.]” [cue —] [s The White House]",
    "«[q Nobody gains from silence.]» [cue —] [s Ms Doe]",
    "“[q We must talk.]”\n[cue —] [s Jane Roe], senator",
    "“[q We must talk.]”\n[cue -] [s Jane Roe].",
)
SILENT = (
    "“Nobody gains from silence.”\n- The rain fell on the harbour all day.",
    "“Nobody gains from silence.”\nJane Roe, senator",
    "“The sea has no master” — a line from his first book — was on the wall.",
    "“We must talk,” said Mr Roe — again.",
    "“Peace” — nobody knows what that means now.",
    "The “iron friends” — China and Pakistan — met.",
    "Jane Roe — “Bobby” to her friends — rang twice.",
    "“Nobody gains from silence.” — The rain fell all day.",
    "“Nobody gains from silence.” — Then she left.",
    "“Mind the gap” — Oslo’s oldest sign — is gone.",
    "“The Long Call” — Jane Roe’s first film — was shown.",
    "“Nobody gains from silence.” — Jane Roe said that she was tired.",
    "“Nobody gains from silence,” said Ms Doe — and left.",
)
GAPS = (
    (
        "“[q We must talk.]\n“[q It is late and we wait].” [cue —] [s Jane Roe]",
        "a signed quotation of several paragraphs: only the last is found",
    ),
)
