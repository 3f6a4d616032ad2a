"""concord serve as a client sees it: what is answered, refused, limited and survived. Needs no browser."""
import io
import json
import os
import pathlib
import re
import signal
import socket
import threading
import time
import unittest
import urllib.parse
import zipfile

from server import NORTHSHIRE, SOUTHTON, ServerTest, harness_main

SCRIPT = "<script>alert(1)</script>"
PAGES = ["/", "/search", "/search?q=group", "/search?q=group&kwic=1", "/search?q=group&explain=1&context=1",
         "/search?q=%22", "/document", "/document/north", "/document/north/1.1", "/compare",
         "/compare?q=group+meetings", "/compare?q=group&q=press&councils-as=columns&differences=only",
         "/compare?q=group&base=south&differences=off&doc=north", "/compare?matter=casting-vote", "/matters",
         "/matters?min-councils=2", "/matrix?min-councils=0", "/matrix?ours=north", "/beside",
         "/beside?left=south&right=north", "/basket", "/basket?item=north:1.1&note=why", "/accessibility",
         "/decisions", "/no/such/page", "/document/north/99", "/matters/none"]


class Pages(ServerTest):
    def test_every_page_is_whole_and_safe(self):
        for target in PAGES:
            with self.subTest(target):
                status, headers, raw = self.server.ask(target)
                text = raw.decode("utf-8")
                self.assertLess(status, 500, text)
                self.assertTrue(text.startswith("<!DOCTYPE html>"), text[:200])
                self.assertIn("Corpus version", text)
                self.assertIn("</html>", text)
                self.assertNotIn("<script", text)
                self.assertNotIn(" style=", text)
                self.assertEqual(text.count("<h1"), 1)
                policy = headers["content-security-policy"]
                self.assertIn("default-src 'none'", policy)
                self.assertIn("frame-ancestors 'none'", policy)
                self.assertNotIn("unsafe", policy)
                self.assertEqual(headers["x-content-type-options"], "nosniff")
                self.assertEqual(headers["referrer-policy"], "same-origin")

    def test_statuses(self):
        for target, wanted in [("/", 200), ("/search?q=group", 200), ("/search?q=%22", 400), ("/nothing", 404),
                               ("/document/nort", 404), ("/document/north/99", 404), ("/document/north/1.1", 200),
                               ("/document/north/1%2E1", 200), ("/matters/none", 404), ("/compare?matter=none", 404),
                               ("/search?q=group&as=xlsx", 400), ("/search?q=group&limit=x", 400),
                               ("/search?q=" + "a" * 3000, 400), ("/search?q=" + "a" * 9000, 414), ("/search?q=%zz", 400), ("/%00", 400), ("/document/../style.css", 400),
                               ("/style.css", 200), ("/icon.svg", 200), ("/start.mustache", 404)]:
            with self.subTest(target[:60]):
                self.assertEqual(self.server.ask(target)[0], wanted)

    def test_no_path_leads_out(self):
        for target in ["/../../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/document/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
                       "//etc/passwd", "/style.css/../../etc/passwd", "/..%5c..%5cetc/passwd",
                       "/document/north/%2fetc%2fpasswd"]:
            with self.subTest(target):
                status, _, raw = self.server.ask(target)
                self.assertIn(status, (400, 404))
                self.assertNotIn(b"root:", raw)

    def test_a_citation_as_typed_leads_to_its_clause(self):
        status, headers, _ = self.server.ask("/document/NORTH/1.1?as=json")
        self.assertEqual((status, headers.get("location")), (303, "/document/north/1.1?as=json"))
        status, headers, _ = self.server.ask("/search?q=north:1.1")
        self.assertEqual((status, headers.get("location")), (303, "/document/north/1.1"))
        self.assertIn('<a href="/document/north/1.1"><strong>', self.server.page("/search?q=north+1.1")[1])

    def test_clause_page_says_what_there_is_to_know(self):
        text = self.server.page("/document/north/1.1")[1]
        for words in ["only through the Chief Executive", "What it prescribes", "south:1.1", "Outline", "north:1.2",
                      'aria-current="location"']:
            self.assertIn(words, text)

    def test_exports_are_files(self):
        for target, kind, begins in [
                ("/compare?q=group&as=docx", "wordprocessingml", b"PK"),
                ("/compare?q=group&as=xlsx", "spreadsheetml", b"PK"),
                ("/compare?q=group&as=markdown", "text/markdown", b"# group"),
                ("/search?q=group&as=csv", "text/csv", b"number,citation"),
                ("/matters?as=csv", "text/csv", b"matter,name"),
                ("/matrix?as=json", "application/json", b"{"),
                ("/document/north?as=html", "text/html", b"<!DOCTYPE html>"),
                ("/basket?item=north:1.1&note=n&as=docx", "wordprocessingml", b"PK")]:
            with self.subTest(target):
                status, headers, raw = self.server.ask(target)
                self.assertEqual(status, 200)
                self.assertIn(kind, headers["content-type"])
                self.assertIn("attachment; filename=", headers["content-disposition"])
                self.assertTrue(raw.startswith(begins), raw[:80])

    def test_export_is_what_the_command_line_prints(self):
        printed = self.run_program("compare", "group meetings", "--json").stdout
        self.assertEqual(self.server.ask("/api/v1/compare?q=group+meetings")[2].decode(), printed)

    def test_basket_is_kept_by_the_browser(self):
        status, headers, _ = self.server.ask("/basket/add", "POST", "item=north:1.1&back=/document/north/1.1")
        self.assertEqual((status, headers["location"]), (303, "/document/north/1.1"))
        cookie = headers["set-cookie"]
        for part in ("HttpOnly", "SameSite=Strict", "Path=/"):
            self.assertIn(part, cookie)
        kept = cookie.split(";")[0]
        _, headers, _ = self.server.ask("/basket/add", "POST", "item=south:1.1", Cookie="a=b; " + kept)
        kept = headers["set-cookie"].split(";")[0]
        _, headers, _ = self.server.ask("/basket/change", "POST", "item=south:1.1&do=note&note=see+%3Cthis%3E",
                                        Cookie=kept)
        kept = headers["set-cookie"].split(";")[0]
        _, headers, _ = self.server.ask("/basket/change", "POST", "item=south:1.1&do=up", Cookie=kept)
        kept = headers["set-cookie"].split(";")[0]
        text = self.server.page("/basket", Cookie=kept)[1]
        self.assertLess(text.index("Open south:1.1"), text.index("Open north:1.1"))
        self.assertIn("see &lt;this&gt;", text)
        self.assertIn("item=south:1.1&amp;note=see%20%3Cthis%3E&amp;item=north:1.1&amp;note=", text)
        _, headers, _ = self.server.ask("/basket/change", "POST", "do=empty", Cookie=kept)
        self.assertIn("Max-Age=0", headers["set-cookie"])

    def test_a_basket_holds_rows_and_clauses_in_their_order(self):
        def add(item, kept):
            body = urllib.parse.urlencode({"item": item, "back": "/basket"})
            return self.server.ask("/basket/add", "POST", body, Cookie=kept)[1]["set-cookie"].split(";")[0]

        page = self.server.page("/compare?q=group+meetings&doc=north")[1]
        self.assertIn('name="item" value="/compare?q=group%20meetings&amp;doc=north"', page)
        kept = add("/compare?q=group%20meetings&doc=north", "a=b")
        kept = add("south:1.3", kept)
        kept = add("/compare?q=one&q=two", kept)  # no row
        kept = add("https://evil.example/compare?q=a", kept)
        text = self.server.page("/basket", Cookie=kept)[1]
        self.assertEqual(text.count("<li><h2>"), 2)
        self.assertLess(text.index("what every council says"), text.index("Open south:1.3"))
        self.assertIn('href="/document/north/1.1"', text)
        link = re.search(r'<a href="(/basket\?item=[^"]*)">this link', text)[1].replace("&amp;", "&")
        for kind, words in [("markdown", "Employees shall not take part"), ("html", "Employees shall not take part"),
                            ("csv", "south:1.3"), ("text", "Employees shall not")]:
            with self.subTest(kind):
                got = self.server.page(link + "&as=" + kind)[1]
                self.assertIn(words, got)
                self.assertLess(got.index("north:1.1"), got.index("Employees shall not"))
                self.assertNotIn("not found", got[got.index("Employees shall not"):])  # of who was not asked, nothing
        for kind in ("docx", "xlsx"):
            self.assertTrue(self.server.ask(link + "&as=" + kind)[2].startswith(b"PK"))

    def test_exports_lead_back_and_name_their_version(self):
        site = f"http://127.0.0.1:{self.server.port}"
        version = self.server.ask("/")[1]["concord-corpus"]
        for target in ("/search?q=group&as=html", "/compare?q=group&as=html", "/search?q=group&kwic=1&as=html",
                       "/beside?left=north&right=south&as=html"):
            with self.subTest(target):
                got = self.server.page(target)[1]
                self.assertIn(f'<a href="{site}/document/north/1.1">', got)
                self.assertIn(f"corpus version {version}: {site}/", got)
        for target in ("/search?q=group&as=markdown", "/compare?q=group&as=markdown"):
            with self.subTest(target):
                got = self.server.page(target)[1]
                self.assertIn(f"](<{site}/document/north/1.1>)", got)
                self.assertIn(version, got)
        with zipfile.ZipFile(io.BytesIO(self.server.ask("/compare?q=group&as=docx")[2])) as docx:
            self.assertIn(version, docx.read("word/document.xml").decode())
        with zipfile.ZipFile(io.BytesIO(self.server.ask("/compare?q=group&as=xlsx")[2])) as xlsx:
            self.assertIn(version, xlsx.read("xl/sharedStrings.xml").decode())

    def test_side_by_side_is_a_file_too(self):
        rows = self.server.page("/beside?left=south&right=north&as=csv")[1].splitlines()
        self.assertIn("south:1.1", "".join(rows))
        self.assertLess(rows[1].index("south"), len(rows[1]))
        for kind in ("docx", "xlsx", "json", "text"):
            self.assertEqual(self.server.ask("/beside?left=south&right=north&as=" + kind)[0], 200)

    def test_own_matters_are_asked_like_the_catalogues(self):
        self.assertEqual(self.server.ask("/compare?matter=leaving-early")[0], 404)
        self.write("corpus/matters.toml", '[[matter]]\nslug = "leaving-early"\nquestion = "When must officers leave?"\n'
                                          'wordings = ["Officers must leave before the group votes."]\n')
        self.server.process.send_signal(signal.SIGHUP)
        until = time.monotonic() + 10
        while time.monotonic() < until and self.server.ask("/compare?matter=leaving-early")[0] != 200:
            time.sleep(0.2)
        self.assertIn("north:1.2", self.server.page("/compare?matter=leaving-early")[1])
        self.assertIn("Leaving early", self.server.page("/matrix")[1])

    def test_way_back_stays_here(self):
        for back in ("https://evil.example/", "//evil.example/", "javascript:alert(1)"):
            with self.subTest(back):
                _, headers, _ = self.server.ask("/basket/add", "POST", "item=north:1.1&back=" + back)
                self.assertEqual(headers["location"], "/basket")
        _, headers, _ = self.server.ask("/basket/add", "POST", "item=north:1.1&back=/%250d%250aSet-Cookie:%2520a")
        self.assertEqual(headers["location"], "/%0D%0ASet-Cookie:%20a")


