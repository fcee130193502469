"""Letterhead and sign-off typed in two columns: one line holds the office and Quốc hiệu, the recipients and the signature."""

from collections.abc import Sequence

from lint.patterns import regex
from lint.readers.region import Raw, Region
from lint.readers.shape import LOWER, UPPER, is_caps, is_kind, is_signing
from lint.records import field, record

_NATION = r"CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM\W*$|Độc\s+lập\s*[-–—]\s*Tự\s+do\s*[-–—]\s*Hạnh\s+phúc\W*$"
_PARTY = r"ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM\W*$"
_PLACE_DATE = rf"[{UPPER}.…][^\d\n:;/,\t]{{1,40}},\s*ngày\b[\s\d.…_/]*tháng\b.{{0,30}}$"
_SIGNING = rf"(?:TM|KT|TL|TUQ|T/M|K/T|T/L)\s?[.\s]\s*[{UPPER}][^{LOWER}]*$"
_CANDIDATE = regex(
    rf"CỘNG\s+[HS]|Độc\s+lập|,\s*ngày\b|Nơi nhận|NƠI NHẬN|^[^{LOWER}]+$|"
    rf"^\s*[-+*]\s.*?\S(?:[ \xa0]{{3}}|[ \xa0]*\t|[;.]\s(?:[{UPPER}]{{3}}|(?:KT|TM|TL)\.))"
)
# Right columns that say what they are, whatever the width of the gap.
_TOLD = regex(rf"(?<=\S)\s+(?=[*_]*(?:{_NATION}))")
_DATED = regex(rf"\W*S[ốỐ]\s*:?\s*[\d.…]*\s?[-/]\s?[^\s,]+\s+(?=[*_(]*{_PLACE_DATE})")
_SIGNED = regex(rf"\W*(?:Nơi nhận|NƠI NHẬN)\W*\s(?=[*_]*{_SIGNING})")
_LISTED_SIGNED = regex(rf"\s*[-+*]\s.*?[;.]\s+(?=[*_]*(?:{_SIGNING}|[{UPPER}]{{3}}[^{LOWER}]+$))")
_GAP = regex(r"(?<=\S)(?:[ \xa0]{3,}|[ \xa0]*\t\s*)(?=\S)")
_HEAD = regex(rf"{_NATION}|{_PARTY}|[(\s]*{_PLACE_DATE}")
_SIGNER = regex(r"(?:THƯ KÝ|CHỦ TRÌ|CHỦ T[ỌO][ẠA]|NGƯỜI (?:GHI|LẬP))\b")
_UNFINISHED = regex(r"(?:NƯỚC|CỦA|VỀ|VÀ|[(“\"])$")
_NAME = regex(rf"(?:[\w.]{{2,6}}\.\s?|(?:Đại|Thượng|Trung|Thiếu)\s\w+\s)*[{UPPER}][{LOWER}]*(?:\s[{UPPER}][{LOWER}]*){{1,5}}$")
_LISTED = regex(r"\s*(?:[-+*]\s|[*_]*(?:Nơi nhận|NƠI NHẬN))")
_RULED = regex(r"[\W_]*")
_STOP = regex(r"\s*(?:PHỤ LỤC|Phụ lục|Kính gửi|Mẫu số|MẪU SỐ)")
_HEAD_LINES, _SIGN_LINES = 14, 45  # lines in which a letterhead, and a list of recipients with its signature, are over
_INDENT = 15  # blanks before a line that has nothing but a right column
_WIDEST = 250


def second_column(text: str) -> int | None:
    """Where the right column of a letterhead or sign-off line begins; None for every other line."""
    if len(text) > _WIDEST or _CANDIDATE.search(text) is None:
        return None
    told = _TOLD.search(text)
    if told and is_caps(left := _bare(text[: told.start()])) and not _UNFINISHED.search(left):
        return told.end()
    if found := _DATED.match(text) or _SIGNED.match(text):
        return found.end()
    if (listed := _LISTED_SIGNED.match(text)) and is_signing(_bare(text[listed.end() :])):
        return listed.end()
    return next((gap.end() for gap in _GAP.finditer(text) if _is_right(text[: gap.start()], _bare(text[gap.end() :]))), None)


