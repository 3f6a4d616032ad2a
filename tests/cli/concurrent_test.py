"""Searching while the index is built anew, and two builders at once."""
import fcntl
import subprocess
import threading
import time

from harness import NORTHSHIRE, SOUTHTON, ProgramTest, main


class Searching(ProgramTest):
    REBUILDS = 3  # at least; more where the machine has got round to fewer searches, up to MOST
    MOST = 40

    def test_no_search_fails_while_the_index_is_built_anew(self):
        self.indexed(northshire=NORTHSHIRE, southton=SOUTHTON)
        faults, done, counts = [], threading.Event(), [0, 0]

        def search(searcher):
            while not done.is_set():
                run = self.run_program("search", "doc:northshire +group", "--format", "jsonl")
                counts[searcher] += 1
                if (run.returncode, run.stderr, run.stdout.count("\n")) != (0, "", 3):
                    faults.append((run.returncode, run.stderr, run.stdout))

        searchers = [threading.Thread(target=search, args=(n,)) for n in range(2)]
        for searcher in searchers:
            searcher.start()
        try:
            rebuilds = 0
            while rebuilds < self.REBUILDS or (min(counts) <= self.REBUILDS and rebuilds < self.MOST):
                rebuilds += 1
                self.write("corpus/southton.md", SOUTHTON + f"1.4 Nobody says word{rebuilds}.\n\n2. Other word{rebuilds}\n")
                run = self.run_program("index")
                self.assertEqual((run.returncode, run.stderr), (0, ""))
        finally:
            done.set()
            for searcher in searchers:
                searcher.join()
        self.assertEqual(faults[:1], [])
        self.assertGreater(min(counts), self.REBUILDS)  # else nothing was tried at the same time
        self.assertEqual(self.run_program("search", "--exact", f"word{rebuilds}", "--count").stdout, "2\n")


class TwoDecide(ProgramTest):
    def test_no_decision_is_lost_where_many_are_written_at_once(self):
        north = "1. Rules\n\n" + "".join(f"1.{n} Officers must not do thing number {n}.\n" for n in range(1, 9))
        self.indexed(north=north, south=north.replace("Officers", "Employees"))
        deciding = [subprocess.Popen([self.program, "decide", "different", f"north:1.{n}", f"south:1.{n}"],
                                     cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, encoding="utf-8")
                    for n in range(1, 9)]
        for one in deciding:
            self.assertEqual((one.communicate(timeout=60)[1], one.returncode), ("", 0))
        self.assertEqual(len(self.run_program("decide", "list", "--format", "jsonl").stdout.splitlines()), 8)
        self.assertEqual([name for name in self.files("corpus") if name.startswith("decisions")], ["decisions.toml"])

    def test_who_waits_too_long_is_told(self):
        self.indexed(north=NORTHSHIRE, south=SOUTHTON)
        with open(self.folder / "corpus/decisions.toml.lock", "w", encoding="utf-8") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            self.expect("decide", "different", "north:1.1", "south:1.1", exit=2,
                        err="corpus/decisions.toml: error: another process is changing this\n"
                            "  mend: try again when that is done\n")


class TwoBuilders(ProgramTest):
    HOLDER = "process 4711 on example"

    def setUp(self):
        super().setUp()
        self.indexed(northshire=NORTHSHIRE)
        self.lock = open(self.folder / "corpus/.concord/lock", "r+", encoding="utf-8")
        self.addCleanup(self.lock.close)
        fcntl.flock(self.lock, fcntl.LOCK_EX)
        self.lock.write(self.HOLDER + "\n")
        self.lock.flush()

    def test_the_second_waits_for_the_first(self):
        second = subprocess.Popen([self.program, "index"], cwd=self.folder, stdout=subprocess.PIPE,
                                  stderr=subprocess.PIPE, encoding="utf-8")
        time.sleep(1.5)
        self.assertIsNone(second.poll(), "it did not wait")
        fcntl.flock(self.lock, fcntl.LOCK_UN)
        out, err = second.communicate(timeout=60)
        self.assertEqual((second.returncode, err), (0, ""))
        self.assertEqual(out, "1 document: 0 read (0 clauses), 1 unchanged; index in corpus/.concord\n")

    def test_when_the_wait_is_over_it_says_who_holds_the_lock_and_searches_go_on(self):
        self.expect("index", exit=2, err=f"corpus/.concord: error: the index is being written by {self.HOLDER}\n"
                                         "  mend: wait until that is done, then try again\n")
        self.expect("search", "--exact", "votes", "--count", exit=0, out="1\n")


if __name__ == "__main__":
    main()
