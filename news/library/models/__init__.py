"""The tables of `library`; import them from here."""

from news.library.models.picture import TOKEN_BYTES, Basis, CreditKind, Picture, new_token
from news.library.models.rights import DepictedPerson, Removal

__all__ = ["TOKEN_BYTES", "Basis", "CreditKind", "DepictedPerson", "Picture", "Removal", "new_token"]
