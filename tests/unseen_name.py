"""Made-up sentences about a name that no lexicon has: each shows it weakly, in a way of its own."""

NAME = "شلميروف"

WITNESSES = (
    f"{NAME}: الطريق إلى الجسر مغلق منذ أيام بعد الفيضان.",
    f"{NAME}، رئيس البلدية، عاد أمس من السفر.",
    f"وقال {NAME} في كلمة أمس كل ما عنده.",
)
"""Articles that suggest a person; three of them are enough together, and none is alone."""

HOLDER = f"كان الرجل في السوق مع {NAME} منذ الصباح."
"""An article in which nothing shows that it is a name."""

INFLECTED = f"باع الناس ال{NAME} في السوق."
"""An article that inflects it as names are not."""

FRAME = f"قال {NAME} إن الجسر مغلق."
"""An article that makes a name of it by itself."""
