"""The pages of concord serve as a client sees them: what is answered, what is a file, what becomes no markup. Needs no
browser."""
import io
import json
import re
import urllib.parse
import zipfile

from server import NORTHSHIRE, PAGES, SCRIPT, SOUTHTON, SharedServerTest, harness_main


class Pages(SharedServerTest):
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
                               ("/matters?as=xlsx", 400), ("/search?q=group&limit=x", 400),
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
                       "/beside?left=north&right=south&as=html", "/matrix?as=html"):
            with self.subTest(target):
                got = self.server.page(target)[1]
                self.assertIn(f'<a href="{site}/document/north/1.1">', got)
                self.assertIn(f"corpus version {version}: {site}/", got)
        for target in ("/search?q=group&as=markdown", "/compare?q=group&as=markdown", "/matrix?as=markdown"):
            with self.subTest(target):
                got = self.server.page(target)[1]
                self.assertIn(f"](<{site}/document/north/1.1>)", got)
                self.assertIn(version, got)
        for target in ("/search?q=group", "/search?q=group&kwic=1", "/compare?q=group", "/matters?", "/matrix?",
                       "/beside?left=north&right=south", "/basket?item=north:1.1&item=/compare%3Fq%3Dgroup"):
            if target == "/matters?":
                matter = next(m["matter"] for m in json.loads(self.server.ask("/api/v1/matters")[2])
                              if any(c["citation"] == "north:1.1" for c in m["clauses"]))
                target = f"/matters/{matter}?"
            with self.subTest(target):
                with zipfile.ZipFile(io.BytesIO(self.server.ask(target + "&as=docx", Host="localhost")[2])) as docx:
                    self.assertIn(version, docx.read("word/document.xml").decode())
                    self.assertIn('Target="http://localhost/document/north/1.1" TargetMode="External"',
                                  docx.read("word/_rels/document.xml.rels").decode())
                with zipfile.ZipFile(io.BytesIO(self.server.ask(target + "&as=xlsx", Host="localhost")[2])) as xlsx:
                    self.assertIn(version, xlsx.read("xl/sharedStrings.xml").decode())
                    self.assertIn('Target="http://localhost/document/north/1.1"',
                                  "".join(xlsx.read(n).decode() for n in xlsx.namelist() if n.endswith(".xml.rels")))

    def test_side_by_side_is_a_file_too(self):
        rows = self.server.page("/beside?left=south&right=north&as=csv")[1].splitlines()
        self.assertIn("south:1.1", "".join(rows))
        self.assertLess(rows[1].index("south"), len(rows[1]))
        for kind in ("docx", "xlsx", "json", "text"):
            self.assertEqual(self.server.ask("/beside?left=south&right=north&as=" + kind)[0], 200)

    def test_way_back_stays_here(self):
        for back in ("https://evil.example/", "//evil.example/", "javascript:alert(1)"):
            with self.subTest(back):
                _, headers, _ = self.server.ask("/basket/add", "POST", "item=north:1.1&back=" + back)
                self.assertEqual(headers["location"], "/basket")
        _, headers, _ = self.server.ask("/basket/add", "POST", "item=north:1.1&back=/%250d%250aSet-Cookie:%2520a")
        self.assertEqual(headers["location"], "/%0D%0ASet-Cookie:%20a")

    def test_a_mailed_address_says_which_version_it_was(self):
        self.assertIn("when the corpus was version", self.server.page("/?v=00000000")[1])
        self.assertNotIn("when the corpus was version", self.server.page("/")[1])


class TrackedChanges(SharedServerTest):
    """A page with changes; an author's name is as foreign as any text."""
    documents = {"north": NORTHSHIRE, "draft":
                 "<html><h1>Code</h1><p>1. Officers <del datetime='2024-05-03' data-author='Jane &lt;b&gt; Smith'>may</del>"
                 "<ins datetime='2024-05-04T10:00' data-author='Tom Hall'>must</ins> attend.</p><p>2. Members decide.</p>"}

    def test_who_changed_a_clause(self):
        words = "Changed by Jane &lt;b&gt; Smith, 3 May 2024; by Tom Hall, 4 May 2024"
        for target in ("/document/draft/1", "/document/draft"):
            status, text = self.server.page(target)
            self.assertEqual((status, text.count(words)), (200, 1))
        self.assertNotIn("Changed by", self.server.page("/document/draft/2")[1])
        self.assertNotIn("Changed by", self.server.page("/document/north")[1])
        unit = json.loads(self.server.ask("/api/v1/documents/draft/1")[2])
        self.assertEqual(unit["changed_by"], [{"author": "Jane <b> Smith", "first": "2024-05-03", "last": "2024-05-03"},
                                              {"author": "Tom Hall", "first": "2024-05-04", "last": "2024-05-04"}])


class Scripts(SharedServerTest):
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


if __name__ == "__main__":
    harness_main()
