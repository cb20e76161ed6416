"""Asked whether he knew, Mr Roe smiled. — a question put to somebody; who asks is known only after *by*."""

FINDS = (
    "[cue Asked] [q whether he knew], [a Mr Roe] smiled.",
    "[cue Asked] about [q the line to Oslo], [a Ms Doe] left the hall.",
    "When [cue asked] [q how it would end], [a the minister] shrugged.",
    "[a Mr Roe] [cue was asked] about [q the talks in May].",
    "[a Ms Doe], [cue asked] about [q the price of fish], shook her head.",
    "[a The minister] [cue was asked] by [s a reporter] [q whether he would go].",
    "[a She] shrugged when [cue asked] [q why she had left].",
    "[a Mr Roe] [cue was asked]: “[q Did you ring him]?”",
    "[cue Asked] [q if the plan, which the town had paid for, was dead], [a Mr Roe] left.",
)
SILENT = (
    "Mr Roe asked whether she knew.",
    "He asked about the line.",
    "Asked about it, Mr Roe smiled.",
    "Mr Roe was not asked about the line.",
    "Mr Roe will be asked about the line.",
    "He was asked to leave.",
    "The guests were asked in.",
    "Mr Roe has asked about the line.",
    "Nobody knew what was asked.",
)
