"""Files in a bucket of any S3 store: private, one question a file, and whatever goes wrong with it is an OSError."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from io import BytesIO
from tempfile import TemporaryFile
from threading import Lock
from typing import IO, Any

from boto3.exceptions import Boto3Error
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError
from django.conf import settings
from django.core.files.base import File
from django.utils.encoding import filepath_to_uri
from storages.backends.s3 import S3Storage
from storages.utils import clean_name

# Small files, all pictures among them, are read into memory, larger ones into a temporary file.
IN_MEMORY_BYTES = 4 * 1024 * 1024
# A store that is gone must not hold the threads that hand out kept pages.
CONNECT_SECONDS, READ_SECONDS, ATTEMPTS = 2, 10, 2
# As many as a worker has threads (deploy/gunicorn.conf.py).
CONNECTIONS = 16
NOT_FOUND = 404


class StorageAway(OSError):
    """The store does not answer, or refuses us."""


class BucketStorage(S3Storage):
    """django-storages' bucket with one client a process and our own addresses.

    Readers never get an address of the store: every file is asked for at /media/, where it is known who may see it.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(
            **{
                "file_overwrite": False,
                "client_config": Config(
                    connect_timeout=CONNECT_SECONDS,
                    read_timeout=READ_SECONDS,
                    retries={"total_max_attempts": ATTEMPTS, "mode": "standard"},
                    max_pool_connections=CONNECTIONS,
                    # With an endpoint of one's own a bucket is a folder there, not a host name that must exist.
                    s3={"addressing_style": "path" if options.get("endpoint_url") else "auto"},
                    # Sums that only Amazon understands would be refused by other stores.
                    request_checksum_calculation="when_required",
                    response_checksum_validation="when_required",
                ),
                **options,
            }
        )
        self._connection: Any = None
        self._lock = Lock()

    @property
    def connection(self) -> Any:
        """One for all threads: clients may be shared, and each costs 20 MB and a tenth of a second to make."""
        with self._lock:
            if self._connection is None:
                self._connection = super().connection
        return self._connection

    def url(self, name: str, *_args: Any, **_options: Any) -> str:
        return settings.MEDIA_URL + filepath_to_uri(name)

    def exists(self, name: str) -> bool:
        with _faults():
            return bool(super().exists(name))

    def delete(self, name: str) -> None:
        with _faults():
            super().delete(name)

    def listdir(self, name: str) -> tuple[list[str], list[str]]:
        with _faults():
            folders, files = super().listdir(name)
        return folders, files

    def size(self, name: str) -> int:
        with _faults():
            return int(super().size(name))

    def get_modified_time(self, name: str) -> datetime:
        with _faults():
            modified: datetime = super().get_modified_time(name)
        return modified

    def _open(self, name: str, mode: str = "rb") -> File:
        with _faults():
            found = self.connection.meta.client.get_object(Bucket=self.bucket_name, Key=clean_name(name))
            small = found["ContentLength"] <= IN_MEMORY_BYTES
            content: IO[bytes] = BytesIO() if small else TemporaryFile()  # noqa: SIM115 - the reader closes it
            shutil.copyfileobj(found["Body"], content)
        content.seek(0)
        return File(content, name=name)

    def _save(self, name: str, content: Any) -> str:
        with _faults():
            return str(super()._save(name, content))


@contextmanager
def _faults() -> Iterator[None]:
    """What the store's libraries say, as Python says it of any file."""
    try:
        yield
    except ClientError as fault:
        if fault.response["ResponseMetadata"]["HTTPStatusCode"] == NOT_FOUND and _is_about_a_file(fault):
            raise FileNotFoundError("The file is not in the bucket") from fault
        raise StorageAway("The store of files refuses") from fault
    except (BotoCoreError, Boto3Error) as fault:
        raise StorageAway("The store of files does not answer") from fault


def _is_about_a_file(fault: ClientError) -> bool:
    return fault.response.get("Error", {}).get("Code") != "NoSuchBucket"
