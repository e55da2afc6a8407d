/**
 * Group Policy objects as evidence: {@link org.deskwright.policy.gpo.GpoFiles} gathers the files of backups and of
 * SYSVOL copies, wherever they lie, into {@link org.deskwright.policy.gpo.Gpo}s.
 */
package org.deskwright.policy.gpo;
