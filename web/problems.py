"""Errors as answers: problem+json (RFC 9457) for programs, a plain page for readers."""

from __future__ import annotations

import json
import logging
from http import HTTPStatus
from typing import TYPE_CHECKING

from flask import Flask, Response, render_template, request
from werkzeug.exceptions import HTTPException

from index.errors import EngineAway, IndexDamaged, IndexMissing, IndexOutdated, OperatorError
from search.criteria import CriteriaError, QueryTooLong

if TYPE_CHECKING:
    from werkzeug.wrappers import Response as BaseResponse

log = logging.getLogger(__name__)

_PROGRAM_PATHS = (
    "/api/",
    "/healthz",
    "/readyz",
    "/metrics",
    "/openapi.json",
    "/opensearch.xml",
    "/feed.atom",
    "/search.csv",
)

# What is said to readers and programs, by status.
SENTENCES = {
    400: "Yêu cầu không hợp lệ.",
    404: "Không có trang hoặc tài liệu này.",
    405: "Địa chỉ này không nhận cách gọi đó.",
    413: "Yêu cầu quá lớn.",
    414: "Câu tìm hoặc địa chỉ quá dài.",
    415: "Không nhận dạng dữ liệu này.",
    429: "Quá nhiều yêu cầu; xin chờ một lát rồi thử lại.",
    431: "Phần đầu của yêu cầu quá lớn.",
    500: "Máy chủ gặp lỗi; lỗi đã được ghi lại.",
    503: "Chưa thể tìm kiếm lúc này.",
}

# What whoever runs the service can do; readers get the sentence before it.
_REMEDIES: tuple[tuple[type[OperatorError], str], ...] = (
    (IndexMissing, "Chưa có chỉ mục nào. Người quản trị: chạy “timviet reindex NGUỒN”."),
    (IndexOutdated, "Chỉ mục đã cũ. Người quản trị: chạy “timviet reindex --full NGUỒN”."),
    (IndexDamaged, "Chỉ mục bị hỏng. Người quản trị: chạy “timviet verify” rồi “timviet reindex”."),
    (EngineAway, "Máy tìm kiếm không trả lời. Người quản trị: kiểm tra OPENSEARCH_URL."),
)


def problem(status: int, detail: str, **members: object) -> Response:
    """Return a problem+json answer; `members` are added beside the standard ones."""
    title = HTTPStatus(status).phrase
    body = {"type": "about:blank", "title": title, "status": status, "detail": detail, **members}
    # Lone surrogates become the JSON escapes they already are in ASCII form.
    data = json.dumps(body, ensure_ascii=False).encode("utf-8", "backslashreplace")
    return Response(data, status, content_type="application/problem+json")


def init_app(app: Flask) -> None:
    """Answer every error of the application as a problem or a page."""
    app.register_error_handler(CriteriaError, _wrong_parameter)
    app.register_error_handler(OperatorError, _unavailable)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(Exception, _unexpected)


def _wrong_parameter(error: CriteriaError) -> Response:
    status = 414 if isinstance(error, QueryTooLong) else 400
    return _answer(status, str(error), parameter=error.parameter)


def _unavailable(error: OperatorError) -> Response:
    log.error("cannot answer %s: %s", request.path, error)
    remedy = next((text for kind, text in _REMEDIES if isinstance(error, kind)), SENTENCES[503])
    response = _answer(503, remedy)
    response.headers["Retry-After"] = "10"
    return response


def _http(error: HTTPException) -> BaseResponse:
    if error.code is None or error.code < 400:
        return error.get_response()
    response = _answer(error.code, SENTENCES.get(error.code, HTTPStatus(error.code).phrase))
    # Allow of a 405, Retry-After of a 429.
    for name, value in error.get_headers():
        if name not in {"Content-Type", "Content-Length"}:
            response.headers[name] = value
    return response


def _unexpected(error: Exception) -> Response:
    log.error("failed on %s", request.full_path, exc_info=error)
    return _answer(500, SENTENCES[500])


def _answer(status: int, detail: str, **members: object) -> Response:
    if not _read_in_a_browser():
        return problem(status, detail, **members)
    title = SENTENCES.get(status, detail)
    page = render_template("error.html", status=status, title=title, detail=detail)
    return Response(
        page.encode("utf-8", "replace"), status, content_type="text/html; charset=utf-8"
    )


def _read_in_a_browser() -> bool:
    """Whether a page is asked for: programs take anything (`*/*`), or do not say what."""
    wanted = request.accept_mimetypes.values()
    return "text/html" in wanted and not request.path.startswith(_PROGRAM_PATHS)
