"""Tables in cells of other tables: each is read by itself, and the outer one goes on behind the inner one."""

from lint.document import Document
from lint.readers import read_bytes
from lint.structure.grids import grids
from lint.structure.table_blocks import rows_of, tables_of
from lint.structure.tables import tables
from tests.readers.odf import odt


def _row(*cells: str) -> str:
    return f"<table:table-row>{''.join(f'<table:table-cell>{cell}</table:table-cell>' for cell in cells)}</table:table-row>"


def _text(text: str) -> str:
    return f"<text:p>{text}</text:p>"


def _nested() -> Document:
    inner = f"<table:table>{_row(_text('Nền đường'), _text('40'))}{_row(_text('Mặt đường'), _text('60'))}</table:table>"
    rows = (
        _row(_text("STT"), _text("Hạng mục"), _text("Kinh phí")),
        _row(_text("1"), _text("Đường thôn Bãi") + inner, _text("100")),
        _row(_text("2"), _text("Kênh thôn Đồi"), _text("50")),
    )
    return read_bytes(odt(f"<table:table>{''.join(rows)}</table:table>"), "a.odt")


def test_blocks_are_grouped_by_their_table_and_row():
    document = _nested()
    found = [[[document.slice(block.span) for block in row] for row in rows_of(table)] for table in tables_of(document.blocks)]
    assert found == [
        [["STT", "Hạng mục", "Kinh phí"], ["1", "Đường thôn Bãi", "100"], ["2", "Kênh thôn Đồi", "50"]],
        [["Nền đường", "40"], ["Mặt đường", "60"]],
    ]


def test_the_outer_table_keeps_the_rows_behind_the_inner_one():
    document = _nested()
    (grid,) = grids(document)
    assert [(row.label, row.text(3)) for row in grid.rows] == [("1", "100"), ("2", "50")]
    assert [[row.label for row in rows] for rows in tables(document)] == [["STT", "1", "2"]]
