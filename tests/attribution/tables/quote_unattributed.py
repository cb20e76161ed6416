"""“Nobody has asked us yet.” — a sentence that is nothing but a quotation, and nobody near it who says it."""

FINDS = (
    "The line was busy all day.\n“[q Nobody has asked us what we want].”\nThe rain fell.",
    "“[q Nobody has asked us what we want].”",
    'The bridge is old. "[q It will not stand another winter of this]." The town is poor.',
    "‘[q Nobody has asked us what we want]!’\nThe rain fell.",
)
SILENT = (
    "“War and Peace.”",
    "“Peace now!” The crowd went home.",
    "“Nobody has asked us what we want,” Mr Roe said.",
    "The sign “Mind the gap” hung there.",
    "The rain fell. “Private.” The door was shut.",
    "Mr Roe said: “Nobody has asked us what we want.”",
)
