"""chronicle: from a folder of news documents to one timeline that a person can trust."""

__version__ = "0.1.0"
