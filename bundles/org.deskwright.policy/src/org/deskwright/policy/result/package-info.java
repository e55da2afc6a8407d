/**
 * Which policies apply where, and which of them wins, by our own calculation after [MS-GPOL] 3.2.5.1:
 * {@link org.deskwright.policy.result.PolicyOrder} tells the order of the GPOs for a place in the directory and why
 * some are left out, {@link org.deskwright.policy.result.ResultantSet} what is left of their settings. What evidence
 * leaves open, such as the answer to a WMI filter, stays open.
 */
package org.deskwright.policy.result;
