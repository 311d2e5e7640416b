"""Characters by their Unicode names, so that no look-alike hides in the code."""

TATWEEL = "\N{ARABIC TATWEEL}"

# Vowel and reading marks: they change no letter, and newspapers write them now and then.
DIACRITICS = (
    "\N{ARABIC FATHATAN}\N{ARABIC DAMMATAN}\N{ARABIC KASRATAN}\N{ARABIC FATHA}\N{ARABIC DAMMA}"
    "\N{ARABIC KASRA}\N{ARABIC SHADDA}\N{ARABIC SUKUN}\N{ARABIC LETTER SUPERSCRIPT ALEF}"
)

# Marks that steer the direction of display or hide in copied text; they stand for nothing.
INVISIBLE = (
    "\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}\N{LEFT-TO-RIGHT MARK}"
    "\N{RIGHT-TO-LEFT MARK}\N{ARABIC LETTER MARK}\N{LEFT-TO-RIGHT EMBEDDING}"
    "\N{RIGHT-TO-LEFT EMBEDDING}\N{POP DIRECTIONAL FORMATTING}\N{LEFT-TO-RIGHT OVERRIDE}"
    "\N{RIGHT-TO-LEFT OVERRIDE}\N{WORD JOINER}\N{LEFT-TO-RIGHT ISOLATE}"
    "\N{RIGHT-TO-LEFT ISOLATE}\N{FIRST STRONG ISOLATE}\N{POP DIRECTIONAL ISOLATE}"
    "\N{ZERO WIDTH NO-BREAK SPACE}\N{SOFT HYPHEN}"
)

# Folding merges spellings that newspapers do not keep apart. It finds; it never decides
# (على and علي fold alike), so whoever folds looks at the plain form afterwards.
FOLDED_LETTERS = {
    "\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}": "\N{ARABIC LETTER ALEF}",
    "\N{ARABIC LETTER ALEF WITH HAMZA BELOW}": "\N{ARABIC LETTER ALEF}",
    "\N{ARABIC LETTER ALEF WITH MADDA ABOVE}": "\N{ARABIC LETTER ALEF}",
    "\N{ARABIC LETTER ALEF WASLA}": "\N{ARABIC LETTER ALEF}",
    "\N{ARABIC LETTER ALEF MAKSURA}": "\N{ARABIC LETTER YEH}",
}
