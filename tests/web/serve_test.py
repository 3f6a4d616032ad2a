"""concord serve against slow, broken and evil clients, and what it does when told to stop or when the corpus changes
underneath. Needs no browser."""
import json
import os
import signal
import socket
import subprocess
import threading
import time

from server import SOUTHTON, ProgramTest, ServerTest, SharedServerTest, harness_main, until


class Limits(SharedServerTest):
    @classmethod
    def setUpClass(cls):
        """One byte at a time keeps nobody's connection for ever; 10 seconds go by while the other cases run."""
        super().setUpClass()
        cls.trickled = None
        trickling = threading.Thread(target=cls.trickle)
        trickling.start()
        cls.trickling = trickling

    @classmethod
    def trickle(cls):
        begun = time.monotonic()
        with socket.create_connection(("127.0.0.1", cls.first.server.port)) as connection:
            connection.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\nX: ")
            try:
                while time.monotonic() - begun < 20:
                    connection.sendall(b"a")
                    time.sleep(0.25)
            except OSError:
                cls.trickled = time.monotonic() - begun

    def test_who_trickles_is_ended(self):
        self.trickling.join()
        self.assertIsNotNone(self.trickled, "bytes were taken for more than 20 seconds")
        self.assertGreater(self.trickled, 5)
        self.assertLess(self.trickled, 16)

    def test_host_must_name_the_server(self):
        for host, wanted in [("localhost", 200), (f"127.0.0.1:{self.server.port}", 200), ("[::1]:8080", 200),
                             ("evil.example", 421), ("localhost.evil.example", 421), ("", 421)]:
            with self.subTest(host):
                self.assertEqual(self.server.ask("/", Host=host)[0], wanted)
        self.assertIn(b" 421 ", self.server.raw(b"GET / HTTP/1.0\r\n\r\n"))
        twice = b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
        self.assertIn(b" 421 ", self.server.raw(twice))

    def test_methods(self):
        for method, target, wanted in [("HEAD", "/", 200), ("POST", "/", 405), ("PUT", "/", 405), ("DELETE", "/", 405),
                                       ("OPTIONS", "/", 405), ("POST", "/basket/nothing", 404)]:
            with self.subTest(method + target):
                status, _, raw = self.server.ask(target, method, body="" if method == "POST" else None)
                self.assertEqual(status, wanted)
                self.assertEqual(raw == b"", method == "HEAD")

    def test_sizes(self):
        self.assertEqual(self.server.ask("/basket/add", "POST", "item=" + "a" * 70000)[0], 413)
        many = "".join(f"X-{i}: {'a' * 900}\r\n" for i in range(200))
        got = self.server.raw(f"GET / HTTP/1.1\r\nHost: localhost\r\n{many}\r\n".encode())
        self.assertNotIn(b" 200 ", got)
        got = self.server.raw(b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"a" * 20000 +
                              b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        self.assertNotIn(b" 200 ", got)  # what stands behind it is no request of its own
        self.assertEqual(got.count(b"HTTP/1.1 "), 1)
        self.assertEqual(self.server.ask("/")[0], 200)

    def test_rubbish_hurts_nobody(self):
        for sent in [b"", b"\r\n\r\n", b"\x00" * 100, b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"\xff\xfe" * 50 + b"\r\n\r\n",
                     b"POST /basket/add HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n\r\n",
                     b"POST /basket/add HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                     b"GET /search?q=group HTTP/1.1\r\nHost: localhost\r\nRange: bytes=0-1,1-2,2-3\r\nConnection: close\r\n\r\n"]:
            with self.subTest(sent[:40]):
                self.server.raw(sent, wait=0.2)
                self.assertEqual(self.server.ask("/")[0], 200)

    def test_slow_clients_block_nobody(self):
        slow = [socket.create_connection(("127.0.0.1", self.server.port)) for _ in range(150)]
        try:
            for connection in slow:
                connection.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\nX: ")
            begun = time.monotonic()
            self.assertEqual(self.server.ask("/")[0], 200)
            self.assertLess(time.monotonic() - begun, 5)
        finally:
            for connection in slow:
                connection.close()

    def test_too_many_connections_are_told_so(self):
        held = []
        try:
            for _ in range(530):
                held.append(socket.create_connection(("127.0.0.1", self.server.port)))
            held[-1].settimeout(5)
            self.assertIn(b" 503 ", held[-1].recv(1000))
        finally:
            for connection in held:
                connection.close()
        until(self.answers)

    def answers(self):
        try:
            return self.server.ask("/")[0] == 200
        except OSError:  # the places of those that have gone are not free yet
            return False


class Life(ServerTest):
    def test_stops_in_time(self):
        idle = socket.create_connection(("127.0.0.1", self.server.port))
        begun = time.monotonic()
        self.assertEqual(self.server.stop(), 0)
        self.assertLess(time.monotonic() - begun, 5)
        idle.close()

    def test_finishes_what_is_running(self):
        def threads():
            return len(os.listdir(f"/proc/{self.server.process.pid}/task"))

        before = threads()
        asked = "/compare?" + "&".join(f"q=group+meeting+{i}" for i in range(40))
        asking = [socket.create_connection(("127.0.0.1", self.server.port)) for _ in range(4)]
        for connection in asking:
            connection.sendall(f"GET {asked} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
        until(lambda: threads() >= before + 4)  # each connection has its own
        self.assertEqual(self.server.stop(), 0)
        for connection in asking:
            with connection, connection.makefile("rb") as answer:
                self.assertTrue(answer.read().startswith(b"HTTP/1.1 200 "))

    def test_rebuild_underneath(self):
        before = self.server.ask("/")[2]
        failed = []
        over = threading.Event()

        def ask():
            while not over.is_set():
                status = self.server.ask("/search?q=group")[0]
                if status != 200:
                    failed.append(status)

        asking = [threading.Thread(target=ask) for _ in range(3)]
        for thread in asking:
            thread.start()
        try:
            for number in range(3):
                words = f"Rule {number} speaks of walruses."
                self.write("corpus/south.md", SOUTHTON + f"\n2. New\n\n2.1 {words}\n")
                self.assertEqual(self.run_program("index").returncode, 0)
                self.server.process.send_signal(signal.SIGHUP)
                until(lambda: words in self.server.page("/document/south/2.1")[1])
        finally:
            over.set()
            for thread in asking:
                thread.join()
        self.assertEqual(failed, [])
        self.assertIn("south:2.1", self.server.page("/search?q=walruses")[1])
        self.assertNotEqual(self.server.ask("/")[2], before)

    def test_access_log(self):
        self.server.ask("/search?q=a%0ab")
        self.server.stop()
        lines = [line for line in self.server.lines if "/search" in line]
        self.assertEqual(len(lines), 1)
        self.assertRegex(lines[0], r"^\d{4}-\d\d-\d\dT[\d:]+Z 127\.0\.0\.1 GET /search\?q=a%0ab 200 \d+ bytes \d+ ms$")

    def test_own_matters_are_asked_like_the_catalogues(self):
        self.assertEqual(self.server.ask("/compare?matter=leaving-early")[0], 404)
        self.write("corpus/matters.toml", '[[matter]]\nslug = "leaving-early"\nquestion = "When must officers leave?"\n'
                                          'wordings = ["Officers must leave before the group votes."]\n')
        self.server.process.send_signal(signal.SIGHUP)
        until(lambda: self.server.ask("/compare?matter=leaving-early")[0] == 200)
        self.assertIn("north:1.2", self.server.page("/compare?matter=leaving-early")[1])
        self.assertIn("Leaving early", self.server.page("/matrix")[1])


class Start(ProgramTest):
    def test_a_signal_ends_it_while_clauses_are_matched(self):
        rules = "".join(f"{n}. Members must tell officer {n} of gift {n} in {n} days.\n\n" for n in range(1, 601))
        self.indexed(one=rules, two=rules)
        process = subprocess.Popen([self.program, "serve", "--port", "0"], cwd=self.folder, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.PIPE, encoding="utf-8")
        with process:
            self.assertRegex(process.stderr.readline(), r"^matching the 12\d\d clauses of 2 documents; the pages come ")
            process.terminate()
            self.assertEqual(process.wait(5), -signal.SIGTERM)
            self.assertEqual(process.stderr.read(), "")


class TimeLimit(SharedServerTest):
    options = ("--time-limit", "0.001")

    def test_what_takes_too_long_is_stopped_and_said(self):
        many = "&".join(f"q=who+may+ask+officers+to+meeting+{n}" for n in range(50))
        for target in ("/compare?" + many, "/compare?as=docx&" + many,
                       "/basket?" + "&".join(f"item=/compare%3Fq%3Dmeeting%2520{n}" for n in range(12))):
            with self.subTest(target[:30]):
                status, headers, raw = self.server.ask(target)
                self.assertEqual((status, headers["retry-after"]), (503, "5"))
                text = raw.decode()
                self.assertIn("This takes longer than 0.001 seconds and was stopped", text)
                self.assertIn("fewer questions", text)
                self.assertIn("--time-limit", text)
        status, _, raw = self.server.ask("/api/v1/compare?" + many)
        self.assertEqual((status, "was stopped" in json.loads(raw)["error"]["what"]), (503, True))
        self.assertEqual(self.server.ask("/")[0], 200)  # what is quick goes on
        self.assertEqual(self.server.ask("/matrix")[0], 200)  # and so does what is worked out for everybody


class NoLog(ServerTest):
    options = ("--no-log", "--base-url", "https://rules.example.gov.uk/")

    def test_nothing_is_written_and_exports_lead_where_they_are_told_to(self):
        self.assertIn("](<https://rules.example.gov.uk/document/north/1.1>)",
                      self.server.page("/search?q=group&as=markdown")[1])
        self.server.ask("/")
        self.server.stop()
        self.assertEqual(self.server.lines, [])


class Refusals(SharedServerTest):
    def test_options(self):
        self.expect("serve", "--bind", "0.0.0.0", exit=2, err="""concord serve: error: 0.0.0.0 can be reached from other machines, and --public is not given
  mend: add --public NAMES, the names by which people will call it; or leave --bind out
""")
        self.expect("serve", "--port", "99999", exit=2, err="""concord serve: error: '99999' is no port
  mend: take a number up to 65535; 0 takes any that is free
""")
        self.expect("serve", "--time-limit", "0", exit=2, err="""concord serve: error: --time-limit takes seconds, up to a day, not '0'
  mend: for example: --time-limit 60
""")
        self.expect("serve", "--port", str(self.server.port), exit=2, err=f"""127.0.0.1:{self.server.port}: error: this address cannot be listened on
  mend: another program may have it: take another with --port, or check --bind
""")


if __name__ == "__main__":
    harness_main()
