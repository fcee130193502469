"""PDF files with a text layer: letters on a page put back to paragraphs, cells and what stands beside them.

The way of the text, each step a module:

- `file`: PDFium opens the file; `glyphs` has the letters of a page, `marks` its ruled lines, pictures and annotations; `page` is what both give,
  upright, in points from the upper left corner.
- `runs`: letters drawn one behind the other on a baseline; `signature` takes out those that a digital signature shows.
- `sheet`: a page laid out. `grids` makes tables of ruled lines, and runs in them go to their cells; `rows` puts the other runs into the lines of the
  page (`overlays`: a number filled in over blanks).
- `margins`: page numbers, running heads and feet, and notes are taken out of the rows.
- `stretches`: what is left of a page in reading order: running text, two `columns` of a letterhead or sign-off, tables. Each row becomes a line
  (`lines`), `words` saying what it says: where blanks are, which figures refer to notes.
- `paragraphs`: lines put together, by the margins (`measure`) that the text is set between.
- `writer`: paragraphs and tables to one document, over page breaks; `places` says on which page and line each letter stands.

`read` goes this way from the bytes to the document.
"""
