"""Demo stories on roads, water and drains: snow, digging, closed taps."""

from news.articles.rules import Kind
from news.demo.story import Corrected, Ended, Out, Paper, Person, Shown, Story, TakenBack
from news.demo.subjects import ROADS

ON_DUTY = Person("Driftsvakta", "Hele døgnet", "75 10 17 00")

STORIES = (
    Story(
        title="Slik brøyter vi i vinter",
        at="2026-11-09 07:45",
        section=ROADS,
        topics=("Trafikk og vei", "Beredskap"),
        kicker="Vinterdrift",
        on_front=True,
        lead="Skoleveier og kollektivruter først, så samleveier, så boliggater. Nytt i år er at du kan se på kart "
        "hvor bilene er.",
        picture=Shown("snow_plough", "Ti biler og fire traktorer er i beredskap til april."),
        body="""
Mannskapene går ut når det har kommet fem centimeter snø, eller åtte i boliggatene. De første bilene starter klokka
tre om natta.

## Rekkefølgen

1. Utrykningsveier og skoleveier
2. Bussruter og gangveier til sentrum
3. Samleveier
4. Boliggater og parkeringsplasser

## Det kan du hjelpe oss med

- Parker på egen grunn mellom klokka 22 og 07.
- Sett brøytestikker langs hagegjerdet.
- Ikke måk snø ut i veien. Den kommer bare tilbake.

## Når det ikke går som planlagt

Ved store snøfall tar siste runde lengre tid. Da bruker vi 12 timer på hele veinettet, ikke seks. Ring driftsvakta
hvis det er fare for liv og helse.
""",
        people=(ON_DUTY,),
        papers=(Paper("Brøyteruter og prioritering", "Brøyteruter. Prioritet 1. Prioritet 2. Prioritet 3."),),
        related=("takk-for-at-du-flyttet-bilen",),
    ),
    Story(
        title="Takk for at du flyttet bilen",
        at="2024-01-31 12:00",
        section=ROADS,
        topics=("Trafikk og vei",),
        byline="Brøytemannskapene",
        lead="På tre netter i januar kom det 84 centimeter. At gatene ble åpne, er ikke bare vår fortjeneste.",
        picture=Shown("winter_street", "Gågata var framkommelig før butikkene åpnet."),
        body="""
Vi ba om at bilene ble flyttet, og nesten alle flyttet dem. Det sparte oss for to hele runder.

– Noen satte fram kaffe på trappa klokka fire om natta. Det har jeg ikke opplevd på tjue år, sier en av sjåførene.

Vi kjørte bort 1 900 lass snø. Deponiet er fullt, og det siste smelter neppe før St. Hans.
""",
        gallery_heading="Tre netter i januar",
        gallery=(
            Shown("snow_plough_night", "Klokka 03.40: første runde"),
            Shown("winter_night", "Klokka 05.15: stille i gata"),
            Shown("snow_plough", "Klokka 13.00: endelig opphold"),
        ),
        related=("slik-broeyter-vi-i-vinter",),
    ),
    Story(
        title="Vannet stenges i Andåsen onsdag natt",
        at="-4 13:30",
        section=ROADS,
        topics=("Vann og avløp",),
        kicker="Vann",
        lead="Vi bytter en stengeventil. 140 husstander er uten vann fra klokka 23 til 05. Tapp en bøtte før du "
        "legger deg.",
        picture=Shown("roadworks_2", "Ventilen er fra 1968 og lar seg ikke lenger stenge helt."),
        body="""
Arbeidet gjøres om natta fordi færrest bruker vann da. Alle som blir berørt, har fått melding på telefonen.

## Før vi stenger

- Tapp drikkevann til kvelden og morgenen.
- Skru av vaskemaskin og oppvaskmaskin.
- Steng hovedkrana hvis du har varmtvannsbereder uten sikring.

## Når vannet er tilbake

Vannet kan være brunt en liten stund. Det er ikke farlig. La kaldtvannet renne til det er klart, og vent med hvitvasken.
""",
        people=(ON_DUTY,),
    ),
    Story(
        title="Kokevarselet i Elsfjord er opphevet",
        at="2023-08-30 15:20",
        section=ROADS,
        kind=Kind.ANNOUNCEMENT,
        topics=("Vann og avløp", "Beredskap"),
        kicker="Drikkevann",
        lead="Tre prøver på rad er rene. Du kan drikke vannet rett fra springen igjen.",
        picture=Shown("water_tower_2", "Høydebassenget er tømt, vasket og fylt på nytt."),
        body="""
Etter styrtregnet 24. august fant vi bakterier i en prøve. Feilen var en sprekk i lokket på et høydebasseng. Den er
tettet.

## Gjør dette først

1. La kaldtvannet renne i fem minutter.
2. Kast isbiter som er laget etter 24. august.
3. Rens silen i springen.

Mattilsynet er orientert. Takk for at dere passet på hverandre.
""",
        people=(ON_DUTY,),
    ),
    Story(
        title="Stengt vei ved Marsøra",
        at="2019-10-15 06:10",
        section=ROADS,
        kind=Kind.ANNOUNCEMENT,
        topics=("Trafikk og vei", "Beredskap"),
        lead="Et jordras har tatt med seg halve veibanen. Veien er stengt for alle til geologene har vært der.",
        body="""
Omkjøringen er skiltet og tar om lag tolv minutter ekstra. Skolebussen går en halvtime tidligere.

Ingen er skadet. Neste oppdatering kommer klokka 14.
""",
        people=(ON_DUTY,),
        fate=Ended(at="2019-10-18 12:00"),
    ),
    Story(
        title="Hele Vollan får nye rør: to somrer med graving, ett tiår uten",
        at="2022-05-09 10:00",
        section=ROADS,
        topics=("Vann og avløp", "Trafikk og vei"),
        kicker="Anlegg",
        lead="Vann, avløp, overvann og fiber legges i samme grøft. Da slipper vi å grave opp gata igjen.",
        picture=Shown("roadworks", "Fra prøvegravingen i april."),
        body="""
Rørene i bydelen er fra femtitallet, og hver fjerde liter lekker ut på veien til deg.

## Framdrift

| Gate | Start | Ferdig |
| Øvre del | mai 2022 | oktober 2022 |
| Midtre del | mai 2023 | august 2023 |
| Nedre del | august 2023 | november 2023 |

## For deg som bor der

- Du kommer alltid fram til fots.
- Avfallet hentes ved enden av gata.
- Stikkledningen er din egen. Vi gir et tilbud på å bytte den samtidig.

## Møt oss i brakka

Hver torsdag klokka 15 står byggelederen i anleggsbrakka. Der er det kaffe, kart og plass til sinne.
""",
        papers=(Paper("Faseplan og omkjøring", "Faseplan. Fase 1. Fase 2. Fase 3. Omkjøring."),),
        people=(Person("Roger Luktvasslid", "Byggeleder", "75 10 17 42", "postmottak@vefsn.kommune.no"),),
        fate=Corrected(
            at="2023-05-02 09:00",
            note="Ny framdrift: Midtre del begynner en måned senere.",
            was="Der er det kaffe, kart og plass til sinne.",
            now="Der er det kaffe, kart og plass til sinne. Telen sitter dypt i år, så vi begynner først i juni.",
        ),
    ),
    Story(
        title="Drikkevannet ditt: hvor det kommer fra, hvordan vi renser det, og hvorfor det av og til smaker litt "
        "annerledes etter snøsmeltingen",
        at="2016-05-18 11:00",
        section=ROADS,
        topics=("Vann og avløp",),
        lead="Vannet i springen har vært snø, bekk og innsjø. Her følger vi det på veien ned til deg.",
        picture=Shown("water_tower", "Tårnet holder trykket oppe når mange dusjer samtidig."),
        body="""
Kilden ligger 180 meter over havet, og ingen får bade i den. Derfra renner vannet av seg selv til behandlingsanlegget.

## Tre hindre for bakterier

1. Et filter av sand
2. Lys som dreper det filteret ikke tok
3. Litt klor, men så lite at du ikke skal kjenne det

## Smaken om våren

Når snøen smelter, blir vannet kaldere og mykere. Noen kjenner det på teen.

![waterfall] Smeltevannet fosser i mai, men det er bare en liten del av det du drikker.

Vi tar prøver hver uke. Resultatene ligger på nett.
""",
        links=(Out("https://www.mattilsynet.no/", "Krav til drikkevann", "Mattilsynet"),),
    ),
    Story(
        title="Gatefeiing starter uka etter påske",
        at="2018-04-03 07:30",
        section=ROADS,
        topics=("Trafikk og vei",),
        lead="Feiebilen kommer til deg mellom 9. april og 4. mai.",
        body="""
Planen var feil, og gatene er fordelt på nytt.
""",
        fate=TakenBack(
            at="2018-04-04 10:00",
            reason="Artikkelen hadde feil datoer og er trukket tilbake. Ring servicetorget for å få riktig dag.",
        ),
    ),
)
