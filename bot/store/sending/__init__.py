"""Standing orders and deliveries: what is due, who has taken it up, how far it has come."""
