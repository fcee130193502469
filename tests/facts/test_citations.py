"""Citations in sentences: kind, blanks, date, issuer, title, lists, roles."""

import pytest

from lint.facts.model import PartialDate
from tests.facts.citation_text import cite, one
from tests.facts.paragraphs import document


def test_every_field_with_its_span() -> None:
    text = "Thực hiện Kế hoạch số 31/KH-UBND ngày 05/02/2026 của UBND tỉnh Lào Cai về phát triển du lịch; các phòng rà soát."
    c = one(text)
    shown = {name: text[slice(*getattr(c, f"{name}_span"))] for name in ("kind", "number", "symbol", "code", "date", "issuer", "title")}
    assert shown == {
        "kind": "Kế hoạch",
        "number": "31",
        "symbol": "KH-UBND",
        "code": "31/KH-UBND",
        "date": "05/02/2026",
        "issuer": "UBND tỉnh Lào Cai",
        "title": "về phát triển du lịch",
    }
    assert text[slice(*c.span)] == "Kế hoạch số 31/KH-UBND ngày 05/02/2026 của UBND tỉnh Lào Cai"
    assert (c.kind, c.number, c.kind_mark, c.agency, c.code) == ("Kế hoạch", "31", "KH", "UBND", "31/KH-UBND")
    assert (c.date, c.date_style, c.issuer, c.title) == (PartialDate(2026, 2, 5), "short", "UBND tỉnh Lào Cai", "về phát triển du lịch")


@pytest.mark.parametrize(
    ("text", "kind", "shown"),
    [
        ("Kế hoạch hành động số 20-KH/BCĐ", "Kế hoạch", "Kế hoạch hành động"),
        ("Thông báo kết luận số 196-TB/TW", "Thông báo", "Thông báo kết luận"),
        ("Thông báo Kết luận số 196-TB/TW", "Thông báo", "Thông báo Kết luận"),
        ("Kế hoạch số:12/KH-UBND", "Kế hoạch", "Kế hoạch"),
        ("Pháp lệnh số 02/2020/PL-UBTVQH14", "Pháp lệnh", "Pháp lệnh"),
        ("Luật số 35-L/CTN", "Luật", "Luật"),
        ("Quy chế phối hợp 49/QCPH-UBND-UBMT", "Quy chế", "Quy chế phối hợp"),
        ("Báo cáo tiếp thu, giải trình số 473/BC-UBND", "Báo cáo", "Báo cáo tiếp thu, giải trình"),
        ("Hướng dẫn liên ngành số 8/HDLN-SNV-STC", "Hướng dẫn", "Hướng dẫn liên ngành"),
        ("Công văn hỏa tốc số: 88/UBND-KT", "Công văn", "Công văn hỏa tốc"),
        ("Nghị Quyết số 190/2025/QH15", "Nghị quyết", "Nghị Quyết"),
        ("kế hoạch số 12/KH-UBND", "Kế hoạch", "kế hoạch"),
        ("Văn bản số 12/UBND-VP", None, None),
    ],
)
def test_the_kind_written_before(text: str, kind: str | None, shown: str | None) -> None:
    sentence = f"Theo {text} và các quy định khác."
    c = one(sentence)
    assert c.kind == kind
    assert (sentence[slice(*c.kind_span)] if c.kind_span else None) == shown
    assert sentence[slice(*c.span)] == text


