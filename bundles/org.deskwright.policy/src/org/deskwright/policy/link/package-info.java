/**
 * Where Group Policy objects are linked: {@link org.deskwright.policy.link.PolicyDirectory} is what a directory knows
 * of sites, domains, OUs, GPOs and accounts, built of {@link org.deskwright.policy.link.DirectoryRecord}s, whether they
 * come from an export or from a live domain. Immutable; with methods that tell how it would be after a change.
 */
package org.deskwright.policy.link;
