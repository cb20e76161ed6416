"""Mr Roe pledged to withdraw. She urged the panel to wait. — a cue and an infinitive."""

FINDS = (
    "[s Mr Roe] [cue pledged] [q to withdraw the troops].",
    "[s The two leaders] [cue agreed] [q to stay in touch].",
    "[s She] [cue urged] [a the panel] [q to wait].",
    "[s Mr Xi] [cue promised] [q to buy more soya].",
    "[s Mr Kim] [cue threatened] [q to fire another missile].",
    "[s The White House] [cue asked] [a Beijing] [q to lean on Pyongyang].",
    "[s Mr Albanese] [cue vowed] [q to defend “every inch” of the reef].",
    "[s The president] [cue told] [a his generals] [q to hold the line].",
    "[s Brussels] [cue wants] [q to keep the talks alive].",
)
SILENT = (
    "Mr Roe called to say goodbye.",
    "Mr Roe went to the door.",
    "Mr Roe is expected to promise nothing.",
    "He was told to wait.",
    "Nobody promised.",
    "He tried to agree with her.",
    "The pledge to withdraw was forgotten.",
    "The island belongs to Spain.",
    "Mr Roe will urge the panel to wait.",
    "Mr Roe did not urge the panel to wait.",
    "Mr Roe did not pledge to go.",
    "The two men will agree to meet in May.",
    "The two men did not agree to meet.",
    "Mr Roe will tell the panel to wait.",
    "The aim is to keep the talks alive.",
)
