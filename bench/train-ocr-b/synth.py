"""Draws lines of OCR-B as cameras see them. Nothing here comes from a photograph."""
import random
from dataclasses import dataclass

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from network import ALPHABET, STRIP_HEIGHT

# Debian's fonts-ocr-b, and for old printers what stands in for it.
OCR_B = ["/usr/share/fonts/opentype/ocr-b/OCRB.otf", "/usr/share/fonts/opentype/ocr-b/OCRBS.otf"]
OTHERS = [
    "/usr/share/fonts/truetype/liberation/LiberationMono-Regular.ttf",
    "/usr/share/fonts/truetype/liberation/LiberationMono-Bold.ttf",
    "/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf",
    "/usr/share/fonts/opentype/urw-base35/NimbusMonoPS-Bold.otf",
]
LETTERS, DIGITS = ALPHABET[11:], ALPHABET[1:11]
LOOK_ALIKES = "0O OD D0 1I 8B 5S 2Z EF PF 6G UV VY KX MN QO CG <K <L <C".split()
MARGIN = 24  # rows around the letters of a glyph


@dataclass
class Font:
    glyphs: dict
    advance: int
    letter_height: int


@dataclass
class Line:
    """`strip`: 32 rows of float32 with mean 0; `centres`, `pitch`: where the characters stand, in its pixels."""
    strip: np.ndarray
    text: str
    centres: list
    pitch: float


def chance(share):
    return random.random() < share


