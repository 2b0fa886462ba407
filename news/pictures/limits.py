"""How large a picture may be: read before anything is decoded."""

MEGABYTE = 1024 * 1024
MEGAPIXEL = 1_000_000

MAX_BYTES = 40 * MEGABYTE
MAX_PIXELS = 60 * MEGAPIXEL
MAX_SIDE = 16_000  # WebP ends at 16,383 and a decoder's row buffers grow with the side
MIN_SIDE = 64  # below this nobody could see what the picture shows

# A progressive JPEG is decoded once over per scan. Cameras write about ten; thousands are there to keep a server busy.
MAX_JPEG_SCANS = 300

MAX_PROFILE_BYTES = 4 * MEGABYTE  # the largest honest colour profiles, for print, are under three
MAX_CREDIT_LENGTH = 120
MAX_COPYRIGHT_LENGTH = 300

# A picture that moves is kept moving when it is this small; of any other the first frame is kept.
MAX_FRAMES = 150
MAX_FRAME_PIXELS = 30 * MEGAPIXEL  # all frames together
# WCAG 2.2, criterion 2.2.2: what moves by itself for longer needs a button that stops it.
MAX_MOVING_SECONDS = 5.0

# What one picture may use of the machine, whatever its bytes ask for: beyond, its process is ended.
MAX_CPU_SECONDS = 60
MAX_MEMORY_BYTES = 1200 * MEGABYTE  # 60 megapixels in four inks with a colour profile need half of it
