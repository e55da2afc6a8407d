/**
 * What people set up to read logs with: highlighters and saved filters. Start at
 * {@link org.deskwright.logs.aid.ReadingAids}. All of it is immutable and knows no window.
 */
package org.deskwright.logs.aid;
