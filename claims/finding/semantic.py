"""How near two sentences are in meaning, by an embedding model on this machine (the extra ``semantic``).

Off unless a model is configured: ``model.onnx`` (a BERT-like encoder) and ``tokenizer.json``, in a folder or
an installed package. Nothing is ever fetched. A vector is kept as one signed byte a dimension.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from operator import mul
from pathlib import Path
from typing import Any, Final

Encode = Callable[[Sequence[str]], list[bytes]]
"""Texts to their vectors."""


@dataclass(frozen=True, slots=True)
class Model:
    """An encoder, and what tells its vectors from those of another."""

    name: str
    encode: Encode


CLAIM: Final = 2.2
TITLE: Final = 0.8
"""Weights of the claim's and the title's nearness beside the rank of full-text search (1.0).

On three sets of paraphrased claims more weight on the claim finds as much or more (measured); the title keeps
a share because a report's sentence often names its subject only there. Reciprocal ranks found a little more
on one of the sets and less on two.
"""
MOST: Final = CLAIM + TITLE
AT_ONCE: Final = 16
"""Texts encoded together, of like length; more at once are slower (measured)."""
LONGEST: Final = 256
"""Tokens of a text that count, as in the training of the usual models."""
STEPS: Final = 127.0


class SemanticError(RuntimeError):
    """The model cannot be used; one sentence says why and what would help."""


def opened(model: Path, words: Path) -> Model:
    """Load a model and its tokenizer."""
    try:
        import numpy
        import onnxruntime
        from tokenizers import Tokenizer
    except ImportError as error:
        told = f"The extra for meaning lacks {error.name}: pip install 'factbrowse[semantic]'."
        raise SemanticError(told) from None
    try:
        options = onnxruntime.SessionOptions()
        options.log_severity_level = 4
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")  # leave a busy machine alone
        session = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
        tokenizer = Tokenizer.from_file(str(words))
    except Exception as error:  # noqa: BLE001 - both libraries raise bare exceptions of their own
        raise SemanticError(f"The model {model} cannot be read: {str(error).splitlines()[0]}") from None
    tokenizer.enable_truncation(LONGEST)
    tokenizer.enable_padding()

    def encode(texts: Sequence[str]) -> list[bytes]:
        order = sorted(range(len(texts)), key=lambda place: len(texts[place]))
        found: dict[int, bytes] = {}
        for first in range(0, len(order), AT_ONCE):
            places = order[first : first + AT_ONCE]
            rows = _vectors(numpy, session, tokenizer.encode_batch([texts[place] for place in places]))
            found.update(zip(places, rows, strict=True))
        return [found[place] for place in range(len(texts))]

    return Model(blake2b(model.read_bytes(), digest_size=8).hexdigest(), encode)


def _vectors(numpy: Any, session: Any, encoded: Sequence[Any]) -> list[bytes]:
    """Return the mean of each text's token vectors, of length one, as signed bytes."""
    mask = numpy.array([item.attention_mask for item in encoded], dtype=numpy.int64)
    given = {
        "input_ids": numpy.array([item.ids for item in encoded], dtype=numpy.int64),
        "attention_mask": mask,
        "token_type_ids": numpy.array([item.type_ids for item in encoded], dtype=numpy.int64),
    }
    wanted = {put.name for put in session.get_inputs()}
    tokens = session.run(None, {name: value for name, value in given.items() if name in wanted})[0]
    means = (tokens * mask[:, :, None]).sum(axis=1) / numpy.maximum(mask.sum(axis=1, keepdims=True), 1)
    lengths = numpy.maximum(numpy.linalg.norm(means, axis=1, keepdims=True), 1e-9)
    return [row.tobytes() for row in numpy.rint(means / lengths * STEPS).astype(numpy.int8)]


def cosine(ours: bytes, theirs: bytes) -> float:
    """Return how near two vectors are, -1 to 1; 0 when they are of different models.

    >>> cosine(bytes([127, 0]), bytes([127, 0]))
    1.0
    """
    if len(ours) != len(theirs):
        return 0.0
    left, right = memoryview(ours).cast("b").tolist(), memoryview(theirs).cast("b").tolist()
    size = sum(map(mul, left, left)) * sum(map(mul, right, right))
    return sum(map(mul, left, right)) / size**0.5 if size else 0.0
