"""Buttons and menus: each file's ``LISTENERS`` says which it takes up, by the name of the action; its
``WINDOWS``, which of them open a window, for which Slack gives three seconds; its ``FILES``, which of them
bring files, and hold up no conversation."""
