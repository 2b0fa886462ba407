"""HEIC, the phones' own format: read where the operator has installed `pillow-heif`, whose package holds GPL code."""

try:
    from pillow_heif import register_heif_opener
except ImportError:
    CAN_READ_HEIC = False
else:
    CAN_READ_HEIC = True
    register_heif_opener(thumbnails=False)
