package org.deskwright.estate.model;

import java.time.Instant;

import org.deskwright.core.evidence.Scope;

/**
 * All that a call had to say of an account and Region at one time. What was seen before and is not in it no longer
 * exists.
 *
 * @param kind evidence kind id of the call
 * @param scope the account and the Region, both known
 * @param begun when its first page was read
 */
public record WholeAnswer(String kind, Scope scope, Instant begun) {}
