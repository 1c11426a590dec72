"""Speed and quality, runnable by anyone: python -m benchmarks."""
