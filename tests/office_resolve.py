"""Run by the Python of an office suite: accept or reject all changes, and print the paragraphs.

Arguments: the folder of the profile, then files. Prints JSON: for every file the paragraphs, as
style and text, after accepting and after rejecting all.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import subprocess
import sys
import time
from pathlib import Path

HOWS = ("Accept", "Reject")


def main(home: str, files: list[str]) -> None:
    uno = importlib.import_module("uno")
    pipe = f"pipe,name=speclint{abs(hash(home))};urp"
    options = ["--headless", "--norestore", f"--accept={pipe}"]
    profile = f"-env:UserInstallation={Path(home).as_uri()}"
    office = subprocess.Popen(["soffice", *options, profile], stderr=subprocess.DEVNULL)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    context = None
    for _ in range(600):
        with contextlib.suppress(Exception):
            context = resolver.resolve(f"uno:{pipe};StarOffice.ComponentContext")
        if context is not None:
            break
        time.sleep(0.1)
    assert context is not None, "the office did not start"
    services = context.ServiceManager
    desktop = services.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    helper = services.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    hidden = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
    hidden.Name, hidden.Value = "Hidden", True
    found: dict[str, list[list[list[str]]]] = {}
    for file in files:
        found[file] = []
        for how in HOWS:
            document = desktop.loadComponentFromURL(Path(file).as_uri(), "_blank", 0, (hidden,))
            frame = document.CurrentController.Frame
            helper.executeDispatch(frame, f".uno:{how}AllTrackedChanges", "", 0, ())
            paragraphs = []
            every = document.Text.createEnumeration()
            while every.hasMoreElements():
                one = every.nextElement()
                if one.supportsService("com.sun.star.text.Paragraph"):
                    paragraphs.append([one.ParaStyleName, one.String])
            left = document.Redlines.createEnumeration().hasMoreElements()
            found[file].append([*paragraphs, *([["left", "over"]] if left else [])])
            document.close(True)
    with contextlib.suppress(Exception):
        desktop.terminate()
    office.wait(30)
    print(json.dumps(found))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
