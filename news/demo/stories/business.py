"""Demo stories on business and the environment: funds, farming, climate, nature."""

from news.articles.rules import Kind
from news.demo.story import Out, Paper, Person, Shown, Story
from news.demo.subjects import BUSINESS

STORIES = (
    Story(
        title="Næringsfondet deler ut 2,4 millioner kroner",
        at="2026-05-12 09:30",
        section=BUSINESS,
        topics=("Budsjett og økonomi",),
        kicker="Næring",
        lead="Et bakeri, en båtbygger og en utvikler av måleutstyr er blant de elleve som får støtte. Neste frist "
        "er 15. september.",
        picture=Shown("harbour", "Båtbyggeren får penger til ny slipp."),
        body="""
Fondet fikk 34 søknader. Styret har lagt vekt på arbeidsplasser hele året og på ideer som andre kan ha nytte av.

## Størst tilskudd

| Hva | Beløp, kroner |
| Måleutstyr for strøm i elver | 480 000 |
| Slipp for trebåter | 350 000 |
| Steinovn og kafé | 300 000 |

Resten er fordelt på åtte mindre søknader.

## Vil du søke?

Ta en prat med oss før du skriver. Det sparer begge for tid.
""",
        people=(Person("Even Kvalfors", "Næringsrådgiver", "75 10 11 70", "postmottak@vefsn.kommune.no"),),
        papers=(Paper("Vedtekter for næringsfondet", "Vedtekter. Formål. Hvem kan søke. Krav. Utbetaling."),),
    ),
    Story(
        title="Elva får tilbake svingene sine",
        at="2024-08-21 10:00",
        section=BUSINESS,
        topics=("Klima og miljø", "Friluftsliv"),
        on_front=True,
        lead="På sekstitallet ble bekken lagt i en rett kanal. Nå graves den tilbake, til glede for ørret, barn og "
        "kjellere.",
        picture=Shown("waterfall", "Øverst renner vannet fritt, slik det alltid har gjort."),
        body="""
En rett bekk er en rask bekk. Ved mye regn kom alt vannet på én gang, og kjellerne nederst ble fulle. Med svinger,
kulper og stein bruker vannet dobbelt så lang tid.

## Dette gjør vi

1. Graver ut fire svinger
2. Legger ut gytegrus
3. Planter or og selje langs bredden
4. Lager en sti med tre steder å kaste stein

## Dette finner vi

Elevene fra naturlinja teller fisk hver måned. I juli var det 14 på ti meter. Året før var det ingen.

> Det er den første bekken jeg har vært med på å lage.

Arbeidet er ferdig før isen legger seg.
""",
        gallery_heading="Fra kilde til fjord",
        gallery=(
            Shown("waterfall", "Fossen øverst i bekken"),
            Shown("river_2", "Her løper den ut i elva"),
            Shown("fjord", "Og til slutt er det fjord"),
        ),
    ),
    Story(
        title="Produksjonstilskudd i jordbruket: søk innen 15. mars",
        at="2019-02-26 08:00",
        section=BUSINESS,
        kind=Kind.ANNOUNCEMENT,
        lead="Alle foretak som driver jordbruk og har dyr eller planter, kan søke. Tell dyrene 1. mars.",
        body="""
Du søker i Altinn. Etter fristen kan du rette opplysninger i 14 dager, men du kan ikke sende en ny søknad.

## Husk

- tellingsdato 1. mars
- søknadsfrist 15. mars
- avløsning føres opp samlet

Landbrukskontoret hjelper deg på telefon, eller du kan komme innom.
""",
        people=(Person("Landbrukskontoret", "", "75 10 11 80"),),
        links=(Out("https://www.landbruksdirektoratet.no/", "Satser og regler for tilskudd", "Landbruksdirektoratet"),),
    ),
    Story(
        title="Klimaregnskapet: utslippene gikk ned for fjerde år på rad",
        at="2025-04-28 11:10",
        section=BUSINESS,
        topics=("Klima og miljø",),
        kicker="Klima",
        lead="Kommunens egne utslipp er 38 prosent lavere enn i 2019. Bilene står for det meste, oljekjelene for "
        "resten.",
        picture=Shown("fjord_2", "Mindre røyk gir bedre sikt."),
        body="""
Tallene gjelder det kommunen selv kjører, varmer opp og kjøper inn.

| Kilde | 2019, tonn | 2024, tonn |
| Biler og maskiner | 890 | 520 |
| Oppvarming | 410 | 190 |
| Innkjøp av mat | 300 | 282 |

## Hva virket?

Elbiler i hjemmetjenesten ga mest for pengene. Solceller på skoletak ga minst, men elevene lærte mye.

## Hva gjenstår?

Brøytebiler og hjullastere er vanskeligst. Der prøver vi nå biogass.
""",
        papers=(Paper("Klimaregnskap 2024", "Klimaregnskap 2024. Biler 520. Oppvarming 190. Mat 282."),),
        people=(Person("Ida Storvoll", "Miljørådgiver", "75 10 11 85"),),
    ),
    Story(
        title="Slik sorterer du når de nye beholderne kommer",
        at="2022-09-01 07:00",
        section=BUSINESS,
        topics=("Klima og miljø",),
        lead="Glass og metall hentes fra nå av hjemme. Beholderen er grønn, lav og tung når den er full.",
        picture=Shown("wharf_2", "I sentrum blir det felles beholdere under bakken."),
        body="""
Du får ikke flere beholdere enn du har plass til. Naboer kan dele.

## Hvor skal det?

- **Matavfall:** grønn pose
- **Papp og papir:** blå beholder
- **Plast:** gjennomsiktig sekk
- **Glass og metall:** ny beholder
- **Resten:** grå beholder

Batterier, pærer og maling skal fortsatt til miljøstasjonen.
""",
    ),
    Story(
        title="Sommerjobb for ungdom: 60 plasser i kommunen",
        at="2017-03-13 12:45",
        section=BUSINESS,
        lead="Er du født i 2000 eller 2001, kan du få fire ukers jobb på sykehjem, i parken eller i kulturhuset.",
        picture=Shown("harbour_evening", "Å vaske brygga er en av jobbene."),
        body="""
Du trenger ikke erfaring. Skriv hvem du er, og hva du liker å gjøre.

## Viktige datoer

- 20. april: søknadsfrist
- 10. mai: du får svar
- 26. juni: første arbeidsdag

Lønnen er 92 kroner timen, og du får attest.
""",
    ),
    Story(
        title="Nytt gatelys sparer strøm og gir mørkere himmel",
        at="2016-11-14 10:00",
        section=BUSINESS,
        topics=("Klima og miljø", "Trafikk og vei"),
        lead="1 400 lamper er skiftet ut med LED. Mellom midnatt og klokka fem lyser de på halv styrke.",
        picture=Shown("winter_night", "Lyset er varmere og treffer veien, ikke soverommet."),
        body="""
De gamle lampene inneholdt kvikksølv og kan ikke lenger selges. De nye bruker 60 prosent mindre strøm.

## Ser du ei lampe som ikke virker?

Les av nummeret på stolpen, og send det til oss. Da slipper vi å lete.
""",
        people=(Person("Veilys", "", "75 10 17 25"),),
    ),
)
