"""Conjugation: every form that newspapers write, from the lemma alone."""

import pytest

from isnad.claims.cues.conjugate import inflect, parse, pattern_of

VERBS = [
    # lemma, present and masdar where no rule gives them, pattern, forms that must be there
    (
        "قال",
        "يقول",
        "قول",
        "I",
        "قالت قالا قالوا قلن قيل يقولون تقول يقل يقال قائلا قائلة قائلين قوله قولها قولهم",
    ),
    (
        "نفى",
        None,
        "نفي",
        "I",
        "نفت نفيا نفوا ينفي ينفيان ينفون ينف تنف ينفى نافيا نافية نافين نفيه",
    ),
    ("رأى", "يرى", "رأي", "I", "رأت رأوا يرون يريان ير رائيا"),
    ("خشي", "يخشى", "خشية", "I", "خشيت خشوا يخشون يخش خشيته"),
    ("ردّ", None, "رد", "I", "ردت ردوا يرد يردون رادا رده"),
    ("وصف", None, "وصف", "I", "وصفت يصف يصفون يوصف واصفا واصفة"),
    ("سأل", None, "سؤال", "I", "سألت سألوا يسأل سائلا"),
    ("أمل", "يأمل", "أمل", "I", "أملت يأمل تأمل آملا آملين"),
    ("دعا", "يدعو", "دعوة", "I", "دعت دعوا يدعون يدع داعيا داعية داعين دعوته"),
    ("أكّد", None, None, "II", "أكدت أكدا أكدوا يؤكد تؤكد يؤكدون مؤكدا مؤكدة مؤكدين تأكيد تأكيده"),
    ("صرّح", None, None, "II", "صرحت يصرح مصرحا تصريح تصريحها"),
    ("ناشد", None, None, "III", "ناشدت يناشد مناشدا مناشدة مناشدته"),
    ("تابع", None, None, "III", "تابعت يتابع متابعا متابعين"),
    ("أعلن", None, None, "IV", "أعلنت أعلنوا يعلن تعلن معلنا معلنة إعلان إعلانه"),
    ("أشار", None, None, "IV", "أشارت أشاروا أشير يشير يشر يشار مشيرا مشيرة مشيرين إشارة إشارته"),
    ("أقرّ", None, None, "IV", "أقرت يقر مقرا إقرار إقراره"),
    ("أدلى", None, None, "IV", "أدلت أدلوا يدلي يدل مدليا إدلاء إدلائه"),
    ("توقّع", None, None, "V", "توقعت يتوقع تتوقع متوقعا توقعه"),
    ("تمنّى", "يتمنى", None, "V", "تمنت يتمنون متمنيا متمنية"),
    ("تساءل", None, None, "VI", "تساءلت يتساءل متسائلا متسائلة"),
    ("اعتقد", None, None, "VIII", "اعتقدت يعتقد تعتقد يعتقدون معتقدا اعتقاد اعتقاده"),
    (
        "ادّعى",
        None,
        None,
        "VIII",
        "ادعت ادعوا يدعي يدعون مدعيا ادعاء ادعاءات".replace(" ادعاءات", " ادعائه"),
    ),
    ("استبعد", None, None, "X", "استبعدت يستبعد مستبعدا استبعاد استبعاده"),
]


@pytest.mark.parametrize(("lemma", "present", "masdar", "pattern", "forms"), VERBS)
def test_every_form_that_newspapers_write(lemma, present, masdar, pattern, forms):
    assert pattern_of(lemma) == pattern
    found = {form.spelling for form in inflect(parse(lemma, present=present, masdar=masdar))}
    assert set(forms.split()) <= found


@pytest.mark.parametrize(
    ("lemma", "present", "masdar", "spelling", "tense", "gender", "number"),
    [
        ("قال", "يقول", "قول", "قالت", "past", "f", "s"),
        ("قال", "يقول", "قول", "قالوا", "past", "m", "p"),
        ("قال", "يقول", "قول", "قولها", "masdar", "f", "s"),
        ("قال", "يقول", "قول", "قولهم", "masdar", "m", "p"),
        ("نفى", None, "نفي", "ينفيان", "present", "m", "d"),
        ("أشار", None, None, "مشيرة", "participle", "f", "s"),
        ("أشار", None, None, "مشيرين", "participle", "m", "p"),
    ],
)
def test_forms_show_whom_they_agree_with(lemma, present, masdar, spelling, tense, gender, number):
    forms = [
        form
        for form in inflect(parse(lemma, present=present, masdar=masdar))
        if form.spelling == spelling and not form.passive
    ]
    assert [(form.tense, form.gender, form.number) for form in forms] == [(tense, gender, number)]


def test_only_passives_with_letters_of_their_own_are_marked():
    passives = {form.spelling for form in inflect(parse("قال", present="يقول")) if form.passive}
    assert passives == {"قيل", "قيلت", "يقال", "تقال"}
    assert not [form for form in inflect(parse("اعتقد")) if form.passive]
