"""Where uploads and what is made from them lie: a folder of this machine, or a bucket that several hosts share."""

from importlib.util import find_spec
from typing import Any
from urllib.parse import parse_qsl, urlsplit

SCHEME = "s3"
# What the address of a bucket may say after its question mark.
OPTIONS = {"endpoint": "endpoint_url", "region": "region_name"}
IN_A_FOLDER = {
    "BACKEND": "django.core.files.storage.FileSystemStorage",
    "OPTIONS": {"file_permissions_mode": 0o644},
}


class WrongAddress(Exception):
    """MEDIA_STORAGE cannot be understood; the message is the sentence that says what to set."""


def media_storage(address: str) -> dict[str, Any]:
    """What Django's STORAGES wants for `address`: `s3://bucket?endpoint=https://…&region=…`, or "" for a folder.

    Raises WrongAddress.
    """
    if not address:
        return IN_A_FOLDER
    parts = urlsplit(address)
    given = dict(parse_qsl(parts.query, keep_blank_values=True))
    if parts.scheme != SCHEME or not parts.netloc or parts.path.strip("/") or not given.keys() <= OPTIONS.keys():
        raise WrongAddress("MEDIA_STORAGE is not a bucket: write s3://bucket?endpoint=https://…&region=…")
    if "@" in parts.netloc:
        raise WrongAddress("MEDIA_STORAGE holds a key: give it in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.")
    if not find_spec("storages") or not find_spec("boto3"):
        raise WrongAddress("MEDIA_STORAGE needs the full installation: pip install -r deploy/requirements.txt")
    options = {OPTIONS[name]: value for name, value in given.items() if value}
    return {"BACKEND": "vefsn_site.bucket.BucketStorage", "OPTIONS": {"bucket_name": parts.netloc, **options}}
