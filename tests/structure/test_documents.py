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
    head = "ỦY BAN NHÂN DÂN\nXÃ BÌNH SƠN\nSố: 88/UBND-KT\nV/v rà soát đất công\nBình Sơn, ngày 09 tháng 4 năm 2026\n\nKính gửi: Các thôn.\n\nỦy ban nhân dân xã yêu cầu rà soát.\n"
    (part,) = shape(head).documents
    assert (part.kind, part.title) == ("Công văn", "V/v rà soát đất công")


def test_the_enacting_line_heads_no_second_document() -> None:
    assert len(shape(LETTER).documents) == 1


def test_a_title_that_begins_with_ban_hanh_is_no_issuer() -> None:
    (part,) = shape(LETTER.replace("Ban hành Kế hoạch làm sạch dữ liệu", "BAN HÀNH KẾ HOẠCH LÀM SẠCH DỮ LIỆU")).documents
    assert part.title == "BAN HÀNH KẾ HOẠCH LÀM SẠCH DỮ LIỆU năm 2026"
