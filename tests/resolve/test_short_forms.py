"""Short forms in capitals and the words whose initials they are."""

from lint.readers import read_bytes
from lint.resolve.analyse import analyse
from lint.resolve.short_forms import Initials, fits, short_forms


def read(text):
    return analyse(read_bytes(text.encode(), "a.txt"))


def test_symbols_headings_and_numerals_are_no_abbreviations():
    text = "I. MỤC TIÊU CCHC NĂM 2026\n\nThực hiện Kế hoạch số 12/KH-UBND ngày 05/3/2026; khóa XVIII; HĐND&UBND xã, KT-XH."
    assert [form.text for form in short_forms(read(text))] == ["HĐND&UBND", "KT-XH"]


def test_words_are_found_with_and_without_joining_ones():
    index = read("Sở Giáo dục và Đào tạo; phòng, chống thiên tai. Tai nạn.")
    initials = Initials(index)
    assert index.document.slice(initials.words_of("GDĐT")) == "Giáo dục và Đào tạo"
    assert index.document.slice(initials.words_of("PCTT")) == "phòng, chống thiên tai"
    assert initials.words_of("TTTN") is None


def test_initials_fit():
    assert fits("GDĐT", "Giáo dục và Đào tạo") and fits("DNNVV", "doanh nghiệp nhỏ và vừa")
    assert not fits("TTCH", "thủ tục hành chính")
