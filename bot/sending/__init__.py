"""What the desk sends of its own accord, as values: standing orders, deliveries, and what came of them.

``bot.store`` keeps them, ``bot.newsroom`` moves them on, ``bot.slack`` carries them out.
"""