def _bare(text: str) -> str:
    return text.strip(" \t\xa0*_")


def _is_right(left: str, right: str) -> bool:
    """Whether what stands behind a wide gap is the right column of a letterhead or sign-off."""
    if _HEAD.match(right):
        return True
    if _LISTED.match(left):
        return is_signing(right) or _NAME.match(right) is not None
    return _is_signer(_bare(left)) and _is_signer(right)


def _is_signer(text: str) -> bool:
    return is_caps(text) and (is_signing(text) or _SIGNER.match(text) is not None)


@record(slots=True)
class _Columns:
    """Two columns being read: `left` and `right` so far, how much of them is sure, and the line behind that."""

    signing: bool
    end: int
    left: list[Raw] = field(default_factory=list)
    right: list[Raw] = field(default_factory=list)
    sure: tuple[int, int] = (0, 0)
    named: bool = False

    def take(self, raw: Raw, index: int) -> bool:
        """Whether the line may belong to the columns; it is surely one of them when it has a right column or goes on with the list."""
        at = self._right_of(raw)
        adjoins = index == self.end
        if at is None:
            self.left.append(raw)
            if not (raw.blank or _RULED.fullmatch(raw.text)):
                return self._left(raw, index, adjoins)
            return True
        if at:
            self.left.append(Raw(raw.text[:at].rstrip(), raw.at))
        self.right.append(Raw(raw.text[at:], raw.at + at))
        self.named = self.named or self.signing and _NAME.match(_bare(raw.text[at:])) is not None
        self._commit(index)
        return True

    def _left(self, raw: Raw, index: int, adjoins: bool) -> bool:
        listed = self.signing and _LISTED.match(raw.text) is not None
        goes_on = adjoins and raw.text.lstrip()[:1].islower()
        if listed or goes_on:
            self._commit(index)
        return listed or goes_on or not self.signing and (is_caps(raw.text) or raw.text.lstrip().startswith(("Số", "V/v")))

    def _right_of(self, raw: Raw) -> int | None:
        """Where the line's right column begins: 0 when it has no other, None when it has only a left one."""
        at = second_column(raw.text)
        if at is not None:
            return at
        if self.signing and (gap := _GAP.search(raw.text)) and self._signs(_bare(raw.text[gap.end() :])):
            return gap.end()
        blanks = len(raw.text) - len(raw.text.lstrip())
        if blanks < _INDENT and "\t" not in raw.text[:blanks] or raw.blank:
            return None
        text = _bare(raw.text)
        return 0 if (self._signs(text) if self.signing else _HEAD.match(text)) else None

    def _signs(self, text: str) -> bool:
        """Whether a right column says who signs: one name ends it."""
        return not self.named and (_is_signer(text) or _NAME.match(text) is not None)

    def _commit(self, index: int) -> None:
        self.end = index + 1
        self.sure = (len(self.left), len(self.right))


def columns(lines: Sequence[Raw], first: int) -> Region | None:
    """The two columns of text that begin with line `first`; None when that line has but one."""
    at = second_column(lines[first].text)
    if at is None:
        return None
    found = _Columns(_HEAD.match(_bare(lines[first].text[at:])) is None, first)
    most = _SIGN_LINES if found.signing else _HEAD_LINES
    for index in range(first, min(first + most, len(lines))):
        raw = lines[index]
        if index > first and (is_kind(raw.text.strip()) or _STOP.match(raw.text)) or not found.take(raw, index):
            break
    left, right = found.sure
    return Region(lines[first : found.end], columns=[found.left[:left], found.right[:right]])
