"""A table a rule: the last phrase in brackets is the rule's; “-” where it, and all others, must stay silent."""

from __future__ import annotations

import pytest

from tests.people.words import last

IN_2019 = "2019-05-05"
IN_2021 = "2021-08-09"

DECIDES = {
    "named_in_full": [
        ("[US President Donald Trump] left.", "donald-trump"),
        ("[Sen. Jane Roe, a Democrat who chairs the panel,] agreed.", "jane-roe"),
        ("[The US special envoy for the region, Stephen Biegun], left.", "stephen-biegun"),
        ("[The agency’s spokesman Peter Doe] declined.", "peter-doe"),
        ("[Roe supporter Daniel Poe] cheered.", "daniel-poe"),
        ("[President Joseph R. Biden, Jr.] spoke.", "joe-biden"),
        ("[Donald J. Trump] tweeted.", "donald-trump"),
        ("[FBI Director James Comey’s] letter surprised them.", "james-comey"),
        ("[Jim Jordan] objected.", "jim-jordan"),
        ("[Egypt’s Abdelfattah Al Sisi] hosted them.", "abdel-fattah-el-sisi"),
        ("[Volodymyr Zelenskiy] thanked her.", "volodymyr-zelenskyy"),
        ("[Ursula von der Leyen] welcomed it.", "ursula-von-der-leyen"),
        ("[Le Yucheng], a vice-minister, spoke.", "le-yucheng"),
        ("[Jonas Gahr Stoere] spoke.", "jonas-gahr-store"),
        ("[Farmer Piet Jansen] spoke.", "piet-jansen"),
        ("[Mohammad Ishaq Dar] spoke.", "ishaq-dar"),
        ("[Seyed Abbas Araghchi] spoke.", "abbas-araghchi"),
        ("[Baker Roe] spoke. Then Baker Roe left.", "baker-roe"),
        ("[Her Republican colleague, Sen. Walter Finch,] spoke.", "walter-finch"),
        ("[Lars Loekke Rasmussen] spoke.", "lars-lokke-rasmussen"),
        ("[Aleksandr Lukashenka] spoke.", "alexander-lukashenko"),
        ("[Dmitriy Peskov] spoke.", "dmitry-peskov"),
        ("[Benyamin Netanyahu] spoke.", "benjamin-netanyahu"),
        ("[Ferdinand Marcos Jr.] spoke.", "ferdinand-marcos-jr"),
        ("[Aleksandr Roe] spoke.", "aleksandr-roe"),
        ("[Kishida Fumio] spoke.", "fumio-kishida"),
        ("[Roe Jane] spoke.", "roe-jane"),
    ],
    "name_in_apposition": [
        ("[A spokesman for the mayor], Peter Doe, declined.", "peter-doe"),
        ("It was [the special envoy], Ann Roe.", "ann-roe"),
        ("[a senior aide], Ann Roe, declined.", "ann-roe"),
        ("[Her Republican colleague], Sen. Walter Finch, declined.", "walter-finch"),
        ("[his foreign minister], Karel Novotny, declined.", "karel-novotny"),
        ("[Her friend], Chilean President Jane Roe, declined.", "jane-roe"),
        ("[Her friend], President Jane Roe of Chile, declined.", "jane-roe"),
        ("[His predecessor], former President Jane Roe, declined.", "jane-roe"),
    ],
    "apposed_to_name": [
        ("It was Ann Roe, [an analyst at a bank in Oslo], who smiled.", "ann-roe"),
        ("It was Ann Roe, [a nurse], who smiled.", "ann-roe"),
    ],
    "called_by_style": [
        ("His Highness Sheikh Mohammed bin Salman came. [His Highness] spoke.", "mohammed-bin-salman"),
        ("HRH Prince Mohammed bin Salman came. [His Royal Highness] spoke.", "mohammed-bin-salman"),
        ("The King of Jordan, Abdullah II, came. [His Majesty] spoke.", "king-abdullah-ii"),
        ("Her Excellency Jane Roe came. His Excellency Jo Poe left. [Her Excellency] spoke.", "jane-roe"),
    ],
    "organisation_named": [
        ("[China’s Xinhua news agency] said so.", "xinhua"),
        ("[The White House] declined.", "white-house"),
        ("[the official Xinhua news agency] said so.", "xinhua"),
        ("[China Central Television] showed it.", "cctv"),
        ("[The State Department] denied it.", "us-state-department"),
        ("[The Chinese foreign ministry] denied it.", "chinese-foreign-ministry"),
        ("[The New York Times] reported it.", "new-york-times"),
        ("[the WHO] warned.", "world-health-organization"),
        ("[China’s foreign ministry] warned.", "chinese-foreign-ministry"),
    ],
    "family_name_of_named": [
        ("Jane Roe came. [Roe] spoke.", "jane-roe"),
        ("[Ms Roe] spoke. Later Jane Roe left.", "-first"),
        ("Jane Roe came. [Ms. Roe] spoke.", "jane-roe"),
        ("Michelle Lujan Grisham came. [Gov. Lujan Grisham] spoke.", "michelle-lujan-grisham"),
        ("Chen Wenhua came. [Mr Chen] spoke.", "chen-wenhua"),
        ("Bill Clinton and Hillary Clinton came. [Mrs. Clinton] spoke.", "hillary-clinton"),
        ("Eric Trump and Donald Trump came. [Trump] spoke.", "donald-trump"),
        ("Ann Roe came. Roe sat down. Then Bob Roe came. [Roe] spoke.", "ann-roe"),
        ("Hillary Clinton came. [Hillary] spoke.", "hillary-clinton"),
        ("Vladimir Putin came. [Mr. Putin himself] spoke.", "vladimir-putin"),
        ("Sharon Poe came. [Sharon] spoke.", "sharon-poe"),
        ("Jane Roe came. [J. Roe] spoke.", "jane-roe"),
    ],
    "one_name_known": [
        ("[Xi] agreed.", "xi-jinping"),
        ("[Mr Xi] agreed.", "xi-jinping"),
        ("[Prime Minister Suga of Japan] agreed.", "yoshihide-suga"),
        ("[President Moon] agreed.", "moon-jae-in"),
        ("[Chancellor Merkel] agreed.", "angela-merkel"),
        ("[King Abdullah of Jordan] agreed.", "king-abdullah-ii"),
        ("Hillary Clinton came. [Mr. Clinton] did not.", "bill-clinton"),
        ("Melania Trump came. [President Trump] did not.", "donald-trump"),
        ("[President Embaloo of Guinea-Bissau] agreed.", "embaloo"),
    ],
    "country_speaks": [
        ("[China] protested.", "china"),
        ("[Beijing] protested.", "china"),
        ("[The United States] objected.", "united-states"),
        ("[the U.S.] objected.", "united-states"),
        ("[Pyongyang] fired back.", "north-korea"),
        ("[US] objects.", "united-states"),
    ],
    "document_of_issuer": [
        ("[a statement from the Kremlin] said.", "kremlin"),
        ("[a readout released by the White House] said.", "white-house"),
        ("[Xinhua’s report] said.", "xinhua"),
        ("[a statement from the mayor’s office] said.", "mayors-office"),
        ("[a statement issued by the Ministry of Rivers] said.", "ministry-of-rivers"),
        ("[a statement issued late on Monday by the Kremlin] said.", "kremlin"),
        ("[The Ministry of Rivers] met. [A statement from the ministry] followed.", "ministry-of-rivers"),
        (
            "The Chinese Foreign Ministry met them. [A statement from the ministry] followed.",
            "chinese-foreign-ministry",
        ),
        ("It drew [instant criticism from US President Donald Trump, who] frowned.", "donald-trump"),
    ],
    "office_in_article": [
        ("Chinese President Xi Jinping came. [The Chinese leader] spoke.", "xi-jinping"),
        ("Angela Merkel came. [The chancellor] spoke.", "angela-merkel"),
        ("The president of Chile, Tomás Rey, came. [The Chilean president] spoke.", "tomas-rey"),
        ("Tomás Rey, the Chilean president, came. [Chile’s president] spoke.", "tomas-rey"),
        ("Donald Trump met Xi Jinping. [the US president] spoke.", "donald-trump"),
        ("Prime Minister of Chile Tomás Rey came. [The Chilean prime minister] spoke.", "tomas-rey"),
        ("President of the Philippines Jane Roe came. [The Philippine president] spoke.", "jane-roe"),
        ("President of the Republic of Turkey Jane Roe came. [The Turkish president] spoke.", "jane-roe"),
        ("Jo Poe, president of Chile, Tomás Rey and others came. [The Chilean president] spoke.", "jo-poe"),
        ("Former president Ann Roe came. [The former president] spoke.", "ann-roe"),
        ("Prime Minister Jane Roe met Xi Jinping. [Prime Minister] spoke.", "jane-roe"),
        ("EAM S. Jaishankar met FM Jane Roe. [EAM] spoke.", "subrahmanyam-jaishankar"),
        (
            "Deputy Prime Minister/Foreign Minister Jane Roe met Foreign Minister Wang Yi. [The DPM/FM] spoke.",
            "jane-roe",
        ),
        ("Deputy Prime Minister Mohammad Heiko Maas came. [The Deputy Prime Minister] spoke.", "heiko-maas"),
        ("Deputy Prime Minister/Foreign Minister, Senator Jane Roe, met Wang Yi. [The DPM] spoke.", "jane-roe"),
        ("Secretary of State Jane Roe came. [The Secretary] spoke.", "jane-roe"),
        ("Foreign Minister Wang Yi met Norwegian Foreign Minister Jo Poe. [The Chinese minister] spoke.", "wang-yi"),
        (
            "The President of the Republic, Jane Roe, met President Jo Poe. [The President of the Republic] spoke.",
            "jane-roe",
        ),
        ("President of the Republic Jane Roe met President Jo Poe. [The President of the Republic] spoke.", "jane-roe"),
        (
            "Theresa May phoned Shinzo Abe. It was the Japanese premier who rang off. [The premier] spoke.",
            "theresa-may",
        ),
        ("A call with the foreign minister helped. Minister Jane Roe came. [The minister] spoke.", "jane-roe"),
    ],
    "office_of_opening": [
        (
            "Foreign Minister Ann Roe rang her Chilean counterpart, Foreign Minister Jo Poe. [The Minister] agreed.",
            "ann-roe",
        ),
        ("Prime Minister Ann Roe spoke with Jo Poe, Prime Minister of Chile. [The Prime Minister] agreed.", "ann-roe"),
        (
            "President Ann Roe took a call from Chilean President Jo Poe. A lamp fell. [The President] agreed.",
            "ann-roe",
        ),
    ],
    "counterpart": [
        ("Xi Jinping told [his US counterpart] so.", "donald-trump"),
        ("Wang Yi phoned [his US counterpart].", "mike-pompeo"),
        ("Angela Merkel called Xi Jinping. Xi told [his German counterpart] more.", "angela-merkel"),
    ],
    "office_at_the_time": [
        ("[The French president] called.", "emmanuel-macron"),
        ("[Japan’s prime minister] called.", "shinzo-abe"),
        ("[the Russian leader] called.", "vladimir-putin"),
        ("[The US secretary of state] called.", "mike-pompeo"),
        ("[The Japanese premier] called.", "shinzo-abe"),
        ("[The NATO chief] called.", "jens-stoltenberg"),
        ("[The IMF chief] called.", "christine-lagarde"),
        ("[The European Commission president] called.", "jean-claude-juncker"),
        ("[The EU’s top diplomat] called.", "federica-mogherini"),
    ],
    "offices_of_countries": [
        ("[The French and Japanese leaders] agreed.", "emmanuel-macron + shinzo-abe"),
        ("[The leaders of France, Japan and Russia] agreed.", "emmanuel-macron + shinzo-abe + vladimir-putin"),
        ("[The Russian and US presidents] agreed.", "vladimir-putin + donald-trump"),
        ("[the Chinese and US foreign ministers] agreed.", "wang-yi + mike-pompeo"),
        ("Wang Yi phoned [his US and Russian counterparts].", "mike-pompeo + sergei-lavrov"),
        ("Mike Pompeo met [his Chinese, Russian and Japanese colleagues].", "wang-yi + sergei-lavrov + taro-kono"),
    ],
    "two_leaders": [
        ("President Xi Jinping called President Donald Trump. [Both leaders] agreed.", "xi-jinping + donald-trump"),
        ("Xi Jinping called Donald Trump. [The two sides] agreed.", "xi-jinping + donald-trump"),
    ],
    "short_for_body": [
        ("The Chinese Foreign Ministry met them. [The ministry] denied it.", "chinese-foreign-ministry"),
        ("The Trump campaign sent it. [The campaign] denied it.", "trump-campaign"),
    ],
    "official_of_subject": [
        ("The State Department was cool, with [an official] saying no.", "us-state-department-official"),
        ("The Kremlin was cool; [a spokesman] said no.", "kremlin-spokesman"),
    ],
    "same_as_before": [
        ("[A White House official] spoke. [The official] left.", "white-house-official"),
        ("[The Spokesman for the Presidency], Jo Poe, left. [The Spokesman] left, too.", "jo-poe"),
        ("Jo Poe, a former official, left.\n[A senior official] spoke. [The official] left.", "senior-official"),
        ("[A spokesman for the mayor] spoke. [The spokesman] left. Spokesman Jo Poe came.", "spokesman-for-the-mayor"),
        ("[The Norwegian lakes ministry] spoke. [The ministry] left.", "norwegian-lakes-ministry"),
        ("[The Ministry of Rivers] spoke. [The ministry] left.", "ministry-of-rivers"),
        ("[A spokeswoman for the mayor] spoke. [The spokeswoman] left.", "spokeswoman-for-the-mayor"),
        ("[A diplomat from Chile] spoke. Ann Roe left. [That diplomat] left.", "diplomat-from-chile"),
        ("[an engineer at the dam] spoke. [The engineer] left.", "engineer-at-the-dam"),
        ("[Jane Roe, a harbour pilot,] spoke. [The pilot] left.", "jane-roe"),
        (
            "The State Department was cool, with [an official] saying no. [The official] left.",
            "us-state-department-official",
        ),
    ],
    "called_as_in_article": [
        ("[A White House official] said so.", "white-house-official"),
        ("[a senior diplomat, who spoke on condition of anonymity,] said so.", "senior-diplomat"),
        ("[a spokesman for Mr. Roe] said so.", "spokesman-for-mr-roe"),
        ("[the statement] said so.", "statement"),
        ("[Department of Health and Human Services] said so.", "department-of-health-and-human-services"),
        ("[officials and lawmakers] said so.", "officials-and-lawmakers"),
    ],
    "who_follows_noun": [
        ("Jane Roe, [who] spoke, left.", "jane-roe"),
        ("Jane Roe, a Democrat [who] spoke, left.", "jane-roe"),
        ("A senior diplomat [who] spoke left.", "senior-diplomat"),
    ],
    "pronoun_is_last_subject": [
        ("Mr Xi said [he] wanted it.", "xi-jinping"),
        ("Jane Roe met Robert Doe. [She] smiled.", "jane-roe"),
        ("Robert Doe told Peter Poe so. [He] smiled.", "robert-doe"),
        ("Robert Doe told Peter Poe so. To Karl Moe [he] said no.", "robert-doe"),
        ("Robert Doe told Peter Poe so. With Chilean President Karl Moe, [he] was short.", "robert-doe"),
        ("Robert Doe came. For Jane Roe [he] had a word.", "robert-doe"),
        ("All was well, but Robert Doe blamed Peter Poe. [He] smiled.", "robert-doe"),
        ("Karl Moe praised Ann Roe; President Robert Doe blamed Peter Poe. [He] smiled.", "robert-doe"),
        ("In a call with Peter Poe, Robert Doe blamed Karl Moe. [He] smiled.", "robert-doe"),
        ("Jane Roe came. She sat down. [She] smiled.", "jane-roe"),
        ("[A White House spokeswoman] came. [She] smiled.", "white-house-spokeswoman"),
        ("“Robert Doe is a fool,” Peter Poe said. [He] smiled.", "peter-poe"),
        ("Robert Doe spoke.\n“Peter Poe is a fool,” [he] said.", "robert-doe"),
        ("Robert Doe, Peter Poe said, was late. [He] smiled.", "robert-doe"),
        ("Robert Doe met Peter Poe and Karl Moe. [He] smiled.", "robert-doe"),
        ("Robert Doe and Jane Roe met. [He] smiled.", "robert-doe"),
        ("Robert Doe left. A young pilot came late. [He] smiled.", "young-pilot"),
        ("Robert Doe left. His brother came late. [He] smiled.", "brother"),
        ("Angela Merkel spoke. The chancellor was late. [She] smiled.", "angela-merkel"),
        ("[A Kremlin official] left. Robert Doe sat. The official came back. [He] smiled.", "kremlin-official"),
        ("Robert Doe left. The river rose. [He] smiled.", "robert-doe"),
    ],
    "they_are_last_plural": [
        ("[Some officials] came. [They] agreed.", "some-officials"),
        ("Xi Jinping met Donald Trump. [They] agreed.", "xi-jinping + donald-trump"),
        ("[Organisers of the march] said [they] were tired.", "organisers-of-the-march"),
    ],
    "it_is_last_body": [
        ("[The White House] declined. [It] said no.", "white-house"),
        ("[The statement] was short. [It] said no.", "statement"),
    ],
    "i_in_statement": [
        ("Statement by Foreign Minister Jane Roe\n[I] rang Jo Poe.", "jane-roe"),
        ("Press statement from the Prime Minister, Jane Roe, on trade\n[I] rang Jo Poe.", "jane-roe"),
        ("Message by President von der Leyen\nIt rained. [I] rang Jo Poe.", "ursula-von-der-leyen"),
    ],
    "i_in_quotation": [
        ("“When [I] went,” [Jane Roe] said.", "-first"),
    ],
    "joint_source": [
        ("[Mr Trump and Mr Xi] agreed.", "donald-trump + xi-jinping"),
        ("Ursula von der Leyen rang. [Mr Trump and Ms von der Leyen] agreed.", "donald-trump + ursula-von-der-leyen"),
        ("[Biden, Sunak and Macron] agreed.", "joe-biden + rishi-sunak + emmanuel-macron"),
        ("[Bill and Hillary Clinton] agreed.", "bill-clinton + hillary-clinton"),
        ("[Ann Roe, president of the Roe Society, and Bob Doe, a judge,] agreed.", "ann-roe + bob-doe"),
        ("[The White House and the Kremlin] agreed.", "white-house + kremlin"),
        ("[The ROK and US] agreed.", "south-korea + united-states"),
        ("Mr. Xi said [he and Mr. Trump] agreed.", "xi-jinping + donald-trump"),
    ],
}

