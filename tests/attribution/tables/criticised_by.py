"""The deal was criticised by Mr Roe. — a passive, ascribed to the noun after *by*."""

FINDS = (
    "[q The deal] [cue was criticised by] [s Mr Roe].",
    "[q The attack] [cue was condemned by] [s the two leaders].",
    "[q The vote] [cue has been denounced by] [s Washington].",
    "[q His visit] [cue was welcomed by] [s the chancellor].",
    "[q The new law] [cue was rejected by] [s Ms Doe].",
)
SILENT = (
    "The letter was said by Friday.",
    "His remarks were quoted by the agency.",
    "The bridge was built by giants.",
    "The deal was criticised by Friday.",
    "He stood by Mr Roe.",
    "Mr Roe criticised the deal.",
    "The house was sold by the bank.",
    "The deal was not criticised by Mr Roe.",
    "The deal will be criticised by Mr Roe.",
)
