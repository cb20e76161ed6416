"""“We must talk,” said Mr Roe. — a quotation, then its cue."""

FINDS = (
    "“[q We must talk],” [cue said] [s Xi].",
    "“[q We must talk],” [s Mr Roe] [cue said].",
    '"[q We must talk]," [s she] [cue told] [a reporters].',
    "‘[q We must talk],’ [cue said] [s the prime minister].",
    "''[q We must talk],'' [s the minister] [cue said].",
    "'[q It isn't the ministers' fault],' [s she] [cue said].",
    "“[q Is that all]?” [cue asked] [s Ms Doe].",
    "“[q No]!” [s the boy] [cue shouted].",
    "“[q He told me ‘never’ and hung up],” [cue said] [s Peter Doe].",
    "“[q We must talk. Nobody gains from silence],” [s Mr Roe] [cue said].",
    "“[q We are ready],” [cue said] [s Jane Roe], the head of the panel.",
    "“[q We are ready],” [s the tall, quiet senator] from Ohio [cue said].",
    "[q The plan is “dead on arrival],” [s Ms Doe] [cue said].",
    "He left the room. “[q It is over],” [s he] [cue said].",
    "“[q Had a very good talk with the king. More soon]!” [s Doe] [cue tweeted].",
    "“[q We agreed on most of it],” [s the president] later [cue wrote] on his website.",
)
SILENT = (
    "He read “War and Peace” and said nothing.",
    "The so-called “iron friends” said goodbye.",
    "The film “We Must Talk” was shown; Mr Roe slept.",
    "Mr Roe did not say “never”.",
    "Robert “Bob” Doe told jokes.",
    "The “phase one” deal was signed on Friday.",
    "“We must talk” was painted on the wall.",
    "Mr Roe said: “We must talk.”",
    "The word “sorry”, which the minister has yet to say, was missing.",
    "“Never,” he did not say.",
    "“I like it when Mr Roe said no,” ran the caption.",
    "The song “Call Me” was played while he spoke of other things.",
    "They sold “peace soap” for a dollar.",
    "The sign, “Mind the gap”, hung above the desk.",
    "Doe’s “big tent” has shrunk.",
    'It weighed 5" by 6" and was blue.',
    "The 'dogs' barked.",
)
GAPS = (
    (
        "“[q The line was bad. We shouted.]\n“[q Then it broke off],” [s Mr Roe] [cue said].",
        "a quotation of several paragraphs whose cue stands in the last: only the last is found",
    ),
)
