/** The commands, one class each; {@link org.deskwright.cli.command.Deskwright} is the one that holds the others. */
package org.deskwright.cli.command;
