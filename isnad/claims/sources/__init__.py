"""Sources: which phrase is a cue's subject, and who is meant by it."""
