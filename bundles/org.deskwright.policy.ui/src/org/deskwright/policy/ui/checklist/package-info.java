/** How policies stand to the checklist. Start at {@link org.deskwright.policy.ui.checklist.ChecklistView}. */
package org.deskwright.policy.ui.checklist;
