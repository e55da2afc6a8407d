package org.deskwright.logs.ui.metrics;

import java.util.List;

import org.deskwright.logs.ui.reading.Series;

/**
 * What is drawn in one colour and shape.
 *
 * @param title what was measured, with what tells its log from others that measured the same
 * @param log the number of that log, from 0
 * @param series in the order of their beginnings
 */
record PlotLine(String title, int log, List<Series> series) {}
