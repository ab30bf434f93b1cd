"""The sheets that a teacher takes along: notes and check of one chapter on two pages of paper."""
