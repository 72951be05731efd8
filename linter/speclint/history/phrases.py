"""The phrases of history sentences and what each means, as published or likely to be written."""

from __future__ import annotations

from typing import Literal, get_args

SectionKey = Literal[
    "class",
    "title",
    "class_code",
    "category",
    "series",
    "class_series_concept",
    "definition",
    "distinguishing_characteristics",
    "typical_work",
    "knowledge_and_abilities",
    "legal_requirements",
    "qualifications",
    "history",
    "salary_range",
    "note",
]
# In the order in which published sentences name them: "Revised title (formerly T), definition, …".
SECTION_KEYS: tuple[SectionKey, ...] = get_args(SectionKey)

# What the subject of a study, and of a conversion to another plan, ends with.
STUDIES = frozenset(
    {"study", "studies", "survey", "surveys", "review", "project", "conversion", "conversions"}
)

# What may stand before "change", "revision" and their like without changing what they mean.
MANNERS = (
    *("minor", "technical", "administrative", "editorial", "housekeeping", "clerical"),
    *("nonsubstantive", "non-substantive"),
)
OF_MANNER = ("change", "revision", "correction", "amendment", "update")

# What each phrase means, by kind and value; ";" parts the phrases. Every word also stands for its
# plural, capitals do not count, "&" reads as "and", and the longest phrase wins.
PHRASES: dict[str, dict[str, str]] = {
    "section": {
        "class_series_concept": """class series concept; series concept; class concept; concept;
            class series concept statement; series concept statement; category concept;
            occupational category concept""",
        "definition": """definition; class definition; definition statement; basic function;
            basic function statement""",
        "distinguishing_characteristics": """distinguishing characteristic; distinguishing feature;
            dist . char; dist char; class distinguishing characteristic; d . c""",
        "typical_work": """typical work; typical work statement; typical work example;
            typical work activity; typical work section; typical duty; typical task; work example;
            example of work; example of typical work""",
        "knowledge_and_abilities": """knowledge; ability; skill; knowledge and ability;
            knowledge / ability; knowledge , and ability; knowledge and skill; skill and ability;
            ka; ksa; k and a;
            knowledge skill and ability; knowledge skill ability; knowledge / skill / ability;
            knowledge , skill and ability; knowledge , skill , and ability;
            knowledge , skill , ability""",
        "legal_requirements": "legal requirement; legal requirement section",
        "qualifications": """qualification; desirable qualification; desired qualification;
            minimum qualification; preferred qualification; required qualification; mq; dq;
            min . qual; des . qual;
            m . q; m . q . s; d . q; d . q . s; minimum requirement;
            minimum and desirable qualification; desirable and minimum qualification;
            minimum / desirable qualification; desirable / minimum qualification""",
        "history": "history; class history; class specification history",
        "class": """class; classification; job class; class specification; class spec;
            class description; specification; spec; job specification; entire class;
            entire specification; entire class specification; all section""",
        "title": "title; class title; job title; job class title; classification title",
        "class_code": """code; class code; job code; job class code; classification code;
            class code number; class number""",
        "category": """category; occupational category; job category; category code;
            occupational group""",
        "series": """series; class series; series title; series name; class series title;
            class series name""",
        "salary_range": """salary; range; pay; salary range; base range; base salary;
            base range salary; base salary range; pay range; base pay; special pay; special salary;
            special pay range; special salary range""",
        "note": "note; footnote",
    },
    "verb": {
        "new": """new; create; created; creating; creation of; create new; created new; establish;
            established; establishing; establishment of; establish new; established new""",
        "added": "add; added; adding; addition of; insert; inserted",
        "revised": """revise; revised; revising; revised new; revise new; revision of; revision to;
            amend; amended; amendment to; update; updated; update to; modify; modified;
            modification of; change to; change in; change of; changed; changing; correct; corrected;
            correction to; adjusted; rewrite; rewrote; rewritten""",
        "deleted": """delete; deleted; deleting; deletion of; remove; removed; removing; removal of;
            eliminate; eliminated; drop; dropped""",
        "abolished": "abolish; abolished; abolishing; abolishment of",
        "reinstated": """reinstate; reinstated; reinstating; reinstatement of; re-establish;
            re-established; re-instate; re-instated; reestablish; reestablished; reactivate;
            reactivated; restore; restored; restoring; restoration of""",
        "retitled": "retitle; retitled; rename; renamed",
        "recoded": "recode; recoded; renumber; renumbered",
    },
    # A verb as a noun stands after its object ("title change"), or alone ("Revision: 5-28-64").
    "noun": {
        "revised": """change; revision; adjustment; modification; amendment; correction; increase;
            increased""",
        "added": "addition",
        "deleted": "deletion; removal",
        "abolished": "abolishment",
        "reinstated": "reinstatement",
    },
    "general": {
        "": """general revision; general revision of; general revision to; general class revision;
            revised general revision; revise general revision; generally revised; general update;
            complete revision; major revision; total revision""",
    },
    "when": {
        "effective": """effective; eff; effective on; effective as of; effective date;
            effective date of; becomes effective; to be effective;
            to be effective on; to become effective; made effective""",
        "adopted": """adopted; adoption; adoption date; adopted on; date adopted; approved;
            approved on; approval; approval date; emergency adoption; permanent adoption""",
        "dated": "dated; as of",
    },
    # Who adopts: "adopted by the Director", "Personnel Board adopted".
    "body": {
        "": """director; board; personnel board; state personnel board; personnel resources board;
            washington personnel resources board; higher education personnel board; wprb; prb; spb;
            hepb; office of financial management; ofm; department of personnel; dop""",
    },
    "former": {
        "": """formerly; former; formerly known as; formerly class; former class; previously;
            previously known as""",
        "title": """formerly titled; formerly title; former title; former class title;
            previously titled; previous title; previous class title""",
        "class_code": """formerly class code; formerly code; former class code; former code;
            previous class code; previous code""",
    },
    "list": {
        "replaces": """replace; replaced; replacing; replacement for; replacement of; supersede;
            superseded; superseding""",
        "consolidates": """consolidate; consolidated; consolidating; consolidation of; combine;
            combined; combining; merge; merged; merging; merger of""",
        "replaced_by": """replaced by; replaced with; superseded by; consolidated into;
            consolidated with; merged into; merged with; combined into; combined with""",
    },
    "cause": {
        "": """due to; per; pursuant to; as a result of; as result of; resulting from; because of;
            based on; based upon; in accordance with; in compliance with; in response to;
            as required by; to comply with; as part of""",
    },
    # What a change is for: "revised typical work to reflect current practice".
    "purpose": {
        "": """to include; to clarify; to reflect; to better reflect; to align; to add; to remove;
            to correct; to update; to delete; to allow; to meet; to conform; in order to""",
    },
    "about": {"": "regarding; concerning; about; on; for; pertaining to; related to"},
    "the": {"": "the; a; an; all; section; statement; was; is; were; has been; have been; been"},
    "and": {"": "and; as well as; plus"},
}
