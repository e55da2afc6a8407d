/**
 * What can be said of a topic as a whole, and how well it is founded.
 * <p>
 * Start at {@link org.deskwright.core.verdict.TopicVerdicts}: it gathers all that the checks said on a topic into one
 * {@link org.deskwright.core.verdict.Statement}. Its {@link org.deskwright.core.verdict.Confidence} is not a figure
 * that somebody made up but a rule over what decides the topic: whether each part was there, complete, fresh and
 * answered. {@link org.deskwright.core.verdict.CollectionScript} fetches what is still missing. Everything here is
 * immutable, performs no I/O and asks no clock.
 */
package org.deskwright.core.verdict;
