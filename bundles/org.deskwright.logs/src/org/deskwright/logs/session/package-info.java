/**
 * Sessions of users, rebuilt from what several programs wrote into several logs, and what was measured in them.
 * <p>
 * Which line begins which step of a session, what its end was caused by, and what it measures, is data:
 * {@link org.deskwright.logs.session.SessionRules}, read from packs that come with Deskwright or that users wrote.
 * {@link org.deskwright.logs.session.LogSessions} takes one log after the other, in any order: lines of a log go to
 * strands, by session where they tell one and else as they stand; strands of the same session are put together, and
 * those that tell none are set beside others by time only where nothing else could be meant. Nothing but sessions that
 * are being followed is in memory; the rest is sorted on disk.
 */
package org.deskwright.logs.session;
