"""Portal pages made for the tests: invented articles printed in many layouts."""
