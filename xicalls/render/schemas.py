"""The JSON Schemas (2020-12) of the records: what ``xicalls schema`` prints; the tests hold every record to them."""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]

KINDS = ("article", "call", "statement", "topic", "passage", "speaker", "comparison", "timeline", "finding")

_TEXT: Schema = {"type": "string"}
_MAYBE: Schema = {"type": ["string", "null"]}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_IDS: Schema = {"type": "array", "items": {"type": "string"}, "uniqueItems": True}
_EDTF: Schema = {
    "type": ["string", "null"],
    "pattern": r"^\d{4}(-\d{2}){0,2}(/\d{4}(-\d{2}){0,2})?$",
    "description": "A date in EDTF (ISO 8601-2), as exact as it is known.",
}
_DAY: Schema = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_VERSION: Schema = {"const": 1}


def schema(kind: str) -> Schema:
    """The schema of one kind of record.

    Args:
        kind: one of ``KINDS``.
    """
    title, description, fields, optional = _RECORDS[kind]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        "description": description,
        **_object(fields, optional),
        "$defs": _DEFINITIONS,
    }


def _object(fields: Schema, optional: Schema | None = None) -> Schema:
    return {
        "type": "object",
        "properties": {**fields, **(optional or {})},
        "required": list(fields),
        "additionalProperties": False,
    }


def _maybe(name: str) -> Schema:
    return {"anyOf": [{"$ref": f"#/$defs/{name}"}, {"type": "null"}]}


def _many(name: str) -> Schema:
    return {"type": "array", "items": {"$ref": f"#/$defs/{name}"}}


_SPAN = {"start": _COUNT, "end": _COUNT, "text": _TEXT}
_DEFINITIONS: Schema = {
    "span": {
        "description": "Offsets are half-open, in code points of the article's decoded text.",
        **_object(_SPAN),
    },
    "agent": _object(
        {
            "id": _TEXT,
            "name": _TEXT,
            "kind": {"enum": ["person", "organisation", "country", "unnamed"]},
            "office": _MAYBE,
            "country": _MAYBE,
            "wikidata": _MAYBE,
        }
    ),
    "date": _object(
        {
            "edtf": {**_EDTF, "type": "string"},
            "start": _DAY,
            "end": _DAY,
            "precision": {"enum": ["day", "range", "month", "year"]},
            "basis": {"enum": ["stated", "inferred"]},
            "why": {"type": "array", "items": _object({**_SPAN, "note": _TEXT})},
        }
    ),
    "source": _object(
        {
            "name": _TEXT,
            "domain": _MAYBE,
            "kind": _TEXT,
            "country": _MAYBE,
            "basis": {"enum": ["stated", "inferred"]},
            "evidence": {"type": "array", "items": _object({**_SPAN, "note": _TEXT})},
        }
    ),
    "notice": _object(
        {
            "code": _TEXT,
            "message": _TEXT,
            "start": {"type": ["integer", "null"], "minimum": 0},
            "end": {"type": ["integer", "null"], "minimum": 0},
        }
    ),
    "report": _object({"article": _TEXT, "file": _TEXT, "source": _MAYBE, "title": _MAYBE, "published": _EDTF}),
    "why": _object(
        {
            "what": _TEXT,
            "rule": _TEXT,
            "basis": {"enum": ["stated", "inferred"]},
            "evidence": {"type": "array", "items": _object({**_SPAN, "note": _TEXT})},
        }
    ),
}

