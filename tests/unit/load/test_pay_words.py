import pytest

from ldplanner.load.pay_words import is_pay, key_without_pay, without_pay


@pytest.mark.parametrize(
    "key", ["salary", "salry", "budget.change", "compensation", "Lohn", "annual-salary", "base_pay", "wages"]
)
def test_names_of_pay_are_known(key: str) -> None:
    assert is_pay(key)


@pytest.mark.parametrize("key", ["pay_scale", "fte", "role", "unit", "quarters", "on_costs"])
def test_other_keys_are_not_pay(key: str) -> None:
    assert not is_pay(key)


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("salary 61237", "salary …"),
        ("salary:61'237 EUR", "salary:… EUR"),
        ("61 237 salary", "… salary"),
        ("ana gehalt=61237", "ana gehalt=…"),
        ("fte 0.8", "fte 0.8"),
    ],
)
def test_a_key_of_pay_is_told_without_figures(key: str, said: str) -> None:
    assert key_without_pay(key) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [("trainer salary 61237", "trainer salary …"), ("trainer 61237", "trainer 61237"), ("wages 2", "wages 2")],
)
def test_words_of_a_user_are_told_without_pay(text: str, said: str) -> None:
    assert without_pay(text) == said
