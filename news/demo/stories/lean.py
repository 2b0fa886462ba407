"""The story that the site began with, Lean in the municipality, and what belongs to it."""

from news.demo.story import Out, Paper, Person, Shown, Story
from news.demo.subjects import HEALTH, POLITICS

LEAN_SLUG = "vi-er-godt-i-gang-med-lean"
LEAN_WORK_SLUG = "lean-forbedringsarbeid-i-vaar-kommune"

STORIES = (
    Story(
        title="Vi er godt i gang med Lean",
        slug=LEAN_SLUG,
        at="2017-04-05 10:15",
        section=POLITICS,
        topics=("Lean og forbedringsarbeid",),
        kicker="Forbedringsarbeid",
        on_front=True,
        lead="Siden januar 2016 har 10 avdelinger fått opplæring i Lean. De er nå i gang med å gjøre hverdagen "
        "enklere, "
        "for seg selv og for dem de er der for. Flere står på venteliste for å begynne.",
        picture=Shown("lean_lead", "Lederne i kommunen samlet til opplæring i Lean."),
        body="""
I januar 2016 tok vi Lean i bruk i kommunen. Et drøyt år senere har 10 avdelinger hatt opplæring og er i gang med
arbeidet:

- hele Omsorgsdistrikt sør
- økonomi
- plan og utvikling
- én avdeling på miljøterapitjenesten

## 103 ledere på det første seminaret

Det første lederseminaret om Lean holdt vi i september 2016, med opplæring for alle lederne våre. 103 møtte opp, og
de fleste visste lite om hva Lean egentlig går ut på. Dagen ga gode samtaler og stor lyst til å forbedre egne
enheter. Nå er ventelisten for å starte opp lang.

Seminaret ble lagt merke til, og Helgelendingen laget en reportasje derfra. Avisen spurte blant annet: «Kan Vefsn
Kommune bli like vellykket som Toyota?». Det er et godt spørsmål, og vi vil gjerne bli like gode! Avdelingene
arbeider hele tiden med mål og forbedringer, og vi ser resultatene komme, sakte men sikkert.

## Tid til de rette oppgavene

I den samme artikkelen står det at

> omsorgssektoren får flere og flere oppgaver, uten at budsjettene økes i særlig stor grad. For at tiden skal
> strekke til er det da viktig at tiden blir brukt på de rette oppgavene, og tidstyvene må derfor tas

Omsorgsdistrikt sør var den første enheten som innførte Lean. Der ser vi gode forbedringer, selv om det har gått
mindre enn ett år.

Vi gleder oss allerede til Lean-seminaret i 2017!
""",
        gallery_heading="Her er noen bilder fra opplæringsseminaret",
        gallery=(
            Shown(
                "lean_speakers",
                "Foredragsholder Geir Hansen fra Kommunenes sentralforbund (KS), prosjektleder Lean "
                "Stina-Marie Utnes Kvandal og daværende rådmann Magne Pettersen Gleinar",
            ),
            Shown("lean_care", "Ansatte ved Omsorg sør diskuterer sitt forbedringsarbeid"),
            Shown("lean_leaders", "Strategisk ledelse jobber iherdig i gruppe"),
            Shown("lean_lecture", "Foredragsholder Geir Hansen fra Kommunenes sentralforbund (KS)"),
        ),
        links=(
            Out("https://www.helg.no/", "Artikkel i Helgelendingen fra fjorårets opplæringsseminar", "Helgelendingen"),
        ),
        related=(LEAN_WORK_SLUG,),
    ),
    Story(
        title="Lean: forbedringsarbeid i vår kommune",
        slug=LEAN_WORK_SLUG,
        at="2017-02-14 09:00",
        section=POLITICS,
        topics=("Lean og forbedringsarbeid",),
        kicker="Forbedringsarbeid",
        byline="Utviklingsavdelingen",
        lead="Lean handler om å bruke tiden på det som betyr noe for innbyggerne. Her kan du lese hvordan vi går fram, "
        "hvem som er med, og hva ordene betyr.",
        picture=Shown("lean_board", "Slik kan en forbedringstavle se ut."),
        body="""
Lean er en måte å arbeide på. De som gjør jobben til daglig, ser hva som kan bli bedre. De prøver det ut i liten
skala, måler om det virker, og beholder det som gjorde hverdagen enklere.

## Slik går en avdeling i gang

1. Lederen og to ansatte får en dags opplæring.
2. Avdelingen velger ett mål som alle er enige om.
3. En tavle henges opp der alle går forbi. Der står målet, forslagene og hvem som gjør hva.
4. Hver uke møtes avdelingen foran tavlen i femten minutter.
5. Etter tre måneder ser vi sammen på hva som har endret seg.

## Tre ord du kan høre oss bruke

| Ord | Hva vi mener |
| Tidstyv | Noe vi bruker tid på uten at noen har nytte av det |
| Tavlemøte | Et kort møte, stående, foran forbedringstavlen |
| Forbedring | En endring som vi har målt at virker |

## Har du et forslag?

Du som bruker tjenestene våre, ser ting vi ikke ser. Snakk med en ansatt, eller skriv til oss. Alle forslag havner
på en tavle.
""",
        people=(
            Person("Ragnhild Myrvang", "Rådgiver i utviklingsavdelingen", "75 10 11 42", "postmottak@vefsn.kommune.no"),
        ),
        papers=(
            Paper("Forbedringstavlen: mal til utskrift", "Mål for uka. Forslag. Prøves ut. Ferdig. Dette har vi lært."),
        ),
        related=(LEAN_SLUG,),
    ),
    Story(
        title="Hjemmetjenesten sparte to timer om dagen på en ny tavle",
        at="2018-03-08 08:40",
        section=HEALTH,
        topics=("Lean og forbedringsarbeid", "Eldreomsorg"),
        kicker="Forbedringsarbeid",
        lead="Bilnøkler på feil krok og lister som ikke stemte tok tid hver eneste morgen. "
        "Så hengte de ansatte opp en tavle.",
        picture=Shown("winter_night", "Hjemmetjenesten kjører ut før byen har våknet."),
        body="""
Klokken er sju, og elleve ansatte skal ut til nitti brukere. Før var det kø foran nøkkelskapet. Nå henger alt på én
tavle: rute, bil, nøkkel og beskjeder fra natten.

– Vi målte i to uker før vi begynte, og i to uker etterpå. Forskjellen var ti minutter for hver av oss, sier
fagleder Unni Straumfors.

## Små grep, målt hver uke

- Nøklene henger i samme rekkefølge som rutene.
- Endringer skrives på tavlen, ikke på lapper.
- Den som er først ferdig, fyller på utstyr i bilene.

## Hva tiden brukes til

Brukerne har merket det. Flere får besøk av den samme personen gjennom uken, og det er blitt tid til å sette seg ned
med en kopp kaffe.

> Jeg slipper å fortelle det samme til en ny hver dag. Det er verdt mer enn de vet.

Det sier en av dem som får hjelp hjemme. Erfaringene deles nå med de andre distriktene.
""",
        people=(Person("Unni Straumfors", "Fagleder i hjemmetjenesten", "75 10 15 31"),),
        related=(LEAN_WORK_SLUG, LEAN_SLUG),
    ),
)