class Editing(ServerTest):
    options = ("--editing", "--no-log")

    def token(self, page="/document/north/2.1"):
        return re.search(r'name="token" value="([0-9a-f]{48})"', self.server.page(page)[1])[1]

    def decide(self, wanted=303, token=None, **fields):
        more = {name: fields.pop(name) for name in ("Origin", "Host") if name in fields}
        body = urllib.parse.urlencode({"token": self.token() if token is None else token, **fields})
        status, headers, raw = self.server.ask("/decide", "POST", body, **more)
        self.assertEqual(status, wanted, raw.decode())
        return headers, raw.decode()

    def test_a_decision_holds_is_shown_as_a_persons_and_can_be_undone(self):
        headers, _ = self.decide(do="same", left="north:2.1", right="south 1.3", back="/document/north/2.1")
        self.assertEqual(headers["location"], "/document/north/2.1")
        text = self.server.page("/document/north/2.1")[1]  # at once, not within a second
        self.assertRegex(text, r"<strong>Decided by a person</strong> on \d{4}-\d\d-\d\d: the same")
        self.assertIn(">1 decision of people</a>", text)
        self.assertIn("south:1.3", self.run_program("decide", "list").stdout)
        [match] = [m for m in json.loads(self.server.ask("/api/v1/match/north/2.1")[2]) if m["right"] == "south:1.3"]
        self.assertEqual((match["same"], match["reasons"][0]["signal"]), (True, "decided by a person"))
        self.decide(do="different", left="north:2.1", right="south:1.3")
        self.assertRegex(self.server.page("/document/north/2.1")[1], r"Decided by a person</strong> on [\d-]+: not the same")
        page = self.server.page("/decisions")[1]
        self.assertIn("north:2.1 and south:1.3 are different", page)
        self.decide(409, do="undo", number="1", what="north:2.1 and south:1.3 are the same")
        self.decide(do="undo", number="1", what="north:2.1 and south:1.3 are different")
        self.assertIn("Nothing is decided yet", self.server.page("/decisions")[1])

    def test_matters_are_named_and_filled(self):
        self.decide(do="matter", left="north:2.1", matter="Words to the press")
        page = self.server.page("/matters/words-to-the-press")[1]
        self.assertIn("north:2.1", page)
        headers, _ = self.decide(do="name", matter="words-to-the-press", name="Press and media",
                                 back="/matters/words-to-the-press")
        status, headers, _ = self.server.ask(headers["location"])
        self.assertEqual((status, headers["location"]), (303, "/matters/press-and-media"))
        self.assertIn("named by a person", self.server.page("/matters/press-and-media")[1])

    def test_only_a_page_of_this_server_decides(self):
        before = self.files("corpus")
        good = dict(do="same", left="north:2.1", right="south:1.3")
        for wanted, more in [(403, {"token": ""}), (403, {"token": "0" * 48}), (403, {"token": self.token()[:-1]}),
                             (403, {"Origin": "https://evil.example"}), (403, {"Origin": "null"}),
                             (421, {"Host": "evil.example"})]:
            with self.subTest(more):
                self.decide(wanted, **{**good, **more})
        self.assertEqual(self.server.ask("/decide?do=same&left=north:2.1&right=south:1.3")[0], 405)
        self.assertEqual(self.files("corpus"), before)
        here = f"http://127.0.0.1:{self.server.port}"
        self.decide(**good, Origin=here)
        self.assertNotIn(self.token(), self.server.page("/api/v1/documents")[1])

    def test_slips_are_told_with_the_mend(self):
        for fields, words in [({"do": "same", "left": "north:2.1", "right": "nroth:1.1"}, "There is no clause"),
                              ({"do": "same", "left": "north:2.1", "right": "north:2.2"}, "both clauses are of north"),
                              ({"do": "same", "left": "north:2", "right": "south:1.1"}, "has no words of its own"),
                              ({"do": "matter", "left": "north:2.1", "matter": " "}, "the matter has no name"),
                              ({"do": "name", "matter": "none", "name": "x"}, "no matter"),
                              ({"do": "name", "matter": "none", "name": "x" * 300}, "the name is too long"),
                              ({"do": "drop"}, "nothing to decide")]:
            with self.subTest(fields):
                self.assertIn(words, self.decide(400, **fields)[1])
        self.assertNotIn("decisions.toml", self.files("corpus"))

    def test_what_is_decided_becomes_neither_markup_nor_toml(self):
        name = f'Press {SCRIPT} "\\\'&\n[[decision]]\r\nruling = "x'
        self.decide(do="matter", left="north:2.1", matter=name)
        self.decide(do="same", left="north:1.1", right="south:1.1")
        [matter] = [m for m in json.loads(self.server.ask("/api/v1/matters")[2]) if m["name"].startswith("Press <")]
        self.decide(do="name", matter=matter["matter"], name=SCRIPT + "<img src=x onerror=alert(1)>")
        self.assertEqual(self.run_program("decide", "list").returncode, 0)
        for target in PAGES + ["/decisions", "/matters"]:
            with self.subTest(target):
                text = self.server.page(target)[1].lower()
                self.assertNotIn("<script", text)
                self.assertNotIn("<img", text)
        self.assertIn("&lt;script&gt;", self.server.page("/matters")[1])
        self.assertIn("&lt;script&gt;", self.server.page("/decisions")[1])

    def test_many_decide_at_once(self):
        token = self.token()
        pairs = [(f"north:{a}", f"south:{b}") for a in ("1.1", "1.2", "2.1", "2.2") for b in ("1.1", "1.3")]
        asking = [threading.Thread(target=self.decide, kwargs=dict(token=token, do="different", left=a, right=b))
                  for a, b in pairs]
        for thread in asking:
            thread.start()
        for thread in asking:
            thread.join()
        listed = self.run_program("decide", "list", "--format", "jsonl").stdout.splitlines()
        self.assertEqual(len(listed), len(pairs))


