/**
 * How the WorkSpaces API limits the rate of calls.
 * <p>
 * Start at {@link org.deskwright.estate.throttle.CallSchedule}, which plays a schedule of calls against a
 * {@link org.deskwright.estate.throttle.TokenBucket}. The model (five calls at once, two more each second, throttled
 * calls tried again in the next second) reproduces the table in the administration guide's section
 * {@code throttled-api-calls}; that the limit holds for each account and Region is an assumption. Everything here is
 * immutable.
 */
package org.deskwright.estate.throttle;
