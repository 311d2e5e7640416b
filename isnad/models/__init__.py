"""What a user's own data adds: CAMeL Tools' named-entity recognition and its morphology.

Off unless paths are given, and imported only then: the default tier has no torch. `find_models`
says what there is; its `load` gives what `isnad.names.find_mentions` takes. What does not belong
here: what a label or an analysis means for a mention (`isnad.names.learned`).
"""

from isnad.models.data import MissingDataError
from isnad.models.tier import Models, find_models

__all__ = ["MissingDataError", "Models", "find_models"]
