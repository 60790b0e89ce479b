from __future__ import annotations

import pytest

from index.metadata.places import places_in, province_now
from index.metadata.units import spelled, units


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
