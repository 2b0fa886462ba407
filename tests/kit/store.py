"""An S3 store on loopback, empty, which a test may also take away."""

import logging
from contextlib import contextmanager
from urllib.request import urlopen

import boto3
from moto.server import ThreadedMotoServer

from tests.kit.ports import free_port

BUCKET = "nyhetsfiler"
KEYS = {"AWS_ACCESS_KEY_ID": "none", "AWS_SECRET_ACCESS_KEY": "none", "AWS_DEFAULT_REGION": "us-east-1"}
FOR_BOTO = {"aws_access_key_id": "none", "aws_secret_access_key": "none", "region_name": "us-east-1"}


class Store:
    """The running server and its one bucket."""

    def __init__(self):
        self._server = ThreadedMotoServer(ip_address="127.0.0.1", port=free_port(), verbose=False)
        self._server.start()
        self.endpoint = "http://{}:{}".format(*self._server.get_host_and_port())
        self.address = f"s3://{BUCKET}?endpoint={self.endpoint}&region=us-east-1"
        self.client = boto3.client("s3", endpoint_url=self.endpoint, **FOR_BOTO)
        # All of moto's servers in one process have one memory.
        urlopen(f"{self.endpoint}/moto-api/reset", data=b"").close()
        self.client.create_bucket(Bucket=BUCKET)

    @property
    def environment(self):
        """What a server process needs to find it."""
        return {**KEYS, "MEDIA_STORAGE": self.address}

    def names(self):
        found = self.client.list_objects_v2(Bucket=BUCKET).get("Contents", [])
        return sorted(each["Key"] for each in found)

    def read(self, name):
        return self.client.get_object(Bucket=BUCKET, Key=name)["Body"].read()

    def empty(self):
        for name in self.names():
            self.client.delete_object(Bucket=BUCKET, Key=name)

    def stop(self):
        self._server.stop()


@contextmanager
def running_store():
    """One that is there from here to the end of the block."""
    logging.getLogger("werkzeug").disabled = True
    store = Store()
    try:
        yield store
    finally:
        store.client.close()
        store.stop()
