"""Addresses from titles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from news.norwegian.slugs import slug_of


class TestSlugOf:
    @pytest.mark.parametrize(
        ("title", "slug"),
        [
            ("Kommunestyremøte 18. november avholdes digitalt", "kommunestyremoete-18-november-avholdes-digitalt"),
            ("Vi er godt i gang med Lean", "vi-er-godt-i-gang-med-lean"),
            ("Kokepåbud i området Monsetjåren", "kokepaabud-i-omraadet-monsetjaaren"),
            ("Ærlig talt: § 12-12 («vedtak»)!", "aerlig-talt-12-12-vedtak"),
            ("A\u030apningstider", "aapningstider"),
            ("Café Élan", "cafe-elan"),
            ("Vaapsten tjïelte", "vaapsten-tjielte"),
            ("日本語", ""),
            ("   ", ""),
        ],
    )
    def test_spells_as_the_old_addresses_did(self, title, slug):
        assert slug_of(title) == slug

    def test_cuts_between_words(self):
        assert slug_of("en lang tittel om ingenting", longest=12) == "en-lang"

    @given(st.text(max_size=300))
    def test_is_always_an_address_of_bounded_length(self, title):
        slug = slug_of(title, longest=40)

        assert len(slug) <= 40
        assert slug == slug.strip("-")
        assert set(slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
        assert slug_of(slug, longest=40) == slug
