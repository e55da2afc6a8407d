/**
 * Policies of a domain that is asked itself. Start at {@link org.deskwright.policy.live.LiveDomain}: it reads what the
 * directory and SYSVOL hold into a folder that can be opened like any other evidence, also when the domain is out of
 * reach again.
 */
package org.deskwright.policy.live;
