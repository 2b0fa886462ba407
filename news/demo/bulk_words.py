"""The words that bulk articles are put together from: a theme for each section, and what all of them share.

Slots: {place}; {year}, {month} and {day} of publishing; {later}, a day six weeks on; {number} from 13 to 95; {small}, a
number in letters.
"""

from dataclasses import dataclass

from news.articles.rules import Kind
from news.demo.subjects import BUSINESS, CULTURE, HEALTH, PLANNING, POLITICS, ROADS, SCHOOL

# Those that take "på" in front, as the patterns below do.
PLACES = (
    "Andåsen", "Baustein", "Bysletta", "Dolstad", "Drevjamoen", "Granmoen", "Halsøy", "Kippermoen", "Kulstad",
    "Kvalfors", "Marsøra", "Moheim", "Nermoen", "Nyrud", "Olderskog", "Skjervengan", "Skogsåsen", "Søfting",
    "Tverrlandet", "Vollan", "Øvermoen", "Åsmoen",
)  # fmt: skip
GIVEN_NAMES = (
    "Anne", "Arne", "Berit", "Bjørn", "Elin", "Frode", "Geir", "Hanne", "Inga", "Jon", "Kari", "Lars", "Mari", "Nils",
    "Oddny", "Per", "Randi", "Sigrid", "Tor", "Vigdis",
)  # fmt: skip
FAMILY_NAMES = (
    "Almli", "Bergsnev", "Dalmo", "Eidem", "Forsmo", "Grønli", "Hagfors", "Jakobsli", "Kvitfjell", "Lian", "Mosåsen",
    "Nylund", "Rognmo", "Sandnesli", "Tuven", "Utli", "Vikdal", "Øksnes",
)  # fmt: skip


ORDINARY = (Kind.NEWS,) * 8 + (Kind.ANNOUNCEMENT,) * 2
HEARD = (Kind.NEWS,) * 6 + (Kind.ANNOUNCEMENT,) + (Kind.HEARING,) * 3


@dataclass(frozen=True, slots=True)
class Theme:
    """What the articles of one section are about."""

    kicker: str
    unit: str
    topics: tuple[str, ...]
    shots: tuple[str, ...]
    titles: tuple[str, ...]
    leads: tuple[str, ...]
    sentences: tuple[str, ...]
    kinds: tuple[Kind, ...] = ORDINARY


