"""One JSON object a line, for programs that read as they go; the last line is the summary."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from speclint.formats.finding_data import Data, summary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.formats.finding_data import Object
    from speclint.formats.options import Options
    from speclint.report import Report


def render(report: Report, options: Options) -> str:
    """Write each finding, waived finding and known debt on a line of its own."""
    return "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in _lines(report, options))


def _lines(report: Report, options: Options) -> Iterator[Object]:
    data = Data(options)
    for finding in report.findings:
        yield {"type": "finding", **data.finding(finding)}
    for waived in report.waived:
        yield {"type": "waived", **data.waived(waived)}
    for debt in report.debts:
        yield {"type": "debt", **data.debt(debt)}
    yield {"type": "summary", **summary(report)}
