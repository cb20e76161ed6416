"""Mr Roe said talks must go on. — a cue, and a clause without *that*."""

FINDS = (
    "[s Kelly] [cue said] [q she had lost the letter].",
    "[s Italy] [cue says] [q the line is open].",
    "[s Mr Roe] [cue said] [q talks must go on].",
    "[s The ministry] [cue said] on Friday [q it was ready].",
    "[s Ms Doe] [cue told] [a the panel] [q she had lost the letter].",
    "[s Officials] [cue say] [q the line was cut twice].",
    "[s Erdogan] [cue said] [q he wanted to “open a new page”].",
    "[s He] [cue believes] [q the tariffs will be lifted by June].",
    "[s The statement] [cue said] [q both leaders would meet in autumn].",
    "[s Beijing] [cue says] [q the island has always been Chinese].",
    "[s Two people familiar with the call] [cue said] [q the leaders spoke for an hour].",
    "[s Mr Trump and Mr Xi] [cue said] [q they would meet soon].",
    "[s The agency’s spokesman Peter Doe] [cue said] [q no date had been set].",
    "[s Jane Roe], who advises the bank, [cue said] [q rates would fall].",
    "[s Mr Roe] [cue went on to say] [q talks were dead].",
)
SILENT = (
    "Mr Roe is said to own three boats.",
    "Mr Roe has yet to say where he was.",
    "The firm declined to say who had paid.",
    "A call for peace went out from the square.",
    "The report runs to ninety pages and nobody reads it.",
    "Needless to say, the harbour was empty.",
    "They had a say in the matter.",
    "“They said it would rain,” the farmer laughed.",
    "The leaders held a phone call on Monday.",
    "He reported the theft.",
    "The king will say goodbye to his guests today.",
    "Asked about it, the minister said nothing.",
    "Mr Roe will say talks must go on.",
    "Mr Roe did not say talks must go on.",
    "Mr Roe says nothing.",
    "Mr Roe went on to say nothing.",
    "Mr Roe went on to say little about it.",
    "Mr Roe went on to Paris.",
)
GAPS = (("[s The ministry] has [cue made clear] [q it will not yield].", "*made clear* without *that*"),)
FALSE = (("Mr Roe said goodbye.", "*said goodbye* says what he did"),)
