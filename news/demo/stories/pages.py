"""The demo's pages about the site itself: what it is, how it treats privacy, how accessible it is. Not news."""

from news.articles.rules import Kind, Language
from news.demo.story import Story

STORIES = (
    Story(
        title="Om nettstedet",
        slug="nettstedet",
        at="2026-01-05 09:00",
        section="",
        kind=Kind.PAGE,
        lead="Her finner du nyheter, kunngjøringer og høringer fra kommunen. Alle kan lese alt uten å logge inn.",
        body="""
## Hvem står bak?

Kommunen eier nettstedet og er ansvarlig for innholdet. Navn på ansvarlig redaktør, adresse og telefonnummer står
nederst på hver side. Nederst står det også hvem som har levert nettstedet.

## Slik er det ordnet

- **Nyheter** forteller hva som skjer.
- **Kunngjøringer** er vedtak og meldinger som loven sier at alle skal få vite om.
- **Høringer** er saker der du kan si hva du mener. Fristen står øverst, og høringen lukkes av seg selv når
den er ute.
- [Arkivet](/arkiv/) har alt som er publisert, år for år.

## Når noe er feil

Retter vi en feil som betyr noe for deg, skriver vi øverst i saken hva som er endret, og når. Har du funnet en feil,
er vi glade for å høre om det. Se «Kontakt oss» nederst på siden.

## Følg med

Bruker du en nyhetsleser, kan du abonnere på [nyhetsstrømmen vår](/rss.xml). Hver seksjon og hvert emne har sin
egen.

## Bilder og tekst

Tekstene kan du fritt dele. Bildene tilhører den som er navngitt ved bildet. Spør før du bruker dem.
""",
    ),
    Story(
        title="Personvern og informasjonskapsler",
        slug="personvern",
        at="2026-01-05 09:10",
        section="",
        kind=Kind.PAGE,
        lead="Du kan lese hele nettstedet uten at vi vet hvem du er. Vi bruker ingen informasjonskapsler for lesere.",
        body="""
## Ingen informasjonskapsler

Nettstedet lagrer ingenting på telefonen eller datamaskinen din når du leser. Derfor er det heller ingen rute om
samtykke du må klikke bort. Bare de ansatte som skriver sakene, får en informasjonskapsel når de logger inn.

## Ingen andre følger med

Sidene henter bare filer herfra: ingen statistikktjenester, ingen knapper fra sosiale medier, ingen skrifter eller
kart fra andre. Går du videre til et annet nettsted, gjelder reglene der.

## Hva som blir logget

Nettstedet skriver feil og publiseringer i en logg. Loggen har ikke navnet ditt, adressen din på nettet eller ordene
du har søkt etter. Serveren foran nettstedet kan føre sin egen logg for å stoppe misbruk. Spør oss om hvor lenge den
blir lagret.

## Bilder av deg

Vi spør før vi viser et bilde der du er motivet. Er du på et bilde og vil ha det bort, sier du fra, så fjerner vi
det.

## Dine rettigheter

Du kan be om innsyn i det vi har lagret om deg, og om at feil blir rettet. Kommunens personvernombud hjelper deg. Du
kan også klage til [Datatilsynet om behandlingen av personopplysninger](https://www.datatilsynet.no/).
""",
    ),
    Story(
        title="Tilgjengelighet",
        slug="tilgjengelighet",
        at="2026-01-05 09:20",
        section="",
        kind=Kind.PAGE,
        lead="Alle skal kunne bruke nettstedet: med skjermleser, med bare tastatur, stor skrift eller gammel telefon.",
        body="""
## Slik er nettstedet laget

- Alt kan nås med tastaturet.
- Bilder som forteller noe, har en beskrivelse for den som ikke ser dem. Uten den kan saken ikke publiseres.
- Du kan forstørre teksten til fire ganger størrelsen uten å miste noe.
- Sidene følger lyst eller mørkt utseende og redusert bevegelse, slik du har valgt på enheten din.
- Alt virker uten JavaScript.

## Erklæringen

Alle kommuner skal ha en tilgjengelighetserklæring hos Tilsynet for universell utforming av ikt. Dette er et
demonstrasjonsnettsted og har derfor ingen. Når kommunen har laget sin, står lenken nederst på hver side.

## Vedlegg

Noen vedlegg er laget av andre og kan være vanskelige å lese med hjelpemidler. Trenger du innholdet i en annen form,
får du det av oss.

## Noe som ikke virker?

Fortell oss hva du prøvde å gjøre, og på hvilken side. Får du ikke svar du er fornøyd med, kan du [klage til
Diskrimineringsnemnda](https://www.diskrimineringsnemnda.no/).
""",
    ),
    Story(
        title="Accessibility",
        slug="accessibility",
        at="2026-01-05 09:30",
        section="",
        kind=Kind.PAGE,
        language=Language.ENGLISH,
        translation_of="tilgjengelighet",
        lead="Everybody should be able to use this site: with a screen reader, with a keyboard alone, on an old phone.",
        body="""
## How the site is made

- Everything can be reached with the keyboard.
- Pictures that tell something have a description for those who cannot see them.
- Text can be enlarged to four times its size without losing anything.
- The pages follow the light or dark look and the reduced motion that you chose on your device.
- Everything works without JavaScript.

## Something that does not work?

Tell us what you tried to do, and on which page. Our telephone number and e-mail address are at the foot of every
page.
""",
    ),
)
