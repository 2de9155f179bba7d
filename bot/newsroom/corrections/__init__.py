"""Corrections: what was said, set against what is held now, and told where it was said, once.

``run`` looks up by index the answers that rest on a changed day, asks each distinct question again, over
the very days that it stood for, and adds one delivery a message whose figures changed.
"""
