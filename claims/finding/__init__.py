"""Finding earlier statements: words for the index, likeness for the order, the language of slot search."""
