"""Two claims: what is compared, how their slots stand to each other, which relation follows, and why."""
