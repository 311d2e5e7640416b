"""What people judge of spellings wins over the lexicons and over every comparison."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.names import Judgements, NameCount, resolve
from isnad.names.records import Judgement


def judged(joins=(), splits=()):
    return Judgements(
        tuple(Judgement("PERS", names, "we know them") for names in joins),
        tuple(Judgement("PERS", names, "we know them") for names in splits),
    )


def resolved(names, judgements):
    return {v.name: v for v in resolve([NameCount(name, "PERS") for name in names], judgements)}


def ids(names, judgements):
    found = resolved(names, judgements)
    return [found[name].entity_id for name in names]


def test_a_join_unites_what_no_comparison_would():
    names = ["سمير الخطيب", "أبو خالد"]
    one, other = ids(names, judged(joins=[names]))
    assert one == other
    variant = resolved(names, judged(joins=[names]))["أبو خالد"]
    assert variant.judgement == "human"
    assert variant.evidence == "«أبو خالد» is joined with «سمير الخطيب» by hand: we know them"


def test_a_join_unites_entities_of_the_lexicons_under_the_first():
    names = ["فلاديمير بوتين", "سيرغي لافروف"]
    assert set(ids(names, judged(joins=[names]))) == {"vladimir_putin"}
    assert set(ids(names, judged(joins=[names[::-1]]))) == {"sergey_lavrov"}


def test_a_join_takes_other_spellings_along():
    names = ["فلاديمير بوتين", "ديريك هولمستاد", "ديريك هولمشتاد"]
    assert set(ids(names, judged(joins=[names[:2]]))) == {"vladimir_putin"}


@pytest.mark.parametrize(
    "names",
    [
        ["توماس فيغلر", "توماس فيجلر"],  # alike
        ["كيم جونج أون", "كيم جونغ أون"],  # one entity of the lexicons
    ],
)
def test_a_split_parts_what_comparison_would_join(names):
    one, other = ids(names, Judgements())
    assert one == other
    one, other = ids(names, judged(splits=[names]))
    assert one != other
    variant = resolved(names, judged(splits=[names]))[names[1]]
    assert (variant.judgement, "kept apart from" in variant.evidence) == ("human", True)


def test_of_a_split_entity_the_first_keeps_the_lexicons_id():
    names = ["كيم جونغ أون", "كيم جونج أون"]
    assert ids(names, judged(splits=[names]))[0] == "kim_jong_un"


def test_a_third_spelling_does_not_bring_split_names_together():
    names = ["توماس فيغلر", "توماس فيجلر", "توماس فيكلر"]
    one, other, third = ids(names, judged(splits=[names[:2]]))
    assert one != other
    assert third in (one, other)


def test_judgements_of_other_types_change_nothing():
    names = ["توماس فيغلر", "توماس فيجلر"]
    split = Judgements(splits=(Judgement("ORG", tuple(names), "bodies"),))
    assert len(set(ids(names, split))) == 1


def test_a_judgement_speaks_of_a_name_however_it_is_spaced():
    one, other = ids(
        ["عبدالله السمان", "أبو خالد"], judged(joins=[["عبد الله السمان", "أبو خالد"]])
    )
    assert one == other


_NAMES = ["توماس فيغلر", "توماس فيجلر", "كيم جونغ أون", "كيم جونج أون", "علي حسن", "أبو خالد"]
_JUDGED = judged(
    joins=[["علي حسن", "أبو خالد"]],
    splits=[["توماس فيغلر", "توماس فيجلر"], ["كيم جونغ أون", "علي حسن"]],
)


@given(st.permutations(_NAMES))
def test_the_answer_does_not_depend_on_the_order_of_names(names):
    plain = resolve([NameCount(name, "PERS") for name in _NAMES], _JUDGED)
    assert resolve([NameCount(name, "PERS") for name in names], _JUDGED) == plain
