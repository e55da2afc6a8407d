/** All about what is selected. Start at {@link org.deskwright.policy.ui.details.PolicyDetailsView}. */
package org.deskwright.policy.ui.details;
