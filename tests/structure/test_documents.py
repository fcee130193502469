"""Documents and zones of a file."""

from lint.facts.extract import extract
from lint.readers import read_bytes
from lint.structure.build import build
from lint.structure.model import Structure

LETTER = """ỦY BAN NHÂN DÂN
XÃ BÌNH SƠN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 15/QĐ-UBND
Bình Sơn, ngày 06 tháng 5 năm 2026

QUYẾT ĐỊNH
Ban hành Kế hoạch làm sạch dữ liệu năm 2026

CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ BÌNH SƠN

Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;

Theo đề nghị của Trưởng phòng Văn hóa - Xã hội.

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Kế hoạch làm sạch dữ liệu năm 2026.

Điều 2. Các phòng, đơn vị chịu trách nhiệm thi hành Quyết định này./.

Nơi nhận:
- Như Điều 2;
- Lưu: VT.

CHỦ TỊCH

Phạm Gia Khánh
"""

PLAN = """
KẾ HOẠCH
Làm sạch dữ liệu năm 2026
(Kèm theo Quyết định số 15/QĐ-UBND ngày 06 tháng 5 năm 2026 của Chủ tịch Ủy ban nhân dân xã)

I. MỤC ĐÍCH

1. Đối chiếu dữ liệu dân cư với dữ liệu chuyên ngành của xã theo quy định hiện hành.

Phụ lục
DANH SÁCH THÔN
"""


def shape(text: str) -> Structure:
    document = read_bytes(text.encode(), "van-ban.txt")
    return build(document, extract(document))


def kinds(structure: Structure, number: int) -> list[str]:
    return [z.kind for z in structure.zones if z.document == number]


def test_the_zones_of_a_decision_follow_one_another() -> None:
    assert kinds(shape(LETTER), 0) == ["letterhead", "number", "place_date", "title", "legal_basis", "body", "recipients", "signature"]


def test_a_decision_says_what_it_is() -> None:
    (part,) = shape(LETTER).documents
    assert (part.family, part.kind, part.number, part.symbol) == ("administrative", "Quyết định", "15", "QĐ-UBND")
    assert part.date is not None
    assert part.date.iso() == "2026-05-06"
    assert part.title == "Ban hành Kế hoạch làm sạch dữ liệu năm 2026"


def test_the_plan_that_a_decision_issues_is_a_document_of_its_own() -> None:
    structure = shape(LETTER + PLAN)
    main, plan = structure.documents
    assert (plan.kind, plan.attached_to, plan.title) == ("Kế hoạch", 0, "Làm sạch dữ liệu năm 2026")
    assert plan.date == main.date
    assert kinds(structure, 1) == ["title", "body", "annex"]


def test_without_letterhead_number_and_kind_a_file_is_a_fragment() -> None:
    (part,) = shape("Các đơn vị rà soát hồ sơ tồn đọng và báo cáo trước ngày 15/6/2026.\n").documents
    assert part.family == "fragment"


def test_a_party_document_is_known_by_its_heading() -> None:
    head = "ĐẢNG ỦY XÃ BÌNH SƠN\n*\nĐẢNG CỘNG SẢN VIỆT NAM\n\nSố 07-KH/ĐU\nBình Sơn, ngày 09 tháng 4 năm 2026\n\nKẾ HOẠCH\nkiểm tra năm 2026\n"
    (part,) = shape(head).documents
    assert (part.family, part.kind, part.symbol) == ("party", "Kế hoạch", "KH/ĐU")


def test_an_official_letter_has_a_subject_and_no_kind_heading() -> None:
    head = "ỦY BAN NHÂN DÂN\nXÃ BÌNH SƠN\nSố: 88/UBND-KT\nV/v rà soát đất công\nBình Sơn, ngày 09 tháng 4 năm 2026\n\n"
    head += "Kính gửi: Các thôn.\n\nỦy ban nhân dân xã yêu cầu rà soát.\n"
    (part,) = shape(head).documents
    assert (part.kind, part.title) == ("Công văn", "V/v rà soát đất công")


def test_the_enacting_line_heads_no_second_document() -> None:
    assert len(shape(LETTER).documents) == 1


def test_a_title_that_begins_with_ban_hanh_is_no_issuer() -> None:
    (part,) = shape(LETTER.replace("Ban hành Kế hoạch làm sạch dữ liệu", "BAN HÀNH KẾ HOẠCH LÀM SẠCH DỮ LIỆU")).documents
    assert part.title == "BAN HÀNH KẾ HOẠCH LÀM SẠCH DỮ LIỆU năm 2026"


