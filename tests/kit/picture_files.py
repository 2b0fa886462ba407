"""Picture files made in code: honest ones, and the pieces that hostile ones are put together from."""

import io
import struct
import zlib

from PIL import Image, ImageCms, TiffImagePlugin

GPS_PLACE = {1: "N", 2: (65.0, 50.0, 12.0), 3: "E", 4: (13.0, 11.0, 30.0)}
SECRET = "SERIAL-4711-SECRET"


def quarters(*, width=240, height=160):
    """Red, green, blue and white from the top left, clockwise: shows which way is up."""
    image = Image.new("RGB", (width, height), (220, 30, 30))
    image.paste((30, 160, 60), (width // 2, 0, width, height // 2))
    image.paste((30, 60, 200), (width // 2, height // 2, width, height))
    image.paste((250, 250, 250), (0, height // 2, width // 2, height))
    return image


def saved(image, format_, **options):
    buffer = io.BytesIO()
    image.save(buffer, format_, **options)
    return buffer.getvalue()


def jpeg(image=None, **options):
    return saved(image or quarters(), "JPEG", **{"quality": 95, "subsampling": 0, **options})


def exif(*, orientation=None, artist=None, taken=None, private=False, thumbnail=b""):
    tags = Image.Exif()
    if orientation is not None:
        tags[0x0112] = orientation
    if artist is not None:
        tags[0x013B] = artist
    if taken is not None:
        tags.get_ifd(0x8769)[0x9003] = taken
    if private:
        tags[0x010E] = tags[0x010F] = tags[0x0131] = SECRET
        tags.get_ifd(0x8825).update(GPS_PLACE)
        tags.get_ifd(0x8769).update({0xA430: SECRET, 0xA431: SECRET, 0xA435: SECRET})
    return tags.tobytes() + thumbnail


def phone_photo(number, *, width=1200, height=900):
    """A photo as a phone held upright writes it: on its side, with orientation 6, its place and its serial number.

    Upright it is `height` wide and `width` high, red in the top left quarter; each `number` is another picture.
    """
    upright = quarters(width=height, height=width)
    upright.paste(
        (number * 12 % 256, number * 5 % 256, 40 + number % 200), (height // 3, width // 3, height // 2, width // 2)
    )
    return jpeg(upright.transpose(Image.Transpose.ROTATE_90), quality=80, exif=exif(orientation=6, private=True))


def with_segment(content, marker, payload):
    """A JPEG with one more application segment after its start."""
    return content[:2] + b"\xff" + bytes([marker]) + struct.pack(">H", len(payload) + 2) + payload + content[2:]


def iptc(byline):
    """The segment in which press photographers sign: Photoshop's resource 1028 with field 2:80."""
    field = b"\x1c\x02\x50" + struct.pack(">H", len(byline)) + byline
    padded = field + b"\x00" * (len(field) % 2)
    return b"Photoshop 3.0\x00" + b"8BIM\x04\x04\x00\x00" + struct.pack(">I", len(field)) + padded


def xmp(creator):
    packet = (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description><dc:creator><rdf:Seq>'
        f"<rdf:li>{creator}</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>"
    )
    return b"http://ns.adobe.com/xap/1.0/\x00" + packet.encode()


def png_claiming(width, height, *, data=b"\x00" * 64):
    """A PNG whose head promises a size that its data does not hold."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(data)) + _chunk(b"IEND", b"")


def with_png_chunk(content, kind, data):
    """One more chunk after the head of a PNG."""
    return content[:33] + _chunk(kind, data) + content[33:]


def swapped_profile():
    """An honest profile of another colour space than sRGB."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()


def display_p3():
    """The profile of telephones' cameras and screens, wider than sRGB: a matrix and sRGB's curve (ICC.1, version 4)."""
    curve = b"para" + bytes(4) + struct.pack(">HH", 3, 0) + _fixed(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
    white = (0.9642, 1.0, 0.8249)
    colours = ((0.51512, 0.2412, -0.00105), (0.29198, 0.69225, 0.04189), (0.1571, 0.06657, 0.78407))
    tags = {
        b"desc": b"mluc" + bytes(4) + struct.pack(">IIHHII", 1, 12, 0x656E, 0x5553, 4, 28) + "P3".encode("utf-16-be"),
        b"wtpt": b"XYZ " + bytes(4) + _fixed(*white),
        **{b"%cXYZ" % name: b"XYZ " + bytes(4) + _fixed(*each) for name, each in zip(b"rgb", colours, strict=True)},
        **{b"%cTRC" % name: curve for name in b"rgb"},
    }
    table, data, start = struct.pack(">I", len(tags)), b"", 132 + 12 * len(tags)
    for name, content in tags.items():
        table += name + struct.pack(">II", start + len(data), len(content))
        data += content
    head = struct.pack(">I4xI4s4s4s12x4s28x", start + len(data), 0x04000000, b"mntr", b"RGB ", b"XYZ ", b"acsp")
    return head + _fixed(*white) + bytes(48) + table + data


def _fixed(*numbers):
    return b"".join(struct.pack(">i", round(number * 65536)) for number in numbers)


def sixteen_bit_tiff():
    return saved(Image.new("I;16", (120, 90), 0x8000), "TIFF")


def bomb_tiff():
    """A few hundred bytes that unpack to a hundred megapixels."""
    tags = TiffImagePlugin.ImageFileDirectory_v2()
    return saved(Image.new("1", (12_000, 12_000)), "TIFF", compression="group4", tiffinfo=tags)


def many_scans(count):
    """A progressive JPEG with its last scan repeated: each costs the decoder the whole picture."""
    content = jpeg(progressive=True)
    last = content.rfind(b"\xff\xda")
    return content[:last] + content[last:-2] * count + content[-2:]


def _chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
