"""Prints the golden list's score on the database of the environment: a test database, made and thrown away."""

import os

import django
from django.test.utils import setup_databases, teardown_databases


def main() -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
    django.setup()
    from django.db import connection

    from tests.golden.corpus import publish_corpus
    from tests.golden.score import measure

    databases = setup_databases(verbosity=0, interactive=False)
    try:
        publish_corpus()
        score = measure()
        print(f"golden list on {connection.vendor}: {score}")
        for miss in score.misses():
            print(f"    {miss}")
    finally:
        teardown_databases(databases, verbosity=0)


if __name__ == "__main__":
    main()
