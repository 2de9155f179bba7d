"""Crossings Desk: published figures on small-boat crossings, answered for newsrooms."""
