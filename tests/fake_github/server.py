"""The fake GitHub over HTTP: tokens, pages, faults on order, and a check of every exchange."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode, urlsplit

from fake_github import conversation, reviews
from fake_github.contract import Call, find, request_faults, response_faults
from fake_github.replies import Reply, not_found, problem, read_only
from fake_github.visit import Visit
from fake_github.world import NAME, Account, World

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path
    from types import TracebackType
    from typing import Self

    from fake_github.json_value import Json

ACTIONS = Account("github-actions[bot]", may_ask=False)


@dataclass(slots=True)
class _Order:
    """Something to happen once, at the next request that fits after `skip` others."""

    method: re.Pattern[str]
    path: re.Pattern[str]
    act: Callable[[], Reply | None]
    done: bool
    """The operation is carried out all the same, and only its answer is lost."""
    skip: int = 0


class FakeGitHub:
    """GitHub on 127.0.0.1 at a port of the system's choice; a context manager.

    `violations` holds every exchange that GitHub's own description does not allow, on either
    side; leaving the context raises when there are any.
    """

    def __init__(self, folder: Path, *, prefix: str = "") -> None:
        self.world = World(folder)
        self.accounts: dict[str, Account] = {"actions": ACTIONS}
        self.requests: list[str] = []
        """Every request as `METHOD path status`, the path without the repository."""
        self.violations: list[str] = []
        self._orders: list[_Order] = []
        self._lock = Lock()
        self._prefix = prefix
        self._server = _Server(self)
        self.url = f"http://127.0.0.1:{self._server.server_port}{prefix}"
        self._thread = Thread(target=self._server.serve_forever, args=(0.01,), daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        place: TracebackType | None,
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
        if kind is None and self.violations:
            raise AssertionError("\n".join(self.violations))

    @property
    def writes(self) -> list[str]:
        """Every request that was to change something."""
        return [request for request in self.requests if not request.startswith("GET ")]

    def before(self, method: str, path: str, act: Callable[[], None], *, skip: int = 0) -> None:
        """Do something once, just before the next request that fits is carried out."""
        order = _Order(re.compile(method), re.compile(path), act, done=False, skip=skip)
        self._orders.append(order)

    def answer_once(self, method: str, path: str, reply: Reply, *, done: bool = False) -> None:
        """Give this answer once; with `done`, after carrying the operation out unseen."""
        order = _Order(re.compile(method), re.compile(path), lambda: reply, done)
        self._orders.append(order)

    def handle(self, method: str, target: str, token: str, content: bytes) -> Reply:
        """Answer one request, checked on both sides."""
        parts = urlsplit(target)
        path = parts.path.removeprefix(self._prefix)
        short = path.removeprefix(f"/repos/{NAME}")
        call = find(method, path) if parts.path.startswith(f"{self._prefix}/") else None
        if call is None:
            self.violations.append(f"no operation for {method} {target}")
            return not_found()
        query = dict(parse_qsl(parts.query))
        body: Json = json.loads(content) if content else None
        self._judge(f"{method} {target}", request_faults(call, query, body))
        reply = self._ordered(method, short, call, token, body) or self._do(call, token, body)
        self._judge(f"{method} {target} {reply.status}", self._faults(call, reply))
        self.requests.append(f"{method} {short} {reply.status}")
        return self._page(reply, parts.path, query)

    def _faults(self, call: Call, reply: Reply) -> list[str]:
        return [] if reply.status >= 500 else response_faults(call, reply.status, reply.body)

    def _judge(self, exchange: str, faults: list[str]) -> None:
        self.violations += [f"{exchange}: {fault}" for fault in faults]

    def _ordered(self, method: str, path: str, call: Call, token: str, body: Json) -> Reply | None:
        for order in self._orders:
            if order.method.fullmatch(method) and order.path.fullmatch(path):
                if order.skip:
                    order.skip -= 1
                    continue
                self._orders.remove(order)
                if order.done:
                    self._do(call, token, body)
                return order.act()
        return None

    def _do(self, call: Call, token: str, body: Json) -> Reply:
        account = self.accounts.get(token)
        if account is None:
            return problem(401, "Bad credentials")
        owner, name = call.arguments.get("owner"), call.arguments.get("repo")
        if owner is not None and f"{owner}/{name}" != NAME:
            return not_found()
        if not (account.can_write or call.operation.split("/")[1].startswith(("get", "list"))):
            return read_only()
        api = f"{self.url}/repos/{NAME}"
        visit = Visit(self.world, account, call, body, api)
        with self._lock:
            return conversation.answer(visit) or reviews.answer(visit)

    def _page(self, reply: Reply, path: str, query: Mapping[str, str]) -> Reply:
        """Cut a list into pages and say in `Link` where the others are."""
        if not isinstance(reply.body, list):
            return reply
        size = min(int(query.get("per_page", "30")), 100)
        page = int(query.get("page", "1"))
        last = max(1, -(-len(reply.body) // size))
        steps = {"prev": page - 1, "next": page + 1, "first": 1, "last": last}
        host = self.url.removesuffix(self._prefix)
        links = [
            f'<{host}{path}?{urlencode({**query, "page": number})}>; rel="{name}"'
            for name, number in steps.items()
            if 1 <= number <= last and not (number == page and name in {"first", "last"})
        ]
        headers = {**reply.headers, **({"Link": ", ".join(links)} if links else {})}
        return Reply(reply.status, reply.body[(page - 1) * size : page * size], headers)


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, fake: FakeGitHub) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.fake = fake


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1  # one packet for head and body

    def _answer(self) -> None:
        assert isinstance(self.server, _Server)
        content = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        token = self.headers.get("Authorization", "").rpartition(" ")[2]
        reply = self.server.fake.handle(self.command, self.path, token, content)
        body = b"" if reply.status == 204 else json.dumps(reply.body).encode()
        self.send_response(reply.status)
        for name, value in {"Content-Type": "application/json", **reply.headers}.items():
            self.send_header(name, value)
        if reply.status != 204:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        self.wfile.flush()

    do_GET = do_POST = do_PATCH = do_PUT = do_DELETE = _answer  # noqa: N815 -- the server's names

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the base's name
        """Say nothing: the fake keeps its own list."""
