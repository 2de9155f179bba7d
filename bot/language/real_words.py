"""Common English words: right in themselves, however near they are to one that is known here."""

COMMON = 2.7  # on a scale where "bread" has 4.5, "Yeats" 2.9 and the slip "febuary" 1.8


def is_real_word(text: str) -> bool:
    """Whether a word stands for itself, and is no slip for another. In ``wordfreq``'s list of English."""
    from wordfreq import zipf_frequency  # a third of a second, and only where a word was not known

    return zipf_frequency(text, "en", "large") >= COMMON