_ARTICLE: Schema = {
    "schema_version": _VERSION,
    "id": _TEXT,
    "file": {"type": "string", "description": "Relative to the corpus folder."},
    "format": _TEXT,
    "encoding": _TEXT,
    "text_sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$", "description": "Of the decoded text, as UTF-8."},
    "title": _MAYBE,
    "source": _maybe("source"),
    "authors": {"type": "array", "items": _TEXT},
    "published": _maybe("date"),
    "language": _MAYBE,
    "words": _COUNT,
    "calls": _IDS,
    "topics": _IDS,
    "speakers": _many("agent"),
    "statements": _COUNT,
    "notices": _many("notice"),
}
_STATEMENT: Schema = {
    "schema_version": _VERSION,
    "id": {"type": "string", "pattern": r"#[1-9]\d*$"},
    "article": _TEXT,
    "file": _TEXT,
    "line": {"type": "integer", "minimum": 1},
    "source": _MAYBE,
    "published": _EDTF,
    "call": {"type": ["string", "null"], "description": "The call it was said in or about."},
    "kind": {"enum": ["direct", "mixed", "indirect"]},
    "speakers": _many("agent"),
    "mention": _maybe("span"),
    "cue": _maybe("span"),
    "addressees": _many("agent"),
    "via": _many("agent"),
    "text": _TEXT,
    "spans": {
        "type": "array",
        "items": {"type": "array", "items": _COUNT, "minItems": 2, "maxItems": 2},
        "minItems": 1,
    },
    "quoted": _many("span"),
    "prefix": {"type": "string", "maxLength": 32},
    "suffix": {"type": "string", "maxLength": 32},
    "topics": _IDS,
    "rule": _TEXT,
    "confidence": {"type": ["number", "null"], "minimum": 0, "maximum": 1},
}
_PASSAGE: Schema = {
    "article": _TEXT,
    "file": _TEXT,
    "line": {"type": "integer", "minimum": 1},
    "start": _COUNT,
    "end": _COUNT,
    "text": _TEXT,
    "matched": _many("span"),
}
_DEFINITIONS["passage"] = _object(_PASSAGE)
_DEFINITIONS["statement"] = _object(_STATEMENT)
_CALL: Schema = {
    "schema_version": _VERSION,
    "id": _TEXT,
    "date": _maybe("date"),
    "medium": {"enum": ["phone", "video"]},
    "participants": _many("agent"),
    "requested_by": {"type": ["string", "null"], "description": "The id of an agent."},
    "initiated_by": {"type": ["string", "null"], "description": "The id of an agent: who phoned."},
    "topics": _IDS,
    "statements": _COUNT,
    "evidence": {"type": "array", "items": _object({**_SPAN, "article": _TEXT})},
    "reports": _many("report"),
}
_TOPIC: Schema = {
    "schema_version": _VERSION,
    "id": _TEXT,
    "name": _TEXT,
    "calls": _COUNT,
    "articles": _COUNT,
    "statements": _COUNT,
}
_SPEAKER: Schema = {
    "schema_version": _VERSION,
    **_DEFINITIONS["agent"]["properties"],
    "statements": _COUNT,
    "direct": _COUNT,
    "mixed": _COUNT,
    "indirect": _COUNT,
    "articles": _COUNT,
    "topics": {"type": "array", "items": _object({"topic": _TEXT, "statements": _COUNT})},
}
_AT: Schema = {
    "article": _TEXT,
    "file": _TEXT,
    "line": {"type": ["integer", "null"], "minimum": 1},
}
_DEFINITIONS["claim"] = {
    "description": "Who is said to have asked or phoned; according_to: on whose word, if not the article's own.",
    **_object(
        {
            "agent": {"$ref": "#/$defs/agent"},
            "according_to": _many("agent"),
            "basis": {"enum": ["stated", "inferred"]},
            "rule": _TEXT,
            **_AT,
            "evidence": {"type": "array", "items": _object({**_SPAN, "note": _TEXT})},
        }
    ),
}
_DEFINITIONS["call"] = _object(_CALL)
_DEFINITIONS["account"] = _object(
    {
        "source": _MAYBE,
        "kind": _MAYBE,
        "articles": {
            "type": "array",
            "items": _object({"article": _TEXT, "file": _TEXT, "title": _MAYBE, "published": _EDTF}),
            "minItems": 1,
        },
        "in_passing": {"type": "boolean"},
        "date": _maybe("date"),
        "date_at": {"anyOf": [_object(_AT), {"type": "null"}]},
        "requested_by": _maybe("claim"),
        "initiated_by": _maybe("claim"),
        "medium": {"enum": ["phone", "video"]},
        "duration_minutes": {"type": ["integer", "null"], "minimum": 0},
        "topics": _IDS,
        "only_topics": _IDS,
        "left_out": _IDS,
        "statements": _COUNT,
    }
)
_BY_ACCOUNT: Schema = {
    "description": "Ids of statements, a list an account, in the order of the accounts.",
    "type": "array",
    "items": _IDS,
}
_COMPARISON: Schema = {
    "schema_version": _VERSION,
    "id": {"type": "string", "description": "Of the call."},
    "call": {"$ref": "#/$defs/call"},
    "accounts": _many("account"),
    "disagreements": {
        "type": "array",
        "items": {"enum": ["date", "requested_by", "initiated_by", "duration_minutes"]},
        "uniqueItems": True,
    },
    "pairs": {
        "type": "array",
        "items": _object(
            {
                "topics": _IDS,
                "words": {"type": "array", "items": _TEXT},
                "score": {"type": "number", "minimum": 0, "maximum": 1},
                "statements": _BY_ACCOUNT,
            }
        ),
    },
    "unpaired": _BY_ACCOUNT,
    "statement_records": _many("statement"),
}
_TIMELINE: Schema = {
    "schema_version": _VERSION,
    "id": {"type": "string", "description": "The ids of the people joined with +, of a topic, or of a source."},
    "by": {"enum": ["participants", "topic", "source"]},
    "name": _TEXT,
    "calls": {
        "type": "array",
        "items": _object(
            {
                "id": _TEXT,
                "date": _EDTF,
                "start": {**_DAY, "type": ["string", "null"]},
                "end": {**_DAY, "type": ["string", "null"]},
                "basis": {"enum": ["stated", "inferred", None]},
                "statements": _COUNT,
            }
        ),
    },
}
_FINDING: Schema = {
    "schema_version": _VERSION,
    "code": _TEXT,
    "article": _MAYBE,
    "file": _MAYBE,
    "line": {"type": ["integer", "null"], "minimum": 1},
    "message": _TEXT,
    "text": {"type": ["string", "null"], "description": "The words concerned, their white space made single spaces."},
    "advice": _TEXT,
    "toml": {"type": ["string", "null"], "description": "Lines for xicalls.toml, to be filled in."},
}
_FOUND: Schema = {
    "schema_version": _VERSION,
    "source": _MAYBE,
    "published": _EDTF,
    "statements": _IDS,
    "score": {"type": "number"},
}

_RECORDS: dict[str, tuple[str, str, Schema, Schema]] = {
    "article": ("article", "An article: xicalls articles.", _ARTICLE, {}),
    "call": (
        "call",
        "A call: xicalls list; with passages and statement_records: xicalls topics NAME.",
        _CALL,
        {"passages": _many("passage"), "statement_records": _many("statement")},
    ),
    "statement": ("statement", "A statement: xicalls quotes; with why: --why.", _STATEMENT, {"why": _many("why")}),
    "topic": ("topic", "A topic with its counts: xicalls topics.", _TOPIC, {}),
    "passage": (
        "passage",
        "A passage on a topic, in xicalls topics NAME; with what else is known of it, xicalls search.",
        _PASSAGE,
        _FOUND,
    ),
    "speaker": ("speaker", "Somebody who says something: xicalls speakers.", _SPEAKER, {}),
    "comparison": ("comparison", "The accounts of one call: xicalls compare CALL.", _COMPARISON, {}),
    "timeline": ("timeline", "A row of a timeline: xicalls timeline.", _TIMELINE, {}),
    "finding": ("finding", "Something that needs a human eye: xicalls check.", _FINDING, {}),
}