def load_font(path, known={}):
    if path not in known:
        font = ImageFont.truetype(path, 64)
        left, top, right, bottom = font.getbbox("H")
        advance, height = int(round(font.getlength("H"))), bottom - top
        glyphs = {}
        for character in ALPHABET:
            image = Image.new("L", (advance, height + MARGIN), 0)
            ImageDraw.Draw(image).text((0, MARGIN // 2 - top), character, font=font, fill=255)
            glyphs[character] = np.array(image)
        known[path] = Font(glyphs, advance, height)
    return known[path]


def random_text(length):
    """Runs of letters, digits, both, fillers, and of characters that look alike."""
    text = ""
    while len(text) < length:
        run = random.randint(2, 9)
        kind = random.random()
        if chance(0.18):
            text += "".join(random.choice(random.choice(LOOK_ALIKES)) for _ in range(run))
        elif kind < 0.25:
            text += "".join(random.choices(LETTERS, k=run))
        elif kind < 0.5:
            text += "".join(random.choices(DIGITS, k=run))
        elif kind < 0.75:
            text += "".join(random.choices(LETTERS + DIGITS, k=run))
        else:
            text += "<" * (random.randint(1, 3) if kind < 0.9 else random.randint(3, 12))
    return text[:length]


def print_lines(font, text):
    """Ink (0..1) of the line, often with its neighbours above and below. Returns it with the pitch."""
    pitch = random.uniform(0.92, 1.15) * font.advance
    rows, width = font.letter_height + MARGIN, int(pitch * len(text) + font.advance)
    ink = np.zeros((rows * 3, width), np.float32)

    def put(row_text, top):
        for index, character in enumerate(row_text):
            left = int(index * pitch + font.advance * 0.5)
            glyph = font.glyphs[character][:, : max(0, width - left)]
            y = top + random.choice([0, 0, 0, 1, -1])
            place = ink[y : y + rows, left : left + glyph.shape[1]]
            np.maximum(place, glyph / 255.0, out=place)

    put(text, rows)
    gap = int(font.letter_height * random.uniform(0.35, 1.4))
    if chance(0.5):
        put(random_text(len(text)), max(2, rows - font.letter_height - gap))
    if chance(0.5):
        put(random_text(len(text)), min(2 * rows - 2, rows + font.letter_height + gap))
    weight = random.random()
    if weight < 0.2:
        ink = cv2.erode(ink, np.ones((random.choice([2, 3, 4]),) * 2))
    elif weight < 0.45:
        ink = cv2.dilate(ink, np.ones((random.choice([2, 3, 4, 6]),) * 2))
    return ink, pitch


def bend(strip):
    """A page that curls: the line waves up and down."""
    height, width = strip.shape
    xs = np.arange(width, dtype=np.float32)
    wave = random.uniform(0.5, 3) * np.sin(2 * np.pi * xs / random.uniform(120, 600) + random.uniform(0, 6.3))
    rows = (np.arange(height, dtype=np.float32)[:, None] + wave[None]).astype(np.float32)
    return cv2.remap(strip, np.repeat(xs[None], height, 0), rows, cv2.INTER_LINEAR)


def fit_to_strip(ink, font):
    """Scales, tilts and shears the line into 32 rows, as an imperfect row finder would. Returns the affine map too."""
    rows, width = ink.shape
    height = random.uniform(13, 25)
    down = height / font.letter_height
    across = down * random.uniform(0.82, 1.2)
    strip_width = max(16, int(width * across + random.uniform(-4, 12)))
    angle, shear = np.deg2rad(random.gauss(0, 0.6)), random.gauss(0, 0.06)
    centre_x, centre_y = width / 2, rows / 2
    spare = (STRIP_HEIGHT - height) / 2 + 1
    middle = STRIP_HEIGHT / 2 + random.uniform(-spare, spare) * 0.8
    slope = np.sin(angle) * across
    if abs(np.sin(angle) * strip_width) > 8:
        slope = np.sign(angle) * 8 / width
    affine = np.array([[across, shear * across, 0], [slope, down, 0]], np.float32)
    affine[0, 2] = strip_width / 2 - affine[0, 0] * centre_x - affine[0, 1] * centre_y + random.uniform(-3, 3)
    affine[1, 2] = middle - affine[1, 0] * centre_x - affine[1, 1] * centre_y
    smooth = cv2.GaussianBlur(ink, (0, 0), max(0.3, 0.45 / down)) if down < 0.6 else ink
    strip = cv2.warpAffine(smooth, affine, (strip_width, STRIP_HEIGHT), flags=cv2.INTER_LINEAR)
    return (bend(strip) if chance(0.3) else strip), affine


def security_lines(width):
    """Fine curves of security paper, lighter or darker than it."""
    lines = np.zeros((STRIP_HEIGHT, width), np.float32)
    for _ in range(random.randint(1, 14)):
        drawn = np.zeros_like(lines)
        start, end = [(random.randint(-20, width + 20), random.randint(-10, 42)) for _ in range(2)]
        if chance(0.5):
            cv2.line(drawn, start, end, 1.0, random.choice([1, 1, 2]), cv2.LINE_AA)
        else:
            axes = (random.randint(10, 150), random.randint(5, 80))
            cv2.ellipse(drawn, start, axes, random.randint(0, 180), 0, 360, 1.0, 1, cv2.LINE_AA)
        lines += drawn * random.uniform(-0.15, 0.2)
    return lines


def paper(width, brightness):
    sheet = np.full((STRIP_HEIGHT, width), brightness, np.float32)
    kind = random.random()
    if kind < 0.7:
        blotches = np.random.randn(random.randint(2, 5), random.randint(2, 12)).astype(np.float32)
        blotches = cv2.resize(blotches, (width, STRIP_HEIGHT), interpolation=cv2.INTER_CUBIC)
        sheet += blotches * random.uniform(0, 0.08)
    if kind < 0.5:
        sheet -= security_lines(width)
    if chance(0.35):
        sheet *= np.linspace(random.uniform(0.5, 1), random.uniform(0.6, 1.2), width, dtype=np.float32)[None]
    return sheet


def add_glare(sheet, ink):
    """A bright spot, which in half the cases swallows the strokes under it."""
    xs = np.arange(ink.shape[1], dtype=np.float32)
    middle, strength = random.randint(0, len(xs)), random.uniform(0.1, 0.9)
    spot = lambda width: np.exp(-(((xs - middle) / width) ** 2))[None]
    if chance(0.5):
        ink = ink * (1 - np.clip(strength * 1.1, 0, 0.93) * spot(random.uniform(6, 30)))
    return sheet + strength * spot(random.uniform(8, 40)), ink


def print_on_paper(ink):
    brightness = random.uniform(0.25, 1.0)
    darkness = random.uniform(0, 0.62 if chance(0.25) else 0.45)
    sheet = paper(ink.shape[1], brightness)
    if chance(0.18):
        sheet, ink = add_glare(sheet, ink)
    opaque = chance(0.6)
    return sheet * (1 - ink) + ink * darkness * brightness if opaque else sheet * (1 - ink * (1 - darkness))


def lose_resolution(strip, letter_height):
    """As if the letters had been 6 to 14 pixels high."""
    scale = random.uniform(6, 14) / letter_height
    if scale >= 1:
        return strip
    height, width = strip.shape
    small = cv2.resize(strip, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    return cv2.resize(small, (width, height), interpolation=random.choice([cv2.INTER_LINEAR, cv2.INTER_CUBIC]))


def move(strip):
    """Motion blur, mostly sideways."""
    length = random.randint(2, 7)
    kernel = np.zeros((9, 9), np.float32)
    if chance(0.75):
        kernel[4, :length] = 1.0 / length
    else:
        kernel[: min(length, 4), 4] = 1.0 / min(length, 4)
    return cv2.filter2D(strip, -1, kernel)


def photograph(strip, letter_height):
    if chance(0.45):
        strip = lose_resolution(strip, letter_height)
    if chance(0.5):
        strip = cv2.GaussianBlur(strip, (0, 0), random.uniform(0.3, 1.7))
    if chance(0.2):
        strip = move(strip)
    noise = np.random.randn(*strip.shape).astype(np.float32) * random.choice([0, 0.01, 0.02, 0.04, 0.07, 0.1])
    strip = np.clip(strip + noise, 0, 1)
    if chance(0.5):
        quality = [cv2.IMWRITE_JPEG_QUALITY, random.randint(20, 90)]
        _, jpeg = cv2.imencode(".jpg", (strip * 255).astype(np.uint8), quality)
        strip = cv2.imdecode(jpeg, 0).astype(np.float32) / 255.0
    return strip


def draw_line(length):
    """One random line of `length` characters."""
    font = load_font(random.choice(OCR_B if chance(0.93) else OTHERS))
    text = random_text(length)
    ink, pitch = print_lines(font, text)
    printed, affine = fit_to_strip(ink, font)
    strip = photograph(print_on_paper(printed), affine[1, 1] * font.letter_height)
    strip = ((strip - strip.mean()) / (strip.std() + 0.05)).astype(np.float32)
    middle = ink.shape[0] / 2
    centres = [
        float(affine[0, 0] * (index * pitch + font.advance) + affine[0, 1] * middle + affine[0, 2])
        for index in range(length)
    ]
    return Line(strip, text, centres, float(pitch * affine[0, 0]))


if __name__ == "__main__":
    # Draws a sheet of samples to look at.
    sheet = np.full((24 * 36, 620), 128, np.uint8)
    for row in range(24):
        sample = np.clip(draw_line(16).strip * 50 + 128, 0, 255).astype(np.uint8)[:, :620]
        sheet[row * 36 + 2 : row * 36 + 34, : sample.shape[1]] = sample
    cv2.imwrite("samples.png", sheet)