CASES = [(rule, text, ids) for rule, rows in DECIDES.items() for text, ids in rows if ids != "-first"]


@pytest.mark.parametrize(("rule", "text", "ids"), CASES)
def test_the_rule_decides(rule: str, text: str, ids: str) -> None:
    assert last(text, IN_2021 if "Moon" in text or "Suga" in text else IN_2019) == (ids, rule)


SILENT = {
    "named_in_full": [
        "[a spokesman for Jane Roe] declined.",
        "[Jane Roe’s campaign] declined.",
        "[The Jane Roe Foundation] declined.",
        "[people close to Jane Roe] declined.",
    ],
    "name_in_apposition": [
        "[Some officials], Ann Roe, and Bob Doe declined.",
        "For [the mayor], Ann Roe declined.",
        "[the statement], Ann Roe, said.",
        "[the mayor], New York, declined.",
        "[Her colleague], Sen. Jane Roe declined to say.",
        "[Her boat], Jane Roe, sank.",
        "[Her friend], president of the club, declined.",
    ],
    "organisation_named": [
        "[A White House official] declined.",
        "[a Xinhua reporter] asked.",
        "[who] asked?",
        "[State Department emails] showed it.",
    ],
    "family_name_of_named": [
        "Ann Roe and Bob Roe came. [Roe] spoke.",
        "Jane Roe came. [Doe] spoke.",
        "Ann Roe and Mary Roe came. [Ms Roe] spoke.",
        "Jane Roe came. [the Roe camp] spoke.",
        "Jane Roe came. [K. Roe] spoke.",
    ],
    "one_name_known": ["[Johnson] agreed.", "[Moon] agreed.", "[Li] agreed.", "[Mr Johnson’s aide] agreed."],
    "apposed_to_name": [
        "After a letter to Ann Roe, [an analyst at a bank] smiled.",
        "It was the river, [a nurse], who smiled.",
        "It was Ann Roe, [a town in Chile], who smiled.",
    ],
    "called_by_style": [
        "[His Highness] spoke.",
        "His Excellency Jo Poe met His Excellency Bo Moe. [His Excellency] spoke.",
        "His Excellency was late. Jo Poe came. [His Excellency] spoke.",
        "His Excellency Jo Poe came. [His house] burned.",
        "King Jo Poe met King Bo Moe. [His Majesty] spoke.",
    ],
    "country_speaks": [
        "[Chinese officials] said so.",
        "[a China expert] said so.",
        "[us] too.",
        "[China’s critics] said.",
    ],
    "document_of_issuer": [
        "[the statement] said.",
        "[a report on the Kremlin] said.",
        "[a letter to Xinhua] said.",
        "[the author of a report by Xinhua] said.",
        "[an official from the mayor’s office] said.",
        "[a letter from friends] said.",
        "[lawyers for the Kremlin] said.",
    ],
    "office_in_article": [
        "Donald Trump met Emmanuel Macron. [The president] spoke.",
        "Angela Merkel came. [The deputy chancellor] spoke.",
        "Donald Trump came. [the company’s president] spoke.",
        "Donald Trump came. [a president] spoke.",
        "Former president Ann Roe came. [The president] spoke.",
        "Donald Trump came. [The former US president] spoke.",
        "Donald Trump phoned Xi Jinping. [President] spoke.",
        "The President of the Republic met President Xi Jinping. [The President of the Republic] spoke.",
        "[A spokeswoman for the club] left. [The spokesman] spoke. Spokesman Jo Poe came.",
        "Secretary-General Jane Roe came. [The Secretary] spoke.",
        "Prime Minister Jane Roe came. [The minister] spoke.",
    ],
    "office_of_opening": [
        "President Ann Roe called President Jo Poe. [The President] agreed.",
        "President Ann Roe called Chilean President Jo Poe. [The president] agreed.",
        "In a call with President Ann Roe, Chilean President Jo Poe agreed. [The President] smiled.",
        "President Ann Roe likes Chilean President Jo Poe. [The President] smiled.",
        "Jane Doe rang Cy Moe. President Ann Roe met Chilean President Jo Poe. [The President] smiled.",
    ],
    "counterpart": [
        "[His counterpart] agreed.",
        "Mike Pompeo left. [The mayor] told [his Chinese counterpart] so.",
        "Jane Roe told [her Utopian counterpart] so.",
        "[US counterparts] agreed.",
    ],
    "office_at_the_time": [
        "[A French president] called.",
        "[French presidents] called.",
        "[The former French president] called.",
        "[The NATO police chief] called.",
        "[The French chief] called.",
        "[The army chief] called.",
    ],
    "offices_of_countries": [
        "[French and Japanese leaders] agreed.",
        "[The French and Japanese bakers] agreed.",
        "[The leaders of France and Utopia] agreed.",
        "[The former leaders of France and Japan] agreed.",
        "[The French and Japanese leaders of the strike] agreed.",
        "[His French and Japanese counterparts] agreed.",
        "Jane Roe told [her US and Russian counterparts] so.",
    ],
    "two_leaders": [
        "Xi Jinping called Donald Trump. Later Emmanuel Macron came. [Both leaders] agreed.",
        "Xi Jinping came. [The two leaders] agreed.",
        "Xi Jinping called Donald Trump. [The two foreign ministers] agreed.",
        "Xi Jinping called Donald Trump. [two dogs] barked.",
    ],
    "short_for_body": [
        "[The ministry] denied it.",
        "The Chinese Foreign Ministry called the Russian Foreign Ministry. [The ministry] denied it.",
        "The Chinese Foreign Ministry came. [a ministry] denied it.",
    ],
    "official_of_subject": [
        "[An official] said no.",
        "Jane Roe was cool, with [an official] saying no.",
        "The Kremlin told the White House so, with [an official] saying no.",
    ],
    "same_as_before": [
        "[The official] left.",
        "[A White House official] spoke. [A Kremlin official] spoke. [The official] left.",
        "[A White House official] spoke to a farm official. [The official] left.",
        "[A White House official] spoke. [Officials] left.",
        "[The US president] met [the French president]. [The president] left.",
        "Donald Trump met Emmanuel Macron. [The French president] spoke. [The president] left.",
        "Jane Roe, a harbour pilot, met a pilot. [The pilot] left.",
        "Jane Roe met a harbour pilot. [The pilot] left.",
        "[A White House official] spoke. [The statement] was long.",
        "[A White House official] spoke. [The river] was long.",
        "[A White House official] spoke. [An official] left.",
        "[The Riverton lakes ministry] and [the Oslo roads ministry] spoke. [The ministry] left.",
    ],
    "who_follows_noun": ["[Who] knows?", "Jane Roe met Ann Doe at the fair, [who] left."],
    "pronoun_is_last_subject": [
        "[He] smiled.",
        "Jane Roe came. [He] smiled.",
        "At the meeting with Robert Doe and Peter Poe, all was well. [He] smiled.",
        "In a call with the mayor, Robert Doe, much was said of Peter Poe. [He] smiled.",
        "On Monday, Robert Doe and Peter Poe came. [He] smiled.",
    ],
    "they_are_last_plural": ["[They] agreed.", "Jane Roe came. [They] agreed."],
    "it_is_last_body": [
        "[It] rained.",
        "[Jane Roe] came. [It] rained.",
        "[The Kremlin] told [the White House]. [It] said no.",
    ],
    "i_in_statement": [
        "Statement by Jane Roe and Jo Poe\n[I] think so.",
        "A statement on the ferry\n[I] think so.",
        "Jo Poe dislikes the statement by Jane Roe\n[I] think so.",
        "Remarks by Jane Roe\nQ Do [I] think so?",
        "Remarks by Jane Roe\nPOE: [I] think so.",
        "Statement by Jane Roe\n“[I] think so.”",
    ],
    "i_in_quotation": ["[I] think so.", "“[I] think so.”"],
    "joint_source": [
        "[The Department of Health and Human Services] said so.",
        "[officials and lawmakers] said so.",
        "[Ann Roe, a fellow of the Roe Society and a former judge,] said so.",
        "[Russia and China experts] said so.",
    ],
}


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule, texts in SILENT.items() for text in texts])
def test_the_rule_stays_silent(rule: str, text: str) -> None:
    assert last(text, IN_2019)[1] != rule


