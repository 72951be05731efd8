"""The parts of which the plan generator makes class specifications."""
