"""What holds for a run: configuration, environment, workspace, caches, first files."""
