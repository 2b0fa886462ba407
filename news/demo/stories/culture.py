"""Demo stories on culture and leisure: library, trails, festivals, volunteers."""

from news.articles.rules import Language
from news.demo.story import Out, Paper, Person, Shown, Story
from news.demo.subjects import CULTURE

STORIES = (
    Story(
        title="Natta da byen ikke sov: tusen mennesker, tolv scener og ett strømbrudd",
        at="2025-09-15 10:40",
        section=CULTURE,
        topics=("Frivillighet",),
        kicker="Kulturnatt",
        byline="Vilde Bysting",
        on_front=True,
        lead="Lyset gikk midt i åpningskonserten. Så tok noen fram et trekkspill, og resten er alt blitt en "
        "historie folk forteller.",
        picture=Shown("stage", "Trioen som åpnet kvelden, rakk tre låter med strøm."),
        body="""
Kulturnatta ble holdt for fjerde gang, og aldri har så mange kommet. Biblioteket viste stumfilm, brannmannskapene
grillet, og i kirka sang tre kor samtidig.

## Da det ble mørkt

Klokka 20.12 forsvant strømmen i hele sentrum. I tolv minutter var det bare mobillykter og et trekkspill.

> Jeg har spilt i femti år. Så stille har jeg aldri hørt et publikum.

## I tall

- 1 040 besøkende
- 87 frivillige
- 12 scener
- 2 forelskelser som vi vet om

## Takk til dem som rigget

Uten lagene og foreningene blir det ingen kulturnatt. Meld dere på neste år allerede nå.
""",
        gallery_heading="Glimt fra kulturnatta",
        gallery=(
            Shown("stage", "Åpningskonserten, fem minutter før det ble mørkt"),
            Shown("library_2", "Høytlesning for voksne på biblioteket"),
            Shown("wharf_2", "Sjøgata fikk sitt eget lysshow da strømmen kom tilbake"),
            Shown("harbour_evening", "Siste båt hjem gikk klokka to"),
            Shown("town_hall_2", "Morgenen etter: rådhusplassen er ryddet"),
        ),
        people=(Person("Vilde Bysting", "Kulturkonsulent", "75 10 13 22", "postmottak@vefsn.kommune.no"),),
    ),
    Story(
        title="Biblioteket åpner dørene på natta",
        at="2021-01-25 09:15",
        section=CULTURE,
        lead="Med lånekort og kode kommer du inn fra klokka 6 til 23, alle dager. Personalet er der når de pleier.",
        picture=Shown("library", "Stolene ved vinduet blir populære."),
        body="""
Du må være over 16 år og ha skrevet under på reglene. Det gjør du i skranken, og det tar to minutter.

## Reglene er tre

1. Slipp ingen inn etter deg.
2. Rydd etter deg.
3. Spør noen andre først hvis du ikke finner det. Det er ofte hyggeligere.

## Hva med alle de andre?

Betjent tid er uendret: mandag–torsdag kl. 10–18, fredag kl. 10–16, lørdag kl. 10–14.
""",
        people=(Person("Biblioteket", "", "75 10 13 10"),),
    ),
    Story(
        title="Turstien rundt Ømmervatnet er ferdig merket",
        at="2020-06-19 12:00",
        section=CULTURE,
        topics=("Friluftsliv", "Folkehelse", "Frivillighet"),
        lead="Ni kilometer, fire gapahuker og to bruer. Dugnadsgjengen har brukt 1 100 timer.",
        picture=Shown("forest_evening", "Skiltene er av gjenbrukte skiløypestaker."),
        body="""
Stien passer for de fleste, men de to siste kilometerne er bratte. Barnevogn går fint til den andre gapahuken.

## Slik kommer du dit

Det er parkering til 25 biler ved båtplassen. Bussen stopper 600 meter unna.

## Vis hensyn

- Hold hunden i bånd til 20. august.
- Bruk bålplassene, og slokk helt.
- Reinen skal ha fred. Gå utenom hvis du ser den.

Innsjø heter {sma|jaevrie} på sørsamisk, og det står nå også på skiltene.
""",
        papers=(Paper("Turkart til utskrift", "Turkart. Start. Gapahuk 1 til 4. Bru 1 og 2. Parkering."),),
    ),
    Story(
        title="Skiløypene er kjørt opp",
        at="2026-02-03 17:30",
        section=CULTURE,
        topics=("Friluftsliv", "Folkehelse"),
        kicker="Skiføre",
        lead="30 kilometer ligger klart til helga, og lysløypa er åpen til klokka 22.",
        picture=Shown("ski_trail", "Perfekt føre på fjellet tirsdag."),
        body="""
Løypelaget kjørte hele natta. Du kan følge maskinen på kart og se når ditt spor sist ble preparert.

- Lysløypa: kjørt i dag klokka 05
- Fjelløypa: kjørt i dag klokka 08
- Turløypa mot sør: kjøres onsdag

Løypene er gratis, men diesel er ikke. Gi gjerne en slant til løypelaget.
""",
        gallery_heading="Søndagsturen",
        gallery=(
            Shown("ski_trail_2", "Sola når så vidt over kammen"),
            Shown("northern_lights", "De som ble igjen på hytta, fikk nordlys"),
        ),
    ),
    Story(
        title="Spillemidler til nye anlegg: søk innen 15. oktober",
        at="2017-09-04 09:00",
        section=CULTURE,
        lead="Skal laget bygge bane, hall eller turvei, må søknaden være hos oss i god tid før den statlige fristen.",
        picture=Shown("sports_hall", "Hallen fikk nytt dekke for spillemidler i fjor."),
        body="""
Anlegget må stå i kommunens plan før dere søker. Ta kontakt tidlig, så hjelper vi med skjemaet.

## Sjekkliste

1. Vedtak i årsmøtet
2. Tegninger og kostnadsoverslag
3. Avtale om grunn
4. Finansieringsplan

Lag som søker for første gang, får veiledning.
""",
        people=(Person("Idrettskontoret", "", "75 10 13 45"),),
    ),
    Story(
        title="Aktivitetskort for barn: prøv svømming, kino og klatring gratis",
        at="2023-03-20 08:30",
        section=CULTURE,
        topics=("Folkehelse",),
        lead="Familier med trang økonomi kan få kort til barna. Ingen ser forskjell på det og et vanlig medlemskort.",
        body="""
Kortet gjelder i et år for barn fra 6 til 18 år. Én voksen går gratis sammen med de yngste.

## Her kan det brukes

- svømmehallen
- kinoen
- klatreveggen
- ungdomsklubben på turer

Du søker på nett. Vi bruker opplysningene til å vurdere søknaden og sletter dem etterpå.
""",
    ),
    Story(
        title="Ordførarens julehelsing",
        at="2022-12-22 12:00",
        section=CULTURE,
        language=Language.NYNORSK,
        lead="Takk for året som gjekk, til deg som arbeidde, til deg som venta, og til deg som gjorde begge delar.",
        picture=Shown("northern_lights", "God jol frå alle oss i kommunen."),
        body="""
I år vart det strøymt, skrive, måka og bore meir enn på lenge. Og det vart snakka saman.

Eg ønskjer at du får sitje nær nokon i jola. Er du åleine, så er kulturhuset ope kvar dag klokka 14, også julaftan.
Det er graut, og ingen treng melde seg på.

## Takk til dei som er på vakt

Heimesjukepleia, brannmannskapa, legevakta, driftsvakta: De held lyset på for oss andre.
""",
    ),
    Story(
        title="Frivilligprisen 2018 går til dem som kjører mat",
        at="2018-12-05 18:00",
        section=CULTURE,
        topics=("Frivillighet",),
        kicker="Pris",
        lead="I femten år har de levert middag på døra, i snøstorm og i solskinn. Nå er det deres tur til å bli "
        "servert.",
        body="""
Prisen er 25 000 kroner og et bilde av en lokal kunstner.

> De leverer mat, men det er praten vi venter på.

Slik lød den første av elleve nominasjoner. Juryen var enig på fire minutter.
""",
        links=(Out("https://www.frivillighetnorge.no/", "Om frivillig arbeid i Norge", "Frivillighet Norge"),),
    ),
)
