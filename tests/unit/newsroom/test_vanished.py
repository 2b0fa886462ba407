"""Rows that somebody else removed: where they go in the form that still holds them."""

from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from news.newsroom.vanished import without_vanished


def rows(*ids, total=None, **more):
    data = QueryDict(mutable=True)
    data.update({"rows-TOTAL_FORMS": str(total or len(ids)), "rows-INITIAL_FORMS": str(len(ids)), "title": "Brua"})
    for number, pk in enumerate(ids):
        data.update({f"rows-{number}-id": pk, f"rows-{number}-text": f"Rad {pk}"})
    data.update(more)
    return data


def moved(data, *existing, files=None):
    return without_vanished(data, files or MultiValueDict(), prefix="rows", existing=set(existing))[0]


class TestRows:
    def test_that_are_all_there_are_left_alone(self):
        data = rows("1", "2")

        assert moved(data, "1", "2") is data

    def test_that_are_gone_come_as_new_ones(self):
        result = moved(rows("1", "2"), "2")

        assert (result["rows-INITIAL_FORMS"], result["rows-TOTAL_FORMS"]) == ("1", "2")
        assert (result["rows-0-id"], result["rows-0-text"]) == ("2", "Rad 2")
        assert (result.get("rows-1-id"), result["rows-1-text"]) == (None, "Rad 1")
        assert result["title"] == "Brua"

    def test_that_both_removed_stay_away(self):
        result = moved(rows("1", "2", **{"rows-0-DELETE": "on"}), "2")

        assert (result["rows-INITIAL_FORMS"], result["rows-TOTAL_FORMS"]) == ("1", "1")
        assert result["rows-0-text"] == "Rad 2"

    def test_that_are_new_stay_last(self):
        result = moved(rows("1", total=2, **{"rows-1-text": "Ny rad"}))

        assert result["rows-INITIAL_FORMS"] == "0"
        assert [result[f"rows-{number}-text"] for number in (0, 1)] == ["Rad 1", "Ny rad"]

    def test_take_their_files_along(self):
        files = MultiValueDict({"rows-0-file": ["a.pdf"], "rows-1-file": ["b.pdf"], "other": ["c.pdf"]})

        _data, result = without_vanished(rows("1", "2"), files, prefix="rows", existing={"2"})

        assert {name: result[name] for name in result} == {
            "rows-1-file": "a.pdf",
            "rows-0-file": "b.pdf",
            "other": "c.pdf",
        }

    def test_of_a_form_that_is_not_ours_are_left_alone(self):
        for number in ("", "abc", "-1", "²", "9" * 40, "201"):
            data = rows("1", **{"rows-TOTAL_FORMS": number})

            assert moved(data) is data
