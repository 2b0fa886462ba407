"""One stem for all forms of a word, in both written languages, and different ones for different words."""

import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from news.norwegian.compounds import compound_stem, parts, split_of
from news.norwegian.folding import fold, one_word, plain, respelt, spelt, words_of
from news.norwegian.stems import regular_stem, related_stems, stem
from news.norwegian.synonyms import synonyms_of
from news.norwegian.wordlists import lexicon, odd_forms, pairs, stopwords, synonym_lines

SAME = """
vei veien veier veiene veg vegen vegar vegane
barn barnet barna barnene
uke uka uken uker ukene veke veka veker vekene
høring høringen høringa høringer høyring høyringa høyringar
skole skolen skoler skolene skule skulen skular skulane
vann vannet vatn vatnet
ordfører ordføreren ordførere ordførar ordføraren
offentlig offentlige offentleg
nyhet nyheten nyheter nyheit nyheiter
stengt stenges stenger stengd
søke søker søkje søkjer
bok boka boken bøker bøkene
kommune kommunens kommunene kommunar kommunane
grunnskole grunnskulen grunnskoler
vannavstenging vassavstenging vannavstengingen
høringsfrist høyringsfrist høringsfristen
sykehjem sjukeheim sykehjemmet sjukeheimen
eiendomsskatt eigedomsskatt eiendomsskatten
krets kretsen kretser krins krinsen
bolig boligen boliger boligene bustad bustaden
sti stien stier stiene stig stigen
leder lederen ledere lederne leiar leiaren leiarar
bruker brukeren brukere brukarane
aktivitet aktiviteten aktiviteter aktivitetane
kvalitet kvaliteten kvaliteter
universitet universitetet
alder alderen
konsert konserten konserter
ressurs ressursen ressurser
eksamen eksamenen eksamener
jernbane jernbanen jernbaner
slamtømming slamtømmingen slamtømminga
kontor kontoret kontorer kontorene
fastlege fastlegen fastleger fastlegane
bygningsloven bygningslova
vanlig vanlige vanligste vanleg vanlegare
viktig viktige viktigst viktigaste
trygg trygt trygge tryggere
koke koker kokt kok koking
ferge fergen ferje ferja
opplysning opplysningen opplysing opplysingar
småbåthavn småbåthamna
vanntrykk vasstrykket
nødnett naudnett
boligfelt bustadfelt bustadfeltet
fritidsbolig fritidsboligen fritidsbustad fritidsbustader
avslutning avslutningen avslutting
skjenkebevilling skjenkeløyve
eiendom eiendommen eiendommer eigedom eigedommen eigedommar
ungdom ungdommen ungdommene
rom rommet rommene
medlem medlemmer medlemmene
stem stemme stemmer
bruker brukerne
sykepleier sykepleierne sjukepleiarane
varsel varselet varsler varslene varslet
bestille bestilte bestilt bestilling
strand strender stranda
søppel søppelet søpla
""".strip().splitlines()
APART = ["van vann", "vanlig vann", "van vanlig", "hage hagl", "planet plan2", "lege lag", "bru brev", "natt nett"]
APART += ["ledig lede", "kraftig kraft", "ferdig ferd", "nyttig nytte", "fastlege fast", "kommunelege kommune"]
APART += ["barnehageloven barnehage", "bygningsloven bygning", "dør død", "trene tre"]
SPLIT = {
    "vannavstenging": {"vann", "avsteng"},
    "barneskole": {"barn", "skol"},
    "barnehageplass": {"barn", "plass"},
    "kommunestyremøtet": {"kommun", "styr", "møt"},
    "andåsenveien": {"vei"},
    "reguleringsplanen": {"regulering", "plan"},
    "gravstell": {"grav", "stell"},
    "parkeringskort": {"parker", "kort"},
    "øvingslokale": {"øving", "lokal"},
    "omsorgsbolig": {"omsorg", "bolig"},
    "nettside": {"nett", "sid"},
    "drikkevatn": {"drikk", "vann"},
}


