"""Readers: one a form of attribution, each making proposals of the cues that it takes."""
