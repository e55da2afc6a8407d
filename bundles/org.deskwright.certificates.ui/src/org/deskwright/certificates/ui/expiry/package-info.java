/** When what lies open ends. Start at {@link org.deskwright.certificates.ui.expiry.ExpiryView}. */
package org.deskwright.certificates.ui.expiry;
