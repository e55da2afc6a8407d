package org.deskwright.logs.ui.merged;

import org.deskwright.logs.archive.Rotation;

/**
 * A line of one of several logs, wherever it stands among the lines of all.
 *
 * @param line from 0
 */
record LogLine(Rotation log, long line) {}
