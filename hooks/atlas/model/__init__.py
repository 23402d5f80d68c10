"""The records of the atlas, one module a kind; one declaration a field feeds parser, dictionary and schema."""
