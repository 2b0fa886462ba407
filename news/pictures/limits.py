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
