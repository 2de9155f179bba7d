"""Tokens as they lie in the database: encrypted with keys that are kept outside of it."""

from collections.abc import Sequence

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from bot.errors import SettingError, StoreError

NO_KEYS = (
    "TOKEN_KEYS is not given: tokens are kept encrypted or not at all; `python -m bot keys` makes a key."
)
WRONG_KEYS = "A token in the database cannot be read with TOKEN_KEYS: add the key that it was kept with."


class Vault:
    """``keys``: Fernet keys (https://github.com/fernet/spec), the newest first. The newest encrypts, any
    decrypts. With no keys there is nothing that it can read or keep."""

    def __init__(self, keys: Sequence[str]) -> None:
        self._keys = MultiFernet([Fernet(key) for key in keys]) if keys else None

    def close(self, token: str) -> str:
        """Raises ``SettingError`` where there is no key."""
        return self._keyring().encrypt(token.encode()).decode()

    def open(self, kept: str) -> str:
        """Raises ``StoreError`` where no key fits, ``SettingError`` where there is none."""
        try:
            return self._keyring().decrypt(kept.encode()).decode()
        except InvalidToken:
            raise StoreError(WRONG_KEYS) from None

    def renew(self, kept: str) -> str:
        """The same, encrypted with the newest key; raises as ``open`` does."""
        try:
            return self._keyring().rotate(kept.encode()).decode()
        except InvalidToken:
            raise StoreError(WRONG_KEYS) from None

    def _keyring(self) -> MultiFernet:
        if self._keys is None:
            raise SettingError(NO_KEYS)
        return self._keys


def new_key() -> str:
    """A key for ``TOKEN_KEYS``: 32 random bytes in URL-safe base64."""
    return Fernet.generate_key().decode()
