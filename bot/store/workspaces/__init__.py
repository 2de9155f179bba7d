"""Workspaces that installed the desk, and the little that is kept of them."""
