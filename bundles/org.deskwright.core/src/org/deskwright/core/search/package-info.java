/**
 * Finds the topic for what an admin types or pastes, and says why.
 * <p>
 * Start at {@link org.deskwright.core.search.TopicSearch}. What is typed has to occur, word by word, in a topic's
 * title, its literal messages, its other words or its id; endings and slips of the keyboard are forgiven. What is
 * pasted, such as a whole dialog or some lines of a log, is looked through for the literal messages, and moments, ids,
 * addresses and numbers in it are passed over. Each {@link org.deskwright.core.search.TopicMatch} tells which text of
 * the topic it was and where in it. Everything here is immutable and safe for many threads; a search takes
 * milliseconds.
 */
package org.deskwright.core.search;
