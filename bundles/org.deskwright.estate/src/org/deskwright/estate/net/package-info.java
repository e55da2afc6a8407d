/**
 * IP addresses, ranges and ports as plain arithmetic: no name is looked up and nothing is sent.
 * <p>
 * Start at {@link org.deskwright.estate.net.IpRange}, which decides whether a client's address is inside a rule. All
 * text comes from outside, so every parser gives an empty Optional for what it cannot read instead of guessing.
 * Everything is immutable.
 */
package org.deskwright.estate.net;
