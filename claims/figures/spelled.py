"""Numbers written in words: cardinals, fractions, vague counts, and words that count without a number."""

from __future__ import annotations

from claims.figures.numbers import LARGEST, Number, trailing
from claims.figures.numerals import Grammar
from claims.tokens import Tokens


def spelled(tokens: Tokens, index: int, words: Grammar) -> Number | None:
    """Return the number that is written in words from this token on."""
    word = tokens.low[index]
    return (
        _vague(tokens, index, words)
        or _part(tokens, index, words)
        or _count(tokens, index, words)
        or _times(tokens, index, words)
        or (Number(index, index + 1, 0.0, "ordinal") if word in words.ordinals else None)
        or (Number(index, index + 1, 1.0, "article") if word in words.articles else None)
        or (Number(index, index + 1, 1.0, "owned") if word in words.owners else None)
        or (Number(index, index + 1, 2.0, "pair") if word in words.both else None)
        or _none(tokens, index, words)
    )


def _times(tokens: Tokens, index: int, words: Grammar) -> Number | None:
    """Return how many times something is as much as it was: tenfold, tripled, halved."""
    word = tokens.low[index]
    if word in words.folds:
        return Number(index, index + 1, float(words.folds[word]), "fold")
    if word in words.multiplying:
        value = float(words.multiplying[word])
        return Number(index, index + 1, value, "change", 0.01 if value < 1 else 1.0)
    return None


def _none(tokens: Tokens, index: int, words: Grammar) -> Number | None:
    """Return nobody, no (civilians), without any (casualties); not "no further", which leaves it open."""
    if tokens.word(index - 1) in words.articles:  # une personne
        return None
    nobody = words.nobody.at(tokens.low, index)
    end = nobody[0] if nobody is not None else index + 1
    if nobody is None and tokens.low[index] not in words.none:
        return None
    end += tokens.word(end) in words.any
    return Number(index, end, 0.0, "none") if tokens.word(end) not in words.not_none else None


def _vague(tokens: Tokens, index: int, words: Grammar) -> Number | None:
    """Return hundreds, tens of thousands, several hundred."""
    word, after = tokens.low[index], index + 1
    if word in words.vague:
        value = words.vague[word]
        if tokens.word(after) in words.of and tokens.word(after + 1) in words.vague:
            return Number(index, after + 2, value * words.vague[tokens.low[after + 1]], "vague")
        return Number(index, after, value, "vague") if value > 10 else None
    if word in words.articles and tokens.word(after) in words.loose:
        word, after = tokens.low[after], after + 1
    if word not in words.loose:
        return None
    if word in words.pairs and after == index + 2:
        return Number(index, after, 2.0, "few" if tokens.word(after) in words.of else "pair")
    beyond = after + 1 if tokens.word(after) in words.of else after
    if tokens.word(beyond) in words.vague:
        return Number(index, beyond + 1, words.vague[tokens.low[beyond]], "vague")
    if tokens.word(beyond) in words.magnitudes:
        times = words.magnitudes[tokens.low[beyond]]
        return Number(index, beyond + 1, words.loose[word] * times, "vague")
    return Number(index, after, words.loose[word], "few") if after == index + 1 else None


def _part(tokens: Tokens, index: int, words: Grammar) -> Number | None:
    """Return a third, two-thirds, half, half a million, a quarter of a million."""
    over, after = 1.0, index
    if tokens.low[index] in words.articles or 0 < words.ones.get(tokens.low[index], 0) < 20:
        over, after = words.ones.get(tokens.low[index], 1.0), index + 1
        after += tokens.word(after) == "-"
    name = tokens.word(after)
    if name not in words.parts or (after == index and words.parts[name] != 0.5):
        return None
    value, end = over * words.parts[name], after + 1
    if (whole := _of_magnitude(tokens, end, words)) is not None:
        times = words.magnitudes[tokens.low[whole]]
        return Number(index, whole + 1, value * times, "words", trailing(value * times), times=times)
    return Number(index, end, value, "fraction", 0.01) if _is_part(tokens, index, end, words) else None


