"""The review bot: what to post, decided without a network, and the one module that posts it."""
