"""The explorer: a read-only web page over the published database, for people who don't write SQL.

What belongs here: pages, their filters and their queries. What does not: anything that writes, and
anything that reads another database than the published one.
"""
