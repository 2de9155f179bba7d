"""Emoji that greet, thank or make a face, and say nothing of what is asked; of any other the reader is told
that it was not understood: a flag or a boat may mean something.

Slack sends them by its own names, a terminal as signs.
"""

_NAMES = """
    wave pray +1 thumbsup ok_hand eyes raised_hands raised_hand clap point_up point_down point_right
    slightly_smiling_face smile smiley grin grinning wink blush sweat_smile joy thinking_face
    face_with_monocle sob heart coffee fingers_crossed crossed_fingers muscle bow saluting_face sparkles
"""
_SIGNS = "👋🙏👍👌👀🙌✋👏☝👇👉🙂😄😃😁😀😉😊😅😂🤔🧐😭❤☕🤞💪🙇🫡✨"
_TONES = "🏻🏼🏽🏾🏿"
_TONE_NUMBERS = range(2, 7)


def gestures() -> tuple[str, ...]:
    """Each as the words of a text have it, in every tone of skin."""
    named = [f":{name}:" for name in _NAMES.split()]
    toned = [f"{name}:skin-tone-{tone}:" for name in named for tone in _TONE_NUMBERS]
    return (*named, *toned, *_SIGNS, *_TONES)
