"""The demo's sections and topics: where a municipality's news belongs, and what it is about."""

SECTIONS = {
    "Politikk og organisasjon": "Vedtak, møter, budsjett og hvordan kommunen arbeider for å bli bedre.",
    "Skole og barnehage": "For barn, elever og foresatte: opptak, skoleruter og hverdagen i klasserommet.",
    "Helse og omsorg": "Legevakt, hjemmetjeneste, sykehjem, vaksiner og folkehelse.",
    "Plan, bygg og eiendom": "Reguleringsplaner på høring, byggesaker, tomter og kommunens egne bygg.",
    "Vei, vann og avløp": "Arbeid i gatene, brøyting, drikkevann og meldinger om stenging.",
    "Kultur og fritid": "Bibliotek, kulturskole, idrett, turstier og det som skjer i byen og bygdene.",
    "Næring og miljø": "Næringsfond, landbruk, klima og naturen rundt oss.",
}

POLITICS, SCHOOL, HEALTH, PLANNING, ROADS, CULTURE, BUSINESS = SECTIONS

TOPICS = (
    "Barnehage",
    "Beredskap",
    "Budsjett og økonomi",
    "Eldreomsorg",
    "Folkehelse",
    "Friluftsliv",
    "Frivillighet",
    "Klima og miljø",
    "Kommunestyret",
    "Lean og forbedringsarbeid",
    "Reguleringsplan",
    "Skole",
    "Trafikk og vei",
    "Vann og avløp",
)
