"""Demo stories on politics and organisation: the council, the budget, elections, service."""

from news.articles.rules import Kind, Language
from news.demo.story import Corrected, Draft, Matter, Out, Paper, Person, Planned, Shown, Story
from news.demo.subjects import POLITICS

STORIES = (
    Story(
        title="Kommunestyret vedtok budsjettet for 2027",
        at="-2 14:20",
        section=POLITICS,
        topics=("Budsjett og økonomi", "Kommunestyret"),
        kicker="Budsjett",
        on_front=True,
        lead="Skolene skjermes, eiendomsskatten står stille, og det settes av penger til en ny vannledning. "
        "Her er det viktigste i budsjettet for neste år.",
        picture=Shown("council", "Debatten i kommunestyresalen varte i fire timer."),
        body="""
Kommunestyret vedtok budsjettet med 18 mot 11 stemmer. Utgangspunktet var forslaget fra kommunedirektøren, men på
tre punkter ble det annerledes.

## Dette er nytt

- Skolene får beholde alle stillingene sine.
- Biblioteket holder lørdagsåpent også om sommeren.
- Innkjøp av to elektriske brøytebiler utsettes ett år.

## Så mye koster tjenestene

| Område | 2026, mill. kroner | 2027, mill. kroner |
| Skole og barnehage | 402 | 415 |
| Helse og omsorg | 561 | 583 |
| Vei, vann og avløp | 118 | 134 |
| Kultur og fritid | 49 | 50 |

Tallene er avrundet. Gebyrene for vann øker med 4 prosent, slik at vi kan skifte ut ledningen mellom Dolstad og sentrum.

## Hva skjer nå?

Budsjettet gjelder fra 1. januar. Enhetene får rammene sine i desember, og gebyrlisten legges ut samtidig.
""",
        papers=(
            Paper(
                "Vedtatt budsjett 2027 med økonomiplan", "Budsjett 2027. Skole og barnehage 415. Helse og omsorg 583."
            ),
            Paper("Gebyrer og betalingssatser 2027", "Gebyrer 2027. Vann. Avløp. Feiing. Barnehage. SFO."),
        ),
        people=(Person("Torgeir Almli", "Økonomisjef", "75 10 10 64", "postmottak@vefsn.kommune.no"),),
        related=("slik-lager-vi-budsjettet-en-vaar-en-sommer-og-en-hoest",),
    ),
    Story(
        title="Slik lager vi budsjettet: en vår, en sommer og en høst",
        at="2026-09-10 09:10",
        section=POLITICS,
        topics=("Budsjett og økonomi",),
        lead="Når kommunestyret stemmer i november, har arbeidet pågått siden mars. Her er gangen i det, "
        "og datoene du kan merke deg hvis du vil si din mening.",
        body="""
Et kommunebudsjett begynner med et enkelt spørsmål: Hva koster det å drive som i dag? Svaret får vi av enhetene i
mars og april.

## Våren: regne

Økonomiavdelingen samler tallene. Barnetall, lønnsoppgjør og renter veier tyngst.

## Sommeren: velge

Kommunedirektøren får fram hva som må til for å gå i balanse, og hva det betyr for tjenestene.

## Høsten: bestemme

- 15. oktober: Forslaget legges fram.
- 16. oktober–6. november: Alle kan sende innspill.
- Siste halvdel av november: Kommunestyret vedtar.

Innspill trenger ikke å være lange. Skriv hvem du er, hva det gjelder, og hva du ønsker.
""",
        people=(Person("Torgeir Almli", "Økonomisjef", "75 10 10 64"),),
    ),
    Story(
        title="Servicetorget flytter ned i første etasje",
        at="2024-06-03 08:00",
        section=POLITICS,
        kicker="Åpningstider",
        lead="Fra 17. juni møter vi deg rett innenfor hoveddøren. Da blir det kortere å gå, lettere å komme fram "
        "med rullestol, og to rom der du kan snakke med oss uforstyrret.",
        picture=Shown("town_hall", "Inngangen til servicetorget er rett under klokka."),
        body="""
Flyttingen betyr at servicetorget holder stengt i to dager.

## Åpningstider

- Torsdag 13. og fredag 14. juni: stengt
- Fra mandag 17. juni: mandag–fredag kl. 9–15

Telefonen er åpen som vanlig hele uken. Post kan legges i kassen ved inngangen.

## Dette hjelper vi deg med

Vi svarer på spørsmål om barnehage, byggesaker, skjenking, parkeringskort og det meste annet. Det vi ikke kan,
finner vi ut hvem som kan.
""",
        people=(Person("Servicetorget", "Mandag–fredag kl. 9–15", "75 10 10 00", "postmottak@vefsn.kommune.no"),),
        fate=Corrected(
            at="2024-06-12 12:30",
            note="Åpningsdagen er flyttet fra 14. til 17. juni, fordi gulvet må tørke.",
            was="Flyttingen betyr at servicetorget holder stengt i to dager.",
            now="Flyttingen betyr at servicetorget holder stengt i to dager. Gulvet måtte få tørke lenger enn vi "
            "trodde.",
        ),
    ),
    Story(
        title="Stem tidlig: her og da kan du forhåndsstemme ved kommunevalget",
        at="2023-08-08 10:00",
        section=POLITICS,
        topics=("Kommunestyret",),
        kicker="Valg 2023",
        lead="Fra 10. august kan du stemme i Mosjøen, og i september kommer vi til bygdene. Husk legitimasjon.",
        picture=Shown("wharf", "I Sjøgata kan du stemme på lørdager."),
        body="""
Du velger selv om du vil stemme på forhånd eller på valgdagen. Valgkortet ligger i den digitale postkassen din, men
du trenger det ikke for å stemme.

| Sted | Når |
| Biblioteket i Mosjøen | mandag–fredag kl. 10–18 |
| Drevja skole | 4. september kl. 16–19 |
| Elsfjord skole | 5. september kl. 16–19 |
| Sykehjemmene | egne oppslag |

## Kan du ikke komme deg ut?

Ring oss, så kommer to valgfunksjonærer hjem til deg. Fristen for å be om det er 7. september kl. 12.

## Legitimasjon

Pass, førerkort, bankkort med bilde eller nasjonalt ID-kort er godt nok. Bilde av kortet på telefonen er det ikke.
""",
        people=(Person("Valgsekretariatet", "", "75 10 10 08"),),
        links=(Out("https://www.valg.no/", "Slik foregår kommunestyre- og fylkestingsvalget", "Valgdirektoratet"),),
    ),
    Story(
        title="Godtgjering til folkevalde: forslag til ny forskrift på høyring",
        at="2025-02-11 11:45",
        section=POLITICS,
        kind=Kind.HEARING,
        language=Language.NYNORSK,
        topics=("Kommunestyret",),
        kicker="Høyring",
        lead="Kommunen vil gjere reglane for møtegodtgjering enklare. Kven som helst kan kome med innspel.",
        body="""
Forskrifta vi har i dag, er frå 2011 og har fleire satsar enn nokon klarer å hugse. Forslaget samlar dei i tre.

## Dette blir endra

- Éin sats for møte i kommunestyret og utvala, uansett kor lenge møtet varer
- Eit fast tillegg for leiarar av utval
- Tapt arbeidsforteneste blir dekt etter rekning opp til eit tak

## Slik sender du innspel

Skriv til postmottaket og merk innspelet «Godtgjering til folkevalde». Vi svarer alle, og innspela følgjer saka til
kommunestyret.
""",
        papers=(Paper("Forslag til forskrift med merknader", "Forslag til forskrift om godtgjering til folkevalde."),),
        people=(Person("Synnøve Aakre", "Formannskapssekretær", "75 10 10 17"),),
        matter=Matter(
            number="2025/0214",
            legal_basis="kommuneloven § 8-4",
            deadline="2025-03-25 23:59",
            email="postmottak@vefsn.kommune.no",
        ),
    ),
    Story(
        title="New in Vefsn? Here is how to register, find a doctor and start learning Norwegian",
        at="2025-08-19 12:00",
        section=POLITICS,
        language=Language.ENGLISH,
        kicker="Welcome",
        lead="Moving to a new place means a lot of forms. This page gathers the first five things to do, "
        "and where in Mosjøen you can ask for help.",
        picture=Shown("fjord", "The fjord reaches almost into the centre of the town."),
        body="""
Welcome to Vefsn! You can always come to the service desk in the town hall. We speak Norwegian and English, and we
book an interpreter when needed.

## The first five things

1. Report your move to the Norwegian Tax Administration within eight days.
2. Choose a general practitioner once you have your national identity number.
3. Apply for a kindergarten place or enrol your child at school.
4. Contact the adult education centre for a language course.
5. Sign up for text-message alerts from the municipality.

## Schools and kindergartens

Children aged six to sixteen have both a right and a duty to go to school. Call us, and the head teacher will invite
you for a visit before the first day.

## Getting to know people

The library hosts a language café on Wednesdays at 18:00. There is coffee, there are board games, and nobody minds
mistakes. In Norwegian it is called {nb|språkkafé}.
""",
        people=(Person("Service desk", "Monday–Friday 9:00–15:00", "75 10 10 00", "postmottak@vefsn.kommune.no"),),
        links=(
            Out(
                "https://www.skatteetaten.no/en/", "How to report a move to Norway", "The Norwegian Tax Administration"
            ),
        ),
    ),
    Story(
        title="Folkemøte om framtidens kommune",
        at="-1 10:00",
        section=POLITICS,
        topics=("Kommunestyret",),
        kicker="Folkemøte",
        lead="Hva skal kommunen gjøre mer av, og hva kan vi klare oss uten? Kom og si hva du mener. "
        "Vi byr på kaffe, og møtet sendes på nett.",
        picture=Shown("town_hall_2", "Møtet holdes i rådhuset."),
        body="""
Vi blir flere eldre og færre barn. Det merkes i skolene, på sykehjemmene og i regnskapet. Før kommunestyret tar
stilling til kommuneplanens samfunnsdel, vil vi høre fra flest mulig.

## Program

- Velkommen ved ordføreren
- Ti minutter om tallene
- Gruppesamtaler rundt bordene
- Oppsummering og veien videre

Du trenger ikke melde deg på. Trenger du tegnspråktolk eller teleslynge, si fra til oss tre dager før.
""",
        people=(Person("Åse Brattbakk", "Samfunnsplanlegger", "75 10 11 20"),),
        fate=Planned(days_ahead=5),
    ),
    Story(
        title="Årsmelding for klagenemnda",
        at="-1 13:00",
        section=POLITICS,
        lead="Klagenemnda behandlet 23 saker i fjor. I fire av dem fikk innbyggeren medhold.",
        body="""
Utkast. Tallene må kontrolleres av sekretariatet før dette kan ut.

## Sakene fordelt

- Byggesaker: 11
- Skoleskyss: 7
- Parkeringstillatelser: 5
""",
        fate=Draft(),
    ),
)
