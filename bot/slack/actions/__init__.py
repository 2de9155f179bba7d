"""Buttons and menus: each file's ``LISTENERS`` says which it takes up, by the name of the action."""