class NotEditing(ServerTest):
    def test_nothing_is_decided(self):
        self.assertEqual(self.server.ask("/decide", "POST", "do=same&left=north:2.1&right=south:1.3&token=")[0], 403)
        for target in ("/document/north/2.1", "/matters", "/decisions"):
            self.assertNotIn("/decide\"", self.server.page(target)[1])
        self.assertNotIn("decisions.toml", self.files("corpus"))


class Scripts(ServerTest):
    documents = {"north": NORTHSHIRE + f"\n3. Evil {SCRIPT}\n\n3.1 Members {SCRIPT} must <img src=x onerror=alert(1)>.\n",
                 "south": SOUTHTON + f"\n2.1 Officers {SCRIPT} must \"'&.\n"}

    def corpus(self, **documents):
        super().corpus(**documents)
        toml = self.read("corpus/corpus.toml").replace('title = "Protocol"', f'title = "P {SCRIPT}"')
        self.write("corpus/corpus.toml", toml + f'council = "C {SCRIPT}"\n')
        self.write("corpus/matters.toml", "[[matter]]\nslug = \"evil\"\nquestion = \"What of " + SCRIPT +
                   "?\"\nwordings = [\"Members must not run scripts " + SCRIPT + "\"]\n")

    def test_nothing_becomes_markup(self):
        evil = "%3Cscript%3Ealert(1)%3C/script%3E"
        targets = PAGES + ["/document/north/3.1", f"/search?q={evil}", f"/compare?q={evil}", f"/{evil}",
                           f"/document/{evil}", f"/document/north/{evil}", f"/matters/{evil}", f"/search?q=a&as={evil}",
                           f"/search?q=a&sort={evil}", f"/basket?item={evil}&note={evil}", f"/?v={evil}",
                           f"/search?q=%22%3E{evil}", f"/compare?q=group&base={evil}", "/search?q=members+script"]
        for target in targets:
            with self.subTest(target):
                text = self.server.page(target)[1].lower()
                self.assertNotIn("<script", text)
                self.assertNotIn("<img", text)
        self.assertIn("&lt;script&gt;", self.server.page("/document/north/3.1")[1])


