"""Demo stories on health and care: vaccines, care homes, the doctor on duty."""

from news.articles.rules import Language
from news.demo.story import Out, Paper, Person, Shown, Story, TakenBack
from news.demo.subjects import HEALTH

STORIES = (
    Story(
        title="Influensavaksine i høst: steder, datoer og hvem som bør ta den",
        at="2026-10-05 08:15",
        section=HEALTH,
        topics=("Folkehelse", "Eldreomsorg"),
        kicker="Vaksine",
        lead="Er du over 65 år, gravid eller kronisk syk, bør du ta vaksinen før jul. "
        "Vi vaksinerer i Mosjøen, Drevja og Elsfjord.",
        body="""
Du trenger ikke bestille time. Ta med legitimasjon, og kle deg slik at det er lett å komme til overarmen.

| Sted | Dato | Tid |
| Kulturhuset i Mosjøen | 13. og 20. oktober | kl. 9–18 |
| Drevja skole | 15. oktober | kl. 15–18 |
| Elsfjord samfunnshus | 22. oktober | kl. 15–18 |

## Pris

Vaksinen koster 100 kroner for deg som hører til risikogruppene, og 350 kroner for andre.

## Bor du på sykehjem eller får du hjemmesykepleie?

Da kommer vi til deg. Personalet avtaler dagen.
""",
        people=(Person("Smittevernkontoret", "Telefontid kl. 10–14", "75 10 15 80"),),
        links=(Out("https://www.fhi.no/", "Råd om influensavaksine for ulike grupper", "Folkehelseinstituttet"),),
    ),
    Story(
        title="Dagsenteret flyttet inn i barnehagen, og begge parter ble med i hagen",
        at="2021-09-14 10:30",
        section=HEALTH,
        topics=("Eldreomsorg", "Barnehage", "Frivillighet"),
        on_front=True,
        lead="Taket lekket, og dagsenteret trengte et sted å være. Den midlertidige løsningen ble så god at ingen "
        "vil tilbake.",
        picture=Shown("care_home", "Praten går lett når kaffen er på bordet."),
        body="""
Hver torsdag dekkes det til tjuefem. De yngste er tre, den eldste er 94. Etter maten er det høytlesning, og det er
ikke gitt hvem som leser for hvem.

– Jeg har fått fjorten nye barnebarn, sier Aslaug, som har brukt dagsenteret i seks år.

## Poteter og oldemødre

I hagen har gruppene hver sin rad poteter. Barna graver. De eldre vet når det er på tide.

## Hva sier forskningen?

Vi vet at ensomhet tærer på helsen. Derfor følger vi med: Deltakerne svarer på fem spørsmål hvert halvår. Hittil
sier åtte av ti at uken er blitt bedre.

> Før var torsdag en dag jeg ventet på at skulle ta slutt.

## Blir det fast?

Utvalget for helse og omsorg tar stilling til det i november.
""",
        people=(Person("Gerd Sjåvik", "Leder for dagsenteret", "75 10 15 12"),),
    ),
    Story(
        title="Legevakten: ring før du kommer",
        at="2018-11-21 09:00",
        section=HEALTH,
        kicker="Legevakt",
        lead="Ring 116 117 når det haster og fastlegen er stengt. Da vet vi hva som feiler deg før du er her, og "
        "ventetiden blir kortere.",
        body="""
Om lag hver tredje som møter opp uten å ringe, kunne fått hjelp på telefonen.

## Når skal du ringe hvem?

- **113** når det står om liv: brystsmerter, bevisstløshet, store blødninger
- **116 117** når det ikke kan vente til fastlegen åpner
- **22 59 13 00** ved mistanke om forgiftning

## Når du ringer

Fortell hvem det gjelder, hva som har skjedd, og hvor dere er. Sykepleieren stiller noen spørsmål og gir råd, eller
ber deg komme.
""",
        links=(Out("https://www.helsenorge.no/legevakt/", "Når du skal kontakte legevakten", "Helsenorge"),),
    ),
    Story(
        title="Trygghetsalarmene byttes fra kobber til mobilnett: dette merker du, dette må du gjøre, "
        "og dette koster det for deg som har alarm i dag",
        slug="trygghetsalarmene-byttes-til-mobilnett",
        at="2022-03-02 12:15",
        section=HEALTH,
        topics=("Eldreomsorg", "Beredskap"),
        lead="Det gamle telenettet slås av. Alle 410 alarmene skal derfor skiftes i løpet av våren. Vi ringer deg "
        "og avtaler tid.",
        body="""
Den nye alarmen ser nesten lik ut og virker i hele huset. Du trenger ikke fasttelefon.

## Slik går det for seg

1. Vi ringer og avtaler dag.
2. To ansatte kommer hjem til deg. De viser legitimasjon.
3. Alarmen prøves sammen med deg før den gamle kobles fra.

## Pris

Prisen er den samme som før. Du betaler ikke for byttet.

## Vær oppmerksom på svindel

Vi ber aldri om kontonummer, kode eller kort. Er du i tvil, legg på og ring oss.
""",
        people=(Person("Velferdsteknologi", "Hverdager kl. 8–15", "75 10 15 60", "postmottak@vefsn.kommune.no"),),
        papers=(
            Paper("Brukerveiledning for ny trygghetsalarm", "Slik bruker du alarmen. Trykk på knappen. Vent på svar."),
        ),
    ),
    Story(
        title="Besøkstidene på sykehjemmene er som før",
        at="2022-02-14 15:00",
        section=HEALTH,
        topics=("Eldreomsorg",),
        lead="Fra i dag er det igjen fritt fram for besøk. Har du symptomer, venter du til du er frisk.",
        body="""
Takk til alle pårørende for tålmodigheten.

- Besøk når det passer for dere, helst utenom måltidene.
- Sprit hendene når du kommer og når du går.
- Barn er velkomne.
""",
    ),
    Story(
        title="Velferdsteknologi på prøve i Elsfjord",
        at="2019-04-09 08:20",
        section=HEALTH,
        topics=("Eldreomsorg",),
        lead="Ti hjem i Elsfjord tester en medisindispenser som sier fra når det er tid.",
        picture=Shown("winter_street", "Lang vei til apoteket gjør dispenseren ekstra nyttig."),
        body="""
Prøveperioden varer i seks måneder. Hjemmetjenesten får melding hvis medisinen ikke er tatt.

## Erfaringer så langt

Ni av ti mestrer dispenseren alene etter en uke.
""",
        fate=TakenBack(
            at="2022-03-02 12:20",
            reason="Prøveprosjektet er avsluttet. Vi har samlet det som gjelder nå, i en ny artikkel.",
            moved_to="trygghetsalarmene-byttes-til-mobilnett",
        ),
    ),
    Story(
        title="Sunne kroppar i alle aldrar: gratis styrketrening for deg over 67",
        at="2023-01-10 09:30",
        section=HEALTH,
        language=Language.NYNORSK,
        topics=("Folkehelse", "Eldreomsorg"),
        lead="Sterkare bein gir færre fall. To gonger i veka kan du trene saman med fysioterapeut, og kaffien "
        "etterpå er òg gratis.",
        picture=Shown("sports_hall", "Hallen er full av liv, og på føremiddagen er han vår."),
        body="""
Treninga er lagd for deg som er litt ustø, eller som vil hindre at du blir det. Du kan sitje på ein stol om du vil.

## Tid og stad

- tysdag og torsdag klokka 11 i Mosjøhallen
- onsdag klokka 12 på Drevja samfunnshus

## Kva seier dei som er med?

> Eg går i trappa utan å halde meg fast. Det gjorde eg ikkje i fjor.

Ta med sko som sit godt, og ei flaske vatn.
""",
        people=(Person("Jorunn Valåmo", "Fysioterapeut", "75 10 15 95"),),
    ),
)
