"""The parts of a Word file around its text: styles, settings, footer, and the package itself."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date

_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_W: Final = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R: Final = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MIME: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_CORE_MIME: Final = "application/vnd.openxmlformats-package.core-properties+xml"
_CORE_TYPE: Final = f"{_PACKAGE}/relationships/metadata/core-properties"
_FIXED: Final = (1980, 1, 1, 0, 0, 0)
"""Every file in the package bears this time, so that the same change gives the same bytes."""

_TYPES: Final = (
    f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels"'
    ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_MIME}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_MIME}.styles+xml"/>'
    f'<Override PartName="/word/settings.xml" ContentType="{_MIME}.settings+xml"/>'
    f'<Override PartName="/word/footer1.xml" ContentType="{_MIME}.footer+xml"/>'
    f'<Override PartName="/docProps/core.xml" ContentType="{_CORE_MIME}"/>'
    "</Types>"
)
_SETTINGS: Final = (
    f'<w:settings {_W}><w:zoom w:percent="100"/><w:trackRevisions/>'
    '<w:defaultTabStop w:val="720"/><w:compat><w:compatSetting w:name="compatibilityMode"'
    ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>'
)
_FOOTER: Final = (
    f'<w:ftr {_W}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>'
    '<w:r><w:t xml:space="preserve">Page </w:t></w:r>'
    '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    '<w:r><w:t xml:space="preserve"> of </w:t></w:r>'
    '<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>'
)


_BUILT_IN: Final = ("heading 1", "heading 2", "Title", "footer")


def _style(name: str, spacing: str, run: str = "", *, paragraph: str = "", level: str = "") -> str:
    """A paragraph style; `spacing` is before and after in twentieths of a point."""
    before, after = spacing.split()
    outline = f'<w:outlineLvl w:val="{level}"/>' if level else ""
    keep = "<w:keepNext/>" if level else ""
    identity = name.replace(" ", "")
    shown = name[0].lower() + name[1:] if name.startswith(("Heading", "Footer")) else name
    own = "" if shown in _BUILT_IN else ' w:customStyle="1"'
    return (
        f'<w:style w:type="paragraph"{own} w:styleId="{identity}">'
        f'<w:name w:val="{shown}"/><w:basedOn w:val="Normal"/><w:qFormat/>'
        f'<w:pPr>{keep}<w:spacing w:before="{before}" w:after="{after}"/>{paragraph}{outline}'
        f"</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


_LINES: Final = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_STYLES: Final = (
    f"<w:styles {_W}><w:docDefaults><w:rPrDefault><w:rPr>"
    '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/>'
    '<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-US"/></w:rPr></w:rPrDefault>'
    '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr>'
    "</w:pPrDefault></w:docDefaults>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    "<w:qFormat/></w:style>"
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
    '<w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar>'
    '<w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>'
    "</w:tblCellMar></w:tblPr></w:style>"
    '<w:style w:type="table" w:styleId="Overview"><w:name w:val="Overview"/>'
    '<w:basedOn w:val="TableNormal"/><w:tblPr>'
    f"<w:tblBorders>{_LINES}</w:tblBorders></w:tblPr></w:style>"
    + _style("Heading 1", "0 160", '<w:b/><w:sz w:val="32"/>', level="0")
    + _style("Heading 2", "280 80", '<w:b/><w:sz w:val="24"/>', level="1")
    + _style("Title", "200 80", '<w:b/><w:caps/><w:sz w:val="28"/>')
    + _style("Datum", "0 20")
    + _style("Prose", "0 140")
    + _style("Statement", "0 120", paragraph='<w:ind w:left="284"/>')
    + _style("Alternative", "0 120", "<w:b/>", paragraph='<w:ind w:left="284"/>')
    + _style("Entry", "0 80")
    + _style("Verdict", "0 120", '<w:b/><w:sz w:val="26"/>')
    + _style("Note", "0 80", '<w:i/><w:color w:val="404040"/>')
    + _style("Cell", "40 40", '<w:sz w:val="20"/>')
    + _style("ClassEnd", "360 0", '<w:color w:val="595959"/><w:sz w:val="18"/>')
    + _style("Footer", "0 0", '<w:color w:val="595959"/><w:sz w:val="18"/>')
    + "</w:styles>"
)
_SECTION: Final = (
    '<w:sectPr><w:footerReference w:type="default" r:id="rId3"/>'
    '<w:pgSz w:w="12240" w:h="15840"/>'
    '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720"'
    ' w:footer="720" w:gutter="0"/></w:sectPr>'
)
"""Letter paper with margins of an inch."""


def package(body: str, title: str, author: str, day: date) -> bytes:
    """The whole file; body, title and author are escaped already."""
    document = f"<w:document {_W} {_R}><w:body>{body}{_SECTION}</w:body></w:document>"
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _relations(
            (f"{_OFFICE}/officeDocument", "word/document.xml"), (_CORE_TYPE, "docProps/core.xml")
        ),
        "docProps/core.xml": _core(title, author, day),
        "word/document.xml": document,
        "word/_rels/document.xml.rels": _relations(
            *((f"{_OFFICE}/{kind}", f"{kind}{end}.xml") for kind, end in _OF_DOCUMENT)
        ),
        "word/styles.xml": _STYLES,
        "word/settings.xml": _SETTINGS,
        "word/footer1.xml": _FOOTER,
    }
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as file:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, _FIXED)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            file.writestr(entry, f"{_HEAD}{text}".encode())
    return target.getvalue()


_OF_DOCUMENT: Final = (("styles", ""), ("settings", ""), ("footer", "1"))


def _relations(*targets: tuple[str, str]) -> str:
    lines = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{path}"/>'
        for number, (kind, path) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{lines}</Relationships>'


def _core(title: str, author: str, day: date) -> str:
    times = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{day.isoformat()}T00:00:00Z</dcterms:{name}>'
        for name in ("created", "modified")
    )
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{title}</dc:title><dc:creator>{author}</dc:creator>{times}"
        "</cp:coreProperties>"
    )
