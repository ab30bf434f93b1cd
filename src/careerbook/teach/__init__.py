"""What an instructor needs: notes on chapters and courses made of them."""
