"""Hard constructions, whichever rule answers: the marked statement is found, or there is none at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.attribution.markup import complaints, listed, marked, statements_in

if TYPE_CHECKING:
    from _pytest.mark import ParameterSet

FINDS = {
    "where the reporter speaks again": [
        "[s Riverton police] [cue say] [q they have not yet determined whether the men were hurt].",
        "[s He] [cue says] [q the answer was to close the port] and says he drafted a bill.",
        "[s He] says the answer was to close the port and [cue says] [q he drafted a bill].",
        "[s Half of the voters] [cue said] [q Ms Doe would be better], compared with a third for Mr Roe.",
        "[s He] spoke again, [cue saying] [q most people wanted to leave], remarks that were shown on television.",
        "[s She] [cue claimed] [q the port had been closed], but gave no details.",
        "[s The envoy] [cue said] [q the line “was cut”], but did not say when.",
        "[s She] [cue said] [q she was “going to close the mines,”] while trying to explain her plan.",
        "[s Aides] [cue said] [q his role would be small], and they rejected any hint of a quarrel.",
        "[s He] [cue said] [q he had not seen the fight], and when asked about it, he smiled.",
        "[s Mr Roe] [cue said] [q he is ready to talk], after Mr Doe phoned him on Friday.",
        "[s She] [cue said] [q the deal is dead], as has Mr Doe.",
        "[s He] [cue suggested] [q the port should close], an idea both towns reject.",
        "[s He] [cue said] [q the ban would wait for ninety days], hours before it was to end.",
        "[s Mr Roe] [cue told] [a the agency] [q the ban should go], in a phone call on Friday.",
        "[s Mr Roe] [cue urged] [a Mr Doe] [q to lift the ban], in a video call that both called friendly.",
        "[s He] [cue warned] [a them] that [q there would be no deal while the fighting continued].",
        "[s She] [cue underlined that] [q any truce was empty while their guns continued to fire].",
        "[s He] [cue said that], [q while talks were welcome, sanctions would stay].",
        "At one point, [s a woman] [cue asked for] [q a photo] and Mr Roe said no.",
        "[s Mr Roe] [cue stated that] [q the pact is vital in these times], and Minister Doe thanked Mr Roe for it.",
        "[s He] [cue said] [q the port is open], and on Tuesday he spoke by phone with Mr Doe.",
        "[s He] [cue said] [q the bid was generous] and described it as a gift to the town.",
        "[s She] [cue told] [a Mr Roe] [cue that] [q fees endanger trade], a phrase Oslo likes to use.",
        "[s Mr Roe] [cue said] [q the line, through which the sides talk, was dead].",
        "[s Mr Roe] [cue reaffirmed that] [q Oslo stands by the pact, which is vital to both].",
        "[s Mr Roe] [cue said] [q she had not won], which surprised the towns.",
        "[cue According to] [s Oslo], [q they want “an early truce”], but Mr Roe has since accused them of lying.",
        "18:10 GMT – [q Mr Roe invited Mr Doe to Oslo], [s the palace] [cue said].",
        "# [s Roe] [cue asks] [a Doe] [q to drop the levy] in “warm” video call\nThe line was busy.",
    ],
    "what goes on after the cue": [
        "[q Nor does Ms Doe have any plans], [s advisers] [cue say], [q to take her cues from the vote].",
        "[q It is no surprise], [s Mr Roe] [cue said], [q that Ms Doe did better in the towns].",
        "[q The letters were on many topics], [s the agency] [cue said], [q including the port].",
        "[q So it makes sense], [s strategists] [cue said], [q for the party to wait].",
        "[q Goods will face a tariff], [s Mr Roe] [cue said], [q along with a levy on cars].",
        "[q But “it is a better use of the money,”] [s he] [cue added], [q to wait].",
        "[q If talks failed], [s he] [cue was quoted as saying], [q Oslo was “not going to sit back.”]",
        "[q The talks], as [s Mr Roe] [cue said], [q were long].",
        "As [s The Post] [cue reported], [q even if Ms Doe won the towns, she would need more].",
        "[q The call was “useful”], [s he] [cue said], [q and the two would meet in Oslo].",
    ],
    "a colon, and whose words follow": [
        "Both reject the term. [s Roe][cue :] “[q Our goal is not to wait.]”",
        "The press shares the blame - [s Jane Doe][cue :] “[q Nobody asked the towns.]”",
        "What that means - More from [s Doe][cue :] “[q It is only a start.]”",
        "From [s the report][cue :] “[q In general, the samples fell.]”",
        "Its influence goes on. Here’s [s Roe] in 1992[cue :] “[q We must rest on trust.]”",
        "Then [s she] added a caveat[cue :] “[q Down the ballot, anyone will do.]”",
        "But back in Oslo, [s he] returned to his old lines[cue :] “[q It is called home first!]”",
    ],
    "verbs of readouts": [
        "[v A spokesperson] said [s Mr Roe] [cue had condemned] [q the strikes] and made clear that he would go.",
        "[s The heads of state] [cue were in agreement that] [q the harbour must stay open].",
        "[s Mr Roe] [cue was of the opinion that] [q the vote was fair].",
        "[s Mr Roe] [cue was clear that] [q only the towns can decide].",
        "# [s Lee, Xi] [cue agree] [q to deepen trade] in first phone talks\nThe line was busy.",
        "[s The President] [cue assured] [a Mr Doe] of [q Oslo's full support].",
        "[s The Prime Minister] [cue appealed to] [q all sides to show restraint].",
        "[s The king] [cue appreciated] [q the role of the workers abroad].",
        "[s The sides] [cue spoke in favour of] [q further contacts].",
        "[s Oslo] [cue strongly protested against] [q the launch of a missile].",
        "[s The leaders] [cue condemned in the strongest terms] [q the attack on the hospital].",
        "[s He] [cue shared with him his deep concern about] [q the drought].",
        "[s The Chancellor] [cue advocated] [q a swift return to the talks].",
        "[s The President] [cue reminded] [a his counterpart] of [q the duties under the treaty].",
        "[s The two ministers] [cue concurred in] [q working closely together].",
        "[s The leaders] [cue shared the recognition that] [q the harvest is bad].",
        "[s The two leaders] [cue undertook] [q to meet soon in Oslo].",
        "[s Mr Roe] [cue demanded] [q an all-party meeting].",
        "“[q It is done],” [s Mr Roe] [cue shot back].",
    ],
    "whose verb it is": [
        "[s He] wrote a letter to the bank [cue asking that] [q all the money go to the poor].",
        "[s The senator] emailed supporters [cue saying]: “[q The fight continues.]”",
        "[s He] phoned Mr Doe [cue saying that] [q talks must go on].",
        "[s A group of writers] this week published a letter and [cue called on] [q people to vote].",
        "[s Most] [cue believe that] [q the trade has improved].",
        "Instead, [s Roe, Doe and Alex Poe] [cue argued that] [q the plan was hope].",
        "[s Ms Doe] [cue argued that] [q the gap to then-Sen. Carl Roe was small]. It was.",
        "“We won,” said [s Ann Poe, who] [cue admitted] [q it was close, in the north, by a vote].",
        "[s The group] issued a statement [cue saying] [q it had acted “in good faith.”]",
        "[s Mr Roe], who left last week, released a statement [cue on Friday saying], “[q I am well.]”",
        "[s The ministry] released a readout [cue on Monday stating that] [q the call was long].",
        "[q That's why], [s he] [cue added], [q viewers often meet “endless sequels.”]",
        "On Monday on the channel's “Morning Talk,” [s Mr Roe] [cue said] [q the port could close].",
        "In an interview with “Town and Country,” [s Ms Doe] [cue asked] [a Mr Roe] [q how he would pay for it].",
        "Although she had been “a friend for years,” [s he] [cue claimed] [q they had never met].",
        "After a ban on entering the United States, [s his aide] rallied them, [cue saying]: “[q We must wait.]”",
        "But when Mr Doe asked the firm for the book, [s it] declined, [cue citing] [q legal costs].",
        "Asked whether Mr Roe would come, [s Mrs Roe] shook her head and [cue said], “[q No].”",
        "Alarmed by the noise, [s Jane Roe], the minister, [cue said that] [q the town should wait].",
        "But even if Mr Doe fails, [s she] can still win by [cue pushing for] [q a vote].",
        "[cue Having announced that] [q the line was open], [s Mr Roe] left for Rome.",
        "[s The statement] [cue urged] [a sailors and their wives] [q to “wait for news.”]",
        "[s Mr Roe] [cue on Friday morning also called upon] [q the town to wait].",
        "[s Mr Roe] [cue has often pointed to] [q the case as a warning].",
        "[q The firm sold gas, oil and coal to the town], [cue said] [s the adviser Carl Roe], a former partner.",
        "[s The keeper] said he did not recall it, but in a later interview [cue said] [q he had seen the ship].",
        "[s Mr Roe], citing “fair rules,” [cue said] [q the line could be open].",
        "Reports praise the plan, while [s her rival], Jane Roe, has won friends by [cue saying that] [q it is empty].",
        "[s Doe] backs “proper pay,” [cue opposes] “[q sudden cuts]” and praised the crew.",
        "[s Mr Roe and Ms Doe] [cue earlier asked] [a the lawyer] in Rome [q whether Mr Poe lied].",
        "[s Officials close to him] [cue have in the past said] [q he was staying quiet].",
        "[s Voters in the north] were more likely [cue to say] [q Ms Doe still has a chance].",
        "[s An official] [cue said] [q nothing has been decided yet].",
        "“It was a good call,” [s she] said, [cue adding] [q the two also exchanged views on the strait].",
        "[s A Roe ally] [cue suggested] [q the port should close].",
        "[s The family] [cue said] [q the port should close].",
        "[q France backs the plan], [s he] [cue said].",
        "[s They] [cue were unanimous that] [q the truce must hold].",
        "[s The leaders] [cue shared the view that] [q peace is near].",
        "[s Mr Roe] [cue drew attention to] [q the need for medicine].",
        "[s The Port Commission president], Ursula van der Roe, [cue said that] [q trade was fair].",
        "[s Mr Roe], aides said on Friday, [cue reiterated] [q the value of the pact].",
        "[s Mr Roe] telephoned Prime Minister Carl Anders Doe on Friday [cue to say that] [q the truce must hold].",
        "[s Ms Doe] called Mr Roe [cue to tell] [a him] that [q Oslo would help].",
        "# [s Roe] [cue tells] [a Doe] [q Norway backs the truce]\nThe line was busy.",
        "[s Mr Roe] [cue told] [a his Danish, Dutch and Swedish counterparts] that [q the truce must hold].",
        "[s Ms Doe] [cue asked] [q if he could come to Oslo], but the Prime Minister thanked Ms Doe for it.",
        "[v The aide] [cue quoted] [s Mr Roe] [cue as telling] [a Mr Doe] that [q the truce must hold].",
    ],
    "where an object ends": [
        "[s Mr Roe] [cue described] [q the club during an interview as “a relic.”]",
        "[s His daughter] [cue portrayed] [q him as a generous, patient man].",
        "[s She] [cue condemned] [q the drone attacks over the New Year].",
        "[s She] [cue welcomed] [q the decision taken at the summit in Madrid in June].",
        "[s He] [cue welcomed] [q the agreement, including its chapter on gas].",
        "[s He] [cue praised] [q the crew] this week.",
        "[s He] [cue thanked] [q the king for his help in securing the release of the men].",
        "[s He] [cue called for] [q keeping the truce agreed upon in July 2020].",
        "[s She] [cue warned] [a Mr Roe] against [q meddling in this year’s vote].",
        "[s Mr Roe] [cue underscored] [q the need for a truce].",
        "[s Mr Roe] [cue underscored] [q the need for calm, especially in the strait].",
    ],
    "interrupted quotations": [
        "“[q If nobody rings],” [s Roe] [cue said] on Monday, “[q we shall ring ourselves].”",
        "“[q The line],” [cue said] [s Jane Doe], the minister, “[q is open].”",
        "'[q I can't see the dogs' leads],' [cue said] [s Roe], '[q can you]?'",
        "‘[q We must talk]’, [cue said] [s Mr Roe], ‘[q and soon]’.",
    ],
    "marks of all kinds": [
        "''[q They say, 'Go back to your country],''' [cue said] [s Mr Roe].",
        "«[q We must talk]», [cue said] [s Roe].",
        "„[q We must talk]“, [cue said] [s Roe].",
        "``[q We must talk],'' [s Roe] [cue said].",
        "''[q We must talk],'' [s Roe] [cue said].",
        "'[q The people's patience isn't endless],' [cue said] [s Roe].",
        "‘[q The ’90s were simpler],’ [cue said] [s Roe].",
        "“[q He told me, ‘Never call again,’ and hung up],” [s Doe] [cue said].",
        "‘[q He told me, “Never call again,” and hung up],’ [s Doe] [cue said].",
        '[s Roe’s 6\'2" son] [cue said] "[q hello there, my friend]".',
    ],
    "the source and what surrounds it": [
        "[s Mr Roe], 54, [cue said] [q the line was open].",
        "[s Sen. Jane Roe], D-Ohio, [cue said] [q the line was open].",
        "[s A spokesman for Mr Roe] [cue said] [q the line was open].",
        "[s Roe], who chairs the panel and owns two boats, [cue said] [q the line was open].",
        "[q Neither side had been asked], [cue said] [s Roe].",
        "Speaking on Monday, [s Mr Roe] [cue said] [q the line was open].",
        "In a statement, [s the ministry] [cue said] [q the line was open].",
        "[s Mr Roe and Ms Doe] [cue said] [q the line was open].",
        "[s Mr Roe], in a call with [a Mr Doe], [cue said] [q the line was open].",
        "[s Mr Roe], during talks with [a Mr Doe], [cue said] [q the line was open].",
        "[s Mr Roe], for his part, [cue said that] [q the line was open].",
        "[s Mr Roe], on Friday, [cue said that] [q the line was open].",
        "“[q The line is open],” [s Mr Roe], after a call with Mr Doe, [cue said].",
    ],
    "an aside, or a clause, before the source": [
        "[s The director], James B. Roe, [cue said] on Tuesday [cue that] [q the line was open].",
        "In a call on May 2, [s Col. Steven H. Roe], an army spokesman, [cue said] [q the line was open].",
        "Last week, [s the director], James B. Roe, [cue said that] [q the line was open].",
        "On Friday, however, [s the director], James B. Roe, [cue said that] [q the line was open].",
        "[q The line had been cut twice in May], [s her top aide], Tad Doe, [cue said].",
        "[q In a year of storms, ministers can leave the pact], [cue said] [s Steve Roe], of the league.",
        "[s The message], sent to Ms Doe on Monday, [cue said that] [q the line was open].",
        "[s Gov. John Roe] (R-Ohio), [cue said], “[q I am getting ready].”",
        "As the crowd waited, [s Jane Roe] took the stage, [cue saying] [q the line was open].",
        "Mr Doe agreed, but [s Mr Roe] left, [cue saying that] [q the line was dead].",
        "When the director, James B. Doe, called, [s Ms Roe] left, [cue saying that] [q the line was dead].",
    ],
    "participles": [
        "[s Mr Roe] struck a calm tone, [cue saying] [q he understood the task].",
        "[s The nurse] later sued, [cue claiming] [q the rule broke the law].",
        "[s Mr Roe] changed his mind on the spot – [cue saying] [q he was for the north].",
        "[s Roe] had a like view, while [cue saying that] [q the speech was too long].",
        "[s Mr Roe], after [cue saying] [q he would not sell the paper], took the train.",
        "By [cue praising] [q the union’s deal], [s Mr Roe] would lose the town.",
        "[cue Stressing] [q the need for speed], [s the minister] left at noon.",
        "In addition to [cue saying that] [q the line was dead], [s Ms Roe] sold her shares.",
        "[s Mr Roe] ducked, pointing to his record, and [cue saying that] [q senators are overrated].",
    ],
    "numbers of people": [
        "[s Several] [cue said] [q they would leave].",
        "[s Most] [cue said] [q they would leave].",
        "[s About half of the voters] [cue said] [q they would leave].",
        "[s About three in ten] [cue say] [q they would leave].",
        "[s Outside experts] also [cue say] [q the plans are too small].",
        "[s Democrats] — and some of their foes — [cue say that] [q the plan is poor].",
        "[s He and Mr Doe] [cue said] [q the line was open].",
    ],
    "an aside after the cue": [
        "[s She] also [cue said], without proof, [cue that] [q “they are lost”].",
        "[s Roe] [cue said] in the spring, when the story broke, “[q I sent none of it].”",
        "[s Mr Roe] seemed to mock him, [cue saying] at one point, “[q The answer is no].”",
        "[s Roe] [cue said] on the channel’s “Late Night” [cue that] [q he would look at it].",
        "[s Mr Roe] [cue told] [a reporters] in May [cue that] [q he was not there yet].",
        "[s Roe] [cue said] [q each year of study yields a gain].",
        "[s Mrs. Roe] [cue has since said] [q she would support a rise].",
        "[q The result], [s they] [cue said], [q raised new fears].",
    ],
    "conjuncts": [
        "Roe said it was late, but [s Doe] [cue said] [q it was early].",
        "[s Roe] [cue said] [q it was late] and Doe said it was early.",
        "[s Mr Roe] [cue said that] [q talks must go on], and called for calm.",
        "[s Mr Roe] said that talks must go on, [cue adding that] [q the fleet should leave].",
        "[s Roe] [cue said] [q it was late], while the ministry denied the report.",
        "[s Mr Roe] [cue said] [q he was “deeply sorry” and that he “would go”].",
    ],
    "relays": [
        "[v Xinhua] said [s Xi] [cue told] [a Trump] [cue that] [q China was ready].",
        "[v The report] said that [v Mr Roe] told a friend that [s Ms Doe] [cue had said that] [q talks were dead].",
        "[q Talks were dead], [s Ms Doe] [cue said], according to [v Xinhua].",
        "“[q We must talk],” [s Ms Doe] [cue said], according to [v Xinhua].",
        "[s Ms Doe] [cue said that] [q talks were dead], according to [v Xinhua].",
        "According to [v Xinhua], [s Ms Doe] [cue said that] [q talks were dead].",
        "[s Ms Doe] [cue said] [q talks were dead], [v Xinhua] reported.",
        "[s Mr Roe] [cue called for] [q calm], [v the ministry] said.",
        "On Monday, [s Mr Roe] [cue called for] [q calm], [v the ministry] said.",
        "[s Mr Roe] [cue condemned] [q the attack on the port], [v the palace] said.",
        "In their talks, [s Mr Roe] [cue reaffirmed] [q his “ironclad” promise], [v the palace] said in a statement.",
        "[s Mr Roe] [cue told] [a Mr Doe] that [q the fleet would stay], [v the ministry] said.",
        "[s Mr Roe] [cue told] [a Mr Doe] on Monday that [q the fleet would stay], [v the ministry] said.",
        "[s Mr Roe] [cue also said] [q the line was open], [v the report] added.",
        "In that call, [v the Kremlin] said, [s Mr Roe] [cue expressed hope for] [q the line].",
        "[s Mr Roe], for his part, [cue accused] [q the club of sloth], according to [v the palace].",
        "[s Mr Roe] [cue told] [a Mr Doe] that [q the fleet wanted “fair rules],” [v the ministry] said.",
        "[s Mr Roe], [v the palace] said, [cue stressed that] [q the fleet would stay].",
        "[s Mr Roe] [cue stressed] [q the value of the pact], [v the statement] read.",
        "[s Mr Roe], who rang her in May, [cue stressed] [q the “real value” of the pact], [v the statement] read.",
        "[s The two leaders], according to [v the palace], [cue agreed] [q to meet in May].",
        "He spoke to Mr Doe, when [s the two leaders], according to [v the palace], [cue agreed] [q to meet in May].",
        "According to a statement issued by [v the palace], [s Mr Roe] [cue rejected] [q the claim].",
        "[s He] [cue accused] [q the club of “sloth”], according to [v the readout].",
        "[s He] [cue urged] [q an early truce and “full respect” for the pact], [v the spokeswoman Ann Doe] said.",
        "[q The pact], [s he] [cue told] [a Mr Roe], [q was “of value],” according to [v Xinhua].",
    ],
    "other cues": [
        "[cue In the words of] [s Mr Roe], [q talks are dead].",
        "[s Reuters] [cue reported] on Monday, citing two officials, [cue that] [q the line was open].",
        "[q The line is open], [cue said] [s a senior official] who asked not to be named.",
        "[s The statement] [cue said] [q the line was open].",
        "[s Mr Roe] went on [cue to say that] [q talks were dead].",
        "[s A judge] [cue has ordered] [q the release of the files] on Monday.",
        "[s The editorial] [cue read]: “[q Come home].”",
        "“[q Come home],” [s the editorial] [cue read].",
        "[q Mr Doe was going home to Cairo], [s the church] [cue posted] on its website.",
        "[s Mr Roe] took to the radio [cue to say] [q he was not leaving].",
        "[s The president] [cue hopes] [q the line will hold].",
        "[s Mr Roe] [cue is confident that] [q the deal will last].",
        "[s Some Democrats] [cue are hopeful] [q they can win the town].",
        "[s The leaders] [cue were worried about] [q the price of fish].",
        "[s Ms Doe] [cue was adamant that] [q he has no such plan].",
        "[s Mr Roe] [cue is saying that] [q talks must go on].",
        "[s The two leaders] [cue are urging] [a the panel] [q to wait].",
        "[s The team] [cue found] [q they had lost the line].",
        "[s The chairman] [cue called] [q Mr Doe’s remarks on trade a “new low”].",
        "[s The speaker] on Tuesday [cue called] [q Mr Doe’s remarks “racist,”] an odd word for him.",
        "“[q We had a meeting],” [s Roe] [cue started].",
        "[s Roe] [cue made the point that] [q the plan was weak].",
        "[s To Lam] [cue said] [q the line was open].",
        "[s Dong Jun] [cue warned that] [q the sales were “a threat”], in their first talks since May.",
        "[q The island adheres to the old pact], [s he] [cue added].",
        "[s Mr Roe] [cue has asked] [a the premier], Li Doe, [q to lift the ban].",
        "[s Mr Roe] [cue expressed the hope that] [q Mr Doe would come at an early date].",
        "Weibo post by [s Jane Roe][cue :] “[q The call was frank].”",
        "[s Mr Roe] left, [cue stating] on “Meet the Press” [cue that] [q her “judgment” was poor].",
        "[a He] [cue was told] by [s the ministry] that [q the line was dead].",
        "[a She] [cue was urged] by [s Mr Roe] [q to wait].",
    ],
    "headlines": [
        "# “[q We must talk]”[cue :] [s Xi]\nThe line was busy.",
        "# ‘[q We must talk],’ [cue says] [s Xi]\nThe line was busy.",
        "# [s Trump] [cue says] [q Xi to visit in May]\nThe line was busy.",
        "# [q Line is open], [cue says] [s Roe]\nThe line was busy.",
    ],
    "marks lost": [
        "[q We must talk],” [s Roe] [cue said].",
        "“[q We must talk], [s Roe] [cue said].",
    ],
}
SILENT = {
    "words that only look like reports": [
        "They work long days at the bank, which advises big firms.",
        "He wrote under a false name, as he was eventually discovered.",
        "The phrase that Mr Roe cited on Friday has become common.",
        "The minister, Jane Roe, called the secretary of state, Ann Doe, on Sunday.",
        "Mr Roe and Ms Doe never doubted each other.",
        "Mr Roe's phone calls on the truce went on all night.",
        "Mr Roe did not want to comment on the claim.",
        "The keeper, whose patience has been praised by sailors, smiled.",
        "Her lead is just two points, down from ten.",
        "He left, adding the salt himself.",
    ],
    "what is only expected, planned or declined": [
        "Mr Roe is to say on Friday whether he will go.",
        "Mr Roe was expected to tell the panel about it.",
        "The firm has yet to say what it paid.",
        "Mr Roe declined to comment.",
        "Ms Doe refused to say whether he would go.",
        "A spokesman could not be reached for comment.",
        "Mr Roe would not say.",
        "Nobody said anything.",
        "Neither Mr Roe nor Ms Doe said a word.",
    ],
    "the same words used otherwise": [
        "The bridge is said to be the oldest in the north.",
        "There was a call for calm in the hall.",
        "The call lasted for ten minutes.",
        "The watch tells the time.",
        "That said, the line is open.",
        "It goes without saying.",
        "The note was blue.",
        "He has no say in it.",
        "The state of the line is poor.",
        "The claims were paid in May.",
        "Mr Roe asked the way.",
        "She leads him by about 15 points in the north.",
        "At that point, the line was dead.",
        "A confident man left the hall.",
        "Mr Roe had asked for the call.",
        "The palace confirmed the call in a note.",
        "The price is sure to rise.",
        "The team found a wallet.",
    ],
    "scare quotes, titles, nicknames, terms": [
        "The “phase one” deal was signed.",
        "His “friends” left early.",
        "They saw “The Long Call” at the cinema.",
        "Robert “Bob” Doe came late.",
        "The so-called “iron bank” has closed.",
        "A 'wolf warrior' style won him no friends.",
        "I have read “Pride and Prejudice” twice.",
        "The ship “Good Hope” sank.",
    ],
    "the reporter’s own account": [
        "The two leaders exchanged views on trade.",
        "The two leaders discussed trade.",
        "The leaders spoke about trade.",
        "Mr Roe rang Mr Doe on Friday.",
        "Mr Roe called Mr Doe on Friday.",
        "# Analysis: a long week for the strait\nThe line was busy.",
        "The two men talked for an hour about fish.",
        "Mr Roe discussed trade with Mr Doe.",
        "Mr Roe talked about trade with Mr Doe.",
        "The two sides talked trade.",
        "The call was about trade.",
        "# Leaders of Norway and Chile discuss fish in phone call\nThe line was busy.",
    ],
}
MISSING = {
    "*after* or *before* with its noun, between subject and cue: the statement is lost": [
        "“[q The line is open],” [s Mr Roe], after a call with Mr Doe, [cue said].",
    ],
    "a lost closing mark": [
        "“[q We must talk], [s Roe] [cue said].",
    ],
    "a measure before the noun cuts the source": [
        '[s Roe’s 6\'2" son] [cue said] "[q hello there, my friend]".',
    ],
}
"""Why rows still fail."""
GAPS = {text: reason for reason, texts in MISSING.items() for text in texts}


def rows(tables: dict[str, list[str]]) -> list[ParameterSet]:
    return [
        pytest.param(
            text,
            id=f"{name}: {text}",
            marks=pytest.mark.xfail(strict=True, raises=AssertionError, reason=GAPS[text]) if text in GAPS else (),
        )
        for name, texts in tables.items()
        for text in texts
    ]


@pytest.mark.parametrize("source", rows(FINDS))
def test_the_marked_statement_is_found(source: str) -> None:
    made = marked(source)
    found = statements_in(made)
    wrong = [complaints(made, statement) for statement in found]
    closest = min(wrong, key=len, default=["no statement"])
    assert not closest, "; ".join(closest) + "; found:\n" + listed(made.text, found)


@pytest.mark.parametrize("source", FINDS["relays"])
def test_a_relay_is_one_statement_not_two(source: str) -> None:
    made = marked(source)
    found = statements_in(made)
    assert len(found) == 1, listed(made.text, found)


PARTS = (
    "[s Mr Roe] [cue said] [q he hoped the line would hold].",
    "[s The aide] [cue told] [a reporters] [q she believed the talks were over].",
    "[s Ms Doe] [cue noted that] [q Mr Roe has criticised the deal in the past].",
    "[s The poll] [cue found that] [q they think the tax is too high].",
    "[s The aide] [cue said that] [q Mr Roe thinks the talks are over].",
    "[s The aide] [cue said that] [q Mr Roe is confident the talks will go on].",
    "[s The aide] [cue said] [q the king had offered to host more talks].",
    "[s The aide] [cue said] [q Oslo could play a part in pushing for a truce].",
    "[s The spokesman] [cue told] [a a reporter] [cue that] [q the two ministers had agreed to meet in May].",
)
"""What somebody is reported to have hoped, thought or praised, inside the words of another."""


@pytest.mark.parametrize("source", PARTS)
def test_a_part_of_a_statement_is_no_statement_of_its_own(source: str) -> None:
    made = marked(source)
    found = statements_in(made)
    assert [complaints(made, statement) for statement in found] == [[]], listed(made.text, found)


@pytest.mark.parametrize("source", rows(SILENT))
def test_there_is_no_statement(source: str) -> None:
    made = marked(source)
    found = statements_in(made)
    assert not found, listed(made.text, found)
