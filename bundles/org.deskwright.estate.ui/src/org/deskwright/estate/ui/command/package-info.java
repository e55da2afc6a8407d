/**
 * Commands of the fleet's views. {@link org.deskwright.estate.ui.command.Toggles} reads those that are on or off.
 */
package org.deskwright.estate.ui.command;
