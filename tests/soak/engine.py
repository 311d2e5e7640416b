"""The engine with its lexicons loaded, for the processes that are forked from one that has them."""

from isnad.engine import read_article

read_article("قال الوزير محمد علي إن الاتفاق جاهز.")
