"""The demo's picture library: what is drawn, who is named for it, and what it shows for those who cannot see it."""

from dataclasses import dataclass

from news.library.models import Basis, CreditKind

OURS = "Vefsn kommune"
PHOTOGRAPHER = "Aleksander Nordaas"  # named in the sample article; his are the pictures of the Lean story


@dataclass(frozen=True, slots=True)
class Agreed:
    """An invented person who can be recognised, and when their consent was given and runs out: see `moments.moment`."""

    name: str
    given: str
    until: str
    note: str


@dataclass(frozen=True, slots=True)
class Shot:
    """A drawing by `drawings.draw`. `name` is the file name that an editor meets, and no reader ever.

    `taken`: when, as `moments.moment` reads it; empty: nobody noted it.
    """

    motif: str
    seed: int
    name: str
    alt: str
    credit: str = OURS
    credit_kind: str = CreditKind.ILLUSTRATION
    basis: str = Basis.NO_PERSON
    event: str = ""
    taken: str = ""
    persons: tuple[Agreed, ...] = ()


def _lean(motif: str, seed: int, name: str, alt: str) -> Shot:
    said = (PHOTOGRAPHER, CreditKind.PHOTO, Basis.SITUATION)
    return Shot(motif, seed, name, alt, *said, event="Lederseminar om Lean", taken="2017-03-29 10:00")