@pytest.mark.parametrize(
    ("text", "blank", "date"),
    [
        ("Kế hoạch số /KH-UBND ngày /03/2026 của UBND xã", ("number", "day"), PartialDate(2026, 3)),
        ("Kế hoạch số     /KH-UBND ngày    /8/2025 của UBND xã", ("number", "day"), PartialDate(2025, 8)),
        ("Quyết định số …/QĐ-UBND ngày … tháng … năm 2026 của UBND xã", ("number", "day", "month"), PartialDate(2026)),
        ("Kế hoạch số ...../KH-UBND ngày ../02/2026 của UBND xã", ("number", "day"), PartialDate(2026, 2)),
        ("Quyết định số /QĐ-UBND ngày tháng 02 năm 2026 của UBND xã", ("number", "day"), PartialDate(2026, 2)),
        ("Quyết định số: /QĐ-UBND ngày / /2025 của UBND xã", ("number", "day", "month"), PartialDate(2025)),
        ("Quyết định số /2025/QĐ-UBND của UBND xã", ("number",), None),
        ("Kế hoạch số 12/KH-UBND ngày …/3/2026 của UBND xã", ("day",), PartialDate(2026, 3)),
        ("Kế hoạch số 12/KH-UBND ngày      của UBND xã", ("day",), None),
        ("Kế hoạch số 12/KH-UBND ngày … của UBND xã", ("day",), None),
        ("Kế hoạch số …/KH-UBND ngày … tháng … năm … của UBND xã", ("number", "day", "month", "year"), PartialDate()),
        ("Kế hoạch số …/KH-UBND ngày …/…/20… của UBND xã", ("number", "day", "month", "year"), PartialDate()),
        ("Kế hoạch số [...]/KH-UBND ngày [...]/3/2026 của UBND xã", ("number", "day"), PartialDate(2026, 3)),
        ("Kế hoạch số      ngày    tháng    năm 2026 của UBND xã", ("number", "day", "month"), PartialDate(2026)),
        ("Kế hoạch số ….. ngày …../…../2026 của UBND xã", ("number", "day", "month"), PartialDate(2026)),
        ("Kế hoạch số ….. của UBND xã", ("number",), None),
        ("Kế hoạch …/KH-UBND ngày …/3/2026 của UBND xã", ("number", "day"), PartialDate(2026, 3)),
    ],
)
def test_what_is_left_open(text: str, blank: tuple[str, ...], date: PartialDate | None) -> None:
    c = one(f"Thực hiện {text} về trồng cây.")
    assert (c.blank, c.date, c.issuer, c.faults) == (blank, date, "UBND xã", ())


@pytest.mark.parametrize(
    ("text", "date", "style", "shown"),
    [
        ("ngày 15 tháng 7 năm 2021", PartialDate(2021, 7, 15), "long", "ngày 15 tháng 7 năm 2021"),
        ("ngày 15/7/2021", PartialDate(2021, 7, 15), "short", "15/7/2021"),
        ("ngày 15-7-2021", PartialDate(2021, 7, 15), "short", "15-7-2021"),
        (", ngày 05/9/2026", PartialDate(2026, 9, 5), "short", "05/9/2026"),
        ("(ngày 05/9/2026)", PartialDate(2026, 9, 5), "short", "05/9/2026"),
        ("ký ban hành ngày 05/9/2026", PartialDate(2026, 9, 5), "short", "05/9/2026"),
        ("tháng 8 năm 2025", PartialDate(2025, 8), "month", "tháng 8 năm 2025"),
        ("năm 2025", PartialDate(2025), "year", "năm 2025"),
        ("ngày 31/02/2026", PartialDate(2026, 2, 31), "short", "31/02/2026"),
    ],
)
def test_dates(text: str, date: PartialDate, style: str, shown: str) -> None:
    for sentence in (f"Theo Kết luận số 12-KL/TU {text} của Thành ủy.", f"Theo Kết luận số 12-KL/TU của Thành ủy {text}."):
        c = one(sentence.replace(" ,", ","))
        assert (c.date, c.date_style, c.issuer) == (date, style, "Thành ủy")
        assert c.date_span is not None
        assert sentence.replace(" ,", ",")[slice(*c.date_span)] == shown


@pytest.mark.parametrize(
    ("text", "title", "number", "date"),
    [
        ("Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025", "Tổ chức chính quyền địa phương", None, PartialDate(2025, 6, 16)),
        ("Luật Tổ chức Chính phủ năm 2025", "Tổ chức Chính phủ", None, PartialDate(2025)),
        ("Luật Điện lực số 61/2024/QH15", "Điện lực", "61", None),
        ("Bộ luật Dân sự năm 2015", "Dân sự", None, PartialDate(2015)),
        ("Luật Quản lý, sử dụng tài sản công số 15/2017/QH14", "Quản lý, sử dụng tài sản công", "15", None),
        (
            "Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân số 87/2015/QH13",
            "Hoạt động giám sát của Quốc hội và Hội đồng nhân dân",
            "87",
            None,
        ),
        ("Luật sửa đổi, bổ sung một số điều của Luật Thủy sản số 62/2020/QH14", "sửa đổi, bổ sung một số điều của Luật Thủy sản", "62", None),
        ("Hiến pháp năm 2013", None, None, PartialDate(2013)),
    ],
)
def test_laws_are_cited_by_name(text: str, title: str | None, number: str | None, date: PartialDate | None) -> None:
    sentence = f"Căn cứ {text};"
    c = one(sentence)
    assert sentence[slice(*c.span)] == text
    assert (c.title, c.number, c.date, c.family) == (title, number, date, "normative")


