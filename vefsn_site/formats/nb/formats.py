"""How the newsroom shows moments (5. juni 2014 kl. 13.00), and every way an editor may type them."""

TIME_FORMAT = "H.i"
DATETIME_FORMAT = r"j. F Y \k\l. H.i"
SHORT_DATETIME_FORMAT = r"d.m.Y \k\l. H.i"
TIME_INPUT_FORMATS = ["%H:%M:%S", "%H:%M", "%H.%M", "%H"]
DATE_INPUT_FORMATS = ["%Y-%m-%d", "%d.%m.%Y", "%d.%m.%y", "%d/%m/%Y"]
