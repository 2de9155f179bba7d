"""Headlines by kind of question: one function a kind, in files by meaning."""
