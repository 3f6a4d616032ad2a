"""Deciding on the pages: who may, what is written down, what is told of slips; and that nobody can where the server was
started without --editing."""
import json
import re
import signal
import threading
import urllib.parse

from server import PAGES, SCRIPT, SharedServerTest, harness_main, until


class Editing(SharedServerTest):
    options = ("--editing", "--no-log")

    def setUp(self):
        """Nothing is decided yet."""
        super().setUp()
        file = self.folder / "corpus/decisions.toml"
        if file.exists():
            file.unlink()
            self.server.process.send_signal(signal.SIGHUP)
            until(lambda: "Nothing is decided yet" in self.server.page("/decisions")[1])

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


class NotEditing(SharedServerTest):
    def test_nothing_is_decided(self):
        self.assertEqual(self.server.ask("/decide", "POST", "do=same&left=north:2.1&right=south:1.3&token=")[0], 403)
        for target in ("/document/north/2.1", "/matters", "/decisions"):
            self.assertNotIn("/decide\"", self.server.page(target)[1])
        self.assertNotIn("decisions.toml", self.files("corpus"))


if __name__ == "__main__":
    harness_main()
