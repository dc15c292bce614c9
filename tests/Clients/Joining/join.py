"""Asks once for each base URL and path that are named behind the way in which they are joined."""
import sys
from urllib.error import HTTPError
from urllib.parse import urljoin
from urllib.request import Request, urlopen


def ask(url, headers):
    try:
        urlopen(Request(url, headers=headers)).close()
    except HTTPError as refused:
        refused.close()


def ask_with_requests(url, headers):
    import requests

    requests.get(url, headers=headers)


WAYS = {
    "urljoin": lambda base, path, headers: ask(urljoin(base, path), headers),
    "f-string": lambda base, path, headers: ask(f"{base}{path}", headers),
    "requests": lambda base, path, headers: ask_with_requests(base + path, headers),
}

way, *words = sys.argv[1:]
for number, (base, path) in enumerate(zip(words[::2], words[1::2])):
    WAYS[way](base, path, {"Authorization": "Bearer my-token", "X-Case": str(number)})
