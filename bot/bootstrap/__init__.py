"""The parts put together: dependencies are chosen here once, and handed down."""
