"""Which alternative texts are refused, and above all which are not."""

from functools import partial

import pytest

from news.demo.shots import SHOTS
from news.norwegian.alttext import Fault, fault_of
from tests.kit.effort import cpu_seconds

SLOWEST = 0.2  # seconds; a thousand times what the dearest of them costs

GOOD = [
    "En rød båt ved kaia",
    "Tre personer side om side foran et lerret.",
    "Brua sett fra sør, med fjell bak",
    "Ordfører Berit Hundåla klipper snora foran den nye barnehagen.",
    "Kart over Mosjøen sentrum der Sjøgata er markert med rødt.",
    "Bildekunst på veggen i Sjøgata",
    "Fotografen Kari Nordmann bak kameraet sitt",
    "Bilder i gullrammer henger på rekke i galleriet.",
    "Fotballag i røde drakter jubler",
    "Fotoutstilling i kulturhuset med folk som ser på veggene",
    "Logoen til Vefsn kommune: en hane på rød bunn",
    "Illustrasjonen viser veien fra søknad til svar i fem trinn.",
    "Billedhugger arbeider på en granittblokk",
    "Bildeler ligger strødd over veien etter ulykken.",
    "E6 ved Laksfors",
    "Buss 18 på holdeplassen",
    "PDF-skjemaet slik det ser ut på skjermen",
    "Ku",
    "Elg",
    "McDonald's-skiltet på Nyrud",
    "17. mai-tog i Sjøgata",
    "Bilete på norsk kunst heng i rådhuset",
    "To jenter med bildet de har malt",
    "Image-prosjektet ble presentert på torget",
    "Skjermbildet av varselet fra NVE: oransje nivå",
    "Fotoboks ved E6 i 80-sonen",
    "Dampskipet «Vefsn» ved kai i 1921",
    "Elever ved Kippermoen ungdomsskole tester 3D-printer.",
]

BAD = {
    "IMG_1234": Fault.FILE_NAME,
    "IMG_1234.JPG": Fault.FILE_NAME,
    "img 1234": Fault.FILE_NAME,
    "DSC01234": Fault.FILE_NAME,
    "DSC_0042.jpg": Fault.FILE_NAME,
    "DSCN1234": Fault.FILE_NAME,
    "PXL_20260603_101500": Fault.FILE_NAME,
    "IMG-20260603-WA0001": Fault.FILE_NAME,
    "WhatsApp Image 2026-06-03 at 10.15.00": Fault.FILE_NAME,
    "Screenshot 2026-06-03 at 10.15.00.png": Fault.FILE_NAME,
    "Skjermbilde 2026-06-03 101500": Fault.FILE_NAME,
    "bilde1.jpg": Fault.FILE_NAME,
    "bilde1": Fault.FILE_NAME,
    "Bilde 2": Fault.FILE_NAME,
    "foto (3)": Fault.FILE_NAME,
    "LeanLederseminar.JPG": Fault.FILE_NAME,
    "LeanLederseminar": Fault.FILE_NAME,
    "LeanLederseminarOmsorg": Fault.FILE_NAME,
    "vei_kart": Fault.FILE_NAME,
    "dronefoto2024": Fault.FILE_NAME,
    "brua i august.jpeg": Fault.FILE_NAME,
    "20260603_101500": Fault.FILE_NAME,
    "1234": Fault.FILE_NAME,
    "d41d8cd98f00b204e9800998ecf8427e": Fault.FILE_NAME,
    "3f2504e0-4f89-11d3-9a0c-0305e82c3301": Fault.FILE_NAME,
    "Bilde av en rød båt": Fault.SAYS_PICTURE,
    "bilde av ordføreren": Fault.SAYS_PICTURE,
    "Et bilde av brua": Fault.SAYS_PICTURE,
    "Dette er et bilde av brua": Fault.SAYS_PICTURE,
    "Bilete av ei bru": Fault.SAYS_PICTURE,
    "Eit bilete som viser brua": Fault.SAYS_PICTURE,
    "Foto av brua": Fault.SAYS_PICTURE,
    "Fotografi av rådhuset": Fault.SAYS_PICTURE,
    "Bildet viser tre personer": Fault.SAYS_PICTURE,
    "Bilde: tre personer": Fault.SAYS_PICTURE,
    "Image of a bridge": Fault.SAYS_PICTURE,
    "bilde": Fault.SAYS_NOTHING,
    "Et bilde": Fault.SAYS_NOTHING,
    "Illustrasjonsfoto": Fault.SAYS_NOTHING,
    "alt-tekst": Fault.SAYS_NOTHING,
    "logo": Fault.SAYS_NOTHING,
    "xxx": Fault.SAYS_NOTHING,
    "a": Fault.TOO_SHORT,
    "Å.": Fault.TOO_SHORT,
    "-": Fault.TOO_SHORT,
    "…": Fault.TOO_SHORT,
    "1": Fault.TOO_SHORT,
    "🙂": Fault.TOO_SHORT,
}


class TestFault:
    @pytest.mark.parametrize("text", GOOD)
    def test_is_not_found_in_a_good_text(self, text):
        assert fault_of(text, copies=["Et kunstverk", "Bru"], credit="Kari Nordmann", file_name="IMG_1.JPG") is None

    def test_is_not_found_in_any_text_of_the_demo(self):
        found = {shot.alt: fault_of(shot.alt, credit=shot.credit, file_name=shot.name) for shot in SHOTS.values()}

        assert {alt: fault for alt, fault in found.items() if fault} == {}

    @pytest.mark.parametrize(("text", "fault"), BAD.items())
    def test_is_named(self, text, fault):
        assert fault_of(text) is fault

    @pytest.mark.parametrize("text", ["", "   ", "\n"])
    def test_of_no_text_is_another_question(self, text):
        assert fault_of(text) is None

    def test_is_a_copy_however_it_is_spaced_and_written(self):
        assert fault_of("BRUA, sett fra sør", copies=["Brua sett fra sør."]) is Fault.COPY

    @pytest.mark.parametrize(
        "text", ["Kari Nordmann", "Foto: Kari Nordmann", "Foto © Kari Nordmann", "foto kari nordmann"]
    )
    def test_is_the_name_of_who_made_it(self, text):
        assert fault_of(text, credit="Kari Nordmann") is Fault.COPY

    def test_is_the_name_of_the_file(self):
        assert fault_of("Brua-i-august", file_name="brua_i_august.jpg") is Fault.FILE_NAME

    @pytest.mark.parametrize(
        "text", ["a_" * 400, "IMG" + "_1" * 400, "bilde " * 150, "et " * 300, "0a-" * 300, "(" * 900]
    )
    def test_is_found_quickly_in_nonsense(self, text):
        look = partial(fault_of, text, copies=[text + "x"], credit=text, file_name=text)

        assert cpu_seconds(look) < SLOWEST
