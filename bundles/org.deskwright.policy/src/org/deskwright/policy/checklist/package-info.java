/**
 * Checklists: what Group Policy objects should and should not set, as data. An
 * {@link org.deskwright.policy.checklist.Item} names a setting and what is wanted of it;
 * {@link org.deskwright.policy.checklist.Judge} tells of a GPO what it does about that.
 */
package org.deskwright.policy.checklist;
