/** What all policies together do in a place. Start at {@link org.deskwright.policy.ui.result.ResultView}. */
package org.deskwright.policy.ui.result;
