"""The work on articles, in pieces that run anywhere: files in, one file and a manifest row out.

A shard is some articles, the layers to run on them and a place for the rows. `run_shard` knows
neither the warehouse nor the process it is in; no record passes between processes but in files.
Nothing here knows Dagster.
"""
