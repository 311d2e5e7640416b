"""Characters by their Unicode names, so that no look-alike hides in the code.

What belongs here is a character or a range of them that more than one file of the engine speaks
of; what is done with them belongs to those files.
"""

TATWEEL = "\N{ARABIC TATWEEL}"

# Vowel and reading marks: they change no letter, and newspapers write them now and then.
DIACRITICS = (
    "\N{ARABIC FATHATAN}\N{ARABIC DAMMATAN}\N{ARABIC KASRATAN}\N{ARABIC FATHA}\N{ARABIC DAMMA}"
    "\N{ARABIC KASRA}\N{ARABIC SHADDA}\N{ARABIC SUKUN}\N{ARABIC LETTER SUPERSCRIPT ALEF}"
    # The pause and reading signs of a printed Koran, which its quoted verses bring along.
    "\N{ARABIC SMALL HIGH LIGATURE SAD WITH LAM WITH ALEF MAKSURA}"
    "\N{ARABIC SMALL HIGH LIGATURE QAF WITH LAM WITH ALEF MAKSURA}"
    "\N{ARABIC SMALL HIGH MEEM INITIAL FORM}\N{ARABIC SMALL HIGH LAM ALEF}"
    "\N{ARABIC SMALL HIGH JEEM}\N{ARABIC SMALL HIGH THREE DOTS}\N{ARABIC SMALL HIGH SEEN}"
    "\N{ARABIC SMALL HIGH ROUNDED ZERO}\N{ARABIC SMALL HIGH MEEM ISOLATED FORM}"
    "\N{ARABIC SMALL LOW SEEN}\N{ARABIC SMALL HIGH NOON}\N{ARABIC SMALL LOW MEEM}"
)

# Hamza and madda that a keyboard sent apart from the letter that carries them.
COMBINING_HAMZA = "\N{ARABIC MADDAH ABOVE}\N{ARABIC HAMZA ABOVE}\N{ARABIC HAMZA BELOW}"

# Marks that steer the direction of display or hide in copied text; they stand for nothing.
INVISIBLE = (
    "\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}\N{LEFT-TO-RIGHT MARK}"
    "\N{RIGHT-TO-LEFT MARK}\N{ARABIC LETTER MARK}\N{LEFT-TO-RIGHT EMBEDDING}"
    "\N{RIGHT-TO-LEFT EMBEDDING}\N{POP DIRECTIONAL FORMATTING}\N{LEFT-TO-RIGHT OVERRIDE}"
    "\N{RIGHT-TO-LEFT OVERRIDE}\N{WORD JOINER}\N{LEFT-TO-RIGHT ISOLATE}"
    "\N{RIGHT-TO-LEFT ISOLATE}\N{FIRST STRONG ISOLATE}\N{POP DIRECTIONAL ISOLATE}"
    "\N{ZERO WIDTH NO-BREAK SPACE}\N{SOFT HYPHEN}"
)

# Ranges for the inside of a regular expression's character class. -------------------------------

# Letters of the Arabic block: without tatweel, marks, digits and punctuation.
LETTERS = r"\u0620-\u063F\u0641-\u064A\u066E\u066F\u0671-\u06D3\u06D5\u06EE\u06EF\u06FA-\u06FF"

# A letter drawn as it looks at its place in the word, or two and more drawn as one (ﻻ, ﷲ): old
# typesetting and PDF leave them behind. The drawn vowel marks among them are MARK_FORMS.
PRESENTATION_LETTERS = (
    r"\uFB50-\uFBB1\uFBD3-\uFC5D\uFC64-\uFCF1\uFCF5-\uFD3D\uFD50-\uFD8F\uFD92-\uFDC7\uFDF0-\uFDFB"
    r"\uFE80-\uFEFC"
)
MARK_FORMS = r"\uFC5E-\uFC63\uFCF2-\uFCF4\uFE70-\uFE7F"

# What ends a line: the paragraph marks of every system that text comes from.
LINE_BREAKS = r"\n\r\v\f\x1c-\x1e\x85\u2028\u2029"

# Folding merges spellings that newspapers do not keep apart. It finds; it never decides
# (على and علي fold alike), so whoever folds looks at the plain form afterwards.
FOLDED_LETTERS = {
    "\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}": "\N{ARABIC LETTER ALEF}",
    "\N{ARABIC LETTER ALEF WITH HAMZA BELOW}": "\N{ARABIC LETTER ALEF}",
    "\N{ARABIC LETTER ALEF WITH MADDA ABOVE}": "\N{ARABIC LETTER ALEF}",
    "\N{ARABIC LETTER ALEF WASLA}": "\N{ARABIC LETTER ALEF}",
    "\N{ARABIC LETTER ALEF MAKSURA}": "\N{ARABIC LETTER YEH}",
}

# Letters of Persian, Urdu and Kurdish keyboards that look like an Arabic one in an Arabic word.
KEYBOARD_LETTERS = {
    "\N{ARABIC LETTER FARSI YEH}": "\N{ARABIC LETTER YEH}",
    "\N{ARABIC LETTER KEHEH}": "\N{ARABIC LETTER KAF}",
    "\N{ARABIC LETTER HEH DOACHASHMEE}": "\N{ARABIC LETTER HEH}",
    "\N{ARABIC LETTER HEH GOAL}": "\N{ARABIC LETTER HEH}",
    "\N{ARABIC LETTER ALEF WITH WAVY HAMZA ABOVE}": "\N{ARABIC LETTER ALEF WITH HAMZA ABOVE}",
    "\N{ARABIC LETTER ALEF WITH WAVY HAMZA BELOW}": "\N{ARABIC LETTER ALEF WITH HAMZA BELOW}",
}

# Digits as Arabic and Persian write them, for translate().
WESTERN_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
