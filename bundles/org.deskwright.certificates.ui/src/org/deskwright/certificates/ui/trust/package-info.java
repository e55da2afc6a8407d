/** Who trusts a certificate. Start at {@link org.deskwright.certificates.ui.trust.TrustView}. */
package org.deskwright.certificates.ui.trust;