UNKNOWN = [
    "[on] agreed.",
    "Ann Roe and Bob Roe came. [Roe] spoke.",
    "Ann Roe and Mary Roe came. [Ms Roe] spoke.",
    "[He] smiled.",
    "[I] think so.",
    "[They] agreed.",
    "[His counterpart] agreed.",
    "Robert Doe, Peter Poe and Karl Moe met. [He] smiled.",
    "Robert Doe and Peter Poe met. [He] smiled.",
    "Robert Doe left. The pilot came late. [He] smiled.",
    "Robert Doe left. A pilot met Peter Poe. [He] smiled.",
    "French President Emmanuel Macron and German Finance Minister Olaf Scholz met. [He] smiled.",
]


@pytest.mark.parametrize("text", UNKNOWN)
def test_unknown_is_said_so(text: str) -> None:
    assert last(text, IN_2019) == ("-", "")


def test_named_only_later() -> None:
    assert last("[Ms Roe] spoke. Later Jane Roe left.")[0] == "jane-roe"


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("[King Abdullah] came to Amman.", "king-abdullah-ii"),
        ("[King Abdullah] left Riyadh for home.", "abdullah-bin-abdulaziz"),
        ("[King Abdullah] came.", "abdullah"),
        ("[King Abdullah] left Jordan for the Saudi capital.", "abdullah"),
    ],
)
@pytest.mark.parametrize("day", ["", "2010-04-04"])
def test_a_king_without_his_number_is_of_the_country_that_is_named(text: str, ids: str, day: str) -> None:
    assert last(text, day)[0] == ids