def _of_magnitude(tokens: Tokens, index: int, words: Grammar) -> int | None:
    """Return where the magnitude stands in (half) "a million", (a quarter) "of a million"."""
    for _ in range(3):
        if tokens.word(index) in words.magnitudes:
            return index
        if tokens.word(index) not in words.of | words.articles | {"-"}:
            return None
        index += 1
    return None


def _is_part(tokens: Tokens, first: int, end: int, words: Grammar) -> bool:
    """Tell a part of a whole ("half of them") from an ordinal ("a third man", "the second half")."""
    before, following = tokens.word(first - 1), tokens.word(end)
    if before in words.ordinals or before in words.no_part_after:
        return False
    if tokens.low[end - 1] not in words.ordinals and end - first > 1:
        return True
    if before in words.before_part and tokens.low[end - 1] not in words.ordinals:
        return True
    return not following or following in words.after_part


def _count(tokens: Tokens, index: int, words: Grammar) -> Number | None:
    """Return a cardinal in words: twenty-three, one hundred and thirty-five, two and a half million."""
    low, at = tokens.low, index
    total, current, times = 0.0, 0.0, 1.0
    if low[at] in words.articles:
        current, at = 1.0, at + 1
        if tokens.word(at) not in words.magnitudes:
            return None
    elif low[at] in words.bare and tokens.word(at - 1) not in words.not_bare_after:
        current = 1.0
    elif low[at] not in words.ones:
        return None
    while (step := _next_word(tokens, at, current, total, words)) is not None:
        at, value, times_now = step
        if value == 0.5 and not current:  # a million and a half
            return Number(index, at, total + times / 2, "words", times / 10, times=times)
        if times_now == 1.0:
            current += value
        elif times_now < 1000:
            current, times = (current or 1.0) * times_now, times_now
        else:
            total, current, times = total + (current or 1.0) * times_now, 0.0, times_now
    value = total + current
    half = current - int(current) > 0
    unit = times / 10 if half else times if times % 10 and times > 1 else trailing(value)
    return Number(index, at, value, "words", unit, low[at - 1] in words.rounds, times)


def _next_word(
    tokens: Tokens, at: int, current: float, total: float, words: Grammar
) -> tuple[int, float, float] | None:
    """Return the end of the next number word, what it adds and what it multiplies by; None at the end."""
    word = tokens.word(at)
    begun = bool(current or total)
    if begun and (half := _and_a_half(tokens, at, words)):
        return half, 0.5, 1.0
    if begun and word == "-" and tokens.glued(at) and tokens.glued(at + 1):
        at, word = at + 1, tokens.word(at + 1)
    elif begun and word in words.joins:
        joined = words.romance and current % 100 >= 20 and tokens.word(at + 1) in words.ones
        if joined or ((current >= 100 or (total and not current)) and tokens.word(at + 1) in words.ones):
            at, word = at + 1, tokens.word(at + 1)
        else:
            return None
    if words.romance and current % 100 == 4 and words.ones.get(word) == 20:
        return at + 1, 76.0, 1.0
    if word in words.ones and _adds(current, words.ones[word], begun, words.romance):
        return at + 1, float(words.ones[word]), 1.0
    large = (current or 1.0) * words.magnitudes.get(word, 0) > LARGEST
    if word in words.magnitudes and begun and not large and (current or words.magnitudes[word] >= 1000):
        return at + 1, 0.0, float(words.magnitudes[word])
    return None


def _and_a_half(tokens: Tokens, at: int, words: Grammar) -> int:
    """Return the end of "and a half", "-and-a-half", "et demi", 0 when it does not stand here."""
    for wanted in (words.joins,) if words.romance else (words.joins, words.articles):
        at += tokens.word(at) == "-"
        if tokens.word(at) not in wanted:
            return 0
        at += 1
    at += tokens.word(at) == "-"
    return at + 1 if words.parts.get(tokens.word(at)) == 0.5 else 0


def _adds(current: float, value: float, begun: bool, romance: bool) -> bool:
    """Tell whether a word below a hundred continues the number: twenty + three, hundred + five."""
    rest = current % 100
    if not begun or (rest == 0 and value):
        return True
    return rest >= 20 and rest % 10 == 0 and 0 < value < (20 if romance and rest in (60, 80) else 10)
