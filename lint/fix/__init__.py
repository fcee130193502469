"""Fixes: edits put into the file's own bytes, proved before they are written."""
