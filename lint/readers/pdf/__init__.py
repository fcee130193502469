"""PDF files with a text layer: letters on a page put back to paragraphs, cells and what stands beside them."""
