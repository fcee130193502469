"""Synthetic administrative documents: seeded, no two alike, of any size."""

from random import Random

_PLACES = ("Đông Hải", "Tân Lập", "Phú Xuân", "An Bình", "Vĩnh Thành", "Hòa Sơn", "Long Mỹ", "Thạnh Phú", "Cẩm Giang", "Yên Định")
_PROVINCES = ("tỉnh Lâm Đồng", "tỉnh Nghệ An", "thành phố Cần Thơ", "tỉnh Gia Lai", "thành phố Huế", "tỉnh Phú Thọ")
_SUBJECTS = (
    "chuyển đổi số",
    "cải cách thủ tục hành chính",
    "phòng, chống thiên tai",
    "xây dựng nông thôn mới",
    "bảo đảm an toàn giao thông",
    "giảm nghèo bền vững",
    "phổ biến, giáo dục pháp luật",
    "quản lý đất đai",
)
_KINDS = (("Quyết định", "QĐ"), ("Kế hoạch", "KH"), ("Chỉ thị", "CT"), ("Báo cáo", "BC"), ("Thông báo", "TB"), ("Hướng dẫn", "HD"))
_CLAUSES = (
    "chủ trì, phối hợp với các cơ quan, đơn vị có liên quan tổ chức thực hiện {subject} trên địa bàn, bảo đảm thiết thực, hiệu quả, tránh hình thức",
    "rà soát, cập nhật đầy đủ hồ sơ, tài liệu về {subject} và báo cáo kết quả trước ngày {date}",
    "tuyên truyền sâu rộng trong cán bộ, công chức, viên chức và Nhân dân về ý nghĩa, tầm quan trọng của công tác {subject}",
    "bố trí kinh phí từ nguồn ngân sách năm {year} và các nguồn huy động hợp pháp khác, dự kiến {amount} đồng",
    "căn cứ {citation}, xây dựng kế hoạch chi tiết và phân công người phụ trách từng nội dung",
    "theo dõi, đôn đốc, kiểm tra việc thực hiện; kịp thời tham mưu, tháo gỡ khó khăn, vướng mắc phát sinh",
    "gắn trách nhiệm của người đứng đầu với kết quả {subject} giai đoạn {year} - {later}",
    "định kỳ hằng quý, 6 tháng và một năm tổng hợp, gửi về Ủy ban nhân dân xã {place} để tổng hợp",
    "thực hiện các nội dung nêu tại mục {number}; giao ông {person}, Trưởng phòng Kinh tế theo dõi",
    "tham mưu “Tháng cao điểm {subject}” (sau đây gọi tắt là Tháng cao điểm) từ thứ Hai, ngày {date}",
)
_NAMES = ("Nguyễn Văn Hùng", "Trần Thị Lan", "Lê Hoàng Nam", "Phạm Minh Đức", "Võ Thị Hạnh", "Đặng Quốc Bảo", "Bùi Thanh Tùng")
_OFFICES = ("Phòng Kinh tế", "Công an xã", "Phòng Văn hóa - Xã hội", "Trạm Y tế", "Văn phòng HĐND và UBND")
_ROWS_FOR = 1_500  # characters of the body for each row of the annex's table
_LETTERS = "abcdđeghiklmn"


def document(seed: int, characters: int) -> str:
    """A plan of at least `characters` characters; each seed gives another one."""
    random = Random(seed)
    place, province, year = random.choice(_PLACES), random.choice(_PROVINCES), random.randint(2024, 2026)
    lines = [
        f"ỦY BAN NHÂN DÂN\nXÃ {place.upper()}\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n",
        f"Số: {random.randint(10, 400)}/KH-UBND\n\n{place}, ngày {random.randint(10, 28)} tháng 3 năm {year}\n",
        f"KẾ HOẠCH\nVề {random.choice(_SUBJECTS)} trên địa bàn xã {place} năm {year}\n",
        f"Thực hiện {_citation(random, province)}, Ủy ban nhân dân xã {place} ban hành Kế hoạch như sau:\n",
    ]
    size, section = sum(map(len, lines)), 0
    while size < characters:
        section += 1
        block = _section(random, section, place, province)
        lines.append(block)
        size += len(block)
    lines.append(f"Nơi nhận:\n- Ủy ban nhân dân {province};\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n{random.choice(_NAMES)}\n")
    lines.append(_annex(random, size // _ROWS_FOR))
    return "\n".join(lines)


def _annex(random: Random, rows: int) -> str:
    lines = ["PHỤ LỤC\nPHÂN CÔNG NHIỆM VỤ\n", "| STT | Nhiệm vụ | Đơn vị chủ trì | Thời gian | Kinh phí (đồng) |", "| --- | --- | --- | --- | --- |"]
    lines += [
        f"| {n} | Triển khai {random.choice(_SUBJECTS)} | {random.choice(_OFFICES)} | Tháng {random.randint(4, 12)} | {_money(random)} |"
        for n in range(1, rows + 1)
    ]
    return "\n".join(lines)


def _money(random: Random) -> str:
    return f"{random.randint(1, 90)}.000.000"


def _section(random: Random, number: int, place: str, province: str) -> str:
    lines = [f"{number}. Nhiệm vụ {random.choice(_SUBJECTS)}\n"]
    lines += [f"{letter}) {_sentence(random, place, province)}\n" for letter in _LETTERS[: random.randint(3, 9)]]
    lines += [f"- {_sentence(random, place, province)}\n" for _ in range(random.randint(0, 4))]
    return "\n".join(lines)


def _sentence(random: Random, place: str, province: str) -> str:
    year = random.randint(2024, 2026)
    clause = "; ".join(random.sample(_CLAUSES, random.randint(1, 3))).format(
        subject=random.choice(_SUBJECTS),
        date=f"{random.randint(1, 28):02d}/{random.randint(3, 12):02d}/{year}",
        year=year,
        later=year + 5,
        amount=f"{random.randint(10, 900)}.000.000",
        citation=_citation(random, province),
        place=place,
        number=random.randint(1, 5),
        person=random.choice(_NAMES),
    )
    return f"{random.choice(('Công an xã', 'Văn phòng HĐND và UBND', 'Phòng Kinh tế', 'Các thôn'))} {clause}."


def _citation(random: Random, province: str) -> str:
    kind, mark = random.choice(_KINDS)
    day = f"{random.randint(1, 28):02d}/{random.randint(1, 12):02d}/{random.randint(2023, 2025)}"
    return f"{kind} số {random.randint(1, 4000)}/{mark}-UBND ngày {day} của Ủy ban nhân dân {province} về {random.choice(_SUBJECTS)}"