def test_the_number_after_a_listed_law_is_its_own() -> None:
    found = cite("Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Rừng số 31/2024/QH15, Luật Biển số 27/2023/QH15;")
    assert [(c.title, c.number) for c in found] == [("Rừng", "31"), ("Biển", "27")]


def test_an_amending_law_without_number_does_not_take_that_of_the_next_act() -> None:
    assert one("Luật sửa đổi, bổ sung một số điều của Luật Hóa chất, Thông tư số 28/2026/TT-BCT;").kind == "Thông tư"


def test_a_missing_symbol() -> None:
    c = one("Theo Kế hoạch số 175 ngày 31/12/2025 của UBND thành phố về chuyển đổi số.")
    assert (c.number, c.symbol, c.faults, c.date, c.title) == ("175", None, ("missing-symbol",), PartialDate(2025, 12, 31), "về chuyển đổi số")


_ISSUERS = [
    "UBND thành phố Hải Phòng",
    "Ủy ban nhân dân thành phố",
    "UBND Thành phố",
    "Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch",
    "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ",
    "Bộ Chính trị, Ban Bí thư",
    "Ban Chấp hành Trung ương Đảng khóa XII",
    "Ban Chỉ đạo 57 Thành ủy",
    "Ban Thường vụ Thành uỷ",
    "Chủ tịch Ủy ban nhân dân xã",
    "Chủ tịch của Ủy ban nhân dân xã",
    "Hội đồng nhân dân tỉnh",
    "Sở Nông nghiệp và Môi trường tỉnh Nghệ An",
    "Ban Tổ chức Trung ương",
    "Văn phòng Chính phủ",
    "Quốc hội khóa XV",
    "Uỷ ban nhân dân tỉnh Bà Rịa - Vũng Tàu",
    "Ban Pháp chế Hội đồng nhân dân Thành phố",
    "Trưởng Ban Chỉ đạo Nhà nước về Du lịch",
    "Công an tỉnh",
    "Phòng Tài chính - Kế hoạch huyện Đông Anh",
]
_AFTER = [
    " về chuyển đổi số",
    " ban hành Kế hoạch",
    " Ban hành Quy chế",
    " quy định mức thu",
    " phê duyệt Đề án",
    " thực hiện nhiệm vụ",
    " hướng dẫn thi hành",
    " sửa đổi Điều 2",
    " Quyết định ban hành",
    " Kết luận phiên họp",
    " tại cuộc họp",
    ", UBND xã báo cáo",
    ".",
    ")",
    " và Kế hoạch của tỉnh",
]


@pytest.mark.parametrize("issuer", _ISSUERS)
def test_the_issuer_ends_where_its_name_does(issuer: str) -> None:
    for after in _AFTER:
        text = f"Theo Thông báo số 12/TB-UBND ngày 05/01/2026 của {issuer}{after}"
        c = one(text)
        assert c.issuer == issuer, after
        assert text[slice(*c.span)] == f"Thông báo số 12/TB-UBND ngày 05/01/2026 của {issuer}"


@pytest.mark.parametrize(
    "issuer",
    [
        "Bộ trưởng Bộ Giáo dục và Đào tạo, Bộ trưởng Bộ Nội vụ và Bộ trưởng Bộ Tài chính",
        "Bộ Y tế và Bộ Công an",
        "Bộ Tài chính, Bộ Ngoại giao và Ngân hàng Nhà nước Việt Nam",
        "Ủy ban Thường vụ Quốc hội - Chính phủ - Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
    ],
)
def test_joint_issuers(issuer: str) -> None:
    c = one(f"Thông tư liên tịch số 07/2013/TTLT-BGDĐT-BNV-BTC ngày 08/3/2013 của {issuer} hướng dẫn trả lương.")
    assert (c.kind, c.issuer, c.title) == ("Thông tư liên tịch", issuer, "hướng dẫn trả lương")


def test_joint_issuers_with_a_verb() -> None:
    circular = one("Thông tư liên tịch số 7/2015/TTLT-BYT-BTC ngày 02/3/2015 do Bộ Y tế và Bộ Tài chính ban hành;")
    assert circular.issuer == "Bộ Y tế và Bộ Tài chính"
    assert one("Đề án được Bộ Y tế và Bộ Tài chính phê duyệt tại Quyết định số 7/QĐ-BYT;").issuer == "Bộ Y tế và Bộ Tài chính"


