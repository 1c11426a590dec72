"""What a person sees and presses. The only place with Textual."""
