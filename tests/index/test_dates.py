from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.dates import find_dates, parse_date

DAY = dt.date(2020, 5, 22)


@pytest.mark.parametrize(
    ("written", "time"),
    [
        ("2020-05-22", None),
        ("2020-05-22T02:05:00+07:00", "02:05"),
        ("2020-05-22T23:59:59.123Z", "23:59:59"),
        ("2020-05-22 08:05", "08:05"),
        ("2020/05/22", None),
        ("22/05/2020", None),
        ("22/5/2020", None),
        ("22-5-2020", None),
        ("22.05.2020", None),
        ("Ngày 22 - 5 - 2020", None),
        ("ngày 22 tháng 5 năm 2020", None),
        ("22 tháng 5, 2020", None),
        ("22 Tháng Năm, 2020", None),
        ("Tháng Năm 22, 2020", None),
        ("22 Th5, 2020", None),
        ("02:05 | 22/05/2020 |", "02:05"),
        ("14h30, 22/05/2020", "14:30"),
        ("14 giờ 30 ngày 22/5/2020", "14:30"),
        ("14:30 - Thứ sáu, 22/05/2020", "14:30"),
        ("Thứ sáu, 22/05/2020 | 14:30 GMT+7", "14:30"),
        ("Thứ Sáu, ngày 22/05/2020 - 08:15 SA", "08:15"),
        ("22/05/2020 2:05:11 CH", "14:05:11"),
        ("22/05/2020 12:05 SA", "00:05"),
        ("Cập nhật lúc 14h30, ngày 22/5/2020", "14:30"),
        ("May 22, 2020", None),
        ("Fri, 22 May 2020 02:05:00 +0700", "02:05"),
        ("Ngày đăng: 22/05/2020", None),
    ],
)
def test_the_forms_that_portals_use(written: str, time: str | None) -> None:
    moment = parse_date(written)
    assert moment is not None
    assert moment.date == DAY
    assert moment.time == (dt.time.fromisoformat(time) if time else None)


@pytest.mark.parametrize(
    "text",
    [
        "", "2015-2020", "31/02/2020", "29/02/2021", "12/2020", "22/13/2020", "1/1/1",
        "số 12/05/2020/QĐ-UBND", "0982.05.12.2020", "nhiệm kỳ 2015 - 2020", "22/05/0020",
        "22/05/20201", "122/05/2020", "14.669 mét", "22/05/2020 và 23/05/2020",
    ],
)  # fmt: skip
def test_what_is_no_single_date(text: str) -> None:
    assert parse_date(text) is None


def test_dates_in_a_text_come_in_order_with_their_places() -> None:
    text = "Từ 01/06/2021 đến ngày 15 tháng 6 năm 2021, họp lúc 8h30 ngày 7/6/2021."
    found = [(m.date.day, text[m.start : m.end]) for m in find_dates(text)]
    assert found == [
        (1, "01/06/2021"), (15, "ngày 15 tháng 6 năm 2021"), (7, "8h30 ngày 7/6/2021"),
    ]  # fmt: skip


@given(st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2099, 12, 31)))
def test_every_day_is_read_back_from_every_common_form(day: dt.date) -> None:
    forms = [
        day.isoformat(), f"{day:%d/%m/%Y}", f"{day.day}-{day.month}-{day.year}",
        f"ngày {day.day} tháng {day.month} năm {day.year}",
    ]  # fmt: skip
    assert {getattr(parse_date(form), "date", None) for form in forms} == {day}


@given(st.text(alphabet="0123456789/-:. hTngày tháng năm|", max_size=80))
def test_no_text_raises(text: str) -> None:
    for moment in find_dates(text):
        assert 0 <= moment.start < moment.end <= len(text)
