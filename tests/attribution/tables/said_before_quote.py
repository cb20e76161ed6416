"""Mr Roe said: “We must talk.” — a cue, then its quotation."""

FINDS = (
    "[s Mr Roe] [cue said]: “[q We must talk].”",
    "[s Mr Roe] [cue said], “[q We must talk].”",
    '[s She] [cue told] [a the panel], "[q No]."',
    "[s The ministry] [cue said] in a statement: “[q We regret the delay. It will not happen again].”",
    "[s Mr Kishida] [cue added]: ‘[q Japan will pay its share].’",
    "[s He] [cue said] “[q the worst is over]”.",
    "[s The president] [cue wrote] on Twitter: “[q Great call with the king]!”",
    "[s The spokeswoman], Mao Ning, [cue replied]: “[q I have nothing to add].”",
    "[s Mr Roe] [cue asked]: “[q Who rang first]?”",
    "[s Mr Roe] [cue said]: “[q We must talk.]\n“[q Silence helps nobody].”",
    "[s Mr Roe] [cue said]: „[q We must talk].“",
    "[s Mr Roe] [cue said]: “[q The line was bad.]\n“[q We rang again.]\n“[q Then it broke off].”",
)
SILENT = (
    "Mr Roe read “War and Peace”.",
    "Mr Roe never said “sorry”.",
    "He opened “The Call”, a novel.",
    "Mr Roe did not say “never”.",
    "The minister spoke to “Good Morning Oslo”.",
    "They built the “wall of sound”.",
    "“We must talk,” Mr Roe said.",
    "He works for “Talk Radio”.",
    "The shop, “Say Cheese”, has closed.",
    "Has he yet to say “I am sorry”?",
    "He bought “organic” milk.",
    "Mr Roe will say: “We must talk.”",
)