SHOTS = {
    "lean_lead": _lean(
        "seminar_hall",
        1,
        "Lean_foto_Aleksander_Nordaas.JPG",
        "En full sal sett bakfra. Foran står en foredragsholder ved et lerret med stigende søyler.",
    ),
    "lean_speakers": _lean(
        "seminar_speaker",
        1,
        "LeanLederseminar.JPG",
        "Tre personer side om side foran et lerret og et publikum: en mann med briller, en kvinne og en gråhåret mann.",
    ),
    "lean_care": _lean(
        "seminar_table",
        1,
        "LeanLederseminarOmsorg.JPG",
        "Sju kolleger rundt et bord med fargede lapper, papir og kaffekopper. På veggen henger en plan.",
    ),
    "lean_leaders": _lean(
        "seminar_leaders",
        1,
        "LeanLederseminarStrategisk.JPG",
        "Seks personer arbeider foran en tavle der fargede lapper er bundet sammen med streker.",
    ),
    "lean_lecture": _lean(
        "seminar_portrait",
        1,
        "Lean-seminar.jpg",
        "En mann med briller står ved en talerstol og peker på et lerret med fem søyler.",
    ),
    "lean_board": Shot(
        "improvement_board", 1, "tavle.jpg", "To personer snakker sammen foran en tavle med lapper i fire kolonner."
    ),
    "council": Shot(
        "council_meeting", 1, "kommunestyret.jpg", "Folkevalgte sitter i hestesko i en sal med trepanel på veggen."
    ),
    "town_hall": Shot(
        "town_hall", 1, "raadhus1.jpg", "Et lyst rådhus med klokke over inngangen, norsk flagg og folk på plassen."
    ),
    "town_hall_2": Shot(
        "town_hall", 2, "raadhus2.jpg", "Rådhusplassen med flagg og bjørker, og fjell bak en grå murbygning."
    ),
    "wharf": Shot(
        "wharf_houses",
        1,
        "sjogata1.jpg",
        "En rekke trehus i gult, grønt og rødt speiler seg i elva foran snødekte fjell.",
    ),
    "wharf_2": Shot("wharf_houses", 2, "sjogata2.jpg", "Sju trebrygger i ulike farger langs elva i blekt vinterlys."),
    "fjord": Shot("fjord", 1, "fjorden.jpg", "En person ror en liten båt på en stille fjord med spisse fjell bak."),
    "fjord_2": Shot("fjord", 2, "IMG_2210.jpg", "En rød robåt på blank fjord, med graner på land og snø på toppene."),
    "river": Shot("river", 1, "bru_host.jpg", "Ei buebru over elva en høstdag, med gule bjørker på bredden."),
    "river_2": Shot(
        "river", 2, "bru_sommer.jpg", "Ei buebru med to røde biler over ei blå elv, og fjell med snø på toppen."
    ),
    "waterfall": Shot(
        "waterfall", 1, "foss.jpg", "En bred, hvit foss mellom mørke berg. To personer ser på fra bredden."
    ),
    "northern_lights": Shot(
        "northern_lights", 1, "nordlys.jpg", "Grønt nordlys over fjellene og ei hytte med lys i vinduene."
    ),
    "forest": Shot("forest", 1, "sti.jpg", "En sti med røde skilt går mellom bjørker mot fjellet."),
    "forest_evening": Shot(
        "forest", 2, "IMG_0457.jpg", "En tursti mellom bjørker i kveldslys, med to skilt ved kanten."
    ),
    "ski_trail": Shot("ski_trail", 1, "skilop.jpg", "En skiløper i et nypreparert spor mellom snødekte graner."),
    "ski_trail_2": Shot("ski_trail", 2, "skilop2.jpg", "En person på ski i åpent terreng under en lav vintersol."),
    "harbour": Shot("harbour", 1, "havn.jpg", "To fiskebåter foran naust i rødt, gult og blått."),
    "harbour_evening": Shot("harbour", 2, "havn_kveld.jpg", "Kveldslys over ei havn med naust og to båter på vei inn."),
    "school": Shot("school", 1, "skole.jpg", "Barn leker i gården foran en rød skole med klokketårn og flagg."),
    "school_dusk": Shot("school", 2, "DSC_0099.JPG", "En rød skole i lavt lys, med fem barn i skolegården."),
    "playground": Shot(
        "playground", 1, "barnehage.jpg", "Barn med luer på husker, sklie og i sandkasse ved en barnehage."
    ),
    "library": Shot("library", 1, "bibliotek.jpg", "To personer leser i hver sin lenestol foran bokhyller."),
    "library_2": Shot(
        "library", 2, "bibliotek2.jpg", "To som leser i et rom med høye bokhyller, lamper og et rødt teppe."
    ),
    "sports_hall": Shot("sports_hall", 1, "hall.jpg", "Fem spillere og en ball foran målet i en idrettshall."),
    "snow_plough": Shot("snow_plough", 1, "broyting.jpg", "En oransje brøytebil kaster snø til side på en vinterveg."),
    "snow_plough_night": Shot("snow_plough", 2, "broyting_natt.jpg", "En brøytebil i arbeid i snødrev før det lysner."),
    "roadworks": Shot(
        "roadworks", 1, "graving.jpg", "En gravemaskin og to arbeidere ved en grøft med et blått rør, og kjegler rundt."
    ),
    "roadworks_2": Shot(
        "roadworks", 2, "graving2.jpg", "To arbeidere i gule vester følger en gravemaskin i ei boliggate."
    ),
    "water_tower": Shot("water_tower", 1, "vanntarn.jpg", "Et høyt vanntårn av betong i et snødekt landskap."),
    "water_tower_2": Shot("water_tower", 2, "vanntarn2.jpg", "Et vanntårn over skogen i skumringen."),
    "winter_street": Shot("winter_street", 1, "vintergate.jpg", "Tre fotgjengere i snøen foran fargede trehus."),
    "winter_night": Shot("winter_street", 2, "vinternatt.jpg", "Ei snødekt gate i mørket, med lys i alle vinduer."),
    "plan_map": Shot(
        "plan_map", 1, "plankart.png", "Et kart med elv og kvartaler, der en stiplet linje viser et planområde."
    ),
    "plan_map_2": Shot(
        "plan_map", 2, "plankart2.png", "Et plankart med to bruer og tre merkede steder innenfor grensen."
    ),
    "care_home": Shot(
        "care_home",
        1,
        "kaffe.jpg",
        "To kvinner sitter i hver sin lenestol ved et vindu, med kaffe og blomster.",
        basis=Basis.CONSENT,
        event="Åpen dag på sykehjemmet",
        taken="-40 12:00",
        persons=(
            Agreed("Solveig Testmoen", "-40 12:00", "+1000 12:00", "Skrev under på skjemaet på åpen dag."),
            Agreed("Ingebjørg Testbakk", "-345 12:00", "+20 12:00", "Muntlig, notert av Kari på kulturkontoret."),
        ),
    ),
    "stage": Shot(
        "culture_night",
        1,
        "scene.jpg",
        "Tre musikere på en scene med røde tepper, foran et publikum i mørket.",
        event="Kulturnatta",
        taken="-12 20:30",
    ),
}