@pytest.mark.parametrize(
    ("rest", "date"),
    [
        (" do Ủy ban nhân dân xã xây dựng, các thôn phối hợp.", None),
        (" ngày 05/3/2026 do UBND xã chủ trì thực hiện.", PartialDate(2026, 3, 5)),
        (" ngày 05/3/2026 của Nhà trường.", PartialDate(2026, 3, 5)),
        (" của Nhà trường", None),
    ],
)
def test_what_begins_like_a_longer_citation_ends_where_it_is_whole(rest: str, date: PartialDate | None) -> None:
    c = one(f"Theo Kế hoạch số 31/KH-UBND{rest}")
    assert (c.number, c.date, c.issuer) == ("31", date, None)


@pytest.mark.parametrize(
    ("text", "issuer", "title"),
    [
        ("Công văn số 8/SNV-CCHC ngày 05/3/2026 của Sở Nội vụ V/v tổng hợp số liệu", "Sở Nội vụ", "V/v tổng hợp số liệu"),
        ("Công văn số 8/SNV-CCHC ngày 05/3/2026 của Sở Nội vụ, v/v tổng hợp số liệu", "Sở Nội vụ", "v/v tổng hợp số liệu"),
        ("Nghị quyết số 57-NQ/TW, ngày 22/12/2024, của Bộ Chính trị về khoa học", "Bộ Chính trị", "về khoa học"),
        ("Công điện số 8/CĐ-UBND hồi 17 giờ 00 ngày 05/9/2025 của Chủ tịch UBND tỉnh về bão", "Chủ tịch UBND tỉnh", "về bão"),
    ],
)
def test_issuer_and_title_behind_unusual_joints(text: str, issuer: str, title: str) -> None:
    assert (one(text).issuer, one(text).title) == (issuer, title)


def test_an_office_after_a_comma_is_the_subject_of_the_sentence() -> None:
    assert one("Thực hiện Kế hoạch số 7/KH-UBND của UBND tỉnh, UBND xã và Công an xã phối hợp.").issuer == "UBND tỉnh"


def test_the_issuer_may_stand_before() -> None:
    text = "Đề án được Thủ tướng Chính phủ phê duyệt tại Quyết định số 88/QĐ-TTg ngày 17/12/2024, trong đó có nhiều nhiệm vụ."
    c = one(text)
    assert c.issuer == "Thủ tướng Chính phủ"
    assert c.issuer_span is not None
    assert text[slice(*c.issuer_span)] == "Thủ tướng Chính phủ"
    assert text[slice(*c.span)] == "Quyết định số 88/QĐ-TTg ngày 17/12/2024"
    assert one("Quy chế số 9/QC-UBND do UBND xã ban hành có hiệu lực.").issuer == "UBND xã"


def test_titles_nest() -> None:
    found = cite(
        "Thực hiện Kế hoạch số 38/KH-UBND ngày 26/01/2026 của UBND Thành phố về thực hiện Kế hoạch hành động số 20-KH/BCĐ ngày 19/01/2026 "
        "của Ban Chỉ đạo 57 Thành ủy thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá; Quyết định số 9/QĐ-UBND;"
    )
    assert [(c.number, c.nested_in) for c in found] == [("38", None), ("20", 0), ("57", 1), ("9", None)]
    assert found[2].title == "về đột phá"
    assert found[1].title == "thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá"
    assert found[0].title == "về thực hiện Kế hoạch hành động số 20-KH/BCĐ ngày 19/01/2026 của Ban Chỉ đạo 57 Thành ủy " + found[1].title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("của Chính phủ về thể thao. Các phòng thực hiện.", "về thể thao"),
        ("của Chính phủ ban hành Kế hoạch A, trong đó có nhiệm vụ B", "ban hành Kế hoạch A"),
        ("của Chính phủ (nay là cơ quan khác) về việc phê duyệt “Đề án A; B”; còn lại", "về việc phê duyệt “Đề án A; B”"),
        ("của Chính phủ về thể thao), các phòng", "về thể thao"),
        ("của Chính phủ về thể thao (sau đây gọi là Nghị quyết)", "về thể thao"),
        ("của Chính phủ về du lịch TP. Hồ Chí Minh.", "về du lịch TP. Hồ Chí Minh"),
        ("của Chính phủ về thể thao được sửa đổi, bổ sung năm 2026", "về thể thao"),
        ("của Chính phủ về thể thao, UBND xã ban hành Kế hoạch sau", "về thể thao"),
        ("của Chính phủ về thể thao và Quyết định số 5/QĐ-TTg", "về thể thao"),
        ("của Chính phủ, tổ chức kiểm tra các xã", None),
        ("của Chính phủ quy định: ba mức", None),
    ],
)
def test_where_a_title_ends(text: str, title: str | None) -> None:
    first = cite(f"(Theo Nghị quyết số 7/NQ-CP ngày 02/3/2026 {text}")[0]
    assert first.title == title