OFFICES = [
    ("President Ann Roe of Chile rang President Bo Poe of Fiji. [The President of Chile] spoke.", "ann-roe"),
    (
        "Foreign Secretary Ann Roe rang Mike Pompeo. In Washington, she was early, [the Foreign Secretary] said.",
        "ann-roe",
    ),
    ("King Cy Moe came. [His Majesty the King] spoke.", "cy-moe"),
    ("King Cy Moe came. [HM the King] spoke.", "cy-moe"),
    ("President Ann Roe of Chile came. [Her Excellency the President] spoke.", "ann-roe"),
    ("Prime Minister Ann Roe of Chile came. [The Honourable Prime Minister] spoke.", "ann-roe"),
]


@pytest.mark.parametrize(("text", "ids"), OFFICES)
def test_an_office_with_its_style_or_its_country(text: str, ids: str) -> None:
    assert last(text, IN_2019) == (ids, "office_in_article")


def test_i_is_who_is_quoted() -> None:
    from tests.people.words import resolve

    assert resolve("“When [I] went,” [Jane Roe] said.")[0] == ("jane-roe", "i_in_quotation")


def test_offices_change_hands() -> None:
    assert last("[The US president] called.", "2016-03-03")[0] == "barack-obama"
    assert last("[The US president] called.", "2022-03-03")[0] == "joe-biden"
    assert last("[The US president] called.")[1] == "called_as_in_article", "nobody knows when"