def test_recipients_and_signature_side_by_side() -> None:
    rows = "| **Nơi nhận:** | **TM. ỦY BAN NHÂN DÂN** |\n|---|---|\n| - Như trên; | CHỦ TỊCH |\n| - Lưu: VT. |  |\n|  | Trung tá Lò Thị Ín |\n"
    document = read_bytes((PLAN.lstrip().replace("Phụ lục\n", rows + "\nPhụ lục\n")).encode(), "a.md")
    structure = build(document, extract(document))
    labels = {document.slice(b.span): next(z.kind for z in structure.zones if z.span.contains(b.span)) for b in document.blocks}
    assert [labels[text] for text in ("Nơi nhận:", "- Như trên;", "- Lưu: VT.")] == ["recipients"] * 3
    assert [labels[text] for text in ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Trung tá Lò Thị Ín")] == ["signature"] * 3
    assert labels["DANH SÁCH THÔN"] == "annex"


def test_lines_of_recipients_and_signature_may_alternate() -> None:
    head, _, _ = LETTER.partition("Nơi nhận:")
    lines = ["Nơi nhận:", "KT. CHỦ TỊCH", "- Như Điều 2;", "PHÓ CHỦ TỊCH", "- Lưu: VT.", "ThS. H'Nga Êban", "PHỤ LỤC", "Hết"]
    found = kinds(shape(head + "\n\n".join(lines)), 0)
    assert found[found.index("body") + 1 :] == ["recipients", "signature", "recipients", "signature", "recipients", "signature", "annex"]


def test_a_heading_may_carry_its_title() -> None:
    text = LETTER.replace("QUYẾT ĐỊNH\nBan hành Kế hoạch làm sạch dữ liệu năm 2026\n", "QUYẾT ĐỊNH BAN HÀNH KẾ HOẠCH LÀM SẠCH\nDỮ LIỆU NĂM 2026\n")
    (part,) = shape(text).documents
    assert (part.kind, part.title) == ("Quyết định", "BAN HÀNH KẾ HOẠCH LÀM SẠCH\nDỮ LIỆU NĂM 2026")


def test_an_attached_text_begins_with_its_own_letterhead() -> None:
    head = "ỦY BAN NHÂN DÂN\nXÃ BÌNH SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    structure = shape(LETTER + head + PLAN.lstrip())
    assert [part.kind for part in structure.documents] == ["Quyết định", "Kế hoạch"]
    assert kinds(structure, 1)[:2] == ["letterhead", "title"] and structure.documents[1].attached_to == 0


def test_bases_behind_the_addressee_of_a_submission() -> None:
    text = LETTER.replace("QUYẾT ĐỊNH\nBan", "TỜ TRÌNH\nBan", 1).replace(
        "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ BÌNH SƠN\n", "Kính gửi: Hội đồng nhân dân xã.\n", 1
    )
    found = kinds(shape(text), 0)
    assert found[found.index("title") :][:4] == ["title", "body", "legal_basis", "body"]


def test_the_session_of_a_council_stands_between_its_name_and_the_bases() -> None:
    text = LETTER.replace("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ BÌNH SƠN\n", "HỘI ĐỒNG NHÂN DÂN XÃ BÌNH SƠN\nKHÓA I, KỲ HỌP THỨ TƯ\n", 1)
    assert kinds(shape(text), 0).count("legal_basis") == 1


def test_a_title_may_begin_as_a_basis_does() -> None:
    title = "Thực hiện Nghị quyết số 12/NQ-HĐND của Hội đồng nhân dân xã"
    text = LETTER.replace("Ban hành Kế hoạch làm sạch dữ liệu năm 2026\n", title + "\n", 1)
    assert shape(text).documents[0].title == title
    sentence = LETTER.replace("Ban hành Kế hoạch làm sạch dữ liệu năm 2026\n", title + ", Ủy ban nhân dân xã báo cáo như sau:\n", 1)
    assert shape(sentence).documents[0].title is None


def test_the_place_of_issue_may_end_in_a_number() -> None:
    part = shape(LETTER.replace("Bình Sơn, ngày", "Bình Sơn 2, ngày")).documents[0]
    assert part.date is not None
    assert (part.date.day, part.date.month, part.date.year) == (6, 5, 2026)


def test_a_title_may_go_on_in_a_paragraph_of_its_own() -> None:
    head = "".join(f"<p>{line}</p>" for line in ("Số: 21/BC-UBND", "Bình Sơn, ngày 06 tháng 7 năm 2026", "BÁO CÁO"))
    title = "<p>Kết quả trồng rừng 6 tháng đầu năm 2026,</p><p>nhiệm vụ 6 tháng cuối năm</p>"
    document = read_bytes(f"<html><body>{head}{title}<p>Xã đã trồng 40 ha rừng.</p></body></html>".encode(), "a.html")
    (part,) = build(document, extract(document)).documents
    assert part.title == "Kết quả trồng rừng 6 tháng đầu năm 2026,\nnhiệm vụ 6 tháng cuối năm"
