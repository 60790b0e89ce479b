from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.metadata.places import places_in, places_of_all
from index.metadata.units import province_now, spelled, units


@pytest.mark.parametrize(
    ("title", "text", "places"),
    [
        ("Hải Lựu về đích", "Xã Hải Lựu (Sông Lô) đón bằng. UBND huyện Sông Lô chúc mừng.",
         ("Vĩnh Phúc", "Sông Lô", "Hải Lựu")),
        ("", "Ở xã Văn Quán, huyện Lập Thạch, bà con làm đường.",
         ("Vĩnh Phúc", "Lập Thạch", "Văn Quán")),
        ("", "Huyện Châu Thành họp.", ()),
        ("", "Huyện Châu Thành (Tiền Giang) họp; tỉnh Tiền Giang dự.",
         ("Tiền Giang", "Châu Thành")),
        ("", "TP.HCM khai trương, phường Thảo Điền, TP Thủ Đức, TP.HCM.",
         ("Hồ Chí Minh", "Thủ Đức", "Thảo Điền")),
        ("", "Tỉnh Hòa Bình và Hoà Bình là một, tỉnh Hoà Bình có xã mới.", ("Hòa Bình",)),
        ("Xã mới", "Ở xã Vân Khê (Lâm Thượng, Vĩnh Phúc) có hội.",
         ("Vĩnh Phúc", "Lâm Thượng", "Vân Khê")),
        ("", "Huyện ủy Lâm Thượng và Thị ủy họp tại tỉnh xa.", ()),
        ("", "Hà Nội, Đà Nẵng, Cần Thơ cùng dự hội nghị.", ()),
        ("", "Không nói đến nơi nào cả.", ()),
        ("", "Ở Quận 5 (TP.HCM) có chợ; phường 9, quận 5 cũng vậy.",
         ("Hồ Chí Minh", "Quận 5", "Phường 9")),
        ("TPHCM: Thêm một cây cầu", "", ("Hồ Chí Minh",)),
        ("", "Theo gương Chủ tịch Hồ Chí Minh.", ()),
        ("", "Tại thành phố Hồ Chí Minh có hội.", ("Hồ Chí Minh",)),
        ("UBND tỉnh họp", "UBND Cao Bằng nêu rõ.", ("Cao Bằng",)),
        ("", "Tại Bà Rịa - Vũng Tàu, biển lặng.", ("Bà Rịa - Vũng Tàu",)),
        ("", "Bão ở huyện Điện Biên (Điện Biên).", ("Điện Biên", "Điện Biên")),
        ("", "Trận đấu bắt đầu lúc 20 giờ, 2 giờ Hà Nội.", ()),
        ("Luật mới", "Hà Nội, ngày 5 tháng 6 năm 2020. Điều 1.", ()),
        ("", "Họp ở Hà Nội ngày 6/9.", ("Hà Nội",)),
        ("", "Lụt ở tỉnh Hà Nam, Trung Quốc.", ()),
        ("", "Huyện Lý Nhân, tỉnh Hà Nam, xuất nhãn sang Trung Quốc.", ("Hà Nam", "Lý Nhân")),
        ("XÃ HẢI LỰU HUYỆN SÔNG LÔ", "TỈNH VĨNH PHÚC", ("Vĩnh Phúc", "Sông Lô", "Hải Lựu")),
        ("", "Xã hội, thị trường và phường hội ở các quận.", ()),
        ("", "Huyện M’Đrắk (Đắk Lắk) trồng rừng.", ("Đắk Lắk", "M’Đrắk")),
    ],
)  # fmt: skip
def test_places_of_an_article(title: str, text: str, places: tuple[str, ...]) -> None:
    assert places_in(title, text) == places


def test_provinces_before_and_since_july_2025() -> None:
    assert province_now("Vĩnh Phúc") == "Phú Thọ"
    assert province_now("Hà Nội") == "Hà Nội"
    assert province_now("Atlantis") is None
    assert len(set(units().now.values())) == 34
    assert len(units().now) == 63


def test_names_are_compared_whatever_the_tone_placement() -> None:
    assert spelled("Hoà Bình") == spelled("Hòa  bình")
    assert spelled("Thủy Nguyên") == spelled("Thuỷ Nguyên")


def test_letters_may_be_in_any_form() -> None:
    article = "Ở xã Văn Quán", "Huyện Lập Thạch (Vĩnh Phúc) làm đường."
    decomposed = tuple(unicodedata.normalize("NFD", part) for part in article)
    assert decomposed != article
    assert places_of_all([decomposed, article])[0] == places_in(*article) != ()


def test_articles_do_not_lend_each_other_places() -> None:
    articles = [
        ("Ở xã Hải Lựu", "Tỉnh Vĩnh Phúc, huyện"),
        ("Sông Lô", "Sông nào cũng ra biển."),
        ("", ""),
        ("Đà Nẵng: biển lặng", "Quận Hải Châu (Đà Nẵng) họp."),
    ]
    assert places_of_all(articles) == [places_in(*article) for article in articles]
    assert places_of_all([]) == []


_WORDS = st.sampled_from(
    "Tỉnh tỉnh TP. TP Thành phố quận 5 12 huyện Huyện xã Xã thị trấn TT. ( ) , – - . \n giờ ngày"
    " Trung Quốc Hà Nội Hà Nam Hòa Hoà Bình Sông Lô Đắk H' ’ ́ M’Đrắk HCM 🙂".split(" ")
)


@given(st.lists(st.one_of(_WORDS, st.text(max_size=3))), st.text(max_size=20))
def test_whatever_a_text_is_of_its_places_are_its_words(parts: list[str], title: str) -> None:
    text = " ".join(parts)
    places = places_in(title, text)
    together = unicodedata.normalize("NFC", f"{title}\n{text}").casefold().split()
    assert len(places) <= 3
    for place in places[1:]:
        assert set(place.casefold().split()) <= {word.strip("(),.–-") for word in together} or (
            place.casefold() in " ".join(together)
        )


def test_many_names_cost_no_more_room_than_there_is() -> None:
    names = [f"xã {a}{b}nh {b}{a}nh" for a in "BCDĐGHKLMN" for b in "AÂEÊIOÔƠUƯ"]
    text = ", ".join([*names, *(name.replace("xã", "huyện") for name in names)])
    assert places_in("Vĩnh Phúc", f"{text}. Vĩnh Phúc.") == ("Vĩnh Phúc",)
