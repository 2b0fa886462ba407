"""What is kept, and until when."""

from datetime import UTC, datetime, timedelta

from news.profile.kept import Kept

NOW = datetime(2026, 6, 3, tzinfo=UTC)


def keeper(most=10):
    kept = Kept(most=most)
    built = []

    def ask(key="a", generation=1, now=NOW, until=None):
        def build():
            built.append(key)
            return f"{key}{len(built)}", until

        return kept.get(key, generation=generation, now=now, build=build)

    return ask


class TestKept:
    def test_is_built_once(self):
        ask = keeper()

        assert [ask(), ask()] == ["a1", "a1"]

    def test_is_built_again_in_another_generation(self):
        ask = keeper()

        assert [ask(), ask(generation=2)] == ["a1", "a2"]

    def test_is_built_again_when_its_time_is_up(self):
        ask = keeper()
        until = NOW + timedelta(hours=1)

        assert [ask(until=until), ask(now=until - timedelta(seconds=1)), ask(now=until)] == ["a1", "a1", "a2"]

    def test_forgets_what_was_longest_unused(self):
        ask = keeper(most=2)

        answers = [ask("a"), ask("b"), ask("a"), ask("c"), ask("a"), ask("b")]

        assert answers == ["a1", "b2", "a1", "c3", "a1", "b4"]
