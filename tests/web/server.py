"""A server in a scratch folder, of its own for each case or one for all of a class, and a client that says what it
gets."""
import contextlib
import http.client
import os
import pathlib
import re
import signal
import socket
import subprocess
import sys
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "cli"))
from harness import NORTHSHIRE, PROGRAM, SOUTHTON, ProgramTest, entry, main as harness_main  # noqa: E402,F401


SCRIPT = "<script>alert(1)</script>"
PAGES = ["/", "/search", "/search?q=group", "/search?q=group&kwic=1", "/search?q=group&explain=1&context=1",
         "/search?q=%22", "/document", "/document/north", "/document/north/1.1", "/compare",
         "/compare?q=group+meetings", "/compare?q=group&q=press&councils-as=columns&differences=only",
         "/compare?q=group&base=south&differences=off&doc=north", "/compare?matter=casting-vote", "/matters",
         "/matters?min-councils=2", "/matrix?min-councils=0", "/matrix?ours=north", "/beside",
         "/beside?left=south&right=north", "/basket", "/basket?item=north:1.1&note=why", "/accessibility",
         "/decisions", "/no/such/page", "/document/north/99", "/matters/none"]

SOURCE_ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


class Server:
    def __init__(self, program, folder, *options):
        self.process = subprocess.Popen([program, "serve", "--port", "0", *options], cwd=folder,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, encoding="utf-8")
        self.lines = []
        first = self.process.stderr.readline()
        found = re.search(r"at http://[^ ]*:(\d+)/", first)
        if not found:
            raise AssertionError("the server does not start: " + first + self.process.stderr.read())
        self.port = int(found[1])
        self.reader = threading.Thread(target=lambda: self.lines.extend(self.process.stderr), daemon=True)
        self.reader.start()

    def stop(self, how=signal.SIGTERM, wait=10):
        if self.process.poll() is None:
            self.process.send_signal(how)
        self.process.wait(wait)
        self.reader.join(5)
        self.process.stderr.close()
        return self.process.returncode

    def ask(self, target, method="GET", body=None, **headers):
        """Status, headers in lower case, body. The matrix is worked out once for each corpus, and says so until it is
        there: who asks for it asks again."""
        end = time.monotonic() + 300
        while True:
            status, got, raw = self.ask_once(target, method, body, **headers)
            if status != 503 or b"being worked out" not in raw or time.monotonic() > end:
                return status, got, raw

    def ask_once(self, target, method="GET", body=None, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        with contextlib.closing(connection):
            connection.putrequest(method, target, skip_host="Host" in headers)
            data = body.encode() if isinstance(body, str) else body
            if data is not None:
                headers.setdefault("Content_Length", str(len(data)))
                headers.setdefault("Content_Type", "application/x-www-form-urlencoded")
            for name, value in headers.items():
                connection.putheader(name.replace("_", "-"), value)
            connection.endheaders(data)
            answer = connection.getresponse()
            raw = answer.read()
            return answer.status, {k.lower(): v for k, v in answer.getheaders()}, raw

    def page(self, target, **more):
        status, _, raw = self.ask(target, **more)
        return status, raw.decode("utf-8")

    def raw(self, sent, wait=5):
        """What comes back for these bytes until the server closes, or nothing more comes in `wait` seconds."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=wait) as connection:
            connection.sendall(sent)
            out = b""
            with contextlib.suppress(socket.timeout, ConnectionResetError):
                while piece := connection.recv(65536):
                    out += piece
            return out


def until(holds, seconds=20):
    """Waits for what must come about, and gives it."""
    end = time.monotonic() + seconds
    while not (value := holds()):
        if time.monotonic() > end:
            raise AssertionError(f"not within {seconds} seconds")
        time.sleep(0.02)
    return value


class ServerTest(ProgramTest):
    """A server for each case: for those that stop it or change its corpus."""
    documents = {"north": NORTHSHIRE, "south": SOUTHTON}
    options = ()

    def setUp(self):
        super().setUp()
        self.indexed(**self.documents)
        self.server = Server(self.program, self.folder, *self.options)
        self.addCleanup(self.server.stop)


class SharedServerTest(ServerTest):
    """One server for all cases of the class: for those that leave it as it was."""

    @classmethod
    def setUpClass(cls):
        cls.first = cls()
        cls.addClassCleanup(cls.first.doCleanups)
        ServerTest.setUp(cls.first)

    def setUp(self):
        self.folder, self.program, self.server = self.first.folder, self.first.program, self.first.server
