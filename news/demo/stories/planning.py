"""Demo stories on planning and building: plans on hearing, decisions, plots, the municipality's own buildings."""

from news.articles.rules import Kind
from news.demo.story import Corrected, Ended, Matter, Out, Paper, Person, Shown, Story
from news.demo.subjects import PLANNING

PLANNER = Person("Kristin Hjartland", "Arealplanlegger", "75 10 11 35", "postmottak@vefsn.kommune.no")

STORIES = (
    Story(
        title="Offentlig ettersyn: reguleringsplan for elvepromenaden",
        at="-12 09:00",
        section=PLANNING,
        kind=Kind.HEARING,
        topics=("Reguleringsplan", "Friluftsliv"),
        kicker="Plansak",
        lead="En gangvei langs elva skal binde Sjøgata sammen med idrettsparken. Nå kan du si hva du mener om planen.",
        picture=Shown("plan_map", "Den stiplede linjen viser planområdet."),
        body="""
Utvalg for plan har vedtatt å legge forslaget ut til offentlig ettersyn. Hele promenaden blir 1,8 kilometer
lang og tre meter bred.

## Hva planen åpner for

- gang- og sykkelvei med lys
- to badeplasser og en flytebrygge
- ei gangbru sør i området
- flomsikring langs den laveste delen

## Hva som ikke er tillatt

Ingen bygninger nærmere elva enn 20 meter. Trærne ved utløpet skal stå.

## Slik sier du din mening

Send merknaden skriftlig. Skriv hvilken del av planen den gjelder. Er du i tvil om hva som står i kartene, kom innom
plankontoret, så ser vi på dem sammen.
""",
        papers=(
            Paper("Plankart", "Plankart elvepromenaden. Målestokk 1:1000."),
            Paper("Planbestemmelser", "Planbestemmelser. 1 Fellesbestemmelser. 2 Gangvei. 3 Friområde."),
            Paper("Planbeskrivelse med konsekvenser", "Planbeskrivelse. Bakgrunn. Virkninger. Flom. Naturmangfold."),
        ),
        people=(PLANNER,),
        matter=Matter(
            number="2026/1873",
            legal_basis="plan- og bygningsloven § 12-10",
            deadline="+37 23:59",
            is_plan=True,
            email="postmottak@vefsn.kommune.no",
            postal_address="Vefsn kommune, Postboks 560, 8651 Mosjøen",
        ),
        related=("slik-leser-du-et-plankart",),
    ),
    Story(
        title="Slik leser du et plankart",
        at="2023-05-22 10:10",
        section=PLANNING,
        topics=("Reguleringsplan",),
        lead="Gult, grønt, rødt og skravur: Et plankart er ikke så vanskelig når du vet hva fargene betyr.",
        picture=Shown("plan_map_2", "Fargene forteller hva arealet kan brukes til."),
        body="""
Kartet og bestemmelsene hører sammen. Kartet sier hvor, og bestemmelsene sier hvordan.

## Fargene

| Farge | Betydning |
| Gul | Boliger |
| Rød | Skole, barnehage, helse |
| Grønn | Park, lek og natur |
| Grå | Vei og parkering |

## Strekene

En tykk, stiplet linje viser hvor planen slutter. En tynn, stiplet linje er byggegrensen. Utenfor den kan det ikke
settes opp hus.

### Skravur

Skråstreker over et område betyr at det er noe å ta hensyn til, for eksempel flom, ras, støy eller gamle bygninger.

## Spør oss

Finner du ikke fram, ring plankontoret. Vi ser på kartet sammen.
""",
        people=(PLANNER,),
    ),
    Story(
        title="Kunngjøring: kommuneplanens arealdel er vedtatt",
        at="2025-06-24 14:00",
        section=PLANNING,
        kind=Kind.ANNOUNCEMENT,
        topics=("Reguleringsplan", "Kommunestyret"),
        kicker="Planvedtak",
        lead="Kommunestyret vedtok 18. juni 2025 ny arealdel. Vedtaket kan ikke påklages, men det kan kreves "
        "innløsning og erstatning.",
        body="""
Planen bestemmer hvor det kan bygges fram til 2040, og hvor det ikke kan bygges.

## Hovedtrekk

- Nye boliger legges der det alt er vei, vann og skole.
- 14 områder for hytter tas ut.
- Dyrket mark får sterkere vern.

## Frist

Krav om innløsning eller erstatning må settes fram innen tre år.
""",
        papers=(Paper("Kommuneplanens arealdel: bestemmelser", "Arealdel. Bestemmelser og retningslinjer."),),
        people=(PLANNER,),
        matter=Matter(number="2024/0611", legal_basis="plan- og bygningsloven § 11-15", deadline="2028-06-24 23:59"),
    ),
    Story(
        title="Åtte nye tomter til salgs i Kulstadlia",
        at="2024-09-05 11:20",
        section=PLANNING,
        kicker="Tomtesalg",
        lead="Tomtene ligger i gangavstand til skole og skiløype. Først til mølla gjelder ikke: Vi trekker lodd.",
        picture=Shown("fjord_2", "Fra de øverste tomtene ser du fjorden."),
        body="""
Tomtene er fra 640 til 910 kvadratmeter, og vei, vann, avløp og fiber er ført fram til grensen.

| Tomt | Areal, m² | Pris, kroner |
| 1 | 640 | 520 000 |
| 2 | 655 | 530 000 |
| 3–7 | 700–780 | 560 000–610 000 |
| 8 | 910 | 690 000 |

## Slik melder du interesse

Send inn skjemaet innen 30. september. Trekningen er åpen for alle og holdes i rådhuset 3. oktober kl. 17. Du må
bygge innen tre år.
""",
        papers=(Paper("Salgsvilkår og kart over tomtene", "Tomter i Kulstadlia. Vilkår. Byggeplikt. Priser."),),
        people=(Person("Arnt Skog", "Eiendomsforvalter", "75 10 11 51"),),
        fate=Corrected(
            at="2024-09-12 08:45",
            note="Prisen på tomt 8 er rettet fra 960 000 til 690 000 kroner.",
            was="Send inn skjemaet innen 30. september.",
            now="Send inn skjemaet innen 30. september, også hvis du så prisen før den ble rettet.",
        ),
    ),
    Story(
        title="Den gamle brannstasjonen blir øvingslokale for band og korps",
        at="2020-02-06 13:30",
        section=PLANNING,
        topics=("Frivillighet",),
        lead="Slangetårnet får stå, vognhallen får lyddemping, og nøkkelen blir digital. I september flytter de "
        "første inn.",
        picture=Shown("stage", "Snart kan de øve uten å forstyrre naboene."),
        body="""
Bygget fra 1956 har stått tomt i fire år. Kommunen pusser opp taket og det elektriske. Resten gjør korpset,
kulturskolen og rockeklubben på dugnad.

## Hvem kan leie?

- lag og foreninger i Vefsn: gratis
- private: 150 kroner timen
- barn og unge under 20 år: alltid gratis

## Et bygg med historie

> Vi rykket ut herfra i tretti år. Det blir godt å høre noe annet enn sirener.

Det sier en av de tidligere mannskapene, som nå spiller tuba i portrommet.
""",
    ),
    Story(
        title="Byggesak på nett: nå ser du hvor i køen søknaden din er",
        at="2021-10-12 09:00",
        section=PLANNING,
        topics=("Lean og forbedringsarbeid",),
        lead="Spørsmålet vi fikk oftest på telefon, var «når får jeg svar?». Nå finner du det selv, når som helst "
        "på døgnet.",
        body="""
Når søknaden er mottatt, får du et saksnummer. Med det kan du følge saken fra dag til dag.

## Fire trinn

1. Mottatt
2. Kontrollert: Vi sier fra hvis noe mangler
3. Til behandling
4. Vedtak

## Kortere ventetid

Vi har gått gjennom hele løpet og tatt bort to steg. I snitt tar en enkel søknad nå 17 dager, mot 31 før.
""",
        links=(Out("https://dibk.no/", "Hva du kan bygge uten å søke", "Direktoratet for byggkvalitet"),),
        related=("lean-forbedringsarbeid-i-vaar-kommune",),
        people=(Person("Byggesak", "Telefontid kl. 10–13", "75 10 11 40"),),
    ),
    Story(
        title="Oppstart av planarbeid for ny gangbru",
        at="2020-11-17 08:00",
        section=PLANNING,
        kind=Kind.ANNOUNCEMENT,
        topics=("Reguleringsplan", "Trafikk og vei"),
        kicker="Kunngjøring",
        lead="Vi begynner å planlegge ei bru for gående og syklende. Har du opplysninger vi bør kjenne til, vil vi "
        "ha dem nå.",
        picture=Shown("river", "Dagens bru har ikke plass til både biler og barnevogner."),
        body="""
Planområdet er om lag 14 dekar på begge sider av elva. Vi skal blant annet undersøke flom, is, fisk og grunnforhold.

## Innspill

Send innspill innen 8. januar 2021. Grunneiere får brev.
""",
        people=(PLANNER,),
        matter=Matter(number="2020/2210", legal_basis="plan- og bygningsloven § 12-8", deadline="2021-01-08 23:59"),
        fate=Ended(at="2021-01-09 00:00"),
    ),
)