THEMES = {
    POLITICS: Theme(
        kicker="Kommunestyret",
        unit="politisk sekretariat",
        topics=("Kommunestyret", "Budsjett og økonomi", "Lean og forbedringsarbeid"),
        shots=("council", "town_hall", "town_hall_2", "lean_board"),
        titles=(
            "Saksliste for møtet i {month} {year}",
            "Kommunestyret sa ja til {number} nye plasser på {place}",
            "Slik stemte partiene om {place}",
            "Budsjettet {year}: {number} millioner til {place}",
            "Folkemøte på {place} om tjenestene i {year}",
            "Klageadgang etter vedtaket om {place}",
        ),
        leads=(
            "Møtet er åpent for alle og sendes på nett. Saken om {place} kommer opp først.",
            "Etter {small} timers debatt ble det flertall. Vedtaket gjelder fra {month} {year}.",
            "Forslaget om {place} går nå videre til formannskapet.",
        ),
        sentences=(
            "Formannskapet behandlet saken {day}. {month} og sendte den videre.",
            "{number} innbyggere hadde skrevet under på oppropet.",
            "Mindretallet ønsket å vente til regnskapet for {year} er klart.",
            "Protokollen legges ut senest {small} dager etter møtet.",
            "Ordføreren takket for en god tone i en vanskelig sak.",
            "Kommunedirektøren legger fram en ny vurdering innen {month}.",
        ),
        kinds=HEARD,
    ),
    SCHOOL: Theme(
        kicker="Oppvekst",
        unit="oppvekstkontoret",
        topics=("Skole", "Barnehage", "Folkehelse"),
        shots=("school", "school_dusk", "playground", "library_2", "forest"),
        titles=(
            "Elevene på {place} lærte om {number} arter på én dag",
            "Foreldremøte på {place} skole {day}. {month}",
            "Barnehagen på {place} utvider med {small} plasser",
            "Ny skolegård på {place}: elevene tegnet den selv",
            "SFO på {place} får nytt kjøkken",
            "Skoleskyss til {place}: nye tider fra {month} {year}",
        ),
        leads=(
            "{number} barn og unge har vært med. Nå vil flere skoler gjøre det samme.",
            "Foresatte på {place} får brev med all informasjon i løpet av {month}.",
            "Endringen gjelder fra skolestart {year} og berører {number} elever.",
        ),
        sentences=(
            "Læreren forteller at det ble stille i klasserommet, på den gode måten.",
            "{number} elever på {small} trinn deltok.",
            "Elevrådet foreslo det alt i {year}.",
            "Skolen på {place} har invitert foresatte til åpen dag {later}.",
            "De minste fikk gå først, og de største bar sekkene.",
            "Rektor håper at ordningen kan bli fast.",
        ),
        kinds=HEARD,
    ),
    HEALTH: Theme(
        kicker="Helse",
        unit="tildelingskontoret",
        topics=("Eldreomsorg", "Folkehelse", "Beredskap"),
        shots=("care_home", "sports_hall", "winter_night"),
        titles=(
            "Hjemmetjenesten på {place} får {small} nye medarbeidere",
            "Vaksinering på {place} {day}. {month} {year}",
            "Åpent hus på dagsenteret på {place}",
            "Helsestasjonen holder stengt {small} dager i {month}",
            "Pårørendeskole høsten {year}: {number} plasser",
            "Trening for seniorer på {place} hver uke",
        ),
        leads=(
            "Tilbudet er gratis, og du trenger ingen henvisning. Ta med en venn.",
            "{number} innbyggere har brukt tilbudet hittil i {year}.",
            "Fra {month} blir det lettere å få time, også for deg på {place}.",
        ),
        sentences=(
            "Vi ringer alle som står på listen, og det tar {small} uker.",
            "Ansatte og brukere har planlagt tilbudet sammen.",
            "Du kan komme når som helst mellom klokka 10 og 14.",
            "Evalueringen fra {year} viste at {number} personer fikk det bedre.",
            "Pårørende er velkomne til å være med.",
            "Si fra til oss hvis du trenger tolk eller skyss fra {place}.",
        ),
    ),
    PLANNING: Theme(
        kicker="Plansak",
        unit="plankontoret",
        topics=("Reguleringsplan", "Klima og miljø"),
        shots=("plan_map", "plan_map_2", "fjord_2", "river"),
        titles=(
            "Reguleringsplan for {place}, felt {number}",
            "Offentlig ettersyn: {number} boliger på {place}",
            "Tomter på {place} legges ut for salg i {month} {year}",
            "Oppstart av planarbeid på {place} {year}",
            "Ny flomsone for {place}",
            "Byggestart for nytt bygg på {place} i {month}",
        ),
        leads=(
            "Planen åpner for {number} boliger. Merknader sendes innen {later}.",
            "Området på {place} er på {number} dekar, og planen skal være ferdig i {year}.",
            "Naboer får brev. Alle kan uttale seg innen {later}.",
        ),
        sentences=(
            "Planforslaget er behandlet i utvalget {day}. {month}.",
            "Grunnforholdene på {place} er undersøkt med {number} borepunkter.",
            "Byggegrensen mot elva er satt til {number} meter.",
            "Lekeplassen skal være ferdig før de første flytter inn.",
            "Trafikken vil øke med om lag {number} biler i døgnet.",
            "Planen er i tråd med arealdelen som ble vedtatt i {year}.",
        ),
        kinds=HEARD,
    ),
    ROADS: Theme(
        kicker="Drift",
        unit="driftsvakta",
        topics=("Trafikk og vei", "Vann og avløp", "Beredskap"),
        shots=("roadworks", "roadworks_2", "snow_plough", "snow_plough_night", "water_tower"),
        titles=(
            "Vannet stenges på {place} {day}. {month}",
            "Nytt dekke på {place} i {month} {year}",
            "Graving på {place}: {small} uker med omkjøring",
            "Spyling av ledningsnettet på {place}",
            "{number} nye gatelys på {place}",
            "Gangvei til {place} åpnet {day}. {month} {year}",
        ),
        leads=(
            "Arbeidet begynner {day}. {month} og varer i {small} dager. Du kommer fram til fots hele tiden.",
            "{number} husstander på {place} blir berørt og har fått melding.",
            "Kjør forsiktig, og følg skiltingen. Skolebussen går som vanlig.",
        ),
        sentences=(
            "Ledningen ble lagt for over {number} år siden.",
            "Entreprenøren arbeider på hverdager mellom klokka 7 og 19.",
            "Har du spesielle behov for vann, ring oss, så finner vi en løsning.",
            "Vi beklager ulempene for dere som bor på {place}.",
            "Sist det ble gjort noe her, var i {year}.",
            "Avfallet hentes {small} meter lenger ned i gata så lenge det varer.",
        ),
    ),
    CULTURE: Theme(
        kicker="Kultur",
        unit="kulturkontoret",
        topics=("Friluftsliv", "Frivillighet", "Folkehelse"),
        shots=("stage", "library", "ski_trail", "ski_trail_2", "forest_evening", "northern_lights", "wharf_2"),
        titles=(
            "Konsert på {place} {day}. {month} {year}",
            "{number} kilometer skiløype klar på {place}",
            "Bokprat på biblioteket i {month}",
            "Dugnad på {place}: {number} møtte opp",
            "Kulturmidler for {year}: {number} søknader",
            "Ny turpostkasse ved {place}",
        ),
        leads=(
            "Det er gratis for alle under 18, og kafeen er åpen hele kvelden.",
            "{number} frivillige står bak. Arrangementet på {place} er tilbake i {year}.",
            "Ta med niste, godt humør og noe å sitte på.",
        ),
        sentences=(
            "Første gang det ble holdt, i {year}, kom det {number} personer.",
            "Laget på {place} tar imot flere medlemmer.",
            "Parkering er det nok av, men det er finest å gå.",
            "Elever fra kulturskolen åpner kvelden.",
            "Stien er merket med {small} poster.",
            "Blir det uvær, flyttes alt inn i hallen.",
        ),
    ),
    BUSINESS: Theme(
        kicker="Næring",
        unit="næringskontoret",
        topics=("Klima og miljø", "Budsjett og økonomi"),
        shots=("harbour", "harbour_evening", "waterfall", "river_2", "wharf"),
        titles=(
            "Næringsfrokost {day}. {month}: {place} i {year}",
            "{number} bedrifter fikk støtte i {year}",
            "Ryddedag på {place}: {number} sekker søppel",
            "Tilskudd til beitelag på {place}",
            "Kaia på {place} er rustet opp for {number} millioner",
            "Gratis energiråd til huseiere på {place}",
        ),
        leads=(
            "Søknadsfristen er {later}. Vi hjelper deg gjerne med skjemaet.",
            "Målet er {number} nye arbeidsplasser innen {year}.",
            "Både små og store kan være med. Fra {place} har alt {small} meldt seg.",
        ),
        sentences=(
            "Styret hadde {number} søknader å velge mellom.",
            "Skoleklassen fra {place} fant mest plast.",
            "Grunneierne har gitt lov, og beitelaget rydder.",
            "Tilskuddet dekker inntil {number} prosent av kostnadene.",
            "En rapport fra {year} viser at tiltaket virker.",
            "Veiledningen er på {small} timer og koster ingenting.",
        ),
    ),
}

