/**
 * Who may do what with an object of the directory: {@link org.deskwright.policy.access.SecurityDescriptor} reads the
 * bytes of nTSecurityDescriptor ([MS-DTYP] 2.4.6) or their text form, {@link org.deskwright.policy.access.Account} is
 * who asks, and {@link org.deskwright.policy.access.SecurityDescriptor#allows} answers in three values: groups that
 * nobody has read may let or bar an account.
 */
package org.deskwright.policy.access;
