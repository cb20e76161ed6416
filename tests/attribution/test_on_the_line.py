"""Whom the words of a readout mean by the call that it tells of: “the three leaders”, “his interlocutor”, “I”.

Small articles through the whole pipeline; the lines are those of ``test_whose_words``.
"""

from __future__ import annotations

import pytest

from tests.attribution.test_whose_words import agrees, told

FOUR = "olaf-scholz + joe-biden + emmanuel-macron + boris-johnson"
TWO = "joe-biden + xi-jinping"

CASES = {
    "as many as they are said to be, and they": (
        """Four leaders on the line

7 March 2022

Chancellor Olaf Scholz spoke by phone with US President Joe Biden, French President Emmanuel Macron and British Prime
Minister Boris Johnson. The four leaders said that the ferry was late.

The heads of state and government stressed that it would sail. They condemned the storm.

President Biden informed his counterparts about the wind. They welcomed the new pier. All participants agreed that the
harbour was safe. The three leaders said that it was cold. The leaders of France and Germany called for calm.
""",
        [
            f"the ferry was → {FOUR}",
            f"it would sail → {FOUR}",
            f"the storm → {FOUR}",
            f"the new pier → {FOUR}",
            f"the harbour was → {FOUR}",
            "it was cold → three-leaders",
            "calm → emmanuel-macron + olaf-scholz",
        ],
    ),
    "fewer than were on the line, by the paragraph or by their office": (
        """Ministers on the line

12 January 2023

NATO Secretary General Jens Stoltenberg spoke by phone with Prime Minister of Sweden Ulf Kristersson and Prime Minister
of Finland Sanna Marin. Both prime ministers said that the ferry was late.

Mr Stoltenberg thanked Ms Marin, and the two leaders stressed that it would sail.

The two leaders said that it was cold. The trio agreed that it was wet.
""",
        [
            "the ferry was → ulf-kristersson + sanna-marin",
            "Ms Marin → jens-stoltenberg",
            "it would sail → jens-stoltenberg + sanna-marin",
            "it was cold → two-leaders",
            "it was wet → jens-stoltenberg + ulf-kristersson + sanna-marin",
        ],
    ),
    "the two who were spoken of last": (
        """Leaders on the line

30 April 2023

President Joe Biden and President Xi Jinping spoke by phone. Mr Biden said that he would meet Emmanuel Macron. The
two leaders agreed that the ferry was late. Emmanuel Macron met Olaf Scholz in Paris. The two leaders said that it was
early.
""",
        [
            "he would meet → joe-biden",
            f"the ferry was → {TWO}",
            "it was early → emmanuel-macron + olaf-scholz",
        ],
    ),
    "a call a paragraph": (
        """Prime Minister speaks with leaders

3 May 2024

Prime Minister Rishi Sunak spoke by phone with President Emmanuel Macron on Friday. The participants agreed that the
ferry was late.

The Prime Minister also spoke by phone with Chancellor Olaf Scholz on Friday. The interlocutors agreed that the ferry
was early.

They agreed that it was cold.
""",
        [
            "the ferry was late → rishi-sunak + emmanuel-macron",
            "the ferry was early → rishi-sunak + olaf-scholz",
            "it was cold → rishi-sunak + olaf-scholz",
        ],
    ),
    "no call, no participants": (
        """A debate

3 May 2024

Ann Roe and Bob Poe spoke in the debate. The parties said that the ferry was late. The participants said that it would
sail.
""",
        ["the ferry was → parties", "it would sail → participants"],
    ),
    "him, his interlocutor, the president": (
        """Biden speaks with Xi

14 June 2023

President Biden spoke by phone with President Xi Jinping. Mr Xi warned the president that the ferry was late. Mr Biden
told his interlocutor that it would sail. He assured him that it was safe. The president told his Chinese counterpart
that it was cold. His counterpart said that it was wet.
""",
        [
            "the ferry was → xi-jinping to joe-biden",
            "it would sail → joe-biden to xi-jinping",
            "it was safe → joe-biden to xi-jinping",
            "it was cold → joe-biden to xi-jinping",
            "it was wet → -",
        ],
    ),
    "the Secretary and his counterparts": (
        """Secretary speaks with ministers

15 January 2022

Secretary of State Antony Blinken spoke by phone with Japanese Foreign Minister Yoshimasa Hayashi and South Korean
Foreign Minister Chung Eui-yong. The Secretary and his counterparts agreed that the ferry was late. Secretary Blinken
told his colleagues that it would sail.
""",
        [
            "the ferry was → antony-blinken + yoshimasa-hayashi + chung-eui-yong",
            "it would sail → antony-blinken to yoshimasa-hayashi + chung-eui-yong",
        ],
    ),
    "he is not whom he addresses": (
        """A hearing

14 June 2023

The hall was full. “Mr. President, will you ring the harbour?” he said.
""",
        ["Mr. President, will → -"],
    ),
    "an interlocutor in person": (
        """Tokayev receives Michel

14 June 2023

Kassym-Jomart Tokayev received Charles Michel. Kassym-Jomart Tokayev assured his interlocutor that the ferry was late.
""",
        ["the ferry was → kassym-jomart-tokayev to charles-michel"],
    ),
    "an office that its own document does not name": (
        """Élysée - Présidence de la République

Phone call with the President of Russia

14 June 2021

The President of the Republic spoke by telephone with President Vladimir Putin. The President of the Republic reiterated
that the ferry was late. President Putin said that it would sail.

https://www.elysee.fr/en/a-page
""",
        ["the ferry was → emmanuel-macron", "it would sail → vladimir-putin"],
    ),
    "whose statement it is": (
        """European Commission - Statement

Statement by President von der Leyen on the ferry

Brussels, 13 August 2025

I spoke with President Zelenskyy. I reiterated that the ferry was late. He assured me that it would sail. “I agree,” Mr
Zelenskyy said.
""",
        [
            "the ferry was → ursula-von-der-leyen",
            "it would sail → volodymyr-zelenskyy to ursula-von-der-leyen",
            "I agree → volodymyr-zelenskyy",
        ],
    ),
    "a statement of two": (
        """Joint statement by President Macron and Chancellor Merz

14 June 2025

I reiterated that the ferry was late.
""",
        ["the ferry was → -"],
    ),
    "who issues the document": (
        """A readout

14 June 2023

Deputy government spokesperson Christiane Hoffmann released the following statement:

Chancellor Olaf Scholz spoke by phone with President Biden. The Chancellor stressed that the ferry was late. “It will
sail,” Christiane Hoffmann said.
""",
        ["the ferry was → olaf-scholz via christiane-hoffmann", "It will → christiane-hoffmann"],
    ),
    "attributable to a spokesperson": (
        """A readout

14 June 2025

The following is attributable to Spokesperson Tammy Bruce:

Secretary Rubio spoke by phone with Foreign Minister Lavrov. The Secretary emphasized that the ferry was late. The
spokesperson said that it would sail.
""",
        ["the ferry was → marco-rubio via tammy-bruce", "it would sail → tammy-bruce"],
    ),
    "provided by a spokesman": (
        """A readout

3 May 2024

Pentagon Press Secretary Pat Ryder provided the following readout:

Secretary of Defense Lloyd Austin spoke by phone with Israeli Minister of Defense Yoav Gallant. The Minister told the
Secretary that the ferry was late.
""",
        ["the ferry was → yoav-gallant to lloyd-austin via pat-ryder"],
    ),
    "issued, and then quoted": (
        """A statement

14 June 2023

Christiane Hoffmann issued the following statement:

“The ferry is late.”

Mr Scholz said that it would sail.
""",
        ["The ferry is → christiane-hoffmann", "it would sail → olaf-scholz"],
    ),
    "relays behind what they relay": (
        """Biden speaks with Xi

14 June 2023

President Biden spoke by phone with President Xi Jinping. He told Mr Xi that the ferry was late, said John Kirby, a
spokesman. Mr Xi, for his part, accused the harbour of sloth, according to an account published by Xinhua. Mr Xi also
said the pier was old, the White House added. In that call, the Kremlin said, Mr Biden expressed gratitude to the
pilots. He said he hoped to go, Mr Biden said.
""",
        [
            "the ferry was → joe-biden to xi-jinping via john-kirby",
            "the harbour of sloth → xi-jinping via xinhua",
            "the pier was old → xi-jinping via white-house",
            "gratitude to the pilots → joe-biden via kremlin",
            "he hoped → joe-biden",
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_who_is_meant(name: str) -> None:
    text, wanted = CASES[name]
    lines = told(text)
    assert len(lines) == len(wanted), lines
    for line, one in zip(lines, wanted, strict=True):
        assert agrees(line, one), f"“{line}”, not “{one}”"
