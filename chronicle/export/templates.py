"""Finds and renders the Jinja2 templates: those that come with chronicle, and a person's own over them.

Templates are sandboxed: they see the view and nothing else. Escaping is decided by each format.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

from jinja2 import ChoiceLoader, FileSystemLoader, PrefixLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from chronicle.errors import ConfigError, OutputError
from chronicle.export.files import write_files
from chronicle.export.view import View

__all__ = ["Templates", "copy_templates", "environment", "render", "source_of", "templates_folder"]


class Templates(ImmutableSandboxedEnvironment):
    """Where templates are looked up and rendered."""

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        """Show the fields of our records and no method of theirs: ``timeline.read`` reads files.

        Answered here first, because the general question costs half of a long page's time.
        """
        if type(obj).__module__.startswith("chronicle."):
            return not attr.startswith("_") and not callable(value)
        return super().is_safe_attribute(obj, attr, value)


_PACKAGE = Path(__file__).parents[1]


@cache
def templates_folder() -> Path:
    """Find the templates: inside an installed package, or beside it in a checkout."""
    for folder in (_PACKAGE / "templates", _PACKAGE.parent / "templates"):
        if (folder / "timeline.md.j2").is_file():
            return folder
    hint = "install chronicle-timeline again"
    raise ConfigError("the templates that come with chronicle are missing", path=str(_PACKAGE / "templates"), hint=hint)


@cache  # compiling takes longer than rendering a short page; Jinja2 itself looks for changed files
def environment(
    template_dir: Path | None, *, escape: Callable[[object], object] | None = None, autoescape: bool = False
) -> Templates:
    """Make an environment in which a file in ``template_dir`` hides the one of the same name that comes along.

    A person's ``timeline.md.j2`` can extend ``chronicle/timeline.md.j2`` and change single blocks.
    ``escape`` sees every value before it is written. Raises ConfigError where the folder is none.
    """
    own = FileSystemLoader(templates_folder())
    loaders = [PrefixLoader({"chronicle": own}), own]
    if template_dir is not None:
        if not template_dir.is_dir():
            raise ConfigError("is no folder of templates", path=str(template_dir), hint="see: chronicle templates copy")
        loaders.insert(0, FileSystemLoader(template_dir))
    return Templates(
        loader=ChoiceLoader(loaders),
        autoescape=autoescape,
        finalize=escape,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def source_of(jinja: Templates, name: str) -> str:
    """Read a file of the templates as it is, a person's own first."""
    assert jinja.loader is not None
    return jinja.loader.get_source(jinja, name)[0]


def render(jinja: Templates, name: str, view: View, **extra: object) -> str:
    """Render one template with the view's fields. Raises ConfigError, naming template, line and what is wrong."""
    try:
        return jinja.get_template(name).render(**view.context(), **extra)
    except TemplateSyntaxError as error:
        where = error.filename or error.name or name
        raise ConfigError(error.message or "cannot be read", path=where, place=f"line {error.lineno}") from error
    except (TemplateError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        path, place = _place_of(error, name)
        raise ConfigError(str(error), path=path, place=place, hint="what templates see: docs/embedding.md") from error


def _place_of(error: BaseException, name: str) -> tuple[str, str | None]:
    """Find the template line an error came from: Jinja maps tracebacks to the template's own lines."""
    path, place, traceback = name, None, error.__traceback__
    while traceback is not None:
        filename = traceback.tb_frame.f_code.co_filename
        if filename.endswith(".j2"):
            path, place = filename, f"line {traceback.tb_lineno}"
        traceback = traceback.tb_next
    return path, place


def copy_templates(folder: Path) -> list[Path]:
    """Copy every template that comes along into a folder. Raises OutputError rather than write over a file."""
    contents = {path.name: path.read_bytes() for path in sorted(templates_folder().iterdir()) if path.is_file()}
    for name in contents:
        if (folder / name).exists():
            raise OutputError("is there already", path=str(folder / name), hint="choose an empty folder")
    return write_files(folder, contents)
