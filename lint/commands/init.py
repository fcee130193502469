"""`vblint init`: write a commented `.vblint.yaml`."""

from collections.abc import Sequence
from pathlib import Path

from lint.commands.exit_codes import OK
from lint.commands.parser import Parser
from lint.commands.stdio import write
from lint.config import CONFIG_NAME
from lint.config_file import render_default_config
from lint.errors import UsageError


def options() -> Parser:
    """The command line of `vblint init`."""
    parser = Parser("init", f"Tạo tệp cấu hình {CONFIG_NAME} có chú giải; không ghi đè tệp đã có.")
    parser.positional.add_argument("folder", nargs="?", default=".", metavar="THƯ-MỤC", help="nơi đặt tệp (mặc định: thư mục hiện tại)")
    return parser


def run(argv: Sequence[str]) -> int:
    """Write the config; UsageError when there is one already or the folder cannot be written to."""
    path = Path(options().read(argv).folder) / CONFIG_NAME
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(render_default_config())
    except FileExistsError:
        raise UsageError(f"Đã có tệp “{path}”, không ghi đè.") from None
    except OSError as error:
        raise UsageError(f"Không ghi được “{path}”: {error.strerror}.") from None
    write(f"Đã tạo {path}.\n")
    return OK
