"""What is held: every release read, the figures it first stated or changed, and what replaced them; and what
the desk in Slack must remember.

``engine`` opens a database, ``writes`` takes a reading in, ``reads`` gives what was known on a day,
``snapshot`` turns a database into the tables of ``data/`` and back. ``workspaces`` keeps installations,
``sending`` standing orders and deliveries, ``ledger`` what was said where.
"""
