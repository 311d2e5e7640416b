"""What Dagster looks after by itself: new articles, and runs whose process is gone."""

from orchestration.sensors.lost_runs import lost_runs
from orchestration.sensors.new_articles import new_articles

SENSORS = [new_articles, lost_runs]
