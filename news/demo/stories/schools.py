"""Demo stories on schools and kindergartens: admission, holidays, everyday life in class."""

from news.articles.rules import Kind, Language
from news.demo.story import Ended, Matter, Out, Paper, Person, Reworked, Shown, Story
from news.demo.subjects import SCHOOL

STORIES = (
    Story(
        title="Søk barnehageplass innen 1. mars",
        at="2026-01-26 08:30",
        section=SCHOOL,
        topics=("Barnehage",),
        kicker="Opptak",
        lead="Skal barnet ditt begynne i barnehage til høsten, er 1. mars fristen for hovedopptaket. "
        "Alle som søker i tide og har rett til plass, får et tilbud.",
        picture=Shown("playground", "Lekeplassen er like viktig som rommene inne."),
        body="""
Du søker på nett med BankID. Du kan ønske deg inntil tre barnehager, kommunale og private i samme søknad.

## Hvem har rett til plass?

Barn som fyller ett år senest 30. november, har rett til plass. Søker du etter 1. mars, står du på venteliste.

## Datoer

- 1. mars: søknadsfrist
- 25. mars: de første tilbudene sendes ut
- 8. april: frist for å svare ja eller nei
- 3. august: barnehageåret begynner

## Lavere pris

Familier med lav inntekt kan få redusert betaling og gratis kjernetid. Det må du søke om hvert år.
""",
        people=(Person("Inger-Lise Fagervik", "Opptaksansvarlig", "75 10 12 15", "postmottak@vefsn.kommune.no"),),
        papers=(Paper("Vedtekter for barnehagene", "Vedtekter. Opptak. Opptakskrets. Betaling. Oppsigelse."),),
        related=("uteskole-i-barnehagen-ga-tryggere-foersteklassinger",),
    ),
    Story(
        title="Uteskole i barnehagen ga tryggere førsteklassinger",
        at="2022-10-18 09:20",
        section=SCHOOL,
        topics=("Barnehage", "Friluftsliv"),
        byline="Marit Holandsvik",
        lead="Én dag i uken gikk femåringene til skogs sammen med førsteklassingene. Et år etter ser lærerne "
        "forskjell.",
        picture=Shown("forest", "Stien til leirplassen er ti minutter lang."),
        body="""
Sekken var nesten like stor som eieren da de første turene begynte. Siden har 26 barn tent bål, bygd demning og lært
navnet på fem trær.

– De kjenner hverandre når skolen begynner, og de kjenner oss. Det tar bort mye av det som er skummelt, sier
barnehagelærer Marit Holandsvik.

## Tre ting de gjør hver gang

1. Teller alle, to ganger.
2. Finner noe de ikke så sist.
3. Spiser før alle er sultne.

![forest_evening] Barnas egen sti går mellom bjørkene og opp til leirplassen.

## Fortsetter til våren

Ordningen er nå fast, og to barnehager til blir med fra mars.
""",
        gallery_heading="Fra turene gjennom året",
        gallery=(
            Shown("forest_evening", "Første tur i september"),
            Shown("river", "Demningen ved elva holdt i nesten to dager"),
            Shown("ski_trail", "I februar gikk turen på ski"),
        ),
    ),
    Story(
        title="Skoleruten for 2026–2027 er vedtatt",
        at="2025-12-02 10:00",
        section=SCHOOL,
        topics=("Skole",),
        lead="Første skoledag er 19. august, og høstferien er i uke 40. Her er alle fridagene på ett sted.",
        body="""
Ruten gjelder for alle grunnskolene og for SFO. Videregående skole har sin egen rute, men feriene er samordnet.

| Måned | Fri | Skoledager |
| August | – | 9 |
| September | – | 22 |
| Oktober | Uke 40 | 17 |
| November | 13. november | 20 |
| Desember | Fra 21. desember | 14 |
| Januar | Til 3. januar | 20 |
| Februar | Uke 9 | 20 |
| Mars | Påske fra 22. mars | 15 |
| April | – | 22 |
| Mai | 6. og 17. mai | 19 |
| Juni | Fra 18. juni | 12 |

SFO holder åpent i høst- og vinterferien for dem som er meldt på.
""",
        papers=(
            Paper("Skolerute 2026–2027 til å henge på kjøleskapet", "Skolerute. August 9. September 22. Oktober 17."),
        ),
    ),
    Story(
        title="Elevrådet på Kippermoen fikk gjennomslag for en times lenger søvn én dag i uken",
        at="2019-11-05 13:10",
        section=SCHOOL,
        topics=("Skole", "Folkehelse"),
        kicker="Elevdemokrati",
        lead="Fra nyttår begynner skoledagen klokken halv ti på onsdager. Det er elevene selv som har regnet ut "
        "hvordan det kan gå opp.",
        picture=Shown("school", "Lyset i klasserommene tennes senere på onsdager."),
        body="""
Elevrådet spurte 312 medelever, leste forskning om søvn og la fram tre timeplaner. Samarbeidsutvalget valgte den ene.

– Det var bussene som var vanskelig. Vi ringte busselskapet sju ganger, forteller elevrådsleder Sondre.

## Dette sier rektor

> De kom med tall, ikke bare med ønsker. Da er det lett å si ja.

## Slik blir onsdagene

- Skolen åpner som vanlig, og de som kommer tidlig, kan gjøre lekser i biblioteket.
- Bussen går en time senere på to av rutene.
- Ordningen prøves ut til sommeren og vurderes i juni.
""",
        related=("skolefrokosten-er-her-for-aa-bli",),
    ),
    Story(
        title="Skolefrokosten er her for å bli",
        at="2024-01-16 07:50",
        section=SCHOOL,
        topics=("Skole", "Frivillighet", "Folkehelse"),
        lead="Havregrøt, brødskiver og noen å prate med: Tre skoler serverer frokost hver dag. Pensjonister og "
        "foreldre gjør det mulig.",
        picture=Shown("school_dusk", "Når gården fylles, er frokosten alt servert."),
        body="""
Det begynte med en gryte og en pensjonert kokk. Nå spiser 140 elever frokost på skolen hver morgen.

## Derfor gjør vi det

Lærerne ser at flere holder seg våkne i andre time. Færre kommer for sent. Og de som ikke vil spise, setter seg ofte
likevel.

## Vil du hjelpe til?

Vi trenger særlig folk på tirsdager og fredager, fra klokken sju til halv ni. Du får opplæring, og du må vise
politiattest.
""",
        people=(Person("Bodil Grannes", "Frivilligkoordinator", "75 10 12 77"),),
    ),
    Story(
        title="Leksehjelp på biblioteket i eksamenstida",
        at="2021-05-04 11:00",
        section=SCHOOL,
        language=Language.NYNORSK,
        topics=("Skole", "Frivillighet"),
        lead="I mai kan du få hjelp med matematikk, norsk og engelsk på biblioteket kvar ettermiddag. Det er "
        "gratis, og du treng ikkje melde deg på.",
        picture=Shown("library", "Bord ved vindauget er som regel ledig etter klokka tre."),
        body="""
Pensjonerte lærarar og studentar sit klare frå klokka 15 til 18. Ta med boka og det du ikkje får til.

## Kva hjelper vi med?

- måndag og onsdag: matematikk
- tysdag: norsk, både hovudmål og sidemål
- torsdag: engelsk og munnleg eksamen

Kjem du med bussen, får du gå fem minutt før utan å seie kvifor.
""",
        fate=Ended(at="2021-06-11 16:00"),
    ),
    Story(
        title="Høring: endret skolekrets for Granmoen og Olderskog",
        at="-25 12:00",
        section=SCHOOL,
        kind=Kind.HEARING,
        topics=("Skole",),
        kicker="Høring",
        lead="Nye boliger gjør at den ene skolen fylles mens den andre får ledige rom. Vi foreslår å flytte grensen.",
        picture=Shown("plan_map", "Forslaget flytter grensen for 62 boliger."),
        body="""
Endringen gjelder barn som begynner på skolen i 2027 eller senere. Elever som alt går på en skole, fortsetter der,
og søsken kan følge etter.

## To forslag

1. Grensen følger jernbanen. Da flyttes 62 boliger.
2. Grensen følger elva. Da flyttes 41 boliger, men skoleveien krysser E6.

Kommunedirektøren anbefaler det første.

## Hvem kan uttale seg?

Alle. Vi ønsker særlig å høre fra foresatte, velforeningene og elevrådene. Samarbeidsutvalgene får saken på egne møter.

## Slik svarer du

Send brev eller e-post, eller svar muntlig på folkemøtet på Granmoen skole. Tid og sted står i kalenderen til skolen.
""",
        papers=(
            Paper("Høringsnotat om skolekretser", "Høringsnotat. Alternativ 1: jernbanen. Alternativ 2: elva."),
            Paper("Elevtall og prognoser fram til 2040", "Elevtall. Prognose 2027, 2030, 2035 og 2040."),
        ),
        people=(Person("Håvard Nerdal", "Skolefaglig rådgiver", "75 10 12 04", "postmottak@vefsn.kommune.no"),),
        matter=Matter(
            number="2026/1540",
            deadline="+6 15:00",
            email="postmottak@vefsn.kommune.no",
            postal_address="Vefsn kommune, Postboks 560, 8651 Mosjøen",
        ),
        fate=Reworked(
            lead="Nye boliger gjør at den ene skolen fylles mens den andre får ledige rom. Vi foreslår å flytte "
            "grensen. Folkemøtet strømmes."
        ),
    ),
    Story(
        title="Kulturskolen har ledige plasser på fiolin, trombone og dans",
        at="2020-08-24 14:00",
        section=SCHOOL,
        lead="Alltid hatt lyst til å prøve? Nå er det plass, og instrumentet kan du låne.",
        body="""
Undervisningen er én gang i uken, på skolen eller i kulturhuset. Du trenger ikke kunne noter.

## Ledige plasser

- fiolin: 6
- trombone: 4
- dans for 8–10 år: 9

Første time er gratis. Liker du det ikke, er det bare å si fra innen tre uker.
""",
        links=(Out("https://www.kulturskoleradet.no/", "Hva en kulturskole er og gjør", "Norsk kulturskoleråd"),),
        people=(Person("Eirik Solvoll", "Leder for kulturskolen", "75 10 13 60"),),
    ),
)
