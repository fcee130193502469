"""Persons named with posts and roles: where a name, a post and a role end."""

from lint.readers import read_bytes
from lint.resolve.analyse import analyse
from lint.resolve.context import Context
from lint.resolve.persons import persons


def read(text):
    return persons(analyse(read_bytes(text.encode(), "a.txt"), Context(issuer="UBND xã Quỳnh Lưu", province="Nghệ An", family="administrative")))


def test_posts_are_parted_from_the_role_and_offices_stay_whole():
    (person,) = read("1. Ông Lê Văn Ba, Phó Bí thư Đảng ủy, Trưởng phòng Văn hóa - Xã hội - Phó Trưởng ban.")
    assert (person.name, person.posts, person.role) == ("Lê Văn Ba", ("Phó Bí thư Đảng ủy", "Trưởng phòng Văn hóa - Xã hội"), "Phó Trưởng ban")


def test_a_role_before_the_name():
    (person,) = read("- Tổ trưởng: Ông Lê Văn Ba, Trưởng phòng Kinh tế.")
    assert (person.posts, person.role) == (("Trưởng phòng Kinh tế",), "Tổ trưởng")


def test_a_post_ends_where_the_sentence_goes_on():
    (person,) = read("Giao Thiếu tá Lê Văn Ba, Trưởng Công an xã chủ trì, báo cáo kết quả.")
    assert person.posts == ("Trưởng Công an xã",)


def test_offices_and_places_are_no_names():
    assert read("Đồng chí Tổng Bí thư, đồng chí Phó Thủ tướng dự; tỉnh Bà Rịa - Vũng Tàu.") == ()


def test_a_list_ends_where_another_paragraph_stands():
    text = "1. Ông Lê Văn Ba, Chủ tịch UBND xã.\n\n2. Bà Vũ Thị Sen, Chánh Văn phòng.\n\nĐiều 2. Tổ giúp việc gồm:\n\n1. Ông Cao Văn Tám, công chức."
    assert [person.group for person in read(text)] == [1, 1, 2]


def test_who_signs_has_the_post_of_the_committee():
    (person,) = read("Phòng Kinh tế chủ trì.\n\nTM. ỦY BAN NHÂN DÂN\n\nKT. CHỦ TỊCH\n\nPHÓ CHỦ TỊCH\n\nLê Văn Ba")
    assert (person.name, person.posts) == ("Lê Văn Ba", ("Phó Chủ tịch UBND xã",))


def test_rows_of_a_table_of_names():
    rows = "STT\tHọ và tên\tChức vụ\tNhiệm vụ\n1\tLê Văn Ba\tTrưởng phòng Kinh tế\tTổ trưởng\n2\tVũ Thị Sen\t12/5/1990\tTổ phó"
    assert [(p.name, p.posts, p.role) for p in read(rows)] == [("Lê Văn Ba", ("Trưởng phòng Kinh tế",), "Tổ trưởng"), ("Vũ Thị Sen", (), "Tổ phó")]