ISSUED = [
    ("US", "President Trump called President Xi Jinping. [The President] spoke.", "donald-trump"),
    ("CN", "President Trump called President Xi Jinping. [The President] spoke.", "xi-jinping"),
    ("FR", "French President Jane Roe met Fijian President Ann Poe. [The President] spoke.", "jane-roe"),
    ("US", "President Xi Jinping called President Trump. [The president] spoke.", "donald-trump"),
]


@pytest.mark.parametrize(("home", "text", "ids"), ISSUED)
def test_a_government_means_its_own(home: str, text: str, ids: str) -> None:
    assert last(text, IN_2019, home) == (ids, "office_of_issuer")


NOT_ITS_OWN = [
    ("", "President Trump called President Xi Jinping. [The President] spoke."),
    ("NO", "President Trump called President Xi Jinping. [The President] spoke."),
    ("US", "President Trump called President Xi Jinping. [The Chinese President] spoke."),
    ("US", "President Trump called President Xi Jinping. [The president of the club] spoke."),
    ("US", "President Trump called President Xi Jinping. [A former president] spoke."),
    ("US", "President Trump called President Xi Jinping. [President Xi] spoke."),
]


@pytest.mark.parametrize(("home", "text"), NOT_ITS_OWN)
def test_and_nobody_else_s(home: str, text: str) -> None:
    ids, rule = last(text, IN_2019, home)
    assert rule != "office_of_issuer"
    assert ids != "donald-trump"
