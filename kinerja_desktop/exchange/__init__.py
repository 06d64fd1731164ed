"""Excel files <-> our values; our roles and scopes <-> certificates and manifests."""
