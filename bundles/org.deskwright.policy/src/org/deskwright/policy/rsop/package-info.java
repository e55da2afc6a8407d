/**
 * Resultant sets of policy: what {@code gpresult /x} writes. {@link org.deskwright.policy.rsop.RsopReader} reads the
 * results of the computer and of the user out of it.
 */
package org.deskwright.policy.rsop;
