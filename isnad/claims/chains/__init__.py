"""Chains: claims within claims, the media that they came through, what refers back."""
