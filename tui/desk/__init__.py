"""The one screen where everything happens.

What only some keys need is imported where they are heard: the first picture does without.
"""
