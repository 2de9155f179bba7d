"""What the people of a country are called. Names are those of the Home Office's tables."""

_TABLE = """
Afghanistan: Afghan Afghans Afghani | Albania: Albanian Albanians | Algeria: Algerian Algerians
Angola: Angolan Angolans | Bangladesh: Bangladeshi Bangladeshis | Brazil: Brazilian Brazilians
Cameroon: Cameroonian Cameroonians | Chad: Chadian Chadians | China: Chinese | Colombia: Colombian Colombians
Cuba: Cuban Cubans | Egypt: Egyptian Egyptians | Eritrea: Eritrean Eritreans
Ethiopia: Ethiopian Ethiopians | Gambia: Gambian Gambians | Georgia: Georgian Georgians
Ghana: Ghanaian Ghanaians | Guinea: Guinean Guineans | India: Indian Indians | Iran: Iranian Iranians
Iraq: Iraqi Iraqis | Israel: Israeli Israelis | Ivory Coast: Ivorian Ivorians | Jordan: Jordanian Jordanians
Kenya: Kenyan Kenyans | Kuwait: Kuwaiti Kuwaitis | Lebanon: Lebanese | Libya: Libyan Libyans
Mali: Malian Malians | Mauritania: Mauritanian Mauritanians | Moldova: Moldovan Moldovans
Mongolia: Mongolian Mongolians | Morocco: Moroccan Moroccans | Myanmar: Burmese Burma | Nepal: Nepali Nepalese
Niger: Nigerien Nigeriens | Nigeria: Nigerian Nigerians | Pakistan: Pakistani Pakistanis
Palestine: Palestinian Palestinians | Romania: Romanian Romanians | Russia: Russian Russians
Rwanda: Rwandan Rwandans | Saudi Arabia: Saudi Saudis | Senegal: Senegalese
Sierra Leone: Sierra~Leonean Sierra~Leoneans | Somalia: Somali Somalis Somalian Somalians
South Africa: South~African South~Africans | South Sudan: South~Sudanese | Sri Lanka: Sri~Lankan Sri~Lankans
Stateless: stateless~people stateless~person | Sudan: Sudanese | Syria: Syrian Syrians
Tajikistan: Tajik Tajiks | Tunisia: Tunisian Tunisians | Turkey: Turkish Turks Turk Türkiye Turkiye
Uganda: Ugandan Ugandans | Ukraine: Ukrainian Ukrainians | Uzbekistan: Uzbek Uzbeks
Venezuela: Venezuelan Venezuelans | Vietnam: Vietnamese Viet~Nam | Yemen: Yemeni Yemenis
Zimbabwe: Zimbabwean Zimbabweans
"""
_ON_THE_WAY = """
Austria: Austrian | Belgium: Belgian | Denmark: Danish | France: French | Germany: German | Greece: Greek
Italy: Italian | Malta: Maltese | Netherlands: Dutch | Spain: Spanish
"""
_OF_A_STATE = ("nationals", "citizens")


def demonyms() -> dict[str, tuple[str, ...]]:
    """For each country, the words for its people and its other names."""
    return _entries(_TABLE)


def on_the_way() -> dict[str, tuple[str, ...]]:
    """Countries that people of every nationality pass through: "from France" says which way, so only
    "French nationals" or "nationals of France" name a nationality."""
    return {
        country: tuple(
            said for people in _OF_A_STATE for said in (f"{adjective} {people}", f"{people} of {country}")
        )
        for country, (adjective,) in _entries(_ON_THE_WAY).items()
    }


def _entries(table: str) -> dict[str, tuple[str, ...]]:
    entries = (entry.partition(":") for line in table.strip().splitlines() for entry in line.split("|"))
    return {
        country.strip(): tuple(name.replace("~", " ") for name in names.split())
        for country, _, names in entries
    }
