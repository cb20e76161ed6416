"""Mr Roe criticised the deal. — a verb that reports with a noun phrase."""

FINDS = (
    "[s Mr Roe] [cue criticised] [q the deal].",
    "[s She] [cue praised] [q his patience].",
    "[s The two leaders] [cue condemned] [q the attack in the north].",
    "[s Beijing] [cue denounced] [q the sale of jets to Taiwan].",
    "[s Mr Sunak] [cue welcomed] [q the king’s decision].",
    "[s Mr Roe] [cue thanked] [q the people of Japan].",
    "[s He] [cue described] [q the call as useful].",
    "[s Ms Doe] [cue rejected] [q the “absurd” charge] on Friday.",
    "[s Ms Doe] [cue called] [q it “a mistake”].",
    "[s Mr Trump] [cue claimed] [q progress on trade].",
    "[s The minister] went on [cue to praise] [q the crew].",
)
SILENT = (
    "The welcome was warm.",
    "He discussed it.",
    "Mr Roe thanked her.",
    "The report was long.",
    "The attack killed two.",
    "The deal was criticised.",
    "The question remains.",
    "His praise was faint.",
    "He is to criticise the deal.",
    "Mr Roe opened the window.",
    "Mr Roe will criticise the deal in May.",
    "Nobody criticised the deal.",
    "The two leaders discussed the deal.",
    "Mr Roe did not criticise the deal.",
    "Mr Roe did not welcome the deal.",
)
