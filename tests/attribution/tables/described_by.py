"""The call was described by officials as “candid”. — a passive of naming, and whose word it is."""

FINDS = (
    "[q The call] was [cue described by] [s Chinese officials] as [q “candid and useful”].",
    "[q The deal] is [cue seen by] [s Beijing] as [q a provocation].",
    "[q The move] was [cue called] [q a mistake] by [s the minister].",
    "She was [cue called] “[q a fool]” by [s Mr Roe].",
    "[q The call] was [cue described] as [q tense] by [s two officials].",
    "It was [q a conversation] [cue described by] [s the Kremlin] as [q constructive].",
)
SILENT = (
    "She was called “a fool”.",
    "The call was criticised by Mr Roe.",
    "The call was described as tense.",
    "The plan was seen as driven by greed.",
    "He was called on it by the press.",
    "The deal will be described by officials as useful.",
)