class Limits(ServerTest):
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
        got = self.server.raw(b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"a" * 20000 + b"\r\n\r\n")
        self.assertNotIn(b" 200 ", got)
        self.assertEqual(self.server.ask("/")[0], 200)

    def test_rubbish_hurts_nobody(self):
        for sent in [b"", b"\r\n\r\n", b"\x00" * 100, b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"\xff\xfe" * 50 + b"\r\n\r\n",
                     b"POST /basket/add HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n\r\n",
                     b"POST /basket/add HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                     b"GET /search?q=group HTTP/1.1\r\nHost: localhost\r\nRange: bytes=0-1,1-2,2-3\r\nConnection: close\r\n\r\n"]:
            with self.subTest(sent[:40]):
                self.server.raw(sent, wait=1)
                self.assertEqual(self.server.ask("/")[0], 200)

    def test_slow_clients_block_nobody(self):
        slow = [socket.create_connection(("127.0.0.1", self.server.port)) for _ in range(150)]
        try:
            for connection in slow:
                connection.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\nX: ")
            begun = time.monotonic()
            self.assertEqual(self.server.ask("/")[0], 200)
            self.assertLess(time.monotonic() - begun, 5)
            # One byte at a time keeps nobody's connection for ever: 10 seconds for the whole request.
            begun = time.monotonic()
            with self.assertRaises(OSError):
                while time.monotonic() - begun < 20:
                    slow[0].sendall(b"a")
                    time.sleep(0.25)
            self.assertLess(time.monotonic() - begun, 16)
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
        time.sleep(1)
        self.assertEqual(self.server.ask("/")[0], 200)


class Life(ServerTest):
    def test_stops_in_time(self):
        idle = socket.create_connection(("127.0.0.1", self.server.port))
        begun = time.monotonic()
        self.assertEqual(self.server.stop(), 0)
        self.assertLess(time.monotonic() - begun, 5)
        idle.close()

    def test_finishes_what_is_running(self):
        answers = []
        asking = [threading.Thread(target=lambda: answers.append(self.server.ask("/compare?q=group+meetings")[0]))
                  for _ in range(4)]
        for thread in asking:
            thread.start()
        time.sleep(0.2)
        self.server.stop()
        for thread in asking:
            thread.join()
        self.assertEqual(answers, [200] * 4)

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
        for number in range(3):
            self.write("corpus/south.md", SOUTHTON + f"\n2. New\n\n2.1 Rule {number} speaks of walruses.\n")
            self.assertEqual(self.run_program("index").returncode, 0)
            self.server.process.send_signal(signal.SIGHUP)
            time.sleep(1)
        over.set()
        for thread in asking:
            thread.join()
        self.assertEqual(failed, [])
        until = time.monotonic() + 20
        while time.monotonic() < until and "walruses" not in self.server.page("/search?q=walruses")[1]:
            time.sleep(0.5)
        self.assertIn("south:2.1", self.server.page("/search?q=walruses")[1])
        self.assertNotEqual(self.server.ask("/")[2], before)

    def test_a_mailed_address_says_which_version_it_was(self):
        self.assertIn("when the corpus was version", self.server.page("/?v=00000000")[1])
        self.assertNotIn("when the corpus was version", self.server.page("/")[1])

    def test_access_log(self):
        self.server.ask("/search?q=a%0ab")
        self.server.stop()
        lines = [line for line in self.server.lines if "/search" in line]
        self.assertEqual(len(lines), 1)
        self.assertRegex(lines[0], r"^\d{4}-\d\d-\d\dT[\d:]+Z 127\.0\.0\.1 GET /search\?q=a%0ab 200 \d+ bytes \d+ ms$")


class NoLog(ServerTest):
    options = ("--no-log",)

    def test_nothing_is_written(self):
        self.server.ask("/")
        self.server.stop()
        self.assertEqual(self.server.lines, [])


class Refusals(ServerTest):
    def test_options(self):
        self.expect("serve", "--bind", "0.0.0.0", exit=2, err="""concord serve: error: 0.0.0.0 can be reached from other machines, and --public is not given
  mend: add --public NAMES, the names by which people will call it; or leave --bind out
""")
        self.expect("serve", "--port", "99999", exit=2, err="""concord serve: error: '99999' is no port
  mend: take a number up to 65535; 0 takes any that is free
""")
        self.expect("serve", "--port", str(self.server.port), exit=2, err=f"""127.0.0.1:{self.server.port}: error: this address cannot be listened on
  mend: another program may have it: take another with --port, or check --bind
""")


if __name__ == "__main__":
    harness_main()
