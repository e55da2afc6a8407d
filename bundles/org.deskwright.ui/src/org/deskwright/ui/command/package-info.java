/**
 * Commands and the views that answer them. The ids of the commands that every view may handle stand in
 * {@link org.deskwright.ui.command.Commands}. Display thread only.
 */
package org.deskwright.ui.command;
