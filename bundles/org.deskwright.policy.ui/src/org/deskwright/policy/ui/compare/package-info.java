/** How policies differ. Start at {@link org.deskwright.policy.ui.compare.CompareView}. */
package org.deskwright.policy.ui.compare;
