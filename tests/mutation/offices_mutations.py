"""Offices and units that are no more, offices of a higher level, persons and abbreviations that contradict each other."""

from collections.abc import Iterator
from random import Random

from tests.mutation.lines import Place, places, replaced
from tests.mutation.model import Mutation, mutator

_ABOUT_RECIPIENTS = ("recipients", "assignment-conflict")


def _recipients(text: str) -> Iterator[Place]:
    """The lines under Nơi nhận that name a body, not those that file or refer."""
    head = next((place.line for place in places(text, r"^Nơi nhận")), None)
    for place in places(text, r"^- (?!Lưu|Như )[^;,.]+(?=[;.])"):
        if head is not None and place.line > head:
            yield place


def _tasks(text: str) -> Iterator[Place]:
    """The ends of numbered sentences, where another one can stand."""
    head = next((place.line for place in places(text, r"^Nơi nhận")), len(text))
    for place in places(text, r"(?<=^\d\. )([^.“]{30,}[^/.])(\.)$"):
        if place.line < head:
            yield place


def _is_plan_of_a_commune(text: str) -> bool:
    return any(places(text, r"\b(?:XÃ (?!HỘI)|PHƯỜNG )[A-ZĐ]")) and any(places(text, r"^KẾ HOẠCH\b"))


def _with_sentence(text: str, place: Place, sentence: str, rule: str, also: tuple[str, ...] = ()) -> Mutation:
    return replaced(text, place, f"{place.match[0]} {sentence}", rule, also)


@mutator("agency-lapsed")
def copy_to_a_former_department(text: str, rng: Random) -> Iterator[Mutation]:
    for place in _recipients(text):
        name = rng.choice(("Sở Kế hoạch và Đầu tư", "Sở Thông tin và Truyền thông", "Bộ Tài nguyên và Môi trường", "Sở GTVT"))
        yield replaced(text, place, f"- {name}", "agency-lapsed", _ABOUT_RECIPIENTS)


@mutator("agency-lapsed")
def task_for_a_former_department(text: str, rng: Random) -> Iterator[Mutation]:
    for place in _tasks(text):
        name = rng.choice(("Sở Giao thông vận tải", "Sở Kế hoạch và Đầu tư", "Bộ Thông tin và Truyền thông"))
        yield _with_sentence(text, place, f"Phối hợp với {name} tổng hợp.", "agency-lapsed", ("assignment-conflict",))


@mutator("unit-parent")
def copy_to_a_district(text: str, rng: Random) -> Iterator[Mutation]:
    for place in _recipients(text):
        yield replaced(text, place, f"- UBND {rng.choice(('huyện Tân Lạc', 'các huyện, thị xã', 'quận Hải An'))}", "unit-parent", _ABOUT_RECIPIENTS)


@mutator("unit-parent")
def task_for_a_district(text: str, rng: Random) -> Iterator[Mutation]:
    for place in _tasks(text):
        yield _with_sentence(text, place, "Giao UBND huyện theo dõi, đôn đốc.", "unit-parent", ("assignment-conflict",))


@mutator("self-level")
def department_of_the_province_among_own_offices(text: str, rng: Random) -> Iterator[Mutation]:
    if not _is_plan_of_a_commune(text):
        return
    for place in places(text, r"(?<=^\d\. )(?:Phòng|Văn phòng|Trung tâm) [^:.;,]+?(?=:|$| chủ trì| tham mưu)"):
        yield replaced(text, place, "Sở Xây dựng", "self-level", ("assignment-conflict", "name-variant", "recipients"))


@mutator("self-level")
def troubles_taken_to_the_province(text: str, rng: Random) -> Iterator[Mutation]:
    if not _is_plan_of_a_commune(text):
        return
    for place in _tasks(text):
        yield _with_sentence(text, place, "Nếu có vướng mắc, các đơn vị báo cáo UBND tỉnh để chỉ đạo.", "self-level")


@mutator("person-conflict")
def two_heads_of_one_office(text: str, rng: Random) -> Iterator[Mutation]:
    for place in _tasks(text):
        pair = "Giao ông Vũ Đình Khôi, Trưởng phòng Kinh tế làm đầu mối; bà Cao Thị Sen, Trưởng phòng Kinh tế theo dõi."
        yield _with_sentence(text, place, pair, "person-conflict", ("assignment-conflict",))


@mutator("person-conflict")
def one_name_in_two_spellings(text: str, rng: Random) -> Iterator[Mutation]:
    for place in _tasks(text):
        pair = "Giao ông Vũ Đình Khôi, Giám đốc Quỹ Đất đai làm đầu mối; ông Vũ Đình Khối, Giám đốc Quỹ Đất đai báo cáo."
        yield _with_sentence(text, place, pair, "person-conflict", ("assignment-conflict", "diacritic-outlier"))


@mutator("abbreviation-conflict")
def short_form_with_a_wrong_letter(text: str, rng: Random) -> Iterator[Mutation]:
    if text.count("UBND") < 2:
        return
    for place in places(text, r"\bUBND(?= (?:xã|phường|tỉnh)\b)"):
        if " số " not in place.match.string:
            yield replaced(text, place, rng.choice(("UBNN", "UBDN")), "abbreviation-conflict", ("name-variant", *_ABOUT_RECIPIENTS))


@mutator("abbreviation-conflict")
def initials_changed_over(text: str, rng: Random) -> Iterator[Mutation]:
    for place in places(text, r"(?<= )thủ tục hành chính(?=[ ,;.])"):
        yield replaced(text, place, "thủ tục hành chính (TTCH)", "abbreviation-conflict")
