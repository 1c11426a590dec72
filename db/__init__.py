"""Where reports and decisions are kept. The only place with SQL."""
