/**
 * Policies as evidence: {@link org.deskwright.policy.check.PolicyReader} knows files of GPOs by what they hold, and
 * {@link org.deskwright.policy.check.PolicyChecks} has a check for each group of items of the checklist.
 */
package org.deskwright.policy.check;
