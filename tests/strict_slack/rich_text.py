"""Rich text: sections, lists, quotations, and the runs of words in them."""

from slackblocks import _limits as limits

from tests.strict_slack.shapes import (
    address,
    anything,
    boolean,
    by_type,
    fields,
    items,
    number,
    one_of,
    string,
)

STYLE = {
    "style": fields({}, dict.fromkeys(("bold", "italic", "strike", "code", "underline", "unlink"), boolean))
}
ID = string(255)
RUN = by_type(
    {
        "text": fields({"text": string(40_000)}, STYLE),
        "link": fields({"url": address(3000)}, {"text": string(3000), "unsafe": boolean, **STYLE}),
        "user": fields({"user_id": ID}, STYLE),
        "usergroup": fields({"usergroup_id": ID}, STYLE),
        "channel": fields({"channel_id": ID}, STYLE),
        "emoji": fields({"name": ID}, {"unicode": ID, "skin_tone": number(1, 6), **STYLE}),
        "date": fields(
            {"timestamp": number(), "format": string(255)}, {"url": address(3000), "fallback": ID}
        ),
        "broadcast": fields({"range": one_of("here", "channel", "everyone")}, STYLE),
        "color": fields({"value": ID}),
    }
)
RUNS = items(RUN, 1000, 0)
SECTION = by_type({"rich_text_section": fields({"elements": RUNS})})
PARTS = by_type(
    {
        "rich_text_section": fields({"elements": RUNS}),
        "rich_text_quote": fields({"elements": RUNS}, {"border": number(0, 1)}),
        "rich_text_preformatted": fields({"elements": RUNS}, {"border": number(0, 1), "language": ID}),
        "rich_text_list": fields(
            {"elements": items(SECTION, 1000), "style": one_of("bullet", "ordered")},
            {
                "indent": number(0, limits.RICH_TEXT_LIST_INDENT_MAX),
                "offset": number(0),
                "border": number(0, 1),
            },
        ),
    }
)
RICH_TEXT = fields(
    {"elements": items(PARTS, 1000)}, {"block_id": string(limits.BLOCK_ID_MAX_LENGTH), "caption": anything}
)
