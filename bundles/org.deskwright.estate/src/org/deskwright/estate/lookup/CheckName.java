package org.deskwright.estate.lookup;

/** A check by its id, such as {@code estate.ip-access}, and the question it decides. */
public record CheckName(String id, String title) {}
