"""“We must talk.” — Jane Roe, senator. — a quotation, a dash, and the name of whoever said it."""

FINDS = (
    "“[q We must talk.]” [cue —] [s Jane Roe], senator.",
    "“[q The sea has no master.]” — [s Peter Doe]",
    '"[q Nobody gains from silence.]" -- [s Ms Doe]',
    "“[q The line is open day and night]” – [s Ingrid Solberg], harbour minister",
)
SILENT = (
    "“The sea has no master” — a line from his first book — was on the wall.",
    "“We must talk,” said Mr Roe — again.",
    "“Peace” — nobody knows what that means now.",
    "The “iron friends” — China and Pakistan — met.",
    "Jane Roe — “Bobby” to her friends — rang twice.",
)
