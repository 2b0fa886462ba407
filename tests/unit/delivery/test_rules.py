"""Under which address a request's page is kept."""

import pytest

from news.delivery.rules import LONGEST_PATH, LONGEST_QUERY, kept_address


@pytest.mark.parametrize(
    ("path", "query", "kept"),
    [
        ("/", "", ("/", "")),
        ("/nyheter/", "side=2", ("/nyheter/", "side=2")),
        ("/nyheter/", "fbclid=abc&side=2&utm_source=x", ("/nyheter/", "side=2")),
        ("/nyheter/", "fbclid=abc", ("/nyheter/", "")),
        ("/nyheter/", "side=2&side=3", ("/nyheter/", "side=3")),
        ("/nyheter/", "side=", ("/nyheter/", "side=")),
        ("/nyheter/", "%73ide=2", ("/nyheter/", "side=2")),
        ("/nyheter/", "q=vann", ("/nyheter/", "")),
        ("/sok/", "side=2&q=vann+stengt", ("/sok/", "q=vann+stengt&side=2")),
        ("/sok", "q=vann&x=1", ("/sok", "q=vann")),
        ("/sok/forslag", "q=va", ("/sok/forslag", "q=va")),
        ("/sokn/", "q=vann", ("/sokn/", "")),
        ("/driftsmeldinger", "omrade=Olderskog", ("/driftsmeldinger", "omrade=Olderskog")),
        ("/driftsmeldinger/", "side=2&omrade=And%C3%A5sen&x=1", ("/driftsmeldinger/", "omrade=And%C3%A5sen&side=2")),
        ("/driftsmeldinger/vann/", "omrade=x", ("/driftsmeldinger/vann/", "")),
        ("/utseende.css", "farge=b3141b&v=1", ("/utseende.css", "farge=b3141b")),
        ("/admin/", "", None),
        ("/admin", "", None),
        ("/media/pictures/x.jpg", "", None),
        ("/static/css/site.css", "", None),
        ("/healthz", "", None),
        ("/" + LONGEST_PATH * "x", "", None),
        ("/", LONGEST_QUERY * "x" + "=1", ("/", "")),
        ("/sok/", "q=" + LONGEST_QUERY * "x", None),
    ],
)
def test_an_address_has_one_spelling(path, query, kept):
    assert kept_address(path, query) == kept
