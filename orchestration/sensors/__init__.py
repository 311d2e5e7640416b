"""What Dagster looks after by itself: new articles, and runs whose process is gone."""