class TestStem:
    @pytest.mark.parametrize("line", SAME)
    def test_is_one_for_all_forms(self, line):
        assert len({compound_stem(word) for word in line.split()}) == 1

    @pytest.mark.parametrize("line", APART)
    def test_keeps_other_words_apart(self, line):
        first, second = line.split()

        assert compound_stem(first) != compound_stem(second)

    @pytest.mark.parametrize("word", ["", "x", "2026", "a1", "b" * 5000, "שלום", "🙂"])
    def test_takes_anything(self, word):
        assert isinstance(compound_stem(word), str) and isinstance(parts(word), tuple)

    def test_knows_the_deed_behind_a_noun(self):
        assert stem("planlegge") in related_stems("planlegging")


class TestPairs:
    def test_are_at_least_250_that_differ(self):
        assert sum(bokmaal != nynorsk for bokmaal, nynorsk in pairs()) >= 250

    @pytest.mark.parametrize("pair", pairs(), ids=lambda pair: f"{pair[0][0]} = {pair[1][0]}")
    def test_have_one_stem(self, pair):
        bokmaal, nynorsk = pair

        assert compound_stem(bokmaal[0]) == compound_stem(nynorsk[0])

    @pytest.mark.parametrize("forms", odd_forms(), ids=lambda forms: forms[0])
    def test_odd_forms_have_one_stem(self, forms):
        assert len({stem(form) for form in forms}) == 1


class TestCompounds:
    @pytest.mark.parametrize("word", SPLIT)
    def test_have_their_parts(self, word):
        assert SPLIT[word] <= set(parts(word))

    @pytest.mark.parametrize(
        "word",
        [
            *"vanlig planet billett helgeland forening parkering plassering beredskap asfaltering annerledes".split(),
            *"kontorene måleren spilleren pensjonister kommunikasjon finansiering".split(),
        ],
    )
    def test_are_not_seen_where_there_are_none(self, word):
        assert split_of(word) == ()

    def test_are_made_of_a_list_long_enough(self):
        assert len(lexicon()) > 1000


class TestFolding:
    def test_keeps_norwegian_letters_and_drops_other_marks(self):
        assert words_of("ÆRLIG Øl på Åsen, café Čohkka Mälar") == "ærlig øl på åsen cafe cohkka mælar".split()

    def test_reads_a_composed_and_a_decomposed_letter_alike(self):
        assert fold("A\u030asen") == fold("Åsen") == "åsen"

    def test_joins_short_words_with_a_hyphen_and_divides_long_ones(self):
        assert words_of("e-post PC-er Vefsn-elva") == ["epost", "pcer", "vefsn", "elva"]

    def test_passes_over_soft_hyphens(self):
        assert words_of("vann\u00adavstenging") == ["vannavstenging"]
        assert [one_word(found[0]) for found in spelt("ny vann\u00adavstenging, e-post")] == [
            "ny",
            "vannavstenging",
            "epost",
        ]

    def test_spells_with_and_without_norwegian_keys(self):
        assert respelt("hoering") == "høring" and respelt("åsen") == "aasen"
        assert plain("høring") == plain("hoering") == plain("horing") == "horing"


class TestLists:
    def test_hold_no_word_that_says_nothing_among_synonyms(self):
        assert not [line for line in synonym_lines() if stopwords() & set(line)]

    def test_give_residents_words_their_municipal_names(self):
        assert compound_stem("avfall") in synonyms_of("bosset")
        assert compound_stem("boss") in synonyms_of("avfall")


class TestManyAtOnce:
    @pytest.fixture
    def impatience(self):
        """Threads take turns after every few steps."""
        patience = sys.getswitchinterval()
        sys.setswitchinterval(1e-6)
        yield
        sys.setswitchinterval(patience)

    def test_each_get_the_stem_of_their_own_word(self, impatience):
        words = sorted(lexicon())
        expected = [regular_stem.__wrapped__(word) for word in words]

        with ThreadPoolExecutor(8) as pool:
            found = [list(pool.map(regular_stem.__wrapped__, words)) for _ in range(3)]

        assert found == [expected] * 3
