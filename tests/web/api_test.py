"""The API does what web/api/openapi.json says: every address in it answers, and every answer has the form it gives."""
import json
import unittest
import urllib.parse

from server import SOURCE_ROOT, SharedServerTest, harness_main

try:
    import jsonschema
except ImportError:
    jsonschema = None

DESCRIPTION = json.loads((SOURCE_ROOT / "web/api/openapi.json").read_text(encoding="utf-8"))


class Api(SharedServerTest):
    def fetch(self, target):
        status, headers, raw = self.server.ask(target)
        self.assertTrue(headers["content-type"].startswith("application/json"), raw[:200])
        return status, json.loads(raw)

    def check(self, value, schema):
        whole = {**schema, "components": DESCRIPTION["components"]}
        jsonschema.Draft202012Validator(whole).validate(value)

    def address(self, path, parameters):
        matter = self.fetch("/api/v1/matters")[1][0]["matter"]
        query = []
        for one in parameters:
            value = str(one.get("example", "")).replace("MATTER", matter)
            if one["in"] == "path":
                path = path.replace("{" + one["name"] + "}", urllib.parse.quote(value, safe=""))
            elif value:
                query.append((one["name"], value))
        return path + ("?" + urllib.parse.urlencode(query) if query else "")

    @unittest.skipIf(jsonschema is None, "python3-jsonschema is not installed")
    def test_every_address_answers_as_described(self):
        for path, methods in DESCRIPTION["paths"].items():
            with self.subTest(path):
                target = self.address(path, methods["get"]["parameters"])
                status, value = self.fetch(target)
                self.assertEqual(status, 200, value)
                self.assertTrue(value)
                self.check(value, methods["get"]["responses"]["200"]["content"]["application/json"]["schema"])

    @unittest.skipIf(jsonschema is None, "python3-jsonschema is not installed")
    def test_problems_are_described(self):
        problem = {"$ref": "#/components/schemas/Problem"}
        for target, wanted in [("/api/v1/nothing", 404), ("/api/v1/documents/none", 404),
                               ("/api/v1/documents/north/99", 404), ("/api/v1/search", 400), ("/api/v1/search?q=%22", 400),
                               ("/api/v1/compare", 400), ("/api/v1/matters/none", 404), ("/api/v1/matrix?ours=no", 404)]:
            with self.subTest(target):
                status, value = self.fetch(target)
                self.assertEqual(status, wanted)
                self.check(value, problem)

    def test_description_is_served(self):
        self.assertEqual(self.fetch("/api/v1/openapi.json"), (200, DESCRIPTION))

    def test_values_are_minded(self):
        self.assertEqual(len(self.fetch("/api/v1/search?q=group&limit=1")[1]["hits"]), 1)
        table = self.fetch("/api/v1/compare?q=group&doc=south&min-councils=0")[1]
        self.assertEqual([d["id"] for d in table["documents"]], ["south"])
        self.assertEqual(len(self.fetch("/api/v1/compare?q=group&q=press")[1]["rows"]), 2)
        self.assertEqual(self.fetch("/api/v1/matrix?ours=north")[1]["ours"], "north")
        self.assertTrue(any(m["same"] for m in self.fetch("/api/v1/match/north/1.1")[1]))


if __name__ == "__main__":
    harness_main()
