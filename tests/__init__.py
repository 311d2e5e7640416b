"""The tests, and what several of them share; each folder mirrors a package of the project."""
