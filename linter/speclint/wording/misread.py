"""Words that scanners misread and hands mistype, each with what was meant."""

from __future__ import annotations

from typing import Final

MISREAD: Final = {
    "IIl": "III",
    "Il": "II",
    "IlI": "III",
    "aud": "and",
    "custorner": "customer",
    "frorn": "from",
    "inforrnation": "information",
    "lI": "II",
    "lII": "III",
    "otlier": "other",
    "prograrn": "program",
    "systern": "system",
    "tbe": "the",
    "thc": "the",
    "tliat": "that",
    "tlie": "the",
    "tliis": "this",
    "vvith": "with",
    "vvork": "work",
    "wliich": "which",
    "witli": "with",
}
"""Common words as a scanner reads them that takes m for rn, h for li, w for vv, I for l.

Words that begin with "rn" are no part of them: no word does.
"""

MISTYPED: Final = {
    "accomodate": "accommodate",
    "acheive": "achieve",
    "acheives": "achieves",
    "adminster": "administer",
    "adminsters": "administers",
    "adminstration": "administration",
    "adminstrative": "administrative",
    "assistence": "assistance",
    "correspondance": "correspondence",
    "enviroment": "environment",
    "enviromental": "environmental",
    "equiptment": "equipment",
    "goverment": "government",
    "independant": "independent",
    "independantly": "independently",
    "knowlege": "knowledge",
    "liason": "liaison",
    "maintainance": "maintenance",
    "maintenence": "maintenance",
    "managment": "management",
    "neccessary": "necessary",
    "occured": "occurred",
    "personel": "personnel",
    "proceedures": "procedures",
    "recieve": "receive",
    "recieves": "receives",
    "recieving": "receiving",
    "recomend": "recommend",
    "recomendations": "recommendations",
    "recomends": "recommends",
    "refered": "referred",
    "responsibile": "responsible",
    "seperate": "separate",
    "staf": "staff",
    "supervisior": "supervisor",
    "teh": "the",
}
"""Words as hands mistype them, in small letters."""
