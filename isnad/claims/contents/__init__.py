"""Contents: what opens one behind its cue, and where it ends."""