SHARED_SENTENCES = (
    "Vi legger ut ny informasjon her så snart vi vet mer.",
    "Spørsmålene vi får oftest, er samlet lenger ned på siden.", "Takk til alle som har gitt oss innspill underveis.",
    "Arbeidet skjer i samarbeid med nabokommunene.", "Saken har vært forberedt siden {year}.",
    "Til sammen er det satt av {number} timer.", "Du kan lese mer i papirene som følger saken.",
    "Erfaringene fra {place} tar vi med oss videre.", "De som er direkte berørt, hører fra oss i {month}.",
    "Det er også satt av midler i budsjettet for {year}.",
)  # fmt: skip
HEADINGS = (
    "Bakgrunn", "Dette skjer nå", "For deg som bor på {place}",
    "Hva betyr det for deg?", "Framdrift", "Slik tar du kontakt", "Tid og sted", "Viktige datoer",
)  # fmt: skip
LIST_ITEMS = (
    "{day}. {month}: oppstart", "frist for å melde fra: {later}", "{number} plasser",
    "gratis for deg under 18 år", "parkering ved {place}", "åpent for alle", "kontaktperson på stedet",
    "evaluering i {month} {year}",
)  # fmt: skip
QUOTATIONS = (
    "Vi har ventet på dette, og nå er det endelig her.",
    "Det viktigste er at folk på {place} merker forskjell.",
    "Jeg trodde ikke det gikk an å få til på {small} måneder.",
)
CAPTIONS = ("Fra {place} i {month} {year}.", "Slik så det ut på {place} {day}. {month}.", "{place}, {month} {year}.")
