"""Commands that other packages add to `isnad`, so that the engine need not know them.

A package names them in its metadata, in the entry-point group `isnad.commands`; they are imported
when they are asked for.
"""

from importlib.metadata import entry_points

import click

GROUP = "isnad.commands"


class OpenGroup(click.Group):
    """A group of commands, and of those that installed packages add to it."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name all commands, in alphabetical order."""
        return sorted({*super().list_commands(ctx), *entry_points(group=GROUP).names})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Find a command: one of its own, else an added one, which is imported now."""
        own = super().get_command(ctx, cmd_name)
        if own is not None:
            return own
        for added in entry_points(group=GROUP, name=cmd_name):
            command = added.load()
            if isinstance(command, click.Command):
                return command
        return None
