"""One JSON object for programs; `report.schema.json` describes it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from speclint.formats.finding_data import Data, summary

if TYPE_CHECKING:
    from speclint.formats.options import Options
    from speclint.report import Report


def render(report: Report, options: Options) -> str:
    """Write the whole report as one object."""
    data = Data(options)
    whole = {
        **summary(report),
        "findings": [data.finding(finding) for finding in report.findings],
        "waived": [data.waived(waived) for waived in report.waived],
        "debts": [data.debt(debt) for debt in report.debts],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
