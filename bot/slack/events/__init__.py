"""Events: each file's ``LISTENERS`` says which it takes up, by Slack's name of the event's type."""
