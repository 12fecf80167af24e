"""Prints how a language writes numbers, from the packages Babel (names of CLDR) and num2words, as lines of form, role and value."""

import re
import sys

from babel import Locale
from num2words import num2words

# locales of the two packages; the first one's separators are the language's
LOCALES = {
    "de": (["de"], ["de"]),
    "en": (["en", "en_GB"], ["en"]),
    "es": (["es", "es_MX"], ["es"]),
    "fr": (["fr"], ["fr", "fr_BE"]),
    "it": (["it"], ["it"]),
    "nl": (["nl"], ["nl"]),
    "pt": (["pt", "pt_PT"], ["pt", "pt_BR"]),
}

CURRENCIES = (
    "AED ARS AUD BGN BOB BRL CAD CHF CLP CNY COP CRC CUP CZK DKK EGP EUR GBP HKD HUF IDR ILS INR IRR ISK JPY KES KRW MXN MYR NGN NOK NZD "
    "PEN PHP PKR PLN PYG RON RUB SAR SEK SGD THB TRY TWD UAH USD UYU VES VND ZAR"
).split()

UNITS = (
    "area-acre area-hectare area-square-foot area-square-kilometer area-square-meter area-square-mile duration-century duration-day "
    "duration-decade duration-hour duration-microsecond duration-millisecond duration-minute duration-month duration-nanosecond "
    "duration-second duration-week duration-year length-centimeter "
    "length-foot length-inch length-kilometer length-meter length-mile length-millimeter length-nautical-mile length-yard mass-gram "
    "mass-kilogram mass-milligram mass-ounce mass-pound mass-stone mass-ton mass-tonne power-gigawatt power-kilowatt power-megawatt "
    "speed-kilometer-per-hour speed-knot speed-mile-per-hour "
    "temperature-celsius temperature-fahrenheit volume-barrel volume-cubic-foot volume-cubic-meter volume-gallon volume-liter "
    "volume-milliliter volume-pint"
).split()

lines = set()


def add(form, role, value):
    form = " ".join(re.split(r"[\s./'\u2019-]+", form.lower())).strip()
    if form:
        lines.add((form, role, str(value)))


def scale_word(power, plural, lang):
    """Returns the word for a power of ten alone: what num2words writes behind "one" or "two"."""
    words = num2words((2 if plural else 1) * power, lang=lang)
    one = num2words(2 if plural else 1, lang=lang)[:2]
    first, space, rest = words.partition(" ")
    if space:
        return rest if first.startswith(one) else words
    return re.sub("^(eine?|zwei|twee|due)", "", words)


def number_words(lang):
    for n in range(100):
        add(num2words(n, lang=lang), "number", n)
    for n in range(200, 1000, 100):
        words = num2words(n, lang=lang)
        if not words.replace(" ", "").startswith(num2words(n // 100, lang=lang)):
            add(words, "number", n)  # irregular: quinientos
    add(scale_word(100, False, lang), "hundred", 100)
    add(scale_word(100, True, lang) if lang not in ("es", "pt", "pt_BR") else "", "hundred", 100)
    for power in (3, 6, 9, 12):
        for plural in (False, True):
            add(scale_word(10**power, plural, lang), "scale", f"1e{power}")
    for n in [*range(1, 32), *range(40, 101, 10)]:
        words = num2words(n, lang=lang, to="ordinal")
        stem = re.sub("[aeo]$", "", words)
        add(stem, "ordinal" if stem == words or lang == "en" else "stem", n)  # the ending is inflected


def forms_of(patterns):
    """Yields the texts of the patterns of a unit, without the place of the number."""
    for count, pattern in patterns.items():
        if count != "per" and isinstance(pattern, str):
            yield pattern.replace("{0}", "")


def names(tag):
    locale = Locale.parse(tag)
    data = locale._data  # the names of units in all their forms are not in the public interface
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for n, name in locale.months[context][width].items():
                add(name, "month", n)
    english = Locale("en")
    for code in CURRENCIES:
        # what counts is the head: dollars are dollars
        head = english.currencies[code].split()[-1].lower()
        add(code, "currency", head)
        plural = dict(data["currency_names_plural"][code]) if code in data["currency_names_plural"] else {}
        for name in [locale.currencies[code], *plural.values()]:
            if code in ("AUD", "CAD", "CHF", "GBP", "USD"):
                add(name, "currency", head)
            word = re.split(r"[ -]", name)[-1 if tag[:2] in ("de", "en", "nl") else 0]
            if len(word) > 2 and not re.match("nouv|nuev|nuov|nov", word):  # not what "new" stands before
                add(word, "currency", head)
        symbol = locale.currency_symbols.get(code, code)
        if not symbol.isalpha():
            add(symbol, "currency", head)
    for unit in UNITS:
        for width in ("long", "short"):
            patterns = data["unit_patterns"].get(unit)
            if patterns is not None and width in patterns:
                for form in forms_of(dict(patterns[width])):
                    letters = form.strip(" .\xa0\u202f")
                    if len(letters) > 1 or letters == "h" or not unit.startswith("duration"):
                        add(form, "unit", unit.partition("-")[2])
    for patterns in locale.compact_decimal_formats["short"].values():
        for power, pattern in patterns.items():
            zeros = len(power) - 1
            if zeros % 3 == 0 and re.match("0[^0]", pattern.pattern):
                add(re.sub("[0'\xa0]", "", pattern.pattern), "scale", f"1e{zeros}")


def main(lang):
    cldr, spoken = LOCALES[lang]
    symbols = Locale.parse(cldr[0]).number_symbols["latn"]
    for role in ("decimal", "group"):
        lines.add((symbols[role].replace("\u202f", " ").replace("\xa0", " "), role, "1"))
    for tag in spoken:
        number_words(tag)
    for tag in cldr:
        names(tag)
    for line in sorted(lines):
        print("\t".join(line))


main(sys.argv[1])
