/**
 * Advanced audit policies: {@link org.deskwright.policy.audit.AuditReader} reads the audit.csv of a GPO, and what
 * {@code auditpol /backup} writes. Source: [MS-GPAC] 2.2.1.
 */
package org.deskwright.policy.audit;
