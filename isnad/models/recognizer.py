"""CAMeL Tools' named-entity recogniser, a label for every word that it was given.

`NERecognizer` loads the model; its own `predict` pads every sentence to 256 pieces and shifts the
labels behind a word of which its tokenizer leaves nothing, so the words are laid out here.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from isnad.models.alignment import Segment, label_words
from isnad.models.offline import no_catalogue

# The length that the models of CAMeL Tools were trained with, [CLS] and [SEP] among it.
_LONGEST = 256
_MARKS = 2


class Recognizer:
    """A token-classification model of any folder that `NERecognizer` loads."""

    def __init__(self, folder: Path) -> None:
        with no_catalogue():
            from camel_tools.ner import NERecognizer
        loaded = NERecognizer(str(folder), use_gpu=False)
        self._model: Any = loaded.model.eval()
        self._tokenizer: Any = loaded.tokenizer
        self._names: dict[int, str] = loaded.labels_map
        longest = min(_LONGEST, int(self._model.config.max_position_embeddings))
        self._room = longest - _MARKS

    @property
    def label_names(self) -> frozenset[str]:
        """All labels that the model knows."""
        return frozenset(self._names.values())

    def label(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """Label every word of every sentence."""
        return label_words(sentences, self._tokenizer.tokenize, self._predict, self._room)

    def _predict(self, batch: Sequence[Segment]) -> list[list[str]]:
        """The best label of every piece, the batch padded to its longest segment."""
        import torch

        tokenizer = self._tokenizer
        rows = [
            tokenizer.convert_tokens_to_ids(
                [tokenizer.cls_token, *segment.pieces, tokenizer.sep_token]
            )
            for segment in batch
        ]
        longest = max(map(len, rows))
        ids = torch.full((len(rows), longest), tokenizer.pad_token_id)
        mask = torch.zeros((len(rows), longest), dtype=torch.long)
        for number, row in enumerate(rows):
            ids[number, : len(row)] = torch.tensor(row)
            mask[number, : len(row)] = 1
        with torch.no_grad():
            best = self._model(input_ids=ids, attention_mask=mask)[0].argmax(dim=2).tolist()
        return [[self._names[number] for number in row[1:]] for row in best]
