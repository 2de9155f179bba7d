"""The drawing of charts, in a process of its own: nothing else of the desk imports from here."""
