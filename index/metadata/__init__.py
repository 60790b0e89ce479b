"""What a page says about itself: its title, date, author and section, and where it says so."""
