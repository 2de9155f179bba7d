"""An answer as Slack lays it out: text and blocks, as plain objects. Nothing here knows of Slack's library or
of a connection."""
