"""Build hook: compiles the message catalogs, so that wheels and editable installs carry them ready to read."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogBuildHook(BuildHookInterface[Any]):
    """Writes a ``.mo`` beside each ``.po`` before the files of a wheel are collected."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile every catalog and add the result to the build."""
        del version
        for source in sorted(Path(self.root, "src").rglob("*.po")):
            compiled = source.with_suffix(".mo")
            with source.open("rb") as po, compiled.open("wb") as mo:
                write_mo(mo, read_po(po))
            build_data["artifacts"].append(compiled.relative_to(self.root).as_posix())
