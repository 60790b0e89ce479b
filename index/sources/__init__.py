"""Reading what people have: files and folders into documents."""