def test_items_of_a_list_share_kind_date_and_issuer() -> None:
    found = cite("Thay thế các Quyết định số 12/QĐ-UBND và số 15/QĐ-UBND ngày 20/01/2026 của UBND tỉnh.")
    assert [(c.kind, c.date, c.issuer, c.shared) for c in found] == [
        ("Quyết định", PartialDate(2026, 1, 20), "UBND tỉnh", ("date", "issuer")),
        ("Quyết định", PartialDate(2026, 1, 20), "UBND tỉnh", ("kind",)),
    ]
    assert (found[0].date_span, found[0].issuer_span, found[1].kind_span) == (None, None, None)


def test_a_longer_list() -> None:
    found = cite(
        "Các Công điện: số 007/CĐ-UBND ngày 17/11/2025, số 008/CĐ-UBND và "
        "số 009/CĐ-UBND ngày 19/11/2025; số 010/CĐ-UBND ngày 20/11/2025 của UBND tỉnh."
    )
    assert [c.kind for c in found] == ["Công điện"] * 4
    assert [c.date.day if c.date else None for c in found] == [17, 19, 19, 20]
    assert [c.issuer for c in found] == ["UBND tỉnh"] * 4
    assert [c.shared for c in found] == [("issuer",), ("kind", "date", "issuer"), ("kind", "issuer"), ("kind",)]


def test_a_date_is_not_shared_between_documents_of_their_own_kind() -> None:
    found = cite("Nghị định số 30/2020/NĐ-CP, Nghị định số 77/2025/NĐ-CP ngày 01/4/2025 của Chính phủ.")
    assert [(c.date, c.issuer) for c in found] == [(None, "Chính phủ"), (PartialDate(2025, 4, 1), "Chính phủ")]


def test_amending_acts_keep_their_dates() -> None:
    found = cite("Căn cứ Luật Giá số 15/2017/QH14 được sửa đổi, bổ sung bởi Luật số 56/2024/QH15, Luật số 90/2025/QH15 ngày 25/6/2025;")
    assert [c.amends for c in found] == [None, 0, 0]
    assert [c.date for c in found] == [None, None, PartialDate(2025, 6, 25)]


def test_an_amended_act_is_one_of_the_same_office() -> None:
    found = cite("Nghị quyết số 3/NQ-CP thực hiện Nghị quyết số 57-NQ/TW về đột phá được sửa đổi, bổ sung một số điều tại Nghị quyết số 71/NQ-CP;")
    assert [(c.nested_in, c.amends) for c in found] == [(None, None), (0, None), (None, 0)]


def test_roles() -> None:
    found = cite("Số: 08/2025/QĐ-UBND\nSố:      /KH-UBND\n(Kèm theo Kế hoạch số 9/KH-UBND ngày 05/01/2026 của UBND xã)\nTheo Kế hoạch số 9/KH-UBND.")
    assert [c.role for c in found] == ["own", "own", "self", "citation"]
    assert [c.kind for c in found] == [None, None, "Kế hoạch", "Kế hoạch"]
    assert [c.blank for c in found] == [(), ("number",), (), ()]


def test_code_is_written_as_the_text_has_it() -> None:
    text = "Nghị quyết số 57–NQ/TW ngày 22/12/2024"
    c = one(text)
    assert (c.code, c.symbol, c.family) == ("57–NQ/TW", "NQ/TW", "party")


def test_paragraphs_are_read_apart() -> None:
    found = cite("Kế hoạch số 9/KH-UBND của\nUBND xã về\nsố 12/QĐ-UBND ngày 01/02/2026")
    assert [(c.number, c.issuer, c.title, c.nested_in) for c in found] == [("9", None, None, None), ("12", None, None, None)]
    blocks = document("Kế hoạch số 9/KH-UBND của\nUBND xã").blocks
    assert found[0].span.end <= blocks[0].span.end


def test_a_deadline_is_no_date_of_a_law_before_it() -> None:
    assert [c.date for c in cite("Lập dự toán theo Luật Ngân sách nhà nước, hoàn thành việc giao dự toán trước ngày 10/12/2026.")] in ([], [None])
