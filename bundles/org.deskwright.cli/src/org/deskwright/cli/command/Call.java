package org.deskwright.cli.command;

import org.deskwright.cli.Console;
import org.deskwright.cli.Toolbox;

/** What every command of one run shares: where it was called from and what there is to work with. */
public record Call(Console console, Toolbox toolbox) {}
