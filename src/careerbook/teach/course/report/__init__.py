"""What the answers of a class say of the questions; nothing of any student."""
