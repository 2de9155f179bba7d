"""The desk in Slack: transport only. What is asked and answered is the same as in every other face."""
