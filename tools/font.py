"""Makes www/fonts/deltascope-math.woff2, the math font of the page, from STIX Two Math.

Needed only when a symbol is to be added. Where Python 3 and npm are:

    python3 -m venv /tmp/font && /tmp/font/bin/pip install fonttools==4.68.0 brotli==1.2.1
    npm pack --pack-destination /tmp/font @fontsource/stix-two-math@5.3.0
    tar -xzf /tmp/font/fontsource-stix-two-math-5.3.0.tgz -C /tmp/font
    /tmp/font/bin/python tools/font.py /tmp/font/package/files/*.woff2
"""

import sys
from pathlib import Path
from string import ascii_letters, digits

from fontTools import subset
from fontTools.ttLib import TTFont

NAME = "Deltascope Math"
LICENSE = "SIL Open Font License 1.1, https://openfontlicense.org"
OUTPUT = Path(__file__).parent.parent / "www/fonts/deltascope-math.woff2"

UPRIGHT = " " + ascii_letters + digits + "δΔσΣ∂εθηλ"
# MathML asks for these when a letter stands alone; U+1D455 is missing in Unicode, ℎ is its h.
ITALIC = (
    "".join(chr(code) for code in range(0x1D434, 0x1D468) if code != 0x1D455)
    + "ℎ"
    + "𝛿𝛥𝜎𝜕𝜀𝜃𝜂𝜆"
)
OPERATORS = "+−-·⋅⊙×∘/=≠≈<>≤≥∈→()[]{}|‖,.:;!?′″⊤∞…⋯∑∏"
ACCENTS = "\u00af\u02c6\u02c9\u02dc\u203e\u0302\u0303\u0304\u0305"
SPACES = "\u00a0\u2009\u200a\u2061\u2062\u2063\u2064"

# What may grow, and into how many larger cuts before it is put together from pieces.
GROWS_UPWARD = {"(": 3, ")": 3, "[": 3, "]": 3, "|": 1, "‖": 1, "∑": 2, "∏": 2}
GROWS_SIDEWAYS = {accent: 2 for accent in ACCENTS}


def main(source):
    font = TTFont(source, recalcTimestamp=False)
    keep_growth(font)
    cut(font)
    narrow_macron(font)
    rename(font)
    font.flavor = "woff2"
    font.save(OUTPUT)
    print(f"{OUTPUT.name}: {OUTPUT.stat().st_size} bytes, {len(font.getGlyphOrder())} glyphs")


def keep_growth(font):
    """Leaves out the larger cuts that nothing asks for: they would be most of the file."""
    glyphs = font.getBestCmap()
    variants = font["MATH"].table.MathVariants
    for growing, coverage, constructions in (
        (GROWS_UPWARD, variants.VertGlyphCoverage, variants.VertGlyphConstruction),
        (GROWS_SIDEWAYS, variants.HorizGlyphCoverage, variants.HorizGlyphConstruction),
    ):
        limits = {glyphs[ord(sign)]: limit for sign, limit in growing.items() if ord(sign) in glyphs}
        kept = [pair for pair in zip(coverage.glyphs, constructions) if pair[0] in limits]
        for glyph, construction in kept:
            # The first cut is the glyph itself.
            del construction.MathGlyphVariantRecord[limits[glyph] + 1 :]
            construction.VariantCount = len(construction.MathGlyphVariantRecord)
        coverage.glyphs = [glyph for glyph, _ in kept]
        constructions[:] = [construction for _, construction in kept]
    variants.VertGlyphCount = len(variants.VertGlyphConstruction)
    variants.HorizGlyphCount = len(variants.HorizGlyphConstruction)
    font["MATH"].table.MathGlyphInfo.MathKernInfo = None


def cut(font):
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.glyph_names = False
    options.notdef_outline = True
    options.drop_tables += ["GPOS", "GSUB", "GDEF", "gasp"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6]
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=UPRIGHT + ITALIC + OPERATORS + ACCENTS + SPACES)
    subsetter.subset(font)


def narrow_macron(font):
    """Browsers set an accent's box over the middle of a letter's: the full box would push the
    neighbours of an i away, and stand too far left on slanted letters."""
    macron = font.getBestCmap()[ord("\u00af")]
    _, bearing = font["hmtx"][macron]
    font["hmtx"][macron] = (230, bearing)


def rename(font):
    """A changed font has a name of its own and carries its origin and licence within."""
    names = font["name"]
    for number, text in (
        (1, NAME),
        (3, f"{NAME} 1, from {names.getDebugName(3)}"),
        (4, NAME),
        (6, NAME.replace(" ", "")),
        (13, LICENSE),
    ):
        names.setName(text, number, 3, 1, 0x409)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
