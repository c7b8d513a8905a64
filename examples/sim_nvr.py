"""A simulated recorder for pytest: a fixture that starts one, and the calls of its control interface.

Copy this file beside your tests (or load it with ``-p sim_nvr``). It needs Python's standard library and the command ``sim-nvr``; another
way to start it goes into the environment: ``SIM_NVR="node /path/to/sim-nvr.js"``.
"""

import json
import os
import re
import shlex
import subprocess
import urllib.error
import urllib.request

import pytest


class Refused(Exception):
    """The process said no; ``code`` says why."""

    def __init__(self, code, message):
        super().__init__(message)
        self.code = code


class Recorder:
    """One recorder of a process, by its control interface."""

    def __init__(self, url, number=1):
        self.url = url
        self._base = f"{url}sim/v1/recorders/{number}"

    def _ask(self, method, path="", body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self._base + path, data=data, method=method)
        try:
            with urllib.request.urlopen(request, timeout=90) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as error:
            told = json.load(error)
            raise Refused(told["code"], told["message"]) from None

    def state(self):
        return self._ask("GET")

    def command(self, name, *given):
        return self._ask("POST", f"/commands/{name}", {"given": list(given)})

    def enter(self, scenario):
        return self._ask("PUT", "/scenario", {"scenario": scenario})

    def unbind(self, password):
        return self._ask("POST", "/unbind", {"password": password})

    def wait_for(self, **wanted):
        return self._ask("POST", "/wait", wanted)

    def advance(self, ms):
        """Lets time pass at once; whatever was due within comes in its order."""
        return self._ask("POST", "/advance", {"ms": ms})

    def audit(self):
        """What the law has counted: wrong tries charged now, unbinds committed and voided."""
        return self._ask("GET", "/audit")

    def journal(self):
        return self._ask("GET", "/journal")


@pytest.fixture
def recorder():
    """A recorder that runs and is online, with nothing kept; it ends with the test."""
    command = shlex.split(os.environ.get("SIM_NVR", "sim-nvr"))
    process = subprocess.Popen(
        [*command, "serve", "--port", "0", "--no-keep", "--speed", "instant"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        for line in process.stdout:
            found = re.search(r"Lab:\s+(\S+)", line)
            if found:
                break
        else:
            raise RuntimeError("sim-nvr ended before it served")
        one = Recorder(found.group(1))
        one.wait_for(life="running", status="online")
        yield one
    finally:
        process.terminate()
        process.wait(timeout=20)
