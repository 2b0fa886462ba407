"""The plot the house stands on: settings, addresses and the WSGI door; no news in here."""
