"""Which known names a new article can change, and that joining only those is joining all."""

from hypothesis import given, settings
from hypothesis import strategies as st

from isnad.names import Judgements, KnownNames, NameCount, resolve
from isnad.names.blocking import block_key
from isnad.names.records import Judgement

SPELLINGS = [
    "توماس فيغلر",
    "توماس فيجلر",
    "توماس فيجلير",
    "كيم جونغ أون",
    "كيم جونج أون",
    "علي حسن",
    "علي حسين",
    "مراد الكيلاني",
    "أبو صخر الكيلاني",
    "ليو فيغلر",
    "ليف فيغلر",
]
JUDGEMENTS = Judgements(
    joins=(Judgement("PERS", ("مراد الكيلاني", "أبو صخر الكيلاني"), "his kunya"),),
    splits=(Judgement("PERS", ("توماس فيغلر", "توماس فيجلر"), "two men"),),
)


def names_of(spellings):
    return [("PERS", spelling) for spelling in spellings]


def resolved(spellings):
    found = resolve([NameCount(one, "PERS") for one in spellings], JUDGEMENTS)
    return {(variant.entity_type, variant.name): variant for variant in found}


@settings(deadline=None)  # the lexicons are read with the first names
@given(st.sets(st.sampled_from(SPELLINGS)), st.sets(st.sampled_from(SPELLINGS), min_size=1))
def test_joining_what_is_touched_gives_what_joining_all_gives(known, new):
    index = KnownNames(names_of(known), JUDGEMENTS)
    touched = index.touched(names_of(new))
    everything = resolved(known | new)
    assert resolved([spelling for _, spelling in touched]) == {
        name: everything[name] for name in touched
    }
    untouched = set(names_of(known)) - set(touched)
    before = resolved(known)
    assert all(before[name] == everything[name] for name in untouched)


def test_only_names_of_the_same_blocks_are_touched():
    index = KnownNames(names_of(SPELLINGS))
    assert index.touched(names_of(["توماس فيجلر"])) == names_of(
        ["توماس فيجلر", "توماس فيجلير", "توماس فيغلر"]
    )
    assert index.touched(names_of(["هارولد لودفيسن"])) == names_of(["هارولد لودفيسن"])


def test_arabic_names_have_narrow_blocks():
    keys = {block_key(name) for name in ("أحمد حامد", "محمد حمد", "حامد أحمد", "محمود حميد")}
    assert len(keys) == 2  # أحمد and حامد are one without their vowels, محمد and محمود another
    assert block_key("غونار هاغستروم") == block_key("جونار هاجسترم")
