"""Pictures drawn from the entities themselves: pure values first, then SVG that takes its colours from the page."""
