package org.deskwright.app.diagnostics;

/**
 * One file of the zip.
 *
 * @param name of the file
 * @param title for people
 * @param text all of it, redacted
 */
public record Entry(String name, String title, String text) {}
